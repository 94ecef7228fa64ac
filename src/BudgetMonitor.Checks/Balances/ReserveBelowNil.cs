using BudgetMonitor.Checks.Figures;

namespace BudgetMonitor.Checks.Balances;

/// <summary>A reserve is money that is there: below nil it is a deficit that somebody must bear (Kent, 3.5, the central schools reserve).</summary>
internal sealed class ReserveBelowNil : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "reserve-below-nil",
        "Reserve that would go below nil",
        "A reserve or provision whose forecast balance at the end of the year is below nil.",
        "Draw less, find another source, or answer how the deficit is borne.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from reserve in source.Source.Beside.Reserves.All
        where reserve.EndsBelowNil
        select BalanceFindings.About(this, source, reserve, $"Opens at {Sums.Plain(reserve.Opening!.Value)}, moves by {Sums.Signed(reserve.Movement!.Value)} and would end at {Sums.Plain(reserve.Closing!.Value)}.");
}
