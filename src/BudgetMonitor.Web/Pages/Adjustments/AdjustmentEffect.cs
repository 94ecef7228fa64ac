using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Pages.Adjustments;

/// <summary>What an adjustment does to its head: the figures that it adds to, before it is saved and after.</summary>
/// <param name="Forecast">The net forecast outturn; null where nothing is forecast.</param>
/// <param name="Variance">The forecast variance before any adjustment; null where nothing is forecast.</param>
/// <param name="Below">The adjustments that stand at heads below, which count already.</param>
/// <param name="Own">The head's own adjustment as it stands; null where there is none.</param>
/// <param name="Entered">The head's own adjustment as it is entered, less what is in the forecast; null where it cannot be read.</param>
public sealed record AdjustmentEffect(Money? Forecast, Money? Variance, IReadOnlyList<AdjustmentBelow> Below, Money? Own, Money? Entered)
{
    /// <summary>Everything but the head's own adjustment; null where nothing is forecast.</summary>
    public Money? Rest => Variance + Below.Select(one => one.Amount).Sum();

    /// <summary>The revised variance as it stands.</summary>
    public Money? Before => Rest + (Own ?? Money.Zero);

    /// <summary>The revised variance with what is entered.</summary>
    public Money? After => Entered is { } entered ? Rest + entered : null;
}

/// <summary>An adjustment of a head below.</summary>
/// <param name="Head">The head.</param>
/// <param name="Amount">The adjustment that counts.</param>
public sealed record AdjustmentBelow(StructureNode Head, Money Amount);
