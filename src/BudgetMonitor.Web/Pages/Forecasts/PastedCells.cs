using System.Text;
using System.Text.RegularExpressions;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>Cells as spreadsheets copy them: rows by line breaks, columns by tabs. What every block shares, whatever stands in it.</summary>
internal static partial class PastedCells
{
    /// <summary>
    /// The rows that hold anything, each with its number in the block, counted from 1. A cell in quotation marks may hold tabs and
    /// line breaks of its own, as spreadsheets write them; it is still one cell of one row.
    /// </summary>
    public static List<(int Number, string[] Cells)> Rows(string text)
    {
        var block = text.ReplaceLineEndings("\n");
        var rows = new List<(int, string[])>();
        var cells = new List<string>();
        for (var (at, number) = (0, 1); at <= block.Length; at++)
        {
            cells.Add(Bare(Quoted(block, ref at) ?? Unquoted(block, ref at)));
            if (at == block.Length || block[at] == '\n')
            {
                if (cells.Exists(cell => cell.Length > 0))
                {
                    rows.Add((number, [.. cells]));
                }

                cells.Clear();
                number++;
            }
        }

        return rows;
    }

    /// <summary>A cell of a row; empty where the row ends before it.</summary>
    public static string CellOf(string[] cells, int column) => column < cells.Length ? cells[column] : string.Empty;

    /// <summary>Whether a cell looks like a figure, be it one that can be taken or not.</summary>
    public static bool LooksLikeFigure(string cell) => LikeAmount().IsMatch(AmountText.Plain(cell));

    /// <summary>Why a figure could mean two things; null where it cannot.</summary>
    public static string? Doubt(string text) => AmountText.Plain(text) switch
    {
        "-" => "A dash alone could be nil or nothing: enter 0 for nil or leave the cell empty",
        var plain when AmountText.InFull(plain) is { } advice => advice,
        [.., '%'] => "This is a per cent and not an amount",
        var plain when Continental().IsMatch(plain) => "Write thousands with commas and pence after a point, such as 1,234.50",
        _ => null,
    };

    /// <summary>The cell in quotation marks that starts here; null where there is none, with the place left as it is.</summary>
    private static string? Quoted(string block, ref int at)
    {
        if (at >= block.Length || block[at] != '"')
        {
            return null;
        }

        var cell = new StringBuilder();
        for (var place = at + 1; place < block.Length; place++)
        {
            if (block[place] != '"')
            {
                cell.Append(block[place]);
            }
            else if (place + 1 < block.Length && block[place + 1] == '"')
            {
                cell.Append('"');
                place++;
            }
            else if (place + 1 == block.Length || block[place + 1] is '\t' or '\n')
            {
                at = place + 1;
                return cell.ToString();
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private static string Unquoted(string block, ref int at)
    {
        var end = block.AsSpan(at).IndexOfAny('\t', '\n');
        var cell = end < 0 ? block[at..] : block.Substring(at, end);
        at += cell.Length;
        return cell;
    }

    /// <summary>A cell in one line, without the spaces, quotation marks and unseen marks that spreadsheets put round it.</summary>
    private static string Bare(string cell)
    {
        var bare = Breaks().Replace(AmountText.Visible(cell), " ").Trim();
        return bare.Length > 1 && bare[0] == '"' && bare[^1] == '"' ? bare[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : bare;
    }

    [GeneratedRegex(@"^[\s(£+\-]*[0-9][0-9,.\s]*\)?\s*-?\s*[kKmM%]?\)?$|^-$", RegexOptions.CultureInvariant)]
    private static partial Regex LikeAmount();

    [GeneratedRegex(@"[0-9]\.[0-9]{3}(?:\.|,|$)|[0-9],[0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Continental();

    [GeneratedRegex(@"\s*[\t\n]\s*|\u00A0", RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();
}
