using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>Whether the columns of series can be worked out, and whether every figure has a row and a column of its series.</summary>
internal static class SeriesCheck
{
    public static void Run(CheckContext context)
    {
        TableNames(context);

        // Without the file of columns the stored ones are not at hand; then the database itself refuses what has none.
        if (context.Find(SeriesFiles.Columns) is null)
        {
            return;
        }

        var columns = context.After(SeriesFiles.Columns).ToDictionary(row => (row.Year, row.Reference.ToUpperInvariant(), row.Key.ToUpperInvariant()));
        foreach (var row in context.Wanted(SeriesFiles.Columns))
        {
            var parts = row.Of?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
            if (row.Kind == SeriesColumnKind.Entered != (parts.Length == 0) || (row.Kind == SeriesColumnKind.Share && parts.Length != 2))
            {
                context.Fault(SeriesFiles.Columns, row.Line, "of", row.Of ?? string.Empty, "a column that is entered is made from none, a sum from others and a share from two", "Name the columns that it is made from, or leave the cell empty where it is entered");
            }

            foreach (var name in parts.Concat(row.AgreesWith is null ? [] : [row.AgreesWith]).Where(name => !columns.ContainsKey(Named(row, name))))
            {
                context.Fault(SeriesFiles.Columns, row.Line, "of", name, "there is no such column", "Name a column of the series by its short name, or one of another as SERIES.column");
            }
        }

        var series = context.After(SeriesFiles.Series).ToDictionary(row => (row.Year, row.Reference.ToUpperInvariant()));
        foreach (var row in context.Wanted(SeriesFiles.Values))
        {
            if (!columns.TryGetValue((row.Year, row.Reference.ToUpperInvariant(), row.ColumnKey.ToUpperInvariant()), out var column) || column.Kind != SeriesColumnKind.Entered)
            {
                context.Fault(SeriesFiles.Values, row.Line, "column", row.ColumnKey, $"{row.Reference} has no column of this name whose figures are entered", "Name a column of series_columns.csv whose kind is entered");
            }

            if (series.TryGetValue((row.Year, row.Reference.ToUpperInvariant()), out var of) && !IsRow(of, row.Row))
            {
                context.Fault(SeriesFiles.Values, row.Line, "row", row.Row, $"this is no row of {row.Reference}", of.Rows == SeriesRows.Months ? "Write the month as 2018-01" : "Name one of its categories");
            }
        }
    }

    private static void TableNames(CheckContext context)
    {
        var others = context.After(SeriesFiles.Series).Where(row => row.TableName is not null).ToLookup(row => (row.Year, row.TableName));
        foreach (var row in context.Wanted(SeriesFiles.Series).Where(row => row.TableName is not null))
        {
            if (!row.TableName!.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'))
            {
                context.Fault(SeriesFiles.Series, row.Line, "table", row.TableName!, "a table's name is made of lower case letters, digits and dashes", "Write it as appendix-3-2-numbers");
            }
            else if (PaperTableNames.IsTaken(row.TableName!))
            {
                context.Fault(SeriesFiles.Series, row.Line, "table", row.TableName!, "a table or part of the product's own papers has this name", "Give the series a name of its own, such as appendix-3-2-numbers, or leave the cell empty");
            }
            else if (others[(row.Year, row.TableName)].Any(other => other.Reference != row.Reference && other.Line < row.Line))
            {
                context.Fault(SeriesFiles.Series, row.Line, "table", row.TableName!, "another series has this table", "Give each series a table of its own");
            }
        }
    }

    private static (Domain.Calendar.FinancialYear, string, string) Named(SeriesColumnRow beside, string name)
    {
        var dot = name.LastIndexOf('.');
        return (beside.Year, (dot < 0 ? beside.Reference : name[..dot]).ToUpperInvariant(), name[(dot + 1)..].ToUpperInvariant());
    }

    private static bool IsRow(SeriesRow series, string row) => series.Rows == SeriesRows.Months
        ? SeriesMonth.TryParse(row, out _)
        : (series.Categories?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []).Contains(row, StringComparer.Ordinal);
}
