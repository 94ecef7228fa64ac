using BudgetMonitor.Domain.Reserves;

namespace BudgetMonitor.Checks.Balances;

/// <summary>Findings about what belongs to the whole council and no head: they are the chief accountant's to answer.</summary>
internal static class BalanceFindings
{
    /// <summary>The start of an area in the period: reserves, companies or debt.</summary>
    public static string Address(CheckSource source, string area) => FormattableString.Invariant($"/{area}/{source.Source.Period.Year}/{source.Source.Period.Number}");

    /// <summary>A finding about a reserve, which leads to its page.</summary>
    public static CheckFinding About(ISenseCheck check, CheckSource source, ReservePosition reserve, string words) =>
        new(check.About.Name, $"reserve/{reserve.Reserve.Name}", reserve.Reserve.Name, words)
        {
            Link = FormattableString.Invariant($"{Address(source, "reserves")}/{reserve.Reserve.ReserveId}"),
        };
}
