using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Checks.Capital;

/// <summary>What the sources pay must be the budget, year by year.</summary>
internal sealed class CapitalFundingCast : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "capital-funding",
        "Funding that does not add up to its budget",
        "A scheme with funding whose sources do not add up to the approved budget of a year. A scheme without any funding is left alone.",
        "Correct the funding, or answer what will pay for the rest.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var scheme in source.Source.Beside.Capital.Where(scheme => scheme.Funding.Count > 0))
        {
            var years = scheme.Years.Select(year => year.ForYear).Concat(scheme.Funding.Select(part => part.ForYear)).Append(scheme.FirstYear).Distinct().Order();
            var gaps = years.Select(year => (Year: year, Gap: scheme.FundingGap(year))).Where(one => one.Gap is { IsNil: false }).ToList();
            if (gaps.Count > 0)
            {
                var words = gaps.Select(one => one.Gap!.Value.Pence > 0
                    ? $"{Sums.Plain(one.Gap.Value)} of {new FinancialYear(one.Year)} is paid by nothing"
                    : $"{Sums.Plain(one.Gap.Value.Abs())} more than the budget of {new FinancialYear(one.Year)} is named");
                yield return CapitalFindings.About(source, About, scheme, $"{string.Join("; ", words)}.");
            }
        }
    }
}
