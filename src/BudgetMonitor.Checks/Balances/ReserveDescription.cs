using BudgetMonitor.Checks.Figures;

namespace BudgetMonitor.Checks.Balances;

/// <summary>A movement of a reserve says what it is for: members approve uses, not sums (Kent, 3.5, has one called Various).</summary>
internal sealed class ReserveDescription : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "reserve-description",
        "Reserve movement without a description",
        "A movement of a reserve, of the threshold or more, whose description is a placeholder, says only various, other or adjustment, or is shorter than four letters.",
        "Say what the money is put in or taken out for.",
        CheckSeverity.Warning,
        10_000.Pounds());

    private static readonly string[] Empty = ["various", "other", "others", "misc", "miscellaneous", "adjustment", "movement", "tbc", "xxx"];

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var reserve in source.Source.Beside.Reserves.All)
        {
            foreach (var movement in reserve.Movements.Where(movement => movement.Amount.Abs() >= threshold && SaysNothing(movement.Description)))
            {
                yield return BalanceFindings.About(this, source, reserve, $"“{movement.Description}” does not say what {Sums.Signed(movement.Amount)} is for.");
            }
        }
    }

    private static bool SaysNothing(string description) =>
        description.Trim().Length < 4 || Empty.Contains(description.Trim().TrimEnd('.'), StringComparer.OrdinalIgnoreCase);
}
