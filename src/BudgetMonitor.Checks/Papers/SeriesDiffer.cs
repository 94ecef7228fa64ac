using BudgetMonitor.Domain.Series;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Checks.Papers;

/// <summary>The same clients counted in two series that do not agree (Kent, Appendix 3, table 3 against table 2).</summary>
internal sealed class SeriesDiffer : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "series-differ",
        "Totals that differ between two series",
        "A column of a series that should have the same figures as a column of another, and differs from it in a row that both have.",
        "Correct the figures of the series that is wrong, or answer why the two are counted differently.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        if (source.Source.Beside.Series is not { } book)
        {
            yield break;
        }

        foreach (var data in book.All)
        {
            foreach (var column in data.Columns.Where(column => column.AgreesWith is not null))
            {
                if (book.Resolve(data, column.AgreesWith!) is not { } other)
                {
                    continue;
                }

                var differing = book.LinesOf(data)
                    .Select(line => (line.Label, Here: book.Figure(data, column, line.Row), There: book.Figure(other.Data, other.Column, line.Row)))
                    .Where(row => row.Here is { } here && row.There is { } there && here != there)
                    .Select(row => $"{row.Label} {Shown(column, row.Here!.Value)} against {Shown(other.Column, row.There!.Value)}")
                    .ToList();
                if (differing.Count > 0)
                {
                    yield return new(
                        About.Name,
                        $"{data.Series.Reference}/{column.Key}",
                        Named(data.Series),
                        $"{column.Name} differs from {other.Column.Name} of {Named(other.Data.Series)}: {string.Join("; ", differing)}.")
                    {
                        Link = $"/series/{source.Source.Period.Year}/{source.Source.Period.Number}/{Uri.EscapeDataString(data.Series.Reference)}",
                    };
                }
            }
        }
    }

    private static string Named(NamedSeries series) => series.Number ?? series.Title;

    private static string Shown(SeriesColumn column, decimal figure) => SeriesTables.MeasureOf(column).InWords(figure);
}
