using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>What a pasted block would change on one line.</summary>
/// <param name="Line">The line with the block's figures in its cells.</param>
/// <param name="From">What its cells said before.</param>
/// <param name="To">What they would say.</param>
public sealed record PasteChange(EntryLine Line, Amounts? From, Amounts To);

/// <summary>What a pasted block would change, worked out as the cells themselves would take it.</summary>
/// <param name="Entry">The block.</param>
/// <param name="Rows">The changed rows as they were sent, without the block.</param>
/// <param name="Changes">The lines that would change.</param>
/// <param name="Unchanged">How many of the block's lines say what stands in the cells already.</param>
/// <param name="Problems">What cannot be taken; then nothing is.</param>
/// <param name="LeftOut">Rows that are no lines.</param>
/// <param name="Notes">How figures were turned into pounds, in sentences.</param>
public sealed record PastePreview(
    PasteEntry Entry,
    IReadOnlyList<ForecastFormRow> Rows,
    IReadOnlyList<PasteChange> Changes,
    int Unchanged,
    IReadOnlyList<PastedProblem> Problems,
    IReadOnlyList<PastedProblem> LeftOut,
    IReadOnlyList<string> Notes)
{
    /// <summary>Reads the block and lays it over the lines.</summary>
    public static PastePreview Of(ForecastForm form, IReadOnlyDictionary<string, EntryLine> lines, EntryTable table)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(table);
        var entry = form.Paste ?? new PasteEntry(string.Empty, string.Empty, StartsAtIncome: false);
        var rows = form.Rows.Where(row => lines[row.Code].IsChanged).ToList();
        var block = PastedBlock.Read(entry, [.. table.Enterable.Select(line => new PasteTarget(line.Node.Code, line.Node.Name))]);
        var problems = block.Problems.ToList();
        var changes = new List<PasteChange>();
        foreach (var pasted in block.Lines)
        {
            var line = lines[pasted.Code];
            var from = line.Entered;
            line.Paste(pasted.Gross, pasted.Income);
            if (line.GrossError is { } wrongGross)
            {
                problems.Add(new(pasted.Row, null, line.Node.Code, wrongGross));
            }
            else if (line.IncomeError is { } wrongIncome)
            {
                problems.Add(new(pasted.Row, pasted.IncomeColumn, pasted.Income ?? string.Empty, wrongIncome));
            }
            else if (line.ShutBecause is { } shut && line.Entered != from)
            {
                problems.Add(new(pasted.Row, null, line.Node.Code, shut));
            }
            else if (line.Entered is { } to && to != from)
            {
                changes.Add(new(line, from, to));
            }
        }

        return new(entry, rows, changes, block.Lines.Count - changes.Count - problems.Count(problem => block.Lines.Any(line => line.Row == problem.Row)), [.. problems.OrderBy(problem => problem.Row).ThenBy(problem => problem.Column)], block.LeftOut, block.Notes);
    }
}
