using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Papers.Building;

/// <summary>
/// Numbers tables in the order in which a paper has them. Parts number their tables as the printed papers do; where a part is
/// left out or moved, that would leave gaps.
/// </summary>
internal static partial class TableNumbers
{
    /// <summary>The sections with their tables numbered 1, 2, 3; tables of one number (1a, 1b) stay together.</summary>
    /// <param name="sections">The sections.</param>
    /// <param name="keepsDotted">Whether numbers with a dot, such as 2.7.1, are the council's own and stay.</param>
    public static IReadOnlyList<PaperSection> InOrder(IReadOnlyList<PaperSection> sections, bool keepsDotted)
    {
        var names = New(sections, keepsDotted);
        return sections.Select(section => section with
        {
            Blocks = section.Blocks.Select(block => block is TableBlock holder ? holder with { Table = Named(holder.Table, names) } : block).ToList(),
        }).ToList();
    }

    /// <summary>The new name behind "Table" of each one that the sections have: 3 for 4, 1 for 1a where there is no 1b.</summary>
    private static Dictionary<string, string> New(IReadOnlyList<PaperSection> sections, bool keepsDotted)
    {
        var old = sections
            .SelectMany(section => section.Blocks).OfType<TableBlock>()
            .Select(block => Number().Match(block.Table.Number ?? string.Empty))
            .Where(match => match.Success)
            .Select(match => (Name: match.Groups["name"].Value, Of: match.Groups["of"].Value))
            .Distinct()
            .ToList();
        if (keepsDotted && old.Exists(one => one.Name.Contains('.', StringComparison.Ordinal)))
        {
            return old.ToDictionary(one => one.Name, one => one.Name);
        }

        return old
            .GroupBy(one => one.Name.Contains('.', StringComparison.Ordinal) ? one.Name : one.Of)
            .SelectMany((group, place) => group.Select((one, letter) => (one.Name, New: string.Create(
                CultureInfo.InvariantCulture, $"{place + 1}{(group.Count() > 1 ? ((char)('a' + letter)).ToString() : string.Empty)}"))))
            .ToDictionary(one => one.Name, one => one.New);
    }

    private static PaperTable Named(PaperTable table, Dictionary<string, string> names) => table with
    {
        Number = table.Number is { } number ? Number().Replace(number, match => $"Table {names[match.Groups["name"].Value]}") : null,
        Title = Mentioned(table.Title, names),
        ShortTitle = Mentioned(table.ShortTitle, names),
    };

    /// <summary>" in tables 1a and 1b" with their numbers; nothing where the paper has neither.</summary>
    private static string Mentioned(string title, Dictionary<string, string> names) => Mention().Replace(title, match =>
    {
        var known = match.Groups["name"].Captures.Select(name => names.GetValueOrDefault(name.Value)).OfType<string>().ToList();
        return known.Count == 0 ? string.Empty : $" in {(known.Count > 1 ? "tables" : "table")} {string.Join(" and ", known)}";
    });

    [GeneratedRegex(@"^Table (?<name>(?<of>[0-9]+)(?:[a-z]|(?:\.[0-9]+)+)?)(?![0-9A-Za-z.])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@" in tables (?<name>[0-9]+[a-z]?) and (?<name>[0-9]+[a-z]?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}
