using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Domain.Reserves;

namespace BudgetMonitor.Checks.Balances;

/// <summary>A yearly review looks first at reserves that do not move (Kent, draft budget 2024-25, appendix E, 1.6).</summary>
internal sealed class ReserveUnmoved : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "reserve-unmoved",
        "Reserve that has not moved for three years",
        "A reserve with money in it that is known not to have moved for three years. Where earlier years are not held, nothing is reported.",
        "Review whether it is still needed, or release it.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from reserve in source.Source.Beside.Reserves.Usable
        where reserve.Motion == ReserveMotion.Unmoved
        select BalanceFindings.About(this, source, reserve, $"{Sums.Plain(reserve.Opening!.Value)} has not moved for three years.");
}
