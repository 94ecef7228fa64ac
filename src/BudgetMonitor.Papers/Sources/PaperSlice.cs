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

    /// <summary>A slice's section without the tables of which nothing is its own; null where nothing is left. The main paper's sections stay as they are.</summary>
    public static PaperSection? WithoutEmptyTables(PaperSection section, PaperComposition composition)
    {
        if (!composition.IsSlice)
        {
            return section;
        }

        var blocks = section.Blocks.Where(block => block is not TableBlock { Table: var table } || table.Rows.Any(row => row.Kind != PaperRowKind.Heading)).ToList();
        return blocks.Count == section.Blocks.Count ? section : blocks.Count == 0 ? null : section with { Blocks = blocks };
    }
}
