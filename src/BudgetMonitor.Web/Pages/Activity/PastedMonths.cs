using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Words;
using BudgetMonitor.Web.Pages.Forecasts;

namespace BudgetMonitor.Web.Pages.Activity;

/// <summary>What a pasted cell would change.</summary>
/// <param name="Row">The measure.</param>
/// <param name="IsActual">Whether it is the actual volume.</param>
/// <param name="Month">The month: 1 is April.</param>
/// <param name="From">What stood in the cell; empty for nothing.</param>
/// <param name="To">What the block says.</param>
public sealed record PastedMonth(MonthsRow Row, bool IsActual, int Month, string From, string To);

/// <summary>
/// A block of volumes as spreadsheets copy it. Rows are told apart by the measure's reference or name, and by "budget" or
/// "actual", in the first columns, or else stand in the order of the page from one row down. Months are named by a head row,
/// or run on from one month. What could mean two things is refused, and then nothing is taken.
/// </summary>
public sealed class PastedMonths
{
    /// <summary>Longest block.</summary>
    public const int MaxLength = 200_000;

    private readonly MonthsGrid grid;
    private readonly MonthsForm form;
    private readonly List<PastedProblem> problems = [];
    private readonly List<PastedMonth> changes = [];
    private readonly HashSet<(string, bool, int)> seen = [];

    private PastedMonths(MonthsGrid grid, MonthsForm form) => (this.grid, this.form) = (grid, form);

    /// <summary>What would change.</summary>
    public IReadOnlyList<PastedMonth> Changes => changes;

    /// <summary>Cells and rows that cannot be taken.</summary>
    public IReadOnlyList<PastedProblem> Problems => problems;

    /// <summary>How many cells say what stands there already.</summary>
    public int Unchanged { get; private set; }

    /// <summary>Reads the form's block and lays it over its cells, which stay as they are.</summary>
    public static PastedMonths Read(MonthsGrid grid, MonthsForm form)
    {
        ArgumentNullException.ThrowIfNull(grid);
        ArgumentNullException.ThrowIfNull(form);
        var block = new PastedMonths(grid, form);
        block.Read(form.Block ?? string.Empty);
        return block;
    }

    /// <summary>Puts what would change into the form's cells.</summary>
    public void Take()
    {
        foreach (var change in changes)
        {
            form.Measures.First(one => string.Equals(one.Reference, change.Row.Measure.Reference, StringComparison.OrdinalIgnoreCase)).Of(change.IsActual)[change.Month] = change.To;
        }
    }

    private void Read(string text)
    {
        if (text.Length > MaxLength)
        {
            Refuse(1, null, string.Empty, "The block is too long: copy the measures of this page alone");
            return;
        }

        var rows = PastedCells.Rows(text);
        if (rows.Count == 0)
        {
            Refuse(1, null, string.Empty, "There are no cells: copy them in the spreadsheet and paste them here");
            return;
        }

        var head = rows[0].Cells.Any(cell => MonthOf(cell) is not null) && rows[0].Cells.All(cell => !PastedCells.LooksLikeFigure(cell)) ? rows[0].Cells : null;
        if (head is not null)
        {
            rows.RemoveAt(0);
        }

        var keys = 0;
        while (IsKeyColumn(rows, keys))
        {
            keys++;
        }

        var (start, isActual) = Start();
        var next = grid.Rows.ToList().IndexOf(start) * 2 + (isActual ? 1 : 0);
        foreach (var (number, cells) in rows)
        {
            if (keys > 0 ? Named(number, cells, keys, ref start, ref isActual) : InOrder(number, next++, ref start, ref isActual))
            {
                ReadRow(number, cells, keys, head, start, isActual);
            }
        }
    }

    /// <summary>A column tells rows apart where most of its cells are words, or one of them names a measure. One cell that cannot be read makes no names of volumes.</summary>
    private bool IsKeyColumn(List<(int Number, string[] Cells)> rows, int column)
    {
        var cells = rows.Select(row => PastedCells.CellOf(row.Cells, column)).Where(cell => cell.Length > 0).ToList();
        var words = cells.FindAll(cell => !PastedCells.LooksLikeFigure(cell));
        return words.Count * 2 > cells.Count
            || words.Exists(cell => IsActualWord(cell) || IsBudgetWord(cell) || grid.Find(cell) is not null || grid.Rows.Any(row => string.Equals(row.Measure.Name, cell, StringComparison.OrdinalIgnoreCase)));
    }

    private (MonthsRow Row, bool IsActual) Start()
    {
        var parts = (form.BlockRow ?? string.Empty).Split(';');
        return (grid.Find(parts[0]) ?? grid.Rows[0], parts.Length > 1 && IsActualWord(parts[1]));
    }

    /// <summary>The row that the first columns name. A cell left empty under a name means the measure above, as merged cells are copied.</summary>
    private bool Named(int number, string[] cells, int keys, ref MonthsRow row, ref bool isActual)
    {
        foreach (var cell in cells.Take(keys).Where(cell => cell.Length > 0))
        {
            if (IsActualWord(cell) || IsBudgetWord(cell))
            {
                isActual = IsActualWord(cell);
                continue;
            }

            var found = grid.Find(cell) is { } byReference ? [byReference] : grid.Rows.Where(one => string.Equals(one.Measure.Name, cell, StringComparison.OrdinalIgnoreCase)).ToList();
            if (found.Count != 1)
            {
                Refuse(number, Array.IndexOf(cells, cell) + 1, cell, found.Count == 0 ? "There is no such measure on this page" : "Several measures have this name: use their references");
                return false;
            }

            row = found[0];
        }

        return true;
    }

    private bool InOrder(int number, int place, ref MonthsRow row, ref bool isActual)
    {
        if (place >= grid.Rows.Count * 2)
        {
            Refuse(number, null, string.Empty, "The block has more rows than there are from there down");
            return false;
        }

        (row, isActual) = (grid.Rows[place / 2], place % 2 == 1);
        return true;
    }

    private void ReadRow(int number, string[] cells, int keys, string[]? head, MonthsRow row, bool isActual)
    {
        for (var column = keys; column < cells.Length; column++)
        {
            var text = cells[column];
            if (text.Length == 0)
            {
                continue;
            }

            var month = head is null ? Math.Clamp(form.BlockMonth, 1, 12) + column - keys : MonthOf(PastedCells.CellOf(head, column));
            if (month is null or > 12)
            {
                Refuse(number, column + 1, text, head is null ? "The block goes on beyond March" : "The head row names no month here");
                return;
            }

            ReadCell(number, column, text, row, isActual, month.Value);
        }
    }

    private void ReadCell(int number, int column, string text, MonthsRow row, bool isActual, int month)
    {
        if (PastedCells.Doubt(text) is { } doubt)
        {
            Refuse(number, column + 1, text, doubt);
            return;
        }

        if (!EnteredAmount.TryReadNumber(text, out var units) || !Volume.TryOf(units, out var volume))
        {
            Refuse(number, column + 1, text, "Enter a number that is not below nil, such as 1,038 or 362,047.4");
            return;
        }

        if (!seen.Add((row.Measure.Reference, isActual, month)))
        {
            Refuse(number, column + 1, text, $"{grid.Name(month)} of this measure is in the block twice");
            return;
        }

        if (!grid.Allows(month, isActual))
        {
            if (row.VolumeOf(month, isActual) == volume)
            {
                Unchanged++;
                return;
            }

            Refuse(number, column + 1, text, grid.Allows(month, false)
                ? $"{grid.Name(month)} is still to come and has no actual volume yet"
                : $"{grid.Name(month)} is published, and what is published does not change");
            return;
        }

        var cell = form.Measures.FirstOrDefault(one => string.Equals(one.Reference, row.Measure.Reference, StringComparison.OrdinalIgnoreCase))?.Of(isActual).GetValueOrDefault(month) ?? string.Empty;
        if (EnteredAmount.TryReadNumber(cell, out var stands) && stands == units)
        {
            Unchanged++;
            return;
        }

        changes.Add(new(row, isActual, month, cell, Figures.MeasureFigures.ForInput(volume)));
    }

    private int? MonthOf(string cell) => cell.Length < 3
        ? null
        : MonthsGrid.Months.Select(month => (int?)month).FirstOrDefault(month => cell.StartsWith(grid.Short(month!.Value), StringComparison.OrdinalIgnoreCase));

    private void Refuse(int row, int? column, string text, string problem) => problems.Add(new(row, column, WholeCharacters.Beginning(text, 60), problem));

    private static bool IsActualWord(string cell) => cell.StartsWith("actual", StringComparison.OrdinalIgnoreCase);

    private static bool IsBudgetWord(string cell) => cell.StartsWith("budget", StringComparison.OrdinalIgnoreCase);
}
