using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>Whether every row names a head that exists, and rows of figures a service line.</summary>
internal static class HeadCheck
{
    public static void Run(CheckContext context)
    {
        // Of a year without any sound structure, structure.csv tells what is wrong.
        foreach (var comparison in context.Comparisons.Where(comparison => comparison.File != CouncilFiles.Structure))
        {
            var needsLine = comparison.File.KeyColumns.Contains(BundleColumns.Line);
            foreach (var row in comparison.WantedRows.OfType<IHeadRow>())
            {
                if (!context.IsKnown(row.Year, row.Code))
                {
                    Unknown(context, comparison.File, ((BundleRow)row).Line, BundleColumns.AnyHead.Name, row.Code, row.Year);
                }
                else if (needsLine || row is CashLimitRow { Gross: not null } or CashLimitRow { Income: not null })
                {
                    Line(context, comparison.File, row);
                }
            }
        }
    }

    /// <summary>A head that a row may name besides its own.</summary>
    public static void Named(CheckContext context, BundleFile file, int line, string? code, FinancialYear year)
    {
        if (code is not null && !context.IsKnown(year, code))
        {
            Unknown(context, file, line, BundleColumns.AnyHead.Name, code, year);
        }
    }

    /// <summary>The one answer to a code that nobody knows.</summary>
    public static void Unknown(CheckContext context, BundleFile file, int line, string column, string code, FinancialYear year) =>
        context.Fault(
            file,
            line,
            column,
            code,
            $"{code} is not a head of {year}, neither in the bundle nor in the database",
            Likely(context, code, year) is { Count: > 0 } likely
                ? $"Write it as {string.Join(" or ", likely)}, if that is the one you mean: a spreadsheet program takes the zeros in front away unless the column is formatted as text"
                : "Correct the code, or add the head to structure.csv");

    /// <summary>The codes that a spreadsheet program may have made this one of, by taking the zeros in front for those of a number.</summary>
    private static List<string> Likely(CheckContext context, string code, FinancialYear year) =>
        code.All(char.IsAsciiDigit)
            ? [.. context.KnownCodes(year).Where(known => known.Length > code.Length && known.TrimStart('0') == code.TrimStart('0')).OrderByDescending(known => known.Length).ThenBy(known => known, StringComparer.Ordinal)]
            : [];

    private static void Line(CheckContext context, BundleFile file, IHeadRow row)
    {
        if (context.Node(row.Year, row.Code) is { IsLine: false } node)
        {
            context.Fault(
                file,
                ((BundleRow)row).Line,
                BundleColumns.AnyHead.Name,
                row.Code,
                $"{row.Code} has heads below it, and figures are held at service lines alone",
                $"Give the figure for the lines below, such as {context.Structure(row.Year)!.LinesOf(node).First().Code}");
        }
    }
}
