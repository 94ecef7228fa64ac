using System.Globalization;
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
            candidate = name[..Math.Min(name.Length, MaxLength - end.Length)].TrimEnd() + end;
        }

        return candidate;
    }

    private static string Clean(string name)
    {
        var clean = new string(name.Select(letter => "[]:*?/\\'".Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) ? ' ' : letter).ToArray()).Trim();
        clean = clean[..Math.Min(clean.Length, MaxLength)].TrimEnd();
        return clean.Length == 0 ? "Table" : clean;
    }
}
