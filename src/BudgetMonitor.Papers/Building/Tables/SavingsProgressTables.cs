using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Looks;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>
/// Where the year's cash savings stand. These tables show sums saved, so a saving is plus here; target less forecast is the
/// shortfall in every row and total, plus a pressure.
/// </summary>
internal sealed class SavingsProgressTables
{
    public const string ByStatusId = "savings-by-status";

    public const string ByDirectorateId = "savings-by-directorate";

    public const string DirectoratesChartId = "savings-by-directorate-chart";

    public const string ShortfallsId = "savings-shortfalls";

    private readonly PaperSource source;
    private readonly SavingsPosition savings;

    public SavingsProgressTables(PaperSource source)
    {
        this.source = source;
        savings = source.Beside.Savings;
    }

    private string Rule(FigureStyle style) => $"{style.Unit.Word()} saved. Shortfall is target less {source.Wording("forecast", "outturn")}: + is a pressure.";

    private string YearEnd => source.Wording("Forecast", "Outturn");

    private FigureStyle StyleOf(string tableId)
    {
        var words = new FigureWords(source);
        return words.For(tableId, words.Table with { Negative = NegativeStyle.Minus });
    }

    /// <summary>Delivered, on track, at risk, unachievable, replaced, each with its money.</summary>
    public PaperTable ByStatus()
    {
        var style = StyleOf(ByStatusId);
        PlainColumn<SavingsSum>[] columns = Columns(style);
        var rows = savings.ByStatus().Select(row => Row(PaperRowKind.Line, SavingsLook.Of(row.Status).Word, columns, row.Sum) with { Mark = SavingsLook.Of(row.Status) }).ToList();
        var total = Row(PaperRowKind.Total, "Total", columns, savings.Total);
        return PlainTable.WithTotal(
            ByStatusId, "Savings by where they stand", Rule(style), "Status", [new("Savings", ColumnKind.Count), .. columns.Heads()], rows, total);
    }

    /// <summary>Each directorate's target by where the savings stand, with its forecast and shortfall. A saving over several is parted in proportion to its amounts.</summary>
    public PaperTable ByDirectorate()
    {
        var style = StyleOf(ByDirectorateId);
        var statuses = savings.ByStatus().Select(row => row.Status).ToList();
        var directorates = Directorates();
        var byStatus = statuses.ConvertAll(status => savings.Only(saving => saving.Progress?.Status == status).By(DirectorateOf).ToDictionary(row => row.Group, row => row.Sum));
        var rows = directorates.ConvertAll(directorate => Row(
            PaperRowKind.Line,
            NameOf(directorate.Group),
            directorate.Sum,
            byStatus.ConvertAll(sums => sums.GetValueOrDefault(directorate.Group)?.Target)) with
        { HeadCode = directorate.Group.Index == 0 ? null : directorate.Group.Code });
        var total = Row(PaperRowKind.Total, "Total", savings.Total, savings.ByStatus().Select(row => (Money?)row.Sum.Target));
        return PlainTable.WithTotal(
            ByDirectorateId,
            $"Savings by {Part.ToLowerInvariant()} and where they stand",
            Rule(style),
            Part,
            [
                Head("Target", style),
                .. statuses.Select((status, place) => Head($"of which {SavingsLook.Of(status).Word.ToLowerInvariant()}", style) with { StartsGroup = place == 0 }),
                Head("Delivered", style) with { StartsGroup = true }, Head(YearEnd, style), Head("Shortfall", style),
            ],
            rows,
            total);

        PaperRow Row(PaperRowKind kind, string label, SavingsSum sum, IEnumerable<Money?> targets) => new(
            kind,
            label,
            [
                TableCell.Of(sum.Target, style),
                .. targets.Select(target => TableCell.Of(target, style)),
                TableCell.Of(sum.Delivered, style), TableCell.Of(sum.Forecast, style), TableCell.Of(sum.Shortfall, style.Signed),
            ]);
    }

    /// <summary>Target and forecast beside each other for each directorate, as the table has them; null below two.</summary>
    public PaperChart? DirectoratesChart()
    {
        var directorates = Directorates();
        if (directorates.Count < 2)
        {
            return null;
        }

        var style = StyleOf(ByDirectorateId);
        var furthest = directorates.MaxBy(row => row.Sum.Shortfall);
        return PaperChart.Bars(
            new ChartHead(
                DirectoratesChartId,
                furthest.Sum.Shortfall.Pence > 0
                    ? $"{NameOf(furthest.Group)} {source.Wording("falls", "fell")} furthest short of its savings, by {style.SizeInText(furthest.Sum.Shortfall)}"
                    : $"No {Part.ToLowerInvariant()} {source.Wording("falls", "fell")} short of its savings",
                $"Savings in {source.Period.Year}, {style.Unit.Word()}: target and {YearEnd.ToLowerInvariant()} by {Part.ToLowerInvariant()}",
                ChartMeasure.Money(style),
                Part)
            {
                ShortTitle = $"Savings by {Part.ToLowerInvariant()}",
            },
            [.. directorates.Select(row => NameOf(row.Group))],
            [
                new ChartSeries("Target", [.. directorates.Select(row => (decimal?)row.Sum.Target.Pounds)]),
                new ChartSeries(YearEnd, [.. directorates.Select(row => (decimal?)row.Sum.Forecast.Pounds)]),
            ]);
    }

    /// <summary>The savings that are unachievable or replaced or fall short, with what takes their place and why, and what was found instead; null where there is none.</summary>
    public PaperTable? Shortfalls()
    {
        var failed = savings.Cash.Where(saving => saving is { IsInBudget: true, Progress: not null }
            && (saving.Progress.Status is SavingsStatus.Unachievable or SavingsStatus.Replaced || saving.Shortfall is { Pence: > 0 })).ToList();
        var found = savings.Cash.Where(saving => saving.Line.IsReplacement).ToList();
        if (failed.Count == 0)
        {
            return null;
        }

        var style = StyleOf(ShortfallsId);
        var rows = failed.Concat(found).Select(Row).ToList();
        return new()
        {
            Id = ShortfallsId,
            Title = "Savings that fall short, and what takes their place",
            Rule = Rule(style),
            LabelHead = "Saving",
            Columns = [new("Status", ColumnKind.Mark), Head("Target", style), Head(YearEnd, style), Head("Shortfall", style), new("What takes its place, and why", ColumnKind.Text) { StartsGroup = true }],
            Rows = rows,
            Notes = found.Count == 0 ? [] : [new("A saving that was found in the year to take another's place has no target of its own: what it brings fills the shortfall, so that nothing counts twice.")],
        };

        PaperRow Row(TrackedSaving saving)
        {
            var sum = SavingsSum.Of(saving);
            var replacement = saving.Progress?.ReplacedBy is { } by ? ReplacedBy(by) : null;
            var stands = saving.Line.IsReplacement ? $"Takes the place of {string.Join(", ", savings.ReplacedBy(saving.Line.Reference).Select(one => one.Line.Title))}." : null;
            return new(
                PaperRowKind.Line,
                $"{saving.Line.Reference} {saving.Line.Title}",
                [
                    new MarkCell(SavingsLook.Of(saving.Progress?.Status)),
                    saving.IsInBudget ? TableCell.Of(sum.Target, style) : BlankCell.Instance,
                    TableCell.Of(sum.Forecast, style),
                    TableCell.Of(sum.Shortfall, style.Signed),
                    new TextCell(string.Join(' ', new[] { replacement, saving.Line.IsReplacement && stands!.EndsWith("of .", StringComparison.Ordinal) ? null : stands, saving.Progress?.Text }.OfType<string>())),
                ]);
        }
    }

    /// <summary>What the parts of the council are called: a department that reports to its committee has services and no directorates.</summary>
    private string Part => source.Structure.ChildrenOf(source.Structure.Council).Any(head => head.Kind == HeadKind.Directorate) ? "Directorate" : "Service";

    /// <summary>What belongs to the council itself is allotted to no directorate.</summary>
    private string NameOf(StructureNode directorate) => directorate.Index == 0 ? "Not allotted" : DistinctNames.NameOf(source.Structure, directorate);

    /// <summary>The directorates that have a saving in the year; one that was entered as nil is a figure and keeps its row.</summary>
    private List<(StructureNode Group, SavingsSum Sum)> Directorates()
    {
        var sums = savings.By(DirectorateOf);
        var nil = savings.EnteredAsNil.SelectMany(saving => saving.Heads).Select(amount => DirectorateOf(amount.Code)).Distinct().Except(sums.Select(row => row.Group));
        return [.. sums.Concat(nil.Select(directorate => (Group: directorate, Sum: SavingsSum.Nothing))).OrderBy(row => row.Group.Index == 0).ThenBy(row => row.Group.Index)];
    }

    private PlainColumn<SavingsSum>[] Columns(FigureStyle style) =>
    [
        PlainColumn<SavingsSum>.Of("Target", style, sum => sum.Target).StartingGroup,
        PlainColumn<SavingsSum>.Of("Delivered", style, sum => sum.Delivered),
        PlainColumn<SavingsSum>.Of(YearEnd, style, sum => sum.Forecast),
        PlainColumn<SavingsSum>.Of("Shortfall", style.Signed, sum => sum.Shortfall),
        PlainColumn<SavingsSum>.Of("At risk", style, sum => sum.AtRisk),
    ];

    /// <summary>What takes a saving's place by its title. A slice does not name one of other heads.</summary>
    private string ReplacedBy(string reference) => (savings.Find(reference), source.SliceHeads) switch
    {
        ({ } saving, _) => $"Replaced by {saving.Line.Title}.",
        (null, null) => $"Replaced by {reference}.",
        _ => "Replaced by a saving that is not of these heads alone.",
    };

    private static TableColumn Head(string name, FigureStyle style) => new(name, ColumnKind.Money, style.Unit.Word());

    private StructureNode DirectorateOf(string code) =>
        source.Structure.Find(code) is { } head ? source.Structure.DirectorateOf(head) ?? source.Structure.Council : source.Structure.Council;

    private static PaperRow Row(PaperRowKind kind, string label, PlainColumn<SavingsSum>[] columns, SavingsSum sum) =>
        new(kind, label, [new CountCell(sum.Count), .. columns.Select(column => column.Cell(sum))]);
}
