using System.Globalization;

namespace BudgetMonitor.Papers.Building;

/// <summary>
/// Gives every table of a paper an id of its own, which is the name of a file too: of two that came by the same, the later
/// gets a number behind it, and one that an operating system keeps for a device gets a word before it.
/// </summary>
internal static class TableIds
{
    private static readonly HashSet<string> Devices = new(
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The sections with unique ids of tables and charts.</summary>
    public static IReadOnlyList<PaperSection> MadeUnique(IReadOnlyList<PaperSection> sections)
    {
        // The paper adds its list of the text's figures at the end.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Tables.TextFiguresTable.Id };
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        return sections.Select(section => section with { Blocks = section.Blocks.Select(Own).ToList() }).ToList();

        PaperBlock Own(PaperBlock block) => block switch
        {
            TableBlock table when Free(table.Table.Id) is var id && id != table.Table.Id => table with { Table = table.Table with { Id = id } },
            ChartBlock { DataTableId: null } chart when Free(chart.Chart.Id) is var id && id != chart.Chart.Id => chart with { Chart = chart.Chart.WithId(id) },
            ChartBlock { DataTableId: { } old } chart when renamed.TryGetValue(old, out var id) => chart with { DataTableId = id },
            _ => block,
        };

        string Free(string id)
        {
            var name = Devices.Contains(id) ? $"table-{id}" : id;
            var candidate = name;
            for (var copy = 2; !taken.Add(candidate); copy++)
            {
                candidate = string.Create(CultureInfo.InvariantCulture, $"{name}-{copy}");
            }

            if (candidate != id)
            {
                renamed[id] = candidate;
            }

            return candidate;
        }
    }
}
