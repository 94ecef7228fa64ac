using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Reporting.Writers;

/// <summary>
/// What of a section is read together and therefore printed on one page where one has room for it: a chart with the table that
/// it draws, or with all that stands under its heading before it. A chart alone at the head of a page would tell nobody what
/// it belongs to.
/// </summary>
internal static class BlockGroups
{
    /// <summary>The lines of a table that a page has room for, and those that a chart takes up.</summary>
    private const double LinesOfPage = 50, LinesOfChart = 20;

    private const double CharactersOfLine = 105;

    /// <summary>The section's blocks in order: groups of several, and the others one by one.</summary>
    public static IEnumerable<(IReadOnlyList<PaperBlock> Blocks, bool Together)> Of(IReadOnlyList<PaperBlock> blocks)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var done = 0;
        for (var place = 0; place < blocks.Count; place++)
        {
            if (blocks[place] is not ChartBlock chart || StartOf(blocks, chart, place, done) is not { } start)
            {
                continue;
            }

            for (; done < start; done++)
            {
                yield return ([blocks[done]], false);
            }

            yield return ([.. blocks.Skip(start).Take(place + 1 - start)], true);
            done = place + 1;
        }

        for (; done < blocks.Count; done++)
        {
            yield return ([blocks[done]], false);
        }
    }

    /// <summary>Where the group of a chart starts; null where nothing before it belongs to it.</summary>
    private static int? StartOf(IReadOnlyList<PaperBlock> blocks, ChartBlock chart, int place, int from)
    {
        for (var start = place - 1; start >= from; start--)
        {
            switch (blocks[start])
            {
                case TableBlock table when table.Table.Id == chart.DataTableId:
                    return Fitting(start > from && blocks[start - 1] is HeadingBlock ? start - 1 : start);
                case HeadingBlock:
                    return Fitting(start);
                case ChartBlock:
                    return null;
            }
        }

        return null;

        // What is longer than a page breaks somewhere in any case: it does not begin a page for that.
        int? Fitting(int start) => blocks.Skip(start).Take(place + 1 - start).Sum(LinesOf) <= LinesOfPage ? start : null;
    }

    /// <summary>About how many lines of a table a block takes up in print.</summary>
    private static double LinesOf(PaperBlock block) => block switch
    {
        ChartBlock => LinesOfChart,
        TableBlock table => table.Table.Rows.Count + table.Table.Notes.Count + 4,
        ParagraphBlock paragraph => 1 + (paragraph.Text.Plain.Length / CharactersOfLine),
        ListBlock list => list.Items.Sum(item => 1 + (item.Plain.Length / CharactersOfLine)),
        _ => 2,
    };
}
