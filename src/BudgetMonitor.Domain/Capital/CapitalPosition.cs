using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Capital;

/// <summary>
/// Where a scheme, or the sum of several, stands against its working budget: variance = real + rephasing, each with its own
/// movement since the period last published.
/// </summary>
/// <param name="WorkingBudget">The year's budget as it stands in the period.</param>
/// <param name="Real">The real variance: plus is more cost.</param>
/// <param name="Rephasing">The rephasing variance: minus moves spending into later years.</param>
/// <param name="LastReal">The real variance last reported; null where nothing was.</param>
/// <param name="LastRephasing">The rephasing variance last reported; null where nothing was.</param>
public sealed record CapitalPosition(Money WorkingBudget, Money Real, Money Rephasing, Money? LastReal, Money? LastRephasing)
{
    /// <summary>Forecast less working budget.</summary>
    public Money Variance => Real + Rephasing;

    /// <summary>What the year is expected to spend.</summary>
    public Money Forecast => WorkingBudget + Variance;

    /// <summary>Movement of the real variance; null where nothing was reported before.</summary>
    public Money? RealMovement => LastReal is { } last ? Real - last : null;

    /// <summary>Movement of the rephasing variance; null where nothing was reported before.</summary>
    public Money? RephasingMovement => LastRephasing is { } last ? Rephasing - last : null;

    /// <summary>The exact sum. Where some were reported before and others not, those count as nil last time.</summary>
    public static CapitalPosition Sum(IReadOnlyCollection<CapitalPosition> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return new(
            parts.Select(part => part.WorkingBudget).Sum(),
            parts.Select(part => part.Real).Sum(),
            parts.Select(part => part.Rephasing).Sum(),
            parts.Any(part => part.LastReal is not null) ? parts.Select(part => part.LastReal ?? Money.Zero).Sum() : null,
            parts.Any(part => part.LastRephasing is not null) ? parts.Select(part => part.LastRephasing ?? Money.Zero).Sum() : null);
    }
}
