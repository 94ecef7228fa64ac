using BudgetMonitor.Checks.Figures;

namespace BudgetMonitor.Checks.Balances;

/// <summary>At the end of its protocol a reserve's balance goes back, unless the protocol is extended (Kent, draft budget 2024-25, appendix E, 4.1).</summary>
internal sealed class ProtocolEnded : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "protocol-ended",
        "Reserve whose protocol has ended",
        "A reserve with money in it whose protocol's end date has passed by the period's last day.",
        "Extend the protocol with a reason, or give the balance back to the general reserve.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from reserve in source.Source.Beside.Reserves.All
        where reserve.IsOverdue(source.Source.Period.LastDay)
        select BalanceFindings.About(
            this, source, reserve, FormattableString.Invariant($"The protocol ended on {reserve.Reserve.EndsOn:d MMMM yyyy}, and {Sums.Plain((reserve.Closing ?? reserve.Opening)!.Value)} is left in it."));
}
