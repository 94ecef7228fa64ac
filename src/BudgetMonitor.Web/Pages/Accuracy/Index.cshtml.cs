using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Accuracy;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Accuracy;

/// <summary>How near the year's earlier forecasts came: bias and error of a head, of what is below it, and of each owner.</summary>
[KeptPage]
public sealed class IndexModel(IMonitoringReader monitoring, PartOwnerReader ownerReader, CurrentPerson current) : PageModel, IOpens, IListPage
{
    private FigureAccess access = null!;
    private MeasuredYear measured = null!;

    [FromRoute]
    public string? Year { get; set; }

    [FromRoute]
    public string? Code { get; set; }

    /// <summary>"with" to measure what is outside the council's total too.</summary>
    [FromQuery(Name = "outside")]
    public string? WithOutside { get; set; }

    /// <summary>"before" to measure before director's adjustments.</summary>
    [FromQuery(Name = "adjustments")]
    public string? WithoutAdjustments { get; set; }

    /// <summary>What is measured. Unless something else is chosen, what the home page says of where the council stands.</summary>
    public AccuracyBasis Basis => new(WithOutside == AccuracyBasis.With, WithoutAdjustments == AccuracyBasis.Before);

    /// <summary>What of the heads shown is outside the council's total.</summary>
    public IReadOnlyList<StructureNode> Outside { get; private set; } = [];

    /// <summary>Whether a director has adjusted anything of the heads shown.</summary>
    public bool HasAdjustments { get; private set; }

    /// <summary>What the figures of the page are, in words: two pages that measure different things must say so.</summary>
    public string BasisWords => "Net variance"
        + (Outside.Count == 0 ? string.Empty : $", {(Basis.WithOutside ? "including" : "excluding")} {HeadWords.Names(Outside)}")
        + (HasAdjustments ? $", {(Basis.BeforeAdjustments ? "before" : "after")} director’s adjustments" : string.Empty)
        + (Basis == AccuracyBasis.OfHome ? ": as the home page measures it." : ". The home page excludes what is outside the council’s total and is after director’s adjustments.");

    /// <summary>The bases to choose from, where there is anything to choose.</summary>
    public IEnumerable<(string Label, IReadOnlyList<(string Text, string Href, bool IsChosen)> Choices)> Choices
    {
        get
        {
            if (Outside.Count > 0)
            {
                var names = HeadWords.Names(Outside);
                yield return ("What is outside the council’s total",
                [
                    ($"Excluding {names}", Href(Head, Basis with { WithOutside = false }), !Basis.WithOutside),
                    ($"Including {names}", Href(Head, Basis with { WithOutside = true }), Basis.WithOutside),
                ]);
            }

            if (HasAdjustments)
            {
                yield return ("Director’s adjustments",
                [
                    ("After director’s adjustments", Href(Head, Basis with { BeforeAdjustments = false }), !Basis.BeforeAdjustments),
                    ("Before director’s adjustments", Href(Head, Basis with { BeforeAdjustments = true }), Basis.BeforeAdjustments),
                ]);
            }
        }
    }

    public FinancialYear FinancialYear { get; private set; } = null!;

    /// <summary>The period that is measured against: the closing, or the latest that the person may see.</summary>
    public MonitoringPeriod Against { get; private set; } = null!;

    public StructureNode? Head { get; private set; }

    public ForecastAccuracy Whole { get; private set; } = null!;

    /// <summary>The heads directly below, or the person's parts.</summary>
    public IReadOnlyList<(StructureNode Head, ForecastAccuracy Accuracy)> Below { get; private set; } = [];

    /// <summary>Owners of parts at or below the head.</summary>
    public IReadOnlyList<(string Owner, ForecastAccuracy Accuracy)> Owners { get; private set; } = [];

    /// <summary>The errors by period, drawn around the line of the outturn.</summary>
    public PaperChart? Chart { get; private set; }

    /// <summary>The finding as a sentence.</summary>
    public string Headline => Whole.Bias is not { } bias
        ? "There is no earlier forecast to compare yet"
        : bias.IsNil
            ? "On average, forecasts came out exactly"
            : $"Forecasts ran {ScreenFigures.InSentence(bias)} too {(bias.Pence > 0 ? "high" : "low")} on average";

    public string AgainstWords => Against.Number == MonitoringPeriod.Closing ? "the outturn" : $"the forecast of {Against.FullName}";

    /// <summary>The order that the reader chose for a table of the page.</summary>
    /// <param name="first">The head of its first column.</param>
    public TableOrder<(string Label, string? Href, ForecastAccuracy Accuracy)> Order(string first) => new(
        Request,
        [
            new("name", row => row.Label, false, first),
            new("bias", row => row.Accuracy.Bias?.Pence, true, "Bias", FileLook.Signed, "nothing to compare yet"),
            new("bias-percent", row => row.Accuracy.BiasPercentage, true, "Bias %", FileLook.SignedPerCent),
            new("error", row => row.Accuracy.MeanError?.Pence, true, "Mean error"),
            new("error-percent", row => row.Accuracy.MeanErrorPercentage, true, "Mean error %", FileLook.PerCent),
            new("scatter", row => row.Accuracy.MeanScatter?.Pence, true, "Lines’ errors added up"),
        ],
        $"sort-{first.ToLowerInvariant()}",
        $"by-{first.ToLowerInvariant()}");

    /// <summary>The tables of the page: caption, head of the first column, rows.</summary>
    public IEnumerable<(string Caption, string First, IEnumerable<(string Label, string? Href, ForecastAccuracy Accuracy)> Rows)> Tables
    {
        get
        {
            if (Below.Count > 0)
            {
                yield return ("What is below", "Head", Below.Select(row => (row.Head.Name, (string?)Href(row.Head), row.Accuracy)));
            }

            if (Owners.Count > 0)
            {
                yield return ("Owners of parts", "Owner", Owners.Select(row => (row.Owner, (string?)null, row.Accuracy)));
            }
        }
    }

    /// <inheritdoc/>
    public ListFile? ListFile() => Tables.ToList() is not { Count: > 0 } tables ? null : Figures.ListFile.Of(
        access.Snapshot,
        "accuracy",
        $"Forecast accuracy{(Head is null ? string.Empty : $" of {Head.Name}")}",
        $"£, + is too high. {BasisWords}",
        Order(tables.Count == 1 ? tables[0].First : "Head or owner"),
        tables.SelectMany(table => ListRow.Of(Order(table.First).Sort(table.Rows), table.Caption)),
        "Table");

    /// <summary>The address of a head, measured as on this page.</summary>
    public string Href(StructureNode head) => Href(head, Basis);

    private string Href(StructureNode? head, AccuracyBasis basis) => Url.Page("/Accuracy/Index", new
    {
        Year = FinancialYear.ToString(),
        head?.Code,
        outside = basis.WithOutside ? AccuracyBasis.With : null,
        adjustments = basis.BeforeAdjustments ? AccuracyBasis.Before : null,
    })!;

    /// <summary>The way down to a head, as far as it is the person's.</summary>
    public IReadOnlyList<StructureNode> PathTo(StructureNode head) => [.. access.Structure.PathTo(head).Where(access.MaySee)];

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        var visible = await monitoring.PeriodsForAsync(current.Person, cancellationToken);
        if (Year is null)
        {
            return Opening.Instead(PeriodsToSee.Latest(visible) is { } newest ? RedirectToPage(new { Year = PeriodsToSee.Of(newest).Year.ToString() }) : RedirectToPage("/Index"));
        }

        if (!FinancialYear.TryParse(Year, out var year) || PeriodsToSee.Latest([.. visible.Where(record => record.Year == year.StartYear)]) is not { } latest)
        {
            return Opening.Missing;
        }

        (FinancialYear, Against) = (year, PeriodsToSee.Of(latest));
        if (await monitoring.FindAsync(Against, cancellationToken) is not { } snapshot)
        {
            return Opening.Missing;
        }

        // What is measured is a period that the person may see for the head; who sees a part of the draft alone gets that part.
        access = new FigureAccess(snapshot, current.Person);
        var tops = access.VisibleTops;
        Head = Code is null ? tops.Count == 1 ? tops[0] : null : access.FindVisible(Code);
        if (Head is null && (Code is not null || tops.Count == 0))
        {
            return Opening.Missing;
        }

        await MeasureAsync([.. visible.Where(record => record.Year == year.StartYear)], Head is null ? tops : [Head], cancellationToken);
        return Opening.Shown;
    }

    private async Task MeasureAsync(IReadOnlyList<PeriodRecord> periods, IReadOnlyList<StructureNode> shown, CancellationToken cancellationToken)
    {
        var structure = access.Structure;
        measured = await MeasuredYear.ReadAsync(monitoring, access.Snapshot, periods, cancellationToken);
        Outside = [.. shown.SelectMany(structure.OutsideBelow)];
        HasAdjustments = measured.HasAdjustments(shown);
        ForecastAccuracy Of(IReadOnlyCollection<StructureNode> heads) => measured.Of(heads, Basis);

        Whole = Of(shown);
        Below = [.. (Head is null ? shown : structure.ChildrenOf(Head)).Select(head => (head, Of([head])))];
        var owners = await ownerReader.ReadAsync(cancellationToken);

        // How well a person forecasts is for those who work with the figures.
        Owners = !current.Person.MaySeeUnpublished ? [] :
        [
            .. owners
                .Select(owner => (owner.AccountId, owner.Name, Part: structure.Find(owner.Code)))
                .Where(owner => owner.Part is { } part && shown.Any(head => BudgetStructure.IsAtOrBelow(part, head)))
                .GroupBy(owner => (owner.AccountId, owner.Name))
                .OrderBy(group => group.Key.Name, StringComparer.CurrentCulture)
                .Select(group => (group.Key.Name, Of(Outermost(group.Select(owner => owner.Part!))))),
        ];
        Chart = Whole.Errors.Count == 0
            ? null
            : VarianceChart.Of(Headline, "Error", FigureUnit.Millions, Whole.Errors.Select(error => ($"P{error.Period}", (Money?)error.Error)));
    }

    /// <summary>An owner of a part and of one inside it answers for its lines once.</summary>
    private static List<StructureNode> Outermost(IEnumerable<StructureNode> parts)
    {
        var all = parts.Distinct().ToList();
        return all.Where(part => !all.Exists(other => other.Index != part.Index && BudgetStructure.IsAtOrBelow(part, other))).ToList();
    }
}
