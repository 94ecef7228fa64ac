using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Papers.Building.Words.Groups;

/// <summary>A column of a named series, by the series' reference and the column's key: UASC-DISPERSALS.new. Per cents are not offered, because they do not add up.</summary>
internal sealed class SeriesFields() : FieldGroup("series")
{
    public override IEnumerable<string> Items(PaperSource source) => source.Beside.Series is { } book
        ? book.All.SelectMany(data => data.Columns.Where(column => column.Unit != SeriesUnit.Percent).Select(column => $"{data.Series.Reference}.{column.Key}"))
        : [];

    public override string NameOf(PaperSource source, string item)
    {
        var dot = item.LastIndexOf('.');
        return source.Beside.Series?.Find(item[..dot]) is { } data && data.Columns.FirstOrDefault(column => column.Key == item[(dot + 1)..]) is { } named
            ? $"{data.Series.Title}: {named.Name}"
            : item;
    }

    public override GroupFigure ValueOf(PaperSource source, string? item, string figure)
    {
        var book = source.Beside.Series!;
        var dot = item!.LastIndexOf('.');
        if (book.Find(item[..dot]) is not { } data)
        {
            return default;
        }

        var column = data.Columns.First(one => one.Key == item[(dot + 1)..]);
        var rows = data.Series.Rows == SeriesRows.Categories ? data.Series.CategoryNames : [.. book.MonthsOf(data).Select(month => month.Key)];
        var known = rows.Select(row => book.Figure(data, column, row)).OfType<decimal>().ToList();
        decimal? value = known.Count == 0 ? null : figure == "latest" ? known[^1] : known.Sum();
        return column.Unit == SeriesUnit.Number ? new(null, value) : new(value is { } pounds && Money.TryFromPounds(pounds, out var money) ? money : null);
    }
}
