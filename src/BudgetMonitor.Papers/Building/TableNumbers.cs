using System.Globalization;

namespace BudgetMonitor.Papers.Building;

/// <summary>
/// Numbers tables in the order in which a paper has them. Parts number their tables as the printed papers do; where a part is
/// left out or moved, that would leave gaps.
/// </summary>
internal static class TableNumbers
{
    /// <summary>The tables of the sections, numbered 1, 2, 3; tables of one number (1a, 1b) stay together, and 1a is 1 where there is no 1b.</summary>
    /// <param name="sections">The sections.</param>
    /// <param name="keepsDotted">Whether numbers with a dot, such as 2.7.1, are the council's own and stay.</param>
    public static IReadOnlyList<TableReference> InOrder(IEnumerable<PaperSection> sections, bool keepsDotted)
    {
        var tables = sections
            .SelectMany(section => section.Blocks).OfType<TableBlock>()
            .Select(block => block.Table.NumberText?.Runs.FirstOrDefault()?.Reference).OfType<TableReference>()
            .DistinctBy(table => table.Key)
            .ToList();
        return keepsDotted && tables.Exists(table => table.IsDotted)
            ? tables
            : [.. tables.GroupBy(table => table.Group).SelectMany((group, place) => OfOneNumber([.. group], place + 1))];
    }

    private static IEnumerable<TableReference> OfOneNumber(IReadOnlyList<TableReference> tables, int number) => tables.Select((table, place) => table with
    {
        Name = string.Create(CultureInfo.InvariantCulture, $"{number}{(tables.Count > 1 ? ((char)('a' + place)).ToString() : string.Empty)}"),
    });
}
