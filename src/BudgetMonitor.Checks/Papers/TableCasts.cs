using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Checks.Papers;

/// <summary>
/// Totals of a council's own table rows: the rows above a total hold each line of it once, none missing and none twice
/// (Norfolk, Appendix C). Tables laid out from the structure cast by themselves.
/// </summary>
internal sealed class TableCasts : ISenseCheck
{
    private const int MostNamed = 5;

    public SenseCheckDescription About { get; } = new(
        "table-casts",
        "Table whose rows do not add up",
        "A total of the council's own table rows that misses a head, counts one twice, or names one that does not exist.",
        "Ask the council's data team to correct which budgets the rows of the table add up.",
        CheckSeverity.Error);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var table in source.Source.TableRows.Where(row => source.Paper.FindTable(row.TableId) is not null).GroupBy(row => row.TableId))
        {
            var name = source.Paper.FindTable(table.Key)!.FullTitle;
            foreach (var row in table.Where(row => row.CodeList.Any(code => source.Structure.Find(code) is null)))
            {
                yield return source.About(About, $"{table.Key}/{row.DisplayOrder}", name, $"Row {row.DisplayOrder} names {string.Join(", ", row.CodeList.Where(code => source.Structure.Find(code) is null))}, which the structure does not have.");
            }

            var plans = TableLayout.Rows(source.Source, table.Key, _ => []);
            for (var place = 0; place < plans.Count; place++)
            {
                if (plans[place].Kind is TableRowKind.SubTotal or TableRowKind.Total && Problem(source.Structure, plans, place) is { } problem)
                {
                    yield return source.About(About, $"{table.Key}/{plans[place].Label}", name, $"“{plans[place].Label}” {problem}.");
                }
            }
        }
    }

    private static string? Problem(BudgetStructure structure, IReadOnlyList<RowPlan> plans, int total)
    {
        var whole = LinesOf(structure, plans[total]).ToHashSet();
        var counted = plans.Take(total)
            .Where(row => row.Kind is TableRowKind.Line or TableRowKind.OutsideTotal && row.Heads.Count > 0)
            .Select(row => LinesOf(structure, row).ToList())
            .Where(lines => lines.Count > 0 && lines.All(whole.Contains))
            .SelectMany(lines => lines)
            .ToList();

        // A total that stands alone has no parts to add.
        if (counted.Count == 0)
        {
            return null;
        }

        var twice = counted.GroupBy(line => line).Where(group => group.Skip(1).Any()).Select(group => group.Key).ToList();
        if (twice.Count > 0)
        {
            return $"counts {Names(twice)} twice in the rows above it";
        }

        var missing = whole.Except(counted).OrderBy(line => line.Index).ToList();
        return missing.Count > 0 ? $"holds {Names(missing)}, which no row above it shows" : null;
    }

    private static IEnumerable<StructureNode> LinesOf(BudgetStructure structure, RowPlan row) =>
        row.Heads.SelectMany(structure.LinesOf).Where(line => line.InTotal || !row.WithinTotal);

    private static string Names(List<StructureNode> lines) =>
        string.Join(", ", lines.Take(MostNamed).Select(line => line.Name)) + (lines.Count > MostNamed ? $" and {lines.Count - MostNamed} more" : string.Empty);
}
