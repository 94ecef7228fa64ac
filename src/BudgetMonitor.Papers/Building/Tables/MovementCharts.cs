using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Reporting.Charts;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>A coded reason for a part of a head's movement.</summary>
/// <param name="Head">The head.</param>
/// <param name="Code">The reason's code.</param>
/// <param name="Amount">The part: plus makes the position worse.</param>
public sealed record CodedMovement(StructureNode Head, string Code, Money Amount);

/// <summary>
/// The movement of a head's variance since it was last reported as a waterfall: by the parts below it, or by coded reasons.
/// Both lead from the last reported variance to this period's exactly, after director's adjustments.
/// </summary>
public static class MovementCharts
{
    private const string OtherReasons = "Other reasons";

    /// <summary>From part to part below a head. Null where nothing was reported before, or nothing moved.</summary>
    /// <param name="id">The chart's id.</param>
    /// <param name="position">The position.</param>
    /// <param name="period">The period.</param>
    /// <param name="head">The head whose parts are the steps.</param>
    /// <param name="style">How sums are shown.</param>
    public static PaperChart? ByPart(string id, Position position, MonitoringPeriod period, StructureNode head, FigureStyle style)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(head);
        var parts = position.Structure.ChildrenOf(head)
            .Where(child => child.InTotal || !head.InTotal)
            .Select(child => new ChartStep(DistinctNames.NameOf(position.Structure, child), Of(position, child).Movement?.Pounds ?? 0m));
        return Chart(id, position, period, head, style, parts, "Other parts", "Director’s adjustment and others", "Part");
    }

    /// <summary>From coded reason to coded reason. Null where no movement has a code, nothing was reported before, or nothing moved.</summary>
    /// <param name="id">The chart's id.</param>
    /// <param name="position">The position.</param>
    /// <param name="period">The period.</param>
    /// <param name="head">The head.</param>
    /// <param name="style">How sums are shown.</param>
    /// <param name="reasons">Coded reasons of the head and of what is below it.</param>
    public static PaperChart? ByReason(string id, Position position, MonitoringPeriod period, StructureNode head, FigureStyle style, IEnumerable<CodedMovement> reasons)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(reasons);
        var within = reasons.Where(reason => BudgetStructure.IsAtOrBelow(reason.Head, head) && (reason.Head.InTotal || !head.InTotal)).ToList();

        // What a head explains itself takes the place of what is explained below it, so that no money counts twice.
        var counted = within.Where(reason => !within.Exists(other => other.Head.Index != reason.Head.Index && BudgetStructure.IsAtOrBelow(reason.Head, other.Head))).ToList();
        if (counted.Count == 0)
        {
            return null;
        }

        var whole = Of(position, head);
        var adjusted = (whole.Adjustment ?? Money.Zero) - (whole.LastAdjustment ?? Money.Zero);
        var steps = counted.Select(reason => new ChartStep(reason.Code == MovementReason.OtherCode ? OtherReasons : MovementReason.WordOf(reason.Code), reason.Amount.Pounds)).Append(new ChartStep("Director’s adjustments", adjusted.Pounds));
        return Chart(id, position, period, head, style, steps, OtherReasons, "Not explained", "Reason", ", and why");
    }

    private static PaperChart? Chart(
        string id,
        Position position,
        MonitoringPeriod period,
        StructureNode head,
        FigureStyle style,
        IEnumerable<ChartStep> reasons,
        string others,
        string rest,
        string stepHead,
        string ending = "")
    {
        var whole = Of(position, head);
        if (position.LastReportedPeriod is not { } last || whole.LastRevisedVariance is not { } opening || whole.RevisedVariance is not { } closing)
        {
            return null;
        }

        var steps = WaterfallSteps.Of(closing.Pounds - opening.Pounds, reasons, others, rest);
        if (steps.Count == 0)
        {
            return null;
        }

        var chartHead = new ChartHead(
            id,
            Finding(opening, closing, last, style) + ending,
            $"{head.Name}: net variance after director’s adjustments in {style.Unit.Word()}, from {Name(last, period)} to {Name(period, last)} of {period.Year}. A plus makes it worse, {(style.Negative == Domain.Figures.NegativeStyle.Brackets ? "brackets make" : "a minus makes")} it better.",
            ChartMeasure.Money(style),
            stepHead)
        {
            ShortTitle = $"Movement, {stepHead.ToLowerInvariant()}s",
        };
        return PaperChart.Waterfall(chartHead, new($"Variance in {Name(last, period)}", opening.Pounds), steps, new($"Variance in {Name(period, last)}", closing.Pounds));
    }

    /// <summary>"The overspend fell by £2.0m since Period 9 (December)", or what became of an underspend.</summary>
    private static string Finding(Money opening, Money closing, MonitoringPeriod last, FigureStyle style)
    {
        var since = $"since {last.FullName}";
        string Size(Money sum) => style.SizeInText(sum);
        var moved = closing - opening;
        if (moved.IsNil)
        {
            return $"The variance is what it was in {last.FullName}";
        }

        return (opening.Pence, closing.Pence) switch
        {
            ( >= 0, > 0) => $"The overspend {(moved.Pence > 0 ? "rose" : "fell")} by {Size(moved)} {since}",
            ( <= 0, < 0) => $"The underspend {(moved.Pence < 0 ? "grew" : "shrank")} by {Size(moved)} {since}",
            ( > 0, < 0) => $"An overspend of {Size(opening)} became an underspend of {Size(closing)} {since}",
            ( < 0, > 0) => $"An underspend of {Size(opening)} became an overspend of {Size(closing)} {since}",
            ( > 0, _) => $"The overspend of {Size(opening)} is gone {since}",
            _ => $"The underspend of {Size(opening)} is gone {since}",
        };
    }

    /// <summary>The period's name, with its year where the other is of another.</summary>
    private static string Name(MonitoringPeriod period, MonitoringPeriod other) => period.Year == other.Year ? period.FullName : $"{period.FullName} {period.Year}";

    private static HeadPosition Of(Position position, StructureNode head) => head.InTotal ? position.WithinTotal(head) : position[head];
}
