using System.Globalization;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building;

/// <summary>
/// Cuts a committee's heads out of what a paper is made from. Rows are left out, never changed: the position stays the whole
/// council's, so a figure in the slice is the very figure of the main paper. What stands beside revenue is held of the
/// slice's heads alone, so that nothing made from it can tell of others.
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
            Adjustments = source.Adjustments.Where(adjustment => Holds(adjustment.Head)).ToList(),
            Beside = source.Beside.Within(source.Structure, Holds) with { MeasureNumbers = MeasurePlaces.NumbersOf(source.Beside) },
        };
    }

    /// <summary>The names of the heads that a slice shows: "Adult social care and Children's services".</summary>
    public static string Names(PaperSource source) => NameList.Of([.. source.SliceHeads!.Select(head => head.Name)]);

    /// <summary>" of Adult social care" where a slice is shown, for sentences that would else speak of the whole council; nothing where it is.</summary>
    public static string OfHeads(PaperSource source) => source.SliceHeads is { Count: > 0 } ? $" of {Names(source)}" : string.Empty;

    /// <summary>
    /// A slice's section with what its tables may show: rows that stand in the main paper with the very same values, whatever
    /// unit they are shown in, and sums of them that say that they are the slice's. Null where nothing is left, and for what
    /// the main paper does not tell of at all.
    /// </summary>
    /// <param name="main">The main paper, made from the same reading.</param>
    /// <param name="source">What the slice is made from.</param>
    /// <param name="part">The part that made the section.</param>
    /// <param name="section">The section as the part made it for the slice's heads.</param>
    public static PaperSection? OutOf(Paper main, PaperSource source, PartDefinition part, PaperSection section)
    {
        var isBeside = part.Needs.IsBeside;
        if (isBeside && !main.Sections.Any(other => other.PartId is { } id && PartCatalogue.Find(id)?.Needs == part.Needs))
        {
            return null;
        }

        var cut = section.Blocks
            .Select(block => block switch
            {
                TableBlock holder => Cut(main.FindTable(holder.Table.Id), source, holder),
                ChartBlock holder => isBeside ? Cut(main, holder) : null,
                _ => block,
            })
            .OfType<PaperBlock>()
            .ToList();

        // A chart whose table the slice does not have would draw what the table keeps to itself.
        cut.RemoveAll(block => block is ChartBlock { DataTableId: { } table } && !cut.Exists(other => other is TableBlock holder && holder.Table.Id == table));

        // A heading that is left with nothing under it leads nowhere.
        var blocks = cut.Where((block, place) => block is not HeadingBlock heading || LeadsToText(cut, place, heading.Level)).ToList();
        var isEmpty = blocks.Count == 0 || (section.Blocks.Any(block => block is TableBlock) && blocks.TrueForAll(block => block is HeadingBlock));
        return isEmpty ? null : section with { Blocks = blocks };
    }

    private static bool LeadsToText(List<PaperBlock> blocks, int heading, int level) => blocks
        .Skip(heading + 1)
        .TakeWhile(block => block is not HeadingBlock next || next.Level > level)
        .Any(block => block is not HeadingBlock);

    private static TableBlock? Cut(PaperTable? whole, PaperSource source, TableBlock holder)
    {
        if (whole is null)
        {
            return null;
        }

        var table = holder.Table;
        var inWhole = whole.Rows.Select(Mark).ToHashSet(StringComparer.Ordinal);
        var cut = SliceCuts.OfTable(table.Id);
        bool IsTotal(PaperRow row) => (cut is SliceCut.RowsAndTotals or SliceCut.Sums) && row.Kind is PaperRowKind.SubTotal or PaperRowKind.Total;
        bool Stands(PaperRow row) => cut is SliceCut.Items or SliceCut.Sums || inWhole.Contains(Mark(row));

        // A total adds up every row above it, so one row that the main paper does not show takes the totals with it; and of a
        // single row there is nothing to add up.
        var lines = table.Rows.Where(row => row.Kind == PaperRowKind.Line).ToList();
        var hasTotals = lines.Count > 1 && lines.TrueForAll(Stands);
        var kept = table.Rows.Select(row => row.Kind != PaperRowKind.Heading && (IsTotal(row) ? hasTotals : Stands(row))).ToArray();
        if (!table.Rows.Where((row, place) => kept[place] && !IsTotal(row)).Any())
        {
            return null;
        }

        bool LeadsToKept(int heading) => Enumerable.Range(heading + 1, table.Rows.Count - heading - 1)
            .TakeWhile(place => table.Rows[place].Kind != PaperRowKind.Heading || table.Rows[place].Indent > table.Rows[heading].Indent)
            .Any(place => kept[place]);
        var rows = table.Rows
            .Select((row, place) => (Row: IsTotal(row) ? Named(source, row) : row, place))
            .Where(one => kept[one.place] || (one.Row.Kind == PaperRowKind.Heading && LeadsToKept(one.place)))
            .Select(one => one.Row)
            .ToList();
        return holder with
        {
            Table = table with
            {
                Rows = rows,
                Notes = cut == SliceCut.Sums || (hasTotals && table.Rows.Any(IsTotal)) ? [.. table.Notes, new(SumsNote(source))] : table.Notes,
            },
        };
    }

    /// <summary>A total of a slice with whose total it is in its label.</summary>
    private static PaperRow Named(PaperSource source, PaperRow row) =>
        row with { Label = source.SliceHeads is [var only] ? $"{row.Label}, {only.Name}" : $"{row.Label}, these heads" };

    private static string SumsNote(PaperSource source) =>
        $"Sums are of {Names(source)} alone, from the figures of the {PaperKinds.Of(source).NameOf(source.MainKind)}.";

    /// <summary>A chart of the slice's heads: made anew as its table is, or with nothing in it that the main paper's does not draw.</summary>
    private static ChartBlock? Cut(Paper main, ChartBlock holder)
    {
        if (main.Charts.FirstOrDefault(other => other.Chart.Id == holder.Chart.Id) is not { } whole)
        {
            return null;
        }

        var inWhole = whole.Chart.Data.Rows.Select(Mark).ToHashSet(StringComparer.Ordinal);
        return SliceCuts.OfChart(holder.Chart.Id) == SliceCut.Sums || holder.Chart.Data.Rows.All(row => inWhole.Contains(Mark(row))) ? holder : null;
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
