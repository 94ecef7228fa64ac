using System.Text.RegularExpressions;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>Cells as spreadsheets copy them: rows by line breaks, columns by tabs. What every block shares, whatever stands in it.</summary>
internal static partial class PastedCells
{
    /// <summary>The rows that hold anything, each with its number counted from 1.</summary>
    public static List<(int Number, string[] Cells)> Rows(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n')
            .Select((row, at) => (Number: at + 1, Cells: row.Split('\t').Select(Bare).ToArray()))
            .Where(row => row.Cells.Any(cell => cell.Length > 0)),
    ];

    /// <summary>A cell without the spaces and quotation marks that spreadsheets put round it.</summary>
    private static string Bare(string cell)
    {
        var bare = cell.Replace('\u00A0', ' ').Trim();
        return bare.Length > 1 && bare[0] == '"' && bare[^1] == '"' ? bare[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : bare;
    }

    /// <summary>A cell of a row; empty where the row ends before it.</summary>
    public static string CellOf(string[] cells, int column) => column < cells.Length ? cells[column] : string.Empty;

    /// <summary>Whether a cell looks like a figure, be it one that can be taken or not.</summary>
    public static bool LooksLikeFigure(string cell) => LikeAmount().IsMatch(cell);

    /// <summary>Why a figure could mean two things; null where it cannot.</summary>
    public static string? Doubt(string text) => text switch
    {
        "-" or "\u2013" or "\u2212" => "A dash alone could be nil or nothing: enter 0 for nil or leave the cell empty",
        _ when Shortened().IsMatch(text) => "Enter whole pounds: thousands and millions by a letter could be rounded",
        _ when text.EndsWith('%') => "This is a per cent and not an amount",
        _ when Continental().IsMatch(text) => "Write thousands with commas and pence after a point, such as 1,234.50",
        _ => null,
    };

    [GeneratedRegex(@"^[\s(£+\-\u2212\u2013]*[0-9][0-9,.\s]*\)?\s*[kKmM%]?\)?$|^[-\u2212\u2013]$", RegexOptions.CultureInvariant)]
    private static partial Regex LikeAmount();

    [GeneratedRegex(@"[0-9]\s*[kKmM](?:n|bn)?\)?$|[0-9]\s*bn\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shortened();

    [GeneratedRegex(@"[0-9]\.[0-9]{3}(?:\.|,|$)|[0-9],[0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Continental();
}
