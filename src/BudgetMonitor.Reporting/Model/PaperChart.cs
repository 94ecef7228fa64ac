namespace BudgetMonitor.Reporting.Model;

/// <summary>The kinds of chart that papers have. There are no pies: members ask for the values.</summary>
public enum ChartKind
{
    /// <summary>Lines over time, such as budgeted and actual clients by month.</summary>
    Line,

    /// <summary>Bars from a zero line, side by side where there are several series.</summary>
    Bar,

    /// <summary>Bars whose series stand on each other: parts of a whole.</summary>
    StackedBar,

    /// <summary>From an opening figure over steps to a closing figure, which they reach exactly.</summary>
    Waterfall,
}

/// <summary>What a chart is called and what it measures.</summary>
/// <param name="Id">Unique among the paper's tables and charts, such as appendix-2-1-clients: the name of the CSV file of its data and its anchor on the page.</param>
/// <param name="Title">The finding in under about ten words, such as "Referrals fell by half in 2017".</param>
/// <param name="Caption">Measure, unit, source and period in words.</param>
/// <param name="Measure">What its figures are and how they are shown.</param>
/// <param name="CategoryHead">The head of the data table's first column, such as "Month".</param>
public sealed record ChartHead(string Id, string Title, string Caption, ChartMeasure Measure, string CategoryHead)
{
    /// <summary>A short title where space is narrow, such as the name of a sheet.</summary>
    public RichText? ShortTitle { get; init; }

    /// <summary>What the chart is called in every month, where its title is the month's finding; null for the short title.</summary>
    public RichText? LastingTitle { get; init; }

    /// <summary>The head with everything that its names refer to by the names of the finished paper.</summary>
    public ChartHead Named(PaperNames names) => this with { ShortTitle = ShortTitle?.Named(names), LastingTitle = LastingTitle?.Named(names) };
}

/// <summary>A line or a set of bars.</summary>
/// <param name="Name">Its name, which stands at it in the chart.</param>
/// <param name="Points">One exact figure for each category, in the unit of the measure; null where there is none, which is not nil.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Points);

/// <summary>A step of a waterfall.</summary>
/// <param name="Name">What moved the figure.</param>
/// <param name="Value">By how much, exactly, with its sign.</param>
public sealed record ChartStep(string Name, decimal Value);

/// <summary>
/// A chart of a paper: exact figures, the finding as its title, a text alternative, and the table of its data, which every
/// writer writes. Writers draw it; they compute nothing.
/// </summary>
public sealed record PaperChart
{
    /// <summary>More series than this are hard to tell apart; they are refused.</summary>
    public const int MostSeries = 4;

    private PaperChart(ChartKind kind, ChartHead head, IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series, string? textAlternative)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(categories);
        ArgumentNullException.ThrowIfNull(series);
        if (categories.Count == 0 || series.Count is 0 or > MostSeries)
        {
            throw new ArgumentException($"The chart {head.Id} needs categories and one to {MostSeries} series; it has {categories.Count} and {series.Count}.", nameof(series));
        }

        if (series.FirstOrDefault(one => one.Points.Count != categories.Count) is { } uneven)
        {
            throw new ArgumentException($"The series {uneven.Name} of the chart {head.Id} has {uneven.Points.Count} points for {categories.Count} categories.", nameof(series));
        }

        (Kind, Head, Categories, Series) = (kind, head, categories, series);
        TextAlternative = textAlternative ?? ChartWords.Describe(this);
        Data = ChartData.Of(this);
    }

    /// <summary>The kind.</summary>
    public ChartKind Kind { get; }

    /// <summary>What it is called and what it measures.</summary>
    public ChartHead Head { get; }

    /// <summary>The id: also the id of the table of its data.</summary>
    public string Id => Head.Id;

    /// <summary>The finding.</summary>
    public string Title => Head.Title;

    /// <summary>Measure, unit, source and period.</summary>
    public string Caption => Head.Caption;

    /// <summary>What its figures are.</summary>
    public ChartMeasure Measure => Head.Measure;

    /// <summary>The names along its axis, in order. Of a waterfall: the opening, each step, the closing.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>The series in the order of the palette.</summary>
    public IReadOnlyList<ChartSeries> Series { get; }

    /// <summary>What someone hears who does not see it.</summary>
    public string TextAlternative { get; }

    /// <summary>Its figures as a table: one row for each category, one column for each series.</summary>
    public PaperTable Data { get; }

    /// <summary>The same chart under another id.</summary>
    public PaperChart WithId(string id) => WithHead(Head with { Id = id });

    /// <summary>The same chart called otherwise.</summary>
    public PaperChart WithHead(ChartHead head) => new(Kind, head, Categories, Series, TextAlternative);

    /// <summary>Lines over time. A line has gaps where a figure is absent.</summary>
    public static PaperChart Lines(ChartHead head, IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series, string? textAlternative = null) =>
        new(ChartKind.Line, head, categories, series, textAlternative);

    /// <summary>Bars from a zero line.</summary>
    public static PaperChart Bars(ChartHead head, IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series, string? textAlternative = null) =>
        new(ChartKind.Bar, head, categories, series, textAlternative);

    /// <summary>Bars whose series stand on each other, those below nil beneath the zero line.</summary>
    public static PaperChart StackedBars(ChartHead head, IReadOnlyList<string> categories, IReadOnlyList<ChartSeries> series, string? textAlternative = null) =>
        new(ChartKind.StackedBar, head, categories, series, textAlternative);

    /// <summary>A waterfall. Refused where opening and steps do not reach the closing to the penny.</summary>
    public static PaperChart Waterfall(ChartHead head, ChartStep opening, IReadOnlyList<ChartStep> steps, ChartStep closing, string? textAlternative = null)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(closing);
        var reached = opening.Value + steps.Sum(step => step.Value);
        if (reached != closing.Value)
        {
            throw new ArgumentException($"The steps of the chart {head.Id} lead from {opening.Value} to {reached}, not to {closing.Value}.", nameof(steps));
        }

        IReadOnlyList<ChartStep> all = [opening, .. steps, closing];
        return new(ChartKind.Waterfall, head, [.. all.Select(step => step.Name)], [new("Amount", [.. all.Select(step => (decimal?)step.Value)])], textAlternative);
    }
}
