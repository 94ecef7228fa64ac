using System.Globalization;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Model;

namespace BudgetMonitor.Papers.Sources;

/// <summary>
/// Cuts a committee's heads out of what a paper is made from. Rows are left out, never made anew: the position stays the
/// whole council's, so a figure in the slice is the very figure of the main paper.
/// </summary>
internal static class PaperSlice
{
    /// <summary>What a composition shows of the source: all of it, or what belongs to its heads.</summary>
    public static PaperSource Of(PaperSource source, PaperComposition composition)
    {
        if (!composition.IsSlice)
        {
            return source with { Composition = composition };
        }

        var heads = composition.Codes.Select(source.Structure.Find).OfType<StructureNode>().Distinct().OrderBy(head => head.Index).ToList();
        bool Holds(StructureNode head) => heads.Any(top => BudgetStructure.IsAtOrBelow(head, top));
        return source with
        {
            Composition = composition,
            SliceHeads = heads,
            RollForwards = source.RollForwards.Where(request => Holds(request.Head)).ToList(),
            Explanations = source.Explanations.Where(explanation => Holds(explanation.Head)).ToList(),
            Commentaries = source.Commentaries.Where(commentary => Holds(commentary.Head)).ToList(),
            Beside = source.Beside.Within(Holds),
        };
    }

    /// <summary>The names of the heads that a slice shows: "Adult social care and Children's services".</summary>
    public static string Names(PaperSource source)
    {
        var names = source.SliceHeads!.Select(head => head.Name).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>
    /// A slice's section with nothing in its tables but rows that stand in the main paper with the very same values, whatever
    /// unit they are shown in; without charts, which speak of the whole council. Null where nothing is left.
    /// </summary>
    public static PaperSection? OutOf(Paper main, PaperSection section)
    {
        var blocks = section.Blocks
            .Where(block => block is not ChartBlock)
            .Select(block => block is TableBlock { Table: var table } holder ? Cut(main.FindTable(table.Id), holder) : block)
            .OfType<PaperBlock>()
            .ToList();
        var isEmpty = blocks.Count == 0 || (section.Blocks.Any(block => block is TableBlock) && blocks.TrueForAll(block => block is HeadingBlock));
        return isEmpty ? null : section with { Blocks = blocks };
    }

    private static TableBlock? Cut(PaperTable? whole, TableBlock holder)
    {
        if (whole is null)
        {
            return null;
        }

        var table = holder.Table;
        var standing = whole.Rows.Select(Mark).ToHashSet(StringComparer.Ordinal);
        var kept = table.Rows.Select(row => row.Kind != PaperRowKind.Heading && standing.Contains(Mark(row))).ToArray();
        if (!kept.Any(isKept => isKept))
        {
            return null;
        }

        bool LeadsToKept(int heading) => Enumerable.Range(heading + 1, table.Rows.Count - heading - 1)
            .TakeWhile(place => table.Rows[place].Kind != PaperRowKind.Heading || table.Rows[place].Indent > table.Rows[heading].Indent)
            .Any(place => kept[place]);
        var rows = table.Rows.Where((row, place) => kept[place] || (row.Kind == PaperRowKind.Heading && LeadsToKept(place))).ToList();
        return holder with { Table = table with { Rows = rows } };
    }

    /// <summary>A row's label and exact values as one text.</summary>
    private static string Mark(PaperRow row) => string.Join('\u001f', row.Cells.Select(Mark).Prepend(row.MarkedLabel).Prepend(row.Kind.ToString()));

    private static string Mark(TableCell cell) => cell switch
    {
        MoneyCell money => money.Value.Pence.ToString(CultureInfo.InvariantCulture),
        PercentageCell percentage => percentage.Value.ToString(CultureInfo.InvariantCulture),
        _ => cell.Display,
    };
}
