using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Words;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>A cell of a pasted block that cannot be taken, by its place in the block, counted from 1.</summary>
/// <param name="Row">The row.</param>
/// <param name="Column">The column; null where the whole row is meant.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Problem">What is wrong, and what to do.</param>
public sealed record PastedProblem(int Row, int? Column, string Text, string Problem);

/// <summary>What a row of the block says of one line; null leaves a cell as it is.</summary>
/// <param name="Row">The row, counted from 1.</param>
/// <param name="Code">The line.</param>
/// <param name="Gross">Gross, as copied.</param>
/// <param name="Income">Income, as copied.</param>
/// <param name="IncomeColumn">Where the income stands in the block.</param>
public sealed record PastedLine(int Row, string Code, string? Gross, string? Income, int? IncomeColumn);

/// <summary>A line that cells can be pasted into.</summary>
public sealed record PasteTarget(string Code, string Name);

/// <summary>
/// A block of cells as spreadsheets copy it: rows by line breaks, columns by tabs. Its rows are told apart by codes or names in
/// the first column, or else stand in the order of the page from one line down. Figures are gross and income, with a net
/// beside them that must be their sum; a head row may say which is which. What could mean two things is refused.
/// </summary>
public sealed partial class PastedBlock
{
    /// <summary>Longest block.</summary>
    public const int MaxLength = 200_000;

    private readonly List<PastedProblem> problems = [];
    private readonly List<PastedLine> lines = [];
    private readonly List<PastedProblem> leftOut = [];
    private PastedHead? top;

    private PastedBlock()
    {
    }

    /// <summary>What the block says, line by line.</summary>
    public IReadOnlyList<PastedLine> Lines => lines;

    /// <summary>Cells and rows that cannot be taken.</summary>
    public IReadOnlyList<PastedProblem> Problems => problems;

    /// <summary>Rows that are no lines, such as a total.</summary>
    public IReadOnlyList<PastedProblem> LeftOut => leftOut;

    /// <summary>How figures were turned into pounds, in sentences.</summary>
    public IReadOnlyList<string> Notes => top?.Notes ?? [];

    /// <summary>Reads a block.</summary>
    public static PastedBlock Read(PasteEntry entry, IReadOnlyList<PasteTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(targets);
        var block = new PastedBlock();
        if (entry.Text.Length > MaxLength)
        {
            block.Refuse(1, null, string.Empty, "The block is too long: copy the lines of this page alone");
            return block;
        }

        var rows = PastedCells.Rows(entry.Text);
        if (rows.Count == 0)
        {
            block.Refuse(1, null, string.Empty, "There are no cells: copy them in the spreadsheet and paste them here");
            return block;
        }

        block.top = PastedHead.Take(rows, cell => targets.Any(target => Same(target.Code, cell) || Same(target.Name, cell)));
        if (rows.Count == 0)
        {
            block.Refuse(1, null, string.Empty, "There are no figures under the head row: copy the rows of the lines too");
            return block;
        }

        if (block.FindColumns(rows, block.top, entry, targets) is { } columns)
        {
            block.ReadRows(rows, columns, entry, targets);
        }

        return block;
    }

    private void ReadRows(List<(int Number, string[] Cells)> rows, Columns columns, PasteEntry entry, IReadOnlyList<PasteTarget> targets)
    {
        var next = columns.Key is null ? StartOf(entry, targets) : -1;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (number, cells) in rows)
        {
            if (IsTotal(cells))
            {
                leftOut.Add(new(number, null, cells.First(cell => cell.Length > 0), "is a total and not a line"));
                continue;
            }

            var target = columns.Key is { } key ? Find(number, key, cells, targets) : InOrder(number, next++, targets);
            if (target is null)
            {
                continue;
            }

            if (!seen.Add(target.Code))
            {
                Refuse(number, columns.Key + 1, target.Code, "This line is in the block twice");
                continue;
            }

            var gross = Amount(number, columns.Gross, cells);
            var income = Amount(number, columns.Income, cells);
            CheckNet(number, columns, cells, gross, income);
            if (gross is not null || income is not null)
            {
                lines.Add(new(number, target.Code, gross, income, columns.Income + 1));
            }
        }
    }

    /// <summary>Which column is which; null where that cannot be told, with the reason among the problems.</summary>
    private Columns? FindColumns(List<(int Number, string[] Cells)> rows, PastedHead head, PasteEntry entry, IReadOnlyList<PasteTarget> targets)
    {
        var width = rows.Select(row => row.Cells.Length).Append(head.Cells?.Length ?? 0).Max();
        bool IsEmpty(int column) => PastedCells.CellOf(head.Cells ?? [], column).Length == 0 && rows.All(row => PastedCells.CellOf(row.Cells, column).Length == 0);

        // Empty columns before the first that holds anything are no part of the block, where a column of names follows.
        var left = Enumerable.Range(0, width).First(column => column == width - 1 || !IsEmpty(column));
        var key = IsKeyColumn(rows, left, targets) || head.NamesLines(left) ? left : (int?)null;
        if (head.Cells is { } named)
        {
            return FindByHead(named, key);
        }

        // A name beside the code tells nothing new.
        var first = key is { } at ? at + 1 : 0;
        while (key is not null && first < width && !IsEmpty(first) && rows.All(row => PastedCells.CellOf(row.Cells, first) is var cell && (cell.Length == 0 || targets.Any(target => Same(target.Name, cell)))))
        {
            first++;
        }

        // Empty columns between the figures, such as hidden ones, are passed over where the net proves what is left.
        var figures = Enumerable.Range(first, Math.Max(0, width - first)).ToList();
        while (figures.Count > 3 && IsEmpty(figures[^1]))
        {
            figures.RemoveAt(figures.Count - 1);
        }

        var wide = figures.Count > 3;
        figures.RemoveAll(column => wide && IsEmpty(column));

        if ((figures.Count == 3 && !IsEmpty(figures[2]) && (IsEmpty(figures[0]) || IsEmpty(figures[1]))) || (figures.Count is 1 or 2 && wide))
        {
            Refuse(rows[0].Number, null, string.Empty, "There is an empty column among the figures, so it cannot be told which is gross and which is income: leave it out, or add a head row that says “gross” and “income”");
            return null;
        }

        switch (figures)
        {
            case [var one]:
                return entry.StartsAtIncome ? new(key, null, one, null) : new(key, one, null, null);
            case [_, _] when entry.StartsAtIncome && key is null:
                Refuse(rows[0].Number, null, string.Empty, "Two columns do not fit from the income on: start at the gross forecast");
                return null;
            case [var gross, var income]:
                return new(key, gross, income, null);
            case [var gross, var income, var net]:
                return new(key, gross, income, net);
            default:
                Refuse(rows[0].Number, null, string.Empty, figures.Count == 0
                    ? "There are no figures: copy the gross and the income forecast"
                    : "There are more than three columns of figures: copy gross and income, or add a head row that says “gross” and “income”");
                return null;
        }
    }

    private Columns? FindByHead(string[] head, int? key)
    {
        int? Named(string word)
        {
            var found = Enumerable.Range(0, head.Length).Where(column => head[column].Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();
            if (found.Count > 1)
            {
                Refuse(1, found[1] + 1, head[found[1]], $"Two columns are called “{word}”: copy the forecast alone");
            }

            return found.Count == 0 ? null : found[0];
        }

        var columns = new Columns(key, Named("gross"), Named("income"), Named("net"));
        if (problems.Count > 0)
        {
            return null;
        }

        if (columns is { Gross: null, Income: null })
        {
            Refuse(1, null, string.Join(" ", head), "The head row names neither “gross” nor “income”");
            return null;
        }

        return columns;
    }

    private PasteTarget? Find(int row, int key, string[] cells, IReadOnlyList<PasteTarget> targets)
    {
        var name = PastedCells.CellOf(cells, key);
        var found = targets.Where(target => Same(target.Code, name)).ToList();
        if (found.Count == 0)
        {
            found = targets.Where(target => Same(target.Name, name)).ToList();
        }

        if (found.Count == 1)
        {
            return found[0];
        }

        Refuse(row, key + 1, name, name.Length == 0
            ? "The line’s code is missing"
            : found.Count == 0 ? "There is no such line on this page" : "Several lines have this name: use their codes");
        return null;
    }

    private PasteTarget? InOrder(int row, int place, IReadOnlyList<PasteTarget> targets)
    {
        if (place >= 0 && place < targets.Count)
        {
            return targets[place];
        }

        Refuse(row, null, string.Empty, "The block has more rows than there are lines from there down");
        return null;
    }

    private string? Amount(int row, int? column, string[] cells)
    {
        if (column is not { } at || PastedCells.CellOf(cells, at) is not { Length: > 0 } text)
        {
            return null;
        }

        if (PastedCells.Doubt(text) is { } doubt)
        {
            Refuse(row, at + 1, text, doubt);
            return null;
        }

        var factor = top!.FactorOf(column);
        if (!EnteredAmount.TryRead(text, factor, out var amount, out var problem))
        {
            Refuse(row, at + 1, text, problem);
            return null;
        }

        return factor == 1 ? text : (amount.HasPlus ? "+" : string.Empty) + Figures.ScreenFigures.ForInput(amount.Money);
    }

    private void CheckNet(int row, Columns columns, string[] cells, string? gross, string? income)
    {
        if (Amount(row, columns.Net, cells) is { } text
            && gross is not null && income is not null
            && EnteredAmount.TryRead(text, out var net, out _)
            && EnteredAmount.TryRead(gross, out var first, out _)
            && EnteredAmount.TryRead(income, out var second, out _)
            && net.Money != first.Money + second.Money)
        {
            Refuse(row, columns.Net + 1, text, "The net is not gross plus income: is income a minus figure?");
        }
    }

    private void Refuse(int row, int? column, string text, string problem) => problems.Add(new(row, column, WholeCharacters.Beginning(text, 60), problem));

    private static int StartOf(PasteEntry entry, IReadOnlyList<PasteTarget> targets)
    {
        for (var place = 0; place < targets.Count; place++)
        {
            if (Same(targets[place].Code, entry.Line))
            {
                return place;
            }
        }

        return 0;
    }

    /// <summary>
    /// A column names lines where most of its cells do, or hold anything but figures. One cell that cannot be read does not make
    /// names of a column of figures, and one wrong code does not make figures of a column of codes.
    /// </summary>
    private static bool IsKeyColumn(List<(int Number, string[] Cells)> rows, int column, IReadOnlyList<PasteTarget> targets)
    {
        var cells = rows.Where(row => !IsTotal(row.Cells)).Select(row => (Text: PastedCells.CellOf(row.Cells, column), row.Cells.Length)).Where(cell => cell.Text.Length > 0).ToList();
        var words = cells.Where(cell => !PastedCells.LooksLikeFigure(cell.Text)).ToList();
        if (words.Exists(cell => targets.Any(target => Same(target.Code, cell.Text) || Same(target.Name, cell.Text))))
        {
            return true;
        }

        var digits = cells.Count(cell => cell.Length > column + 1 && PastedCells.LooksLikeFigure(cell.Text) && targets.Any(target => Same(target.Code, cell.Text)));
        return words.Count * 2 > cells.Count || digits * 2 > cells.Count;
    }

    private static bool IsTotal(string[] cells) => cells.FirstOrDefault(cell => cell.Length > 0) is { } first && TotalWord().IsMatch(first);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase)
        || string.Equals(AmountText.Plain(one), AmountText.Plain(other), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:sub-?|grand )?total\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TotalWord();

    private sealed record Columns(int? Key, int? Gross, int? Income, int? Net);
}
