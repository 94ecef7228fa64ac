using System.Globalization;
using BudgetMonitor.Domain.Words;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Reporting.Writers;

/// <summary>Names of sheets: unique, at most 30 characters of whole words, without what a workbook forbids.</summary>
internal static class SheetNames
{
    private const int MaxLength = 30;

    /// <summary>A word that begins later than this is left out whole where it does not fit; an earlier one is all there is, and is cut.</summary>
    private const int LeastLength = 12;

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
            candidate = Cut(name, MaxLength - end.Length) + end;
        }

        return candidate;
    }

    private static string Clean(string name)
    {
        var letters = string.Concat(WorkbookText.InOneLine(name).Select(letter => "[]:*?/\\'".Contains(letter, StringComparison.Ordinal) ? ' ' : letter));
        var clean = Cut(string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries)), MaxLength);
        return clean.Length == 0 ? "Table" : clean;
    }

    private static string Cut(string name, int longest)
    {
        if (name.Length <= longest)
        {
            return name;
        }

        var beginning = WholeCharacters.Beginning(name, longest);
        var isWhole = beginning.Length == name.Length || name[beginning.Length] == ' ';
        var word = isWhole ? -1 : beginning.LastIndexOf(' ');
        return (word >= LeastLength ? beginning[..word] : beginning).TrimEnd(' ', ',', ';', '-', '–', '—', '&', '(');
    }
}
