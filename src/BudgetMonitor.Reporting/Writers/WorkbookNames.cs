using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Words;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Reporting.Writers;

/// <summary>The names of a workbook's tables and of their columns, which must be unique and of a certain form whatever a council calls its own.</summary>
internal static partial class WorkbookNames
{
    private const int MostInName = 255;

    /// <summary>The name of each table: its id with underscores, where that is a name, such as table_1a.</summary>
    public static IReadOnlyList<string> OfTables(IEnumerable<PaperTable> tables, params IEnumerable<string> taken)
    {
        var used = new HashSet<string>(taken, StringComparer.OrdinalIgnoreCase);
        return tables.Select(table => Unique(NameOf(table.Id), used, copy => string.Create(CultureInfo.InvariantCulture, $"_{copy}"))).ToList();
    }

    /// <summary>The heads of a table's columns in order; of two that are the same, the second gets a number behind it.</summary>
    public static IReadOnlyList<string> OfColumns(PaperTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return table.Heads
            .Select((head, place) => WorkbookText.InOneLine(head) is { Length: > 0 } words ? words : string.Create(CultureInfo.InvariantCulture, $"Column {place + 1}"))
            .Select(head => Unique(head, used, copy => string.Create(CultureInfo.InvariantCulture, $" ({copy})")))
            .ToList();
    }

    private static string NameOf(string id)
    {
        var name = Foreign().Replace(id, "_");
        return name.Length == 0 || !(char.IsAsciiLetter(name[0]) || name[0] == '_') || Cell().IsMatch(name) ? $"table_{name}" : name;
    }

    private static string Unique(string name, HashSet<string> used, Func<int, string> mark)
    {
        var candidate = WholeCharacters.Beginning(name, MostInName);
        for (var copy = 2; !used.Add(candidate); copy++)
        {
            var end = mark(copy);
            candidate = WholeCharacters.Beginning(name, MostInName - end.Length) + end;
        }

        return candidate;
    }

    [GeneratedRegex("[^A-Za-z0-9_]", RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();

    /// <summary>What a spreadsheet reads as a cell, a row or a column: Q1, R1C1, R, C2.</summary>
    [GeneratedRegex(@"^([a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Cell();
}
