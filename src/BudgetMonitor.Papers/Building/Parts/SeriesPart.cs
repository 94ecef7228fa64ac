using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The council's series in an appendix: each as a table, drawn where it has a chart. Series of one subject stand together.</summary>
internal sealed class SeriesPart : PaperPart
{
    /// <summary>A table of more rows does not stand on one page with its chart.</summary>
    private const int MostRowsBeforeChart = 22;

    private const string PartId = "series";

    private const string SeveralSubjects = "Client numbers and other series";

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
        var (label, heading) = subjects.Count == 1 ? TypedReferences.InHeading(subjects[0].Key, PartId) : (null, SeveralSubjects);
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
                var table = new TableBlock(TypedReferences.In(SeriesTables.Of(book, data, InPaper), label?.Appendix));
                var chart = SeriesCharts.Of(book, data, InPaper) is { } drawn ? new ChartBlock(TypedReferences.In(drawn, label?.Appendix)) { DataTableId = SeriesCharts.IsInTable(data.Series) ? SeriesTables.IdOf(data.Series) : null } : null;

                // Under a table that fills a page its chart would be left alone on the next: there the chart comes first.
                blocks.AddRange(chart is null ? [table] : table.Table.Rows.Count > MostRowsBeforeChart ? [chart with { LeadsToTable = true }, table] : (IEnumerable<PaperBlock>)[table, chart]);
            }
        }

        return new(PartId, heading, null, blocks) { Label = label, StartsPage = true };
    }
}
