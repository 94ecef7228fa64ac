using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Activity;

/// <summary>The measures of activity in a period by directorate, as far as they are the reader's to see.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Figures)]
public sealed class IndexModel(MeasureReader measureReader) : PeriodPageModel, IListPage
{
    /// <summary>The measures by directorate, both in order.</summary>
    public IReadOnlyList<(StructureNode Directorate, IReadOnlyList<MeasuredActivity> Measures)> Groups { get; private set; } = [];

    /// <summary>The order of the measures inside each directorate.</summary>
    public TableOrder<MeasuredActivity> Order => field ??= new(
        Request,
        [
            new("measure", one => one.Measure.Name, false, "Measure"),
            new("volume-budget", one => one.Position.BudgetVolume.Units, true, "Volume at the year’s end: Budget"),
            new("volume-forecast", one => one.Position.ForecastVolume?.Units, true, "Volume at the year’s end: Forecast", Absent: "not forecast"),
            new("volume-difference", one => one.Position.VolumeVariance?.Units, true, "Volume at the year’s end: Difference"),
            new("to-date-budget", one => one.Position.BudgetVolumeToDate?.Units, true, "Volume to date: Budget"),
            new("to-date-actual", one => one.Position.ActualVolumeToDate?.Units, true, "Volume to date: Actual"),
            new("cost-budget", one => one.Position.BudgetUnitCost?.Pounds, true, "Unit cost: Budget", FileLook.TwoDecimals),
            new("cost-forecast", one => one.Position.ForecastUnitCost?.Pounds, true, "Unit cost: Forecast", FileLook.TwoDecimals),
            new("variance", one => one.Position.GrossSplit?.Variance.Pence, true, "Spending variance and what drives it: Variance", FileLook.Signed),
            new("volume", one => one.Position.GrossSplit?.Volume?.Pence, true, "Spending variance and what drives it: Volume", FileLook.Signed),
            new("price", one => one.Position.GrossSplit?.Price?.Pence, true, "Spending variance and what drives it: Price", FileLook.Signed),
            new("other", one => one.Position.GrossSplit?.Other.Pence, true, "Spending variance and what drives it: Other", FileLook.Signed),
            new("net", one => one.Position.Variance?.Net.Pence, true, "Net variance", FileLook.Signed),
        ]);

    /// <inheritdoc/>
    public ListFile? ListFile() => Figures.ListFile.Of(
        Snapshot,
        "activity",
        "Measures of activity by directorate",
        "£, + is a pressure; unit costs in £",
        Order,
        Groups.SelectMany(group => ListRow.Of(Order.Sort(group.Measures), group.Directorate.Name)),
        "Directorate");

    /// <summary>Whether the reader may add a measure now.</summary>
    public bool MayAdd => AcceptsEntry && Access.VisibleTops.Any(top => Person.MayRegisterFor(Snapshot.Structure, top));

    /// <summary>The heads whose measures' volumes the reader may enter now in one grid each: those right above the measured lines.</summary>
    public IReadOnlyList<StructureNode> MonthsOf => AcceptsEntry
        ? [.. Groups
            .SelectMany(group => group.Measures)
            .Select(measure => measure.Head)
            .Where(head => Person.MayReportOn(Snapshot.Structure, head))
            .Select(head => head.ParentIndex >= 0 && Access.MaySee(Snapshot.Structure.Nodes[head.ParentIndex]) ? Snapshot.Structure.Nodes[head.ParentIndex] : head)
            .Distinct()
            .OrderBy(head => head.Index)]
        : [];

    /// <summary>What the measures say together, as a sentence.</summary>
    public string Headline
    {
        get
        {
            var measures = Groups.SelectMany(group => group.Measures).Select(measure => measure.Position.GrossSplit).ToList();
            if (measures.TrueForAll(split => split is null))
            {
                return "No activity is forecast yet";
            }

            // A measure that gives one part alone has none of the other; one that gives neither is not known.
            var known = measures.OfType<VarianceSplit>().Where(split => split.Method != SplitMethod.NotSplit).ToList();
            if (known.Count == 0)
            {
                return "Volumes and unit costs are not known of any measure yet";
            }

            var volume = known.Select(split => split.Volume ?? Money.Zero).Sum();
            var price = known.Select(split => split.Price ?? Money.Zero).Sum();
            return $"Volumes {Moves(volume)} and unit costs {Moves(price)}"
                + (known.Count == measures.Count ? string.Empty : $", for the {known.Count} of {measures.Count} measures whose volume and unit cost are known");
        }
    }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var visible = Snapshot.Structure.Nodes.Where(Access.MaySee).ToList();
        var measures = await measureReader.ActivityAsync(Snapshot, visible.Count == Snapshot.Structure.Count ? null : visible, cancellationToken);
        Groups =
        [
            .. measures
                .Where(measure => this.Shows(measure.Head, measure.Position.Entry is not null))
                .GroupBy(measure => Snapshot.Structure.DirectorateOf(measure.Head) ?? measure.Head)
                .OrderBy(group => group.Key.Index)
                .Select(group => (group.Key, (IReadOnlyList<MeasuredActivity>)[.. group])),
        ];
    }

    /// <summary>The address of a measure.</summary>
    public string Href(MeasuredActivity measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return PageHref("/Activity/Measure", measure.Measure.Reference);
    }

    private static string Moves(Money money) => money switch
    {
        { IsNil: true } => "change nothing",
        { Pence: > 0 } => $"add {ScreenFigures.InSentence(money)} to spending",
        _ => $"take {ScreenFigures.InSentence(money)} off spending",
    };
}
