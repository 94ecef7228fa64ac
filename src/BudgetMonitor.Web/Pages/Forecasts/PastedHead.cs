using System.Text.RegularExpressions;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>
/// What stands above the figures of a pasted block: a title, a head row that says which column is which, and the unit, which may
/// stand in any of them or in a row of its own. Figures under £000 or £m are turned into pounds, and the page says so.
/// </summary>
internal sealed partial class PastedHead
{
    private readonly Dictionary<int, int> factors = [];
    private int all = 1;

    private PastedHead()
    {
    }

    /// <summary>The cells of the head row; null where there is none.</summary>
    public string[]? Cells { get; private set; }

    /// <summary>How figures were turned into pounds, in sentences.</summary>
    public IReadOnlyList<string> Notes =>
    [
        .. factors.Values.Append(all).Where(factor => factor > 1).Distinct().Order()
            .Select(factor => factor == 1_000
                ? "The head of the block says thousands (£000), so every figure under it is taken times 1,000. Rounded figures stay rounded."
                : "The head of the block says millions (£m), so every figure under it is taken times 1,000,000. Rounded figures stay rounded."),
    ];

    /// <summary>How many pounds one of a column stands for.</summary>
    public int FactorOf(int? column) => column is { } at ? factors.GetValueOrDefault(at, all) : 1;

    /// <summary>Takes what stands above the figures off the rows. Rows that name lines stay.</summary>
    public static PastedHead Take(List<(int Number, string[] Cells)> rows, Func<string, bool> isLine)
    {
        var head = new PastedHead();
        while (rows.Count > 0 && head.Takes(rows[0].Cells, isLine))
        {
            rows.RemoveAt(0);
        }

        return head;
    }

    /// <summary>Whether the head row calls a column the lines' code or name.</summary>
    public bool NamesLines(int column) => Cells is not null && LineWord().IsMatch(PastedCells.CellOf(Cells, column));

    private bool Takes(string[] cells, Func<string, bool> isLine)
    {
        var filled = cells.Where(cell => cell.Length > 0).ToList();
        if (filled.TrueForAll(cell => UnitAlone().IsMatch(cell)))
        {
            for (var column = 0; column < cells.Length; column++)
            {
                TakeUnit(column, cells[column]);
            }

            return true;
        }

        if (filled.Exists(cell => PastedCells.LooksLikeFigure(cell) || isLine(cell)))
        {
            return false;
        }

        if (Cells is null && filled.Exists(cell => HeadWord().IsMatch(cell)))
        {
            Cells = cells;
            for (var column = 0; column < cells.Length; column++)
            {
                TakeUnit(column, cells[column]);
            }

            return true;
        }

        // A title above the head, which may say the unit of all.
        if (Cells is null && filled.Count == 1 && FactorIn(filled[0]) is { } factor)
        {
            all = factor;
            return true;
        }

        return false;
    }

    private void TakeUnit(int column, string cell)
    {
        if (FactorIn(cell) is { } factor)
        {
            factors[column] = factor;
        }
    }

    private static int? FactorIn(string cell) => Millions().IsMatch(cell) ? 1_000_000 : Thousands().IsMatch(cell) ? 1_000 : null;

    [GeneratedRegex(@"\b(?:gross|income|net)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HeadWord();

    [GeneratedRegex(@"\b(?:code|line|service|name|head)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LineWord();

    [GeneratedRegex(@"£\s*m(?:n|illions?)?\b|\bmillions?\b|£\s*['’]?000,000", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Millions();

    [GeneratedRegex(@"£\s*['’‘]?\s*(?<![0-9])000|£\s*k\b|\bthousands?\b|['’‘(\s]000['’]?s?\b|^000s$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^\(?\s*(?:£\s*['’‘]?\s*000(?:,000)?['’]?s?|['’‘]000s?|£|£?\s*(?:k|m|mn|thousands?|millions?)|pounds)\s*\)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UnitAlone();
}
