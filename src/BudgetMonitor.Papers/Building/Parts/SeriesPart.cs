using BudgetMonitor.Domain.Series;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The council's series in an appendix: each as a table, drawn where it has a chart. Series of one subject stand together.</summary>
internal sealed class SeriesPart : PaperPart
{
    /// <summary>A table of more rows does not stand on one page with its chart.</summary>
    private const int MostRowsBeforeChart = 22;

    public override PaperSection? Build(PaperSource source, int number)
    {
        ArgumentNullException.ThrowIfNull(source);
        var book = source.Beside.Series;
        var shown = book?.All.Where(data => book.LinesOf(data).Count > 0 && data.Columns.Count > 0).ToList() ?? [];
        if (book is null || shown.Count == 0)
        {
            return null;
        }

        var words = new FigureWords(source);
        var subjects = shown.GroupBy(data => data.Series.Subject).ToList();
        var blocks = new List<PaperBlock>();
        foreach (var subject in subjects)
        {
            if (subjects.Count > 1)
            {
                blocks.Add(new HeadingBlock(3, subject.Key));
            }

            foreach (var data in subject)
            {
                FigureStyle InPaper(FigureStyle own) => words.For(SeriesTables.IdOf(data.Series), own);
                var table = new TableBlock(SeriesTables.Of(book, data, InPaper));
                var chart = SeriesCharts.Of(book, data, InPaper) is { } drawn ? new ChartBlock(drawn) { DataTableId = SeriesCharts.IsInTable(data.Series) ? SeriesTables.IdOf(data.Series) : null } : null;

                // Under a table that fills a page its chart would be left alone on the next: there the chart comes first.
                blocks.AddRange(chart is null ? [table] : table.Table.Rows.Count > MostRowsBeforeChart ? [chart with { LeadsToTable = true }, table] : (IEnumerable<PaperBlock>)[table, chart]);
            }
        }

        return new("series", subjects.Count == 1 ? subjects[0].Key : "Client numbers and other series", null, blocks) { StartsPage = true };
    }
}
