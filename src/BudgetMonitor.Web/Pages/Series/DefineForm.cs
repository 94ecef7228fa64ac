using System.Globalization;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Web.Pages.Series;

/// <summary>The definition of a series as it is entered.</summary>
public sealed class DefineForm
{
    /// <summary>The mark of what the person saw; empty to add.</summary>
    public string? Mark { get; set; }

    /// <summary>The reference of a new series.</summary>
    public string? Reference { get; set; }

    /// <summary>The code of its head.</summary>
    public string? Code { get; set; }

    /// <summary>What it is part of.</summary>
    public string? Subject { get; set; }

    /// <summary>The title of its table.</summary>
    public string? Title { get; set; }

    /// <summary>The number before the title.</summary>
    public string? Number { get; set; }

    /// <summary>The name of its table's file.</summary>
    public string? TableName { get; set; }

    /// <summary>What its rows are.</summary>
    public SeriesRows Rows { get; set; }

    /// <summary>The categories, one a line.</summary>
    public string? Categories { get; set; }

    /// <summary>The head of the column of row names.</summary>
    public string? RowHead { get; set; }

    /// <summary>How months are named.</summary>
    public MonthNaming Naming { get; set; }

    /// <summary>Which months a paper shows.</summary>
    public SeriesSpan Span { get; set; }

    /// <summary>The name of the row that adds categories up.</summary>
    public string? TotalLabel { get; set; }

    /// <summary>How it is drawn.</summary>
    public SeriesChart Chart { get; set; }

    /// <summary>What the figures mean.</summary>
    public string? Note { get; set; }

    /// <summary>Place among series.</summary>
    public string? Place { get; set; }

    /// <summary>Its columns, and an empty place for a new one.</summary>
    public List<DefineColumnForm> Columns { get; set; } = [];

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>What is stored.</summary>
    public static DefineForm From(DefinedSeries defined, string code)
    {
        ArgumentNullException.ThrowIfNull(defined);
        var series = defined.Series;
        return new()
        {
            Mark = defined.Mark,
            Code = code,
            Subject = series.Subject,
            Title = series.Title,
            Number = series.Number,
            TableName = series.TableName,
            Rows = series.Rows,
            Categories = string.Join('\n', series.CategoryNames),
            RowHead = series.RowHead,
            Naming = series.Naming,
            Span = series.Span,
            TotalLabel = series.TotalLabel,
            Chart = series.Chart,
            Note = series.Note,
            Place = series.DisplayOrder == 0 ? null : series.DisplayOrder.ToString(CultureInfo.InvariantCulture),
            Columns = [.. defined.Columns.Select(DefineColumnForm.From)],
        };
    }

    /// <summary>The definition, or null with a message beside every field that is wrong.</summary>
    /// <param name="fields">Where messages go.</param>
    /// <param name="year">The definitions of its year.</param>
    /// <param name="reference">The series.</param>
    /// <param name="isSameHead">Whether it stays at its head.</param>
    internal (SeriesFacts Facts, IReadOnlyList<SeriesColumnFacts> Columns, string Reason)? Check(FieldReader fields, SeriesDefinitions year, string reference, bool isSameHead)
    {
        var place = fields.Place(nameof(Place), Place, SeriesDefinitionRules.MostOrder);
        var reason = fields.Read(nameof(Reason), Reason, SeriesFields.Reason);
        var facts = new SeriesFacts(
            Words(Subject) ?? string.Empty, Words(Title) ?? string.Empty, Words(Number), Words(TableName), Words(Note), Rows,
            (Categories ?? string.Empty).ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            Words(RowHead), Naming, Span, Words(TotalLabel), Chart, place ?? 0);

        // What is left empty is no column, and the order on the page is that of the table.
        var filled = Columns.Select((column, at) => (column, at)).Where(pair => !pair.column.IsEmpty).ToList();
        var ordered = filled.OrderBy(pair => PlaceOf(fields, pair.column, pair.at)).ThenBy(pair => pair.at).ToList();
        var columns = ordered.ConvertAll(pair => pair.column.Read());
        foreach (var problem in SeriesDefinitionRules.Problems(year, reference, isSameHead, facts, columns))
        {
            fields.Wrong(problem.Column is { } at ? $"Columns[{ordered[at].at}].{problem.Field}" : problem.Field, problem.Message);
        }

        return fields.IsSound ? (facts, columns, reason!) : null;
    }

    private static int PlaceOf(FieldReader fields, DefineColumnForm column, int at)
    {
        if (string.IsNullOrWhiteSpace(column.Place))
        {
            return at + 1;
        }

        return fields.Place($"Columns[{at}].{nameof(DefineColumnForm.Place)}", column.Place, SeriesDefinitionRules.MostOrder) ?? at + 1;
    }

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A column of a series as it is entered.</summary>
public sealed class DefineColumnForm
{
    /// <summary>Its short name.</summary>
    public string? Key { get; set; }

    /// <summary>What stands at its head; empty takes the column away.</summary>
    public string? Name { get; set; }

    /// <summary>Where its figures come from.</summary>
    public SeriesColumnKind Kind { get; set; }

    /// <summary>The columns that it is made from.</summary>
    public string? Of { get; set; }

    /// <summary>What its figures are.</summary>
    public SeriesUnit Unit { get; set; }

    /// <summary>Decimals shown.</summary>
    public string? Decimals { get; set; }

    /// <summary>Whether the chart draws it.</summary>
    public bool IsDrawn { get; set; }

    /// <summary>A column of another series that should have the same figures.</summary>
    public string? AgreesWith { get; set; }

    /// <summary>Its place in the table.</summary>
    public string? Place { get; set; }

    /// <summary>Whether it is taken away.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Whether it is no column: taken away, or an empty place left as it was.</summary>
    public bool IsEmpty => IsRemoved || new[] { Key, Name, Of, AgreesWith }.All(string.IsNullOrWhiteSpace);

    /// <summary>What is stored.</summary>
    public static DefineColumnForm From(SeriesColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return new()
        {
            Key = column.Key,
            Name = column.Name,
            Kind = column.Kind,
            Of = column.Of,
            Unit = column.Unit,
            Decimals = column.Decimals.ToString(CultureInfo.InvariantCulture),
            IsDrawn = column.IsDrawn,
            AgreesWith = column.AgreesWith,
            Place = column.DisplayOrder == 0 ? null : column.DisplayOrder.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The column as it would be kept; decimals that cannot be read lie outside what the rules allow.</summary>
    internal SeriesColumnFacts Read() => new(
        Key?.Trim() ?? string.Empty, Name?.Trim() ?? string.Empty, Kind, string.IsNullOrWhiteSpace(Of) ? null : string.Join(' ', Of.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Unit,
        string.IsNullOrWhiteSpace(Decimals) ? 0 : int.TryParse(Decimals.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) ? decimals : -1,
        IsDrawn, string.IsNullOrWhiteSpace(AgreesWith) ? null : AgreesWith.Trim());
}
