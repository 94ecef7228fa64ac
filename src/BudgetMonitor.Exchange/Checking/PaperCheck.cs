using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>Whether papers' tables add up to what their totals say, and whether every field in a text can be filled.</summary>
internal static class PaperCheck
{
    public static void Run(CheckContext context)
    {
        foreach (var table in context.Wanted(PaperFiles.TableRows).GroupBy(row => row, PaperFiles.TableRows.ByGroup))
        {
            Table(context, table.OrderBy(row => row.DisplayOrder).ToArray());
        }

        foreach (var row in context.Wanted(PaperFiles.PaperTexts))
        {
            Text(context, PaperFiles.PaperTexts, row.Line, row.Year, row.Text);
        }

        Labels(context);
    }

    /// <summary>The texts about heads, whose fields may speak of the head itself.</summary>
    public static void Commentaries(CheckContext context)
    {
        foreach (var row in context.Wanted(PaperFiles.Commentaries))
        {
            Text(context, PaperFiles.Commentaries, row.Line, row.Year, row.Text, row.Code);
        }
    }

    private static void Labels(CheckContext context)
    {
        foreach (var row in context.Wanted(PaperFiles.TableLabels))
        {
            if (TableLabel.WrongField(row.Text) is { } wrong)
            {
                context.Fault(PaperFiles.TableLabels, row.Line, "label", wrong, $"{wrong} is not a field of a label", "Use one of " + string.Join(", ", TableLabel.Fields.Select(field => $"{{{field}}}")));
            }
        }
    }

    private static void Table(CheckContext context, TableRowRow[] rows)
    {
        var sound = true;
        foreach (var row in rows)
        {
            sound &= Codes(context, row);
        }

        if (sound && context.Structure(rows[0].Year) is { } structure)
        {
            Coverage(context, structure, rows);
        }
    }

    private static bool Codes(CheckContext context, TableRowRow row)
    {
        void Fault(string column, string value, string problem, string advice) =>
            context.Fault(PaperFiles.TableRows, row.Line, column, value, problem, advice);

        var codes = row.Codes ?? [];
        if (row.Kind == TableRowKind.Heading)
        {
            if (codes.Count > 0)
            {
                Fault(PaperFiles.Codes.Name, string.Join(';', codes), "a heading shows no figures", "Leave codes empty, or make it another kind of row");
            }

            if (row.Label is null)
            {
                Fault("label", string.Empty, "a heading needs words", "Enter its label");
            }

            return codes.Count == 0 && row.Label is not null;
        }

        if (codes.Count == 0)
        {
            Fault(PaperFiles.Codes.Name, string.Empty, "the row sums no head", "Name heads by their codes, parted by ;");
            return false;
        }

        if (codes.Count > 1 && row.Label is null)
        {
            Fault("label", string.Empty, "a row that sums several heads has no name of its own", "Enter its label");
        }

        var sound = true;
        foreach (var code in codes.Where(code => !context.IsKnown(row.Year, code)))
        {
            HeadCheck.Unknown(context, PaperFiles.TableRows, row.Line, PaperFiles.Codes.Name, code, row.Year);
            sound = false;
        }

        if (sound && context.Structure(row.Year) is { } structure && Overlap(structure, codes) is { } twice)
        {
            Fault(PaperFiles.Codes.Name, string.Join(';', codes), $"{twice.Code} is inside another head of the row and would count twice", "Name only the higher head, or only those below it");
            sound = false;
        }

        return sound;
    }

    private static StructureNode? Overlap(BudgetStructure structure, IReadOnlyList<string> codes)
    {
        var covered = -1;
        foreach (var node in codes.Select(structure.Find).OfType<StructureNode>().OrderBy(node => node.Index))
        {
            if (node.Index < covered)
            {
                return node;
            }

            covered = node.EndIndex;
        }

        return null;
    }

    /// <summary>
    /// The ordinary rows of a table, added up, must give its totals: a service line in two rows is an error, a total with
    /// lines that no row above it shows is told of, because a paper may leave lines out on purpose.
    /// </summary>
    private static void Coverage(CheckContext context, BudgetStructure structure, TableRowRow[] rows)
    {
        var shown = new Dictionary<int, TableRowRow>();
        foreach (var row in rows)
        {
            if (row.Kind is TableRowKind.Line or TableRowKind.OutsideTotal)
            {
                foreach (var line in LinesOf(structure, row))
                {
                    if (!shown.TryAdd(line.Index, row))
                    {
                        context.Fault(
                            PaperFiles.TableRows,
                            row.Line,
                            PaperFiles.Codes.Name,
                            string.Join(';', row.Codes!),
                            $"{line.Code} is in the row of line {shown[line.Index].Line} of {row.TableId} too, so the table would count it twice",
                            "Show each service line in one ordinary row, or make the row a subtotal");
                        break;
                    }
                }
            }
            else if (row.Kind is TableRowKind.SubTotal or TableRowKind.Total && shown.Count > 0)
            {
                var missing = LinesOf(structure, row).Where(line => !shown.ContainsKey(line.Index)).Select(line => line.Code).ToArray();
                if (missing.Length > 0)
                {
                    context.Warn(
                        PaperFiles.TableRows,
                        row.Line,
                        PaperFiles.Codes.Name,
                        string.Join(';', row.Codes!),
                        $"the rows of {row.TableId} above this total leave out {string.Join(", ", missing.Take(5))}{(missing.Length > 5 ? $" and {missing.Length - 5} more" : string.Empty)}",
                        "Add a row for them where the table is meant to be whole");
                }
            }
        }
    }

    private static IEnumerable<StructureNode> LinesOf(BudgetStructure structure, TableRowRow row) =>
        row.Codes!
            .Select(structure.Find)
            .OfType<StructureNode>()
            .SelectMany(structure.LinesOf)
            .Where(line => line.InTotal || !row.WithinTotal);

    private static void Text(CheckContext context, BundleFile file, int line, FinancialYear year, string text, string? commentaryOf = null)
    {
        if (context.Structure(year) is not { } structure)
        {
            return;
        }

        foreach (var piece in TextFields.Split(text, structure, commentaryOf is null ? null : structure.Find(commentaryOf)))
        {
            if (piece.Problem is { } problem)
            {
                context.Fault(file, line, "text", piece.Text, problem.TrimEnd('.'), "Correct the field; docs/import-bundle.md lists them");
            }
        }
    }
}
