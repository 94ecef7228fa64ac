using System.Globalization;
using BudgetMonitor.Domain.Words;
using BudgetMonitor.Papers.Model;

namespace BudgetMonitor.Papers.Writers;

/// <summary>Names of sheets: unique, at most 30 characters, without what a workbook forbids.</summary>
internal static class SheetNames
{
    private const int MaxLength = 30;

    /// <summary>A name for each table, its number where it has one.</summary>
    public static IReadOnlyList<(PaperTable Table, string Name)> For(IEnumerable<PaperTable> tables)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "Contents", "History" };
        return tables.Select(table => (table, Unique(Clean(table.Number ?? table.ShortTitle), taken))).ToList();
    }

    private static string Unique(string name, HashSet<string> taken)
    {
        var candidate = name;
        for (var copy = 2; !taken.Add(candidate); copy++)
        {
            var end = string.Create(CultureInfo.InvariantCulture, $" {copy}");
            candidate = WholeCharacters.Beginning(name, MaxLength - end.Length).TrimEnd() + end;
        }

        return candidate;
    }

    private static string Clean(string name)
    {
        var clean = string.Concat(WorkbookText.InOneLine(name).Select(letter => "[]:*?/\\'".Contains(letter, StringComparison.Ordinal) ? ' ' : letter)).Trim();
        clean = WholeCharacters.Beginning(clean, MaxLength).TrimEnd();
        return clean.Length == 0 ? "Table" : clean;
    }
}
