using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Checks.Papers;

/// <summary>Per cents to two and to three decimals in one column (Norfolk, Appendix A).</summary>
internal sealed class PercentageDecimals : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "percentage-decimals",
        "Decimals that differ within a column",
        "A column whose figures have differing numbers of decimals.",
        "Use the same number of decimals in every row of the column. The council's data team sets them in the layout of the table.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var table in source.Paper.Tables)
        {
            for (var column = 0; column < table.Columns.Count; column++)
            {
                var decimals = table.Rows.Select(row => DecimalsOf(row.Cells[column])).OfType<int>().Distinct().Order().ToList();
                if (decimals.Count > 1)
                {
                    yield return source.About(About, $"{table.Id}/{table.Columns[column].Name}", table.FullTitle, $"The column “{table.Columns[column].Head}” has figures of {string.Join(" and ", decimals)} decimals.");
                }
            }
        }
    }

    private static int? DecimalsOf(TableCell cell) => cell switch
    {
        PercentageCell percentage => percentage.Style.Decimals,
        MoneyCell { Style.BareNil: true, Value.IsNil: true } => null,
        MoneyCell money => money.Style.Decimals,
        _ => null,
    };
}
