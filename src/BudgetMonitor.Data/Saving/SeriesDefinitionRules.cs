using System.Text.RegularExpressions;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Data.Saving;

/// <summary>Something wrong with a definition.</summary>
/// <param name="Field">The field that it is about: Title, or Of with the place of its column.</param>
/// <param name="Column">The place of the column, from 0; null for a field of the series.</param>
/// <param name="Message">What to do.</param>
public sealed record SeriesProblem(string Field, int? Column, string Message);

/// <summary>What a definition of a series must keep to, for the form and the service alike.</summary>
public static partial class SeriesDefinitionRules
{
    /// <summary>The most columns of a series.</summary>
    public const int MostColumns = 40;

    /// <summary>The highest place in lists.</summary>
    public const int MostOrder = 1_000;

    /// <summary>Everything that is wrong with a definition; none where it can be saved.</summary>
    /// <param name="year">The definitions of its year.</param>
    /// <param name="reference">The series.</param>
    /// <param name="isSameHead">Whether it stays at its head.</param>
    /// <param name="facts">What is to be said.</param>
    /// <param name="columns">Its columns in order.</param>
    public static IReadOnlyList<SeriesProblem> Problems(SeriesDefinitions year, string reference, bool isSameHead, SeriesFacts facts, IReadOnlyList<SeriesColumnFacts> columns)
    {
        ArgumentNullException.ThrowIfNull(year);
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(columns);
        var problems = new List<SeriesProblem>();
        void Wrong(string field, string message) => problems.Add(new(field, null, message));
        if (year.Stored is null)
        {
            if (SeriesFields.Reference.Problem(reference) is { } unsound)
            {
                Wrong("Reference", unsound);
            }
            else if (year.All.Any(one => string.Equals(one.Series.Reference, reference, StringComparison.OrdinalIgnoreCase)))
            {
                Wrong("Reference", $"There is a series {reference} in the year already: enter another reference");
            }
        }
        else if (year.HasFigures && !isSameHead)
        {
            Wrong("Code", "Figures are reported about this head, so the series stays with it");
        }

        OfSeries(year, reference, facts, columns, Wrong);
        OfColumns(year, reference, columns, problems);
        return problems;
    }

    private static void OfSeries(SeriesDefinitions year, string reference, SeriesFacts facts, IReadOnlyList<SeriesColumnFacts> columns, Action<string, string> wrong)
    {
        (string Field, string? Text, WordsField Words)[] fields =
        [
            ("Subject", facts.Subject, SeriesFields.Subject), ("Title", facts.Title, SeriesFields.Title), ("Number", facts.Number, SeriesFields.Number),
            ("TableName", facts.TableName, SeriesFields.TableName), ("Note", facts.Note, SeriesFields.Note), ("RowHead", facts.RowHead, SeriesFields.RowHead),
            ("TotalLabel", facts.TotalLabel, SeriesFields.TotalLabel),
        ];
        foreach (var (field, text, words) in fields)
        {
            if (words.Problem(text) is { } problem)
            {
                wrong(field, problem);
            }
        }

        if (!Enum.IsDefined(facts.Rows) || !Enum.IsDefined(facts.Naming) || !Enum.IsDefined(facts.Span) || !Enum.IsDefined(facts.Chart) || facts.DisplayOrder is < 0 or > MostOrder)
        {
            wrong("Rows", "Select what the rows are");
        }

        if (TableProblem(year, reference, facts.TableName) is { } table)
        {
            wrong("TableName", table);
        }

        OfRows(year, facts, wrong);
        if (facts.Chart == SeriesChart.YearsCompared && facts.Rows != SeriesRows.Months)
        {
            wrong("Chart", "Years are compared month by month: select another chart for categories");
        }
        else if (facts.Chart != SeriesChart.None && columns.Count > 0 && !columns.Any(column => column.IsDrawn))
        {
            wrong("Chart", "Tick at least one column that the chart draws, or select no chart");
        }
    }

    /// <summary>What is wrong with the name of a table; null where the series may have it.</summary>
    public static string? TableProblem(SeriesDefinitions year, string reference, string? name)
    {
        ArgumentNullException.ThrowIfNull(year);
        var series = new NamedSeries { Year = 0, HeadId = 0, Reference = reference, Subject = string.Empty, Title = string.Empty, TableName = name };
        return name switch
        {
            not null when !TablePattern().IsMatch(name) => "Enter lower case letters, digits and dashes, such as appendix-3-2-numbers",
            not null when PaperTableNames.IsTaken(name) => $"{name} is a table or part of the product’s own papers: enter another name",
            _ when year.Others.FirstOrDefault(one => one.Series.TableId == series.TableId) is { } other => $"The series {other.Series.Reference} has the table {series.TableId}: enter another name",
            _ => null,
        };
    }

    private static void OfRows(SeriesDefinitions year, SeriesFacts facts, Action<string, string> wrong)
    {
        if (year.HasFigures && year.Stored!.Series.Rows != facts.Rows)
        {
            wrong("Rows", "Figures are reported in its rows, so what they are stays");
            return;
        }

        var names = facts.Categories;
        if (facts.Rows == SeriesRows.Months)
        {
            if (names.Count > 0)
            {
                wrong("Categories", "Rows are months: leave the categories empty");
            }

            if (facts.TotalLabel is not null)
            {
                wrong("TotalLabel", "Only categories are added up: leave this empty");
            }

            return;
        }

        if (names.Count == 0)
        {
            wrong("Categories", "Enter the categories, one a line");
        }
        else if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Count)
        {
            wrong("Categories", "Enter each category once");
        }
        else if (names.Any(name => name.Contains(';', StringComparison.Ordinal) || SeriesFields.Category.Problem(name) is not null) || SeriesFields.Note.Problem(string.Join("; ", names)) is not null)
        {
            wrong("Categories", $"Use {SeriesFields.Category.Most} characters or fewer for each category and {SeriesFields.Note.Most} for all, and no semicolon");
        }
        else if (year.Stored?.Series.Rows == SeriesRows.Categories && year.UsedRows.FirstOrDefault(row => !names.Contains(row, StringComparer.Ordinal)) is { } gone)
        {
            wrong("Categories", $"Figures of {gone} are reported, so it stays as it is written; others may be added");
        }
    }

    private static void OfColumns(SeriesDefinitions year, string reference, IReadOnlyList<SeriesColumnFacts> columns, List<SeriesProblem> problems)
    {
        if (columns.Count is 0 or > MostColumns)
        {
            problems.Add(new("Columns", null, columns.Count == 0 ? "Enter at least one column" : $"A series has at most {MostColumns} columns"));
            return;
        }

        for (var place = 0; place < columns.Count; place++)
        {
            if (ProblemOf(year, reference, columns, place) is var (field, message))
            {
                problems.Add(new(field, place, message));
            }
        }

        var keys = columns.Select(column => column.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var gone in year.Stored?.Columns.Where(column => !keys.Contains(column.Key)) ?? [])
        {
            if (year.UsedColumns.Contains(gone.Key))
            {
                problems.Add(new("Columns", null, $"Figures of {gone.Name} are reported, so the column stays"));
            }
            else if (year.Others.FirstOrDefault(other => other.Columns.Any(column => column.Parts.Append(column.AgreesWith).Any(name => string.Equals(name, $"{reference}.{gone.Key}", StringComparison.OrdinalIgnoreCase)))) is { } user)
            {
                problems.Add(new("Columns", null, $"The series {user.Series.Reference} uses {gone.Name}, so the column stays"));
            }
        }
    }

    private static (string Field, string Message)? ProblemOf(SeriesDefinitions year, string reference, IReadOnlyList<SeriesColumnFacts> columns, int place)
    {
        var column = columns[place];
        var stored = year.Stored?.Columns.FirstOrDefault(one => string.Equals(one.Key, column.Key, StringComparison.OrdinalIgnoreCase));
        var unnamed = SeriesFields.ColumnName.Problem(column.Name);
        if (unnamed is not null && !string.IsNullOrWhiteSpace(column.Name))
        {
            return ("Name", unnamed);
        }

        if (stored is null && (SeriesFields.ColumnKey.Problem(column.Key) is not null || !KeyPattern().IsMatch(column.Key)))
        {
            return ("Key", "Enter a short name of letters, digits and dashes, such as under-16");
        }

        if (columns.Take(place).Any(one => string.Equals(one.Key, column.Key, StringComparison.OrdinalIgnoreCase)))
        {
            return ("Key", $"There is a column {column.Key} already");
        }

        if (unnamed is not null)
        {
            return ("Name", unnamed);
        }

        if (!Enum.IsDefined(column.Kind) || !Enum.IsDefined(column.Unit))
        {
            return ("Kind", "Select where the figures come from and what they are");
        }

        if (stored is not null && year.UsedColumns.Contains(column.Key))
        {
            if (stored.Kind != column.Kind)
            {
                return ("Kind", "Figures of this column are reported, so they go on being entered");
            }

            if (IsMoney(stored.Unit) != IsMoney(column.Unit) || (stored.Unit == SeriesUnit.Percent) != (column.Unit == SeriesUnit.Percent))
            {
                return ("Unit", "Figures of this column are reported, so what they are stays; of money the size in which it is shown may change");
            }
        }

        return column.Decimals is < 0 or > SeriesColumn.MostDecimals
            ? ("Decimals", $"Enter a whole number from 0 to {SeriesColumn.MostDecimals}")
            : MadeOf(year, reference, columns, column);
    }

    private static (string Field, string Message)? MadeOf(SeriesDefinitions year, string reference, IReadOnlyList<SeriesColumnFacts> columns, SeriesColumnFacts column)
    {
        if (column.Kind == SeriesColumnKind.Entered != (column.Parts.Count == 0) || (column.Kind == SeriesColumnKind.Share && column.Parts.Count != 2))
        {
            return ("Of", column.Kind switch
            {
                SeriesColumnKind.Entered => "People enter this column: leave empty what it is made from",
                SeriesColumnKind.Sum => "Enter the short names of the columns that it adds up, with spaces between them",
                _ => "Enter two short names: the part, then the whole",
            });
        }

        if (SeriesFields.Of.Problem(column.Of) is { } parts)
        {
            return ("Of", parts);
        }

        if (SeriesFields.AgreesWith.Problem(column.AgreesWith) is { } agrees)
        {
            return ("AgreesWith", agrees);
        }

        if (column.Parts.FirstOrDefault(name => !Exists(name)) is { } missing)
        {
            return ("Of", $"There is no column {missing}: enter the short name of a column here, or SERIES.column of another series");
        }

        if (column.AgreesWith is { } other && (!other.Contains('.', StringComparison.Ordinal) || !Exists(other)))
        {
            return ("AgreesWith", $"There is no column {other}: enter SERIES.column of another series");
        }

        return GoesRound(column, []) ? ("Of", "The column would be made from itself: enter others") : null;

        bool Exists(string name)
        {
            var dot = name.LastIndexOf('.');
            return dot < 0 || string.Equals(name[..dot], reference, StringComparison.OrdinalIgnoreCase)
                ? columns.Any(one => string.Equals(one.Key, name[(dot + 1)..], StringComparison.OrdinalIgnoreCase))
                : year.Others.FirstOrDefault(one => string.Equals(one.Series.Reference, name[..dot], StringComparison.OrdinalIgnoreCase)) is { } series
                    && series.Columns.Any(one => string.Equals(one.Key, name[(dot + 1)..], StringComparison.OrdinalIgnoreCase));
        }

        bool GoesRound(SeriesColumnFacts at, HashSet<string> asked) => !asked.Add(at.Key)
            || at.Parts
                .Where(name => !name.Contains('.', StringComparison.Ordinal))
                .Select(name => columns.FirstOrDefault(one => string.Equals(one.Key, name, StringComparison.OrdinalIgnoreCase)))
                .OfType<SeriesColumnFacts>()
                .Any(part => GoesRound(part, [.. asked]));
    }

    private static bool IsMoney(SeriesUnit unit) => unit is SeriesUnit.Pounds or SeriesUnit.Thousands or SeriesUnit.Millions;

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();

    [GeneratedRegex("^[a-z0-9-]*[a-z0-9][a-z0-9-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex TablePattern();
}
