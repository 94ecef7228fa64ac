using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Papers.Building.Words;

namespace BudgetMonitor.Checks.Balances;

/// <summary>The general reserve is kept at a share of the net budget that the council decides (Kent, draft budget 2024-25, appendix E).</summary>
internal sealed class GeneralReserveTarget : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "general-reserve-target",
        "General reserve under its target",
        "A general reserve that the forecast leaves under the council's target, or that would be under it if it bore the forecast overspend.",
        "Plan how it is brought back, or answer why it may stand there.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var outlook = ReserveWords.OutlookOf(source.Source);
        if (outlook.Target is not { } target || outlook.General.Closing is not { } closing)
        {
            yield break;
        }

        if (outlook.Shortfall is { } lacking)
        {
            yield return Finding($"Forecast to end the year at {Sums.Plain(closing)}, {Sums.Plain(lacking)} under the target of {Sums.Plain(target)}.");
        }
        else if (outlook is { ShortfallAfter: { } after, GeneralAfter: { } left })
        {
            yield return Finding($"If it bore the forecast overspend it would end the year at {Sums.Plain(left)}, {Sums.Plain(after)} under the target of {Sums.Plain(target)}.");
        }

        CheckFinding Finding(string words) => new(About.Name, "general-reserve", "General reserve", words) { Link = BalanceFindings.Address(source, "reserves") };
    }
}
