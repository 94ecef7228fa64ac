using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Checks.Papers;

/// <summary>One head under two names in two tables of a paper (Kent, tables 1a and 1b).</summary>
internal sealed class NamesDiffer : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "names-differ",
        "One head under two names",
        "A head whose label has the same words in another order in another table of the paper.",
        "Use one name in every table. The council's data team sets the names in the layout of the tables; left empty, the budget's own name is used.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var rows = source.Source.TableRows
            .Where(row => row is { Label: not null, Kind: TableRowKind.Line or TableRowKind.OutsideTotal or TableRowKind.SubTotal } && row.CodeList.Count == 1)
            .Where(row => source.Paper.FindTable(row.TableId) is not null);
        foreach (var head in rows.GroupBy(row => (Code: row.CodeList[0], row.Kind)))
        {
            var labels = head.Select(row => row.Label!).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (labels.Count > 1 && labels.Select(Bag).Distinct().Count() < labels.Count)
            {
                var tables = string.Join(" and ", head.Select(row => source.Paper.FindTable(row.TableId)!.Number ?? row.TableId).Distinct());
                yield return source.About(About, $"names/{head.Key.Code}/{head.Key.Kind}", tables, $"{source.Structure.Find(head.Key.Code)?.Name ?? head.Key.Code} is called {string.Join(" and ", labels.Select(label => $"“{label}”"))}.");
            }
        }
    }

    private static string Bag(string label) => string.Join(' ', label.ToUpperInvariant().Split([' ', '-', ',', '&', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
}
