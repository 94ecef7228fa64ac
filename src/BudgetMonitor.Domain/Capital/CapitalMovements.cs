using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Domain.Capital;

/// <summary>The two ways in which capital money changes.</summary>
public enum CapitalMovementKind
{
    /// <summary>The scheme costs more or less.</summary>
    Real,

    /// <summary>Spending moves between years.</summary>
    Rephasing,
}

/// <summary>A change of a scheme since the last report that reaches the council's limits.</summary>
/// <param name="Kind">Real or rephasing.</param>
/// <param name="ForYear">The financial year in which it falls.</param>
/// <param name="Amount">By how much, with its sign.</param>
public sealed record CapitalMovement(CapitalMovementKind Kind, FinancialYear ForYear, Money Amount);

/// <summary>
/// Which movements of a scheme a paper lists, and so asks a text for: real ones from one limit on, rephasing from a larger
/// one (Kent, section 6.3: £0.100m and £1.000m). A scheme that was never reported is measured from nil.
/// </summary>
public static class CapitalMovements
{
    /// <summary>The movements that reach the council's limits: this year's real one and rephasing, then real ones of later years.</summary>
    /// <param name="council">The limits.</param>
    /// <param name="year">The year that reports.</param>
    /// <param name="position">Where the scheme stands.</param>
    public static IReadOnlyList<CapitalMovement> Of(CouncilSettings council, FinancialYear year, CapitalPosition position)
    {
        ArgumentNullException.ThrowIfNull(council);
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(position);
        var movements = new List<CapitalMovement>
        {
            new(CapitalMovementKind.Real, year, position.RealMovement ?? position.Real),
            new(CapitalMovementKind.Rephasing, year, position.RephasingMovement ?? position.Rephasing),
        };

        // What leaves this year arrives in later ones, so rephasing is told once; cost that falls later is told there.
        movements.AddRange(position.LaterYears.Select(later => new CapitalMovement(CapitalMovementKind.Real, later.ForYear, later.RealMovement ?? later.Real)));
        return [.. movements.Where(movement => Reaches(Limit(council, movement.Kind), movement.Amount))];
    }

    /// <summary>Whether a text is asked for and none is given.</summary>
    public static bool LacksText(CouncilSettings council, FinancialYear year, CapitalPosition position, string? text) =>
        string.IsNullOrWhiteSpace(text) && Of(council, year, position).Count > 0;

    private static Money? Limit(CouncilSettings council, CapitalMovementKind kind) =>
        kind == CapitalMovementKind.Real ? council.ExplainRealFrom : council.ExplainRephasingFrom;

    private static bool Reaches(Money? limit, Money amount) => limit is { } from && !amount.IsNil && amount.Abs() >= from;
}
