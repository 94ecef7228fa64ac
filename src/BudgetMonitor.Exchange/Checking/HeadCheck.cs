using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Exchange.Columns;
using BudgetMonitor.Exchange.Files;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>Whether every row names a head that exists, and rows of figures a service line.</summary>
internal static class HeadCheck
{
    public static void Run(CheckContext context)
    {
        Lines(context, FigureFiles.Virements, _ => true);
        Lines(context, FigureFiles.Profiles, _ => true);
        Lines(context, FigureFiles.Actuals, _ => true);
        Lines(context, FigureFiles.Forecasts, _ => true);
        Lines(context, FigureFiles.CashLimits, row => row.Gross is not null || row.Income is not null);
        Lines(context, FigureFiles.DirectorAdjustments, _ => false);
        Lines(context, ActionFiles.Actions, _ => false);
        Lines(context, ActionFiles.Progress, _ => false);
        Lines(context, CapitalFiles.Schemes, _ => false);
        Lines(context, CapitalFiles.Years, _ => false);
        Lines(context, CapitalFiles.Funding, _ => false);
        Lines(context, CapitalFiles.Forecasts, _ => false);
        Lines(context, CapitalFiles.YearForecasts, _ => false);
        Lines(context, ActivityFiles.Measures, _ => true);
        Lines(context, ActivityFiles.Forecasts, _ => true);
        Lines(context, ActivityFiles.Months, _ => true);
        Lines(context, ActivityFiles.Drivers, _ => true);
        Lines(context, StaffingFiles.Measures, _ => false);
        Lines(context, StaffingFiles.Forecasts, _ => false);
        Lines(context, StaffingFiles.Bridge, _ => true);
        Lines(context, PaperFiles.Commentaries, _ => false);
        Lines(context, FigureFiles.RollForwards, _ => false);
        Lines(context, PaperFiles.Explanations, _ => false);
        foreach (var row in context.Wanted(SavingsFiles.Amounts))
        {
            if (row.Code is { } code && !context.IsKnown(row.Year, code))
            {
                Unknown(context, SavingsFiles.Amounts, row.Line, BundleColumns.AnyHead.Name, code, row.Year);
            }
        }

        foreach (var row in context.Wanted(BalanceFiles.Reserves))
        {
            if (row.Code is { } code && !context.IsKnown(row.Year, code))
            {
                Unknown(context, BalanceFiles.Reserves, row.Line, BundleColumns.AnyHead.Name, code, row.Year);
            }
        }

        CashLimitPairs(context);
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

    private static void Lines<TRow>(CheckContext context, BundleFile<TRow> file, Func<TRow, bool> needsLine)
        where TRow : BundleRow, IHeadRow
    {
        // Of a year without any sound structure, structure.csv tells what is wrong.
        foreach (var row in context.Wanted(file))
        {
            if (!context.IsKnown(row.Year, row.Code))
            {
                Unknown(context, file, row.Line, BundleColumns.AnyHead.Name, row.Code, row.Year);
            }
            else if (needsLine(row) && context.Node(row.Year, row.Code) is { IsLine: false } node)
            {
                context.Fault(
                    file,
                    row.Line,
                    BundleColumns.AnyHead.Name,
                    row.Code,
                    $"{row.Code} has heads below it, and figures are held at service lines alone",
                    $"Give the figure for the lines below, such as {context.Structure(row.Year)!.LinesOf(node).First().Code}");
            }
        }
    }

    private static void CashLimitPairs(CheckContext context)
    {
        foreach (var row in context.Wanted(FigureFiles.CashLimits))
        {
            if (row.Gross is null != row.Income is null)
            {
                context.Fault(
                    FigureFiles.CashLimits,
                    row.Line,
                    row.Gross is null ? "gross_gbp" : "income_gbp",
                    string.Empty,
                    "a cash limit needs gross and income both",
                    "Enter 0 where there is none of one, or leave both empty");
            }
            else if (row is { Gross: null, PriorYearOutturn: null, PriorYearVariance: null })
            {
                context.Fault(FigureFiles.CashLimits, row.Line, "gross_gbp", string.Empty, "the line has no figure at all", "Enter figures or take the line out");
            }

            if (row.Income is { Pence: > 0 })
            {
                PositiveIncome(context, FigureFiles.CashLimits, row.Line, MoneyCells.Write(row.Income.Value));
            }
        }

        foreach (var row in context.Wanted(FigureFiles.Forecasts).Where(row => row.Income.Pence > 0))
        {
            PositiveIncome(context, FigureFiles.Forecasts, row.Line, MoneyCells.Write(row.Income));
        }

        foreach (var row in context.Wanted(FigureFiles.Actuals).Where(row => row.Income.Pence > 0))
        {
            PositiveIncome(context, FigureFiles.Actuals, row.Line, MoneyCells.Write(row.Income));
        }
    }

    private static void PositiveIncome(CheckContext context, BundleFile file, int line, string value) =>
        context.Warn(file, line, "income_gbp", value, "the income is above nil, but income is negative", "Check its sign; it is stored as it stands");
}
