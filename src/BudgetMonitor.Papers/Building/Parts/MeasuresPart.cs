using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>
/// The activity and staffing behind the largest budgets, measure by measure: the forecast, what drives it, and the position
/// to date. Left out where the period has no figures of any.
/// </summary>
internal sealed class MeasuresPart : PaperPart
{
    public override PaperSection? Build(PaperSource source, int number)
    {
        var measures = MeasurePlaces.Of(source);
        if (measures.Count == 0)
        {
            return null;
        }

        var sentences = new MeasureSentences(source);
        return new("appendix-2", "Activity and staffing of the largest budgets", null, measures.SelectMany(placed => Blocks(source, sentences, placed)).ToList())
        {
            Label = Appendices.Measures.Text(),
            StartsPage = true,
        };
    }

    private static IEnumerable<PaperBlock> Blocks(PaperSource source, MeasureSentences sentences, PlacedMeasure placed)
    {
        var head = placed.Activity?.Head ?? placed.Staffing!.Head;
        yield return new HeadingBlock(3, placed.InShort($" {placed.Name}")) { HeadCode = head.Code };
        var tables = placed.Activity is not null
            ? (IEnumerable<PaperTable?>)[new ActivityTables(source).Forecast(placed), new ActivityTables(source).ToDate(placed)]
            : [new StaffingTables(source).Forecast(placed), new StaffingTables(source).ToDate(placed), new StaffingTables(source).Numbers(placed)];
        foreach (var table in tables.OfType<PaperTable>())
        {
            yield return new TableBlock(table) { TitleIsHeading = true };
        }

        foreach (var sentence in placed.Activity is { } activity ? sentences.Of(activity) : sentences.Of(placed.Staffing!))
        {
            yield return new ParagraphBlock(sentence);
        }

        foreach (var paragraph in (placed.Activity?.Position.Entry?.Text ?? placed.Staffing?.Position.Entry?.Text ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return new ParagraphBlock(RichText.Of(paragraph));
        }

        if (placed.Activity is { } drawn && ActivityChart.Of(drawn.Position, placed.TableId("volumes")) is { } chart)
        {
            yield return new ChartBlock(chart.WithHead(chart.Head with
            {
                ShortTitle = placed.InShort(" volumes"),
                LastingTitle = placed.Named($": {placed.Name}, volumes by month"),
            }));
        }
    }
}
