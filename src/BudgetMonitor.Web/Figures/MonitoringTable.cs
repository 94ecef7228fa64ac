using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Figures;

/// <summary>What a row of a screen's table is.</summary>
public enum MonitoringRowKind
{
    /// <summary>A head among its siblings.</summary>
    Head,

    /// <summary>A head whose parts stand below it in the same table.</summary>
    Group,

    /// <summary>The sum without the heads outside the total.</summary>
    TotalExcluding,

    /// <summary>The sum of everything above it.</summary>
    Total,
}

/// <summary>A row of a screen's table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Label">The name shown.</param>
/// <param name="Indent">How far the name is indented: 0, 1, 2 …</param>
/// <param name="Position">The figures.</param>
/// <param name="Code">The head that the name leads to; null where it leads nowhere.</param>
public sealed record MonitoringRow(MonitoringRowKind Kind, string Label, int Indent, HeadPosition Position, string? Code)
{
    /// <summary>The rating with its reason.</summary>
    public Rating Rating { get; } = Position.Rating;

    /// <summary>How the row is set off, as classes of the table's style.</summary>
    public string Look
    {
        get
        {
            var kind = Kind switch
            {
                MonitoringRowKind.Total => "total",
                MonitoringRowKind.TotalExcluding => "subtotal",
                MonitoringRowKind.Group => Indent == 0 ? "holder holder--first" : "holder",
                _ => string.Empty,
            };
            return Indent == 0 ? kind : $"{kind} indent-{Math.Min(Indent, 3)}".TrimStart();
        }
    }

    /// <summary>Whether the row sums rows above it.</summary>
    public bool IsTotal => Kind is MonitoringRowKind.Total or MonitoringRowKind.TotalExcluding;
}

/// <summary>The figures of one head and what is below it, ready to be written out.</summary>
public sealed class MonitoringTable
{
    private MonitoringTable(IReadOnlyList<MonitoringRow> rows, IReadOnlyList<MonitoringColumnGroup> given, IReadOnlySet<string> hidden, FigureUnit unit, bool partsAreOneLevel)
    {
        (Rows, Given, Unit) = (rows, given, unit);
        Groups = [.. given.Where(group => !group.Switchable || !hidden.Contains(group.Key))];
        Columns = [.. Groups.SelectMany(group => group.Columns)];
        ShowsAdjustment = Groups.Any(group => group.Key == "adjustment");

        // What is outside the total does not set the scale: beside schools, nothing else could be told apart.
        var heads = rows.Where(row => row.Kind == MonitoringRowKind.Head).ToList();
        LargestVariance = (heads.Exists(row => row.Position.Head is { InTotal: true }) ? heads.Where(row => row.Position.Head is { InTotal: true }) : heads)
            .Select(row => BarOf(row)?.Abs().Pence ?? 0L)
            .DefaultIfEmpty()
            .Max();
        LinesNotForecast = rows.Count == 0 ? 0 : rows[^1].Position.LinesNotForecast;
        PartsDoNotAdd = partsAreOneLevel && !ShownPartsAdd();
        OwnAdjustment = AdjustmentToWhole();
    }

    /// <summary>The rows: in print order, or as the reader chose.</summary>
    public IReadOnlyList<MonitoringRow> Rows { get; private set; }

    /// <summary>The order that the reader chose; null where nothing can be chosen.</summary>
    public TableOrder<MonitoringRow>? Order { get; private set; }

    /// <summary>The column groups that have anything to show, hidden or not.</summary>
    public IReadOnlyList<MonitoringColumnGroup> Given { get; }

    /// <summary>The column groups shown.</summary>
    public IReadOnlyList<MonitoringColumnGroup> Groups { get; }

    /// <summary>The unit.</summary>
    public FigureUnit Unit { get; }

    /// <summary>The columns shown, in order.</summary>
    public IReadOnlyList<MonitoringColumn> Columns { get; }

    /// <summary>The headings over the columns, neighbours of one name as one.</summary>
    public IEnumerable<(string Heading, int Span)> Headings => HeadingRuns.Select(run => (run[0].Heading, run.Sum(group => group.Columns.Count)));

    /// <summary>Whether the columns have headings over them.</summary>
    public bool HasHeadings => Groups.Any(group => group.Heading.Length > 0);

    /// <summary>Whether a column is the first below its heading, where white space parts it from its neighbour.</summary>
    public bool StartsGroup(MonitoringColumn column) => HeadingRuns.Any(run => run[0].Columns[0] == column);

    /// <summary>Whether a phone, which has room for three figures, shows the column at once: the variance that the rating is of, and the movement.</summary>
    public bool IsFirstOnPhone(MonitoringColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Key == BarColumn || column.Key == "movement";
    }

    /// <summary>The column that carries the bars.</summary>
    public string BarColumn => ShowsAdjustment ? "revised-variance" : "variance";

    private IReadOnlyList<List<MonitoringColumnGroup>> HeadingRuns => field ??= Runs();

    private List<List<MonitoringColumnGroup>> Runs()
    {
        var runs = new List<List<MonitoringColumnGroup>>();
        foreach (var group in Groups)
        {
            if (runs.Count > 0 && runs[^1][0].Heading == group.Heading)
            {
                runs[^1].Add(group);
            }
            else
            {
                runs.Add([group]);
            }
        }

        return runs;
    }

    /// <summary>Whether director's adjustments are shown, so that the revised variance is what the bar draws.</summary>
    public bool ShowsAdjustment { get; }

    /// <summary>The largest variance among the heads, in pence: the bar's full length.</summary>
    public long LargestVariance { get; }

    /// <summary>Lines that count at their cash limit because they are not forecast yet.</summary>
    public int LinesNotForecast { get; }

    /// <summary>Lines that count at their cash limits because they follow a head that is not the reader's.</summary>
    public IReadOnlyList<StructureNode> HiddenLines { get; private init; } = [];

    /// <summary>Whether the figures as shown, rounded, do not add up to the totals shown.</summary>
    public bool PartsDoNotAdd { get; }

    /// <summary>A director's adjustment made to the whole head, so that no row above the total holds it; null where there is none.</summary>
    public Money? OwnAdjustment { get; }

    /// <summary>The figure that a row's bar draws.</summary>
    public Money? BarOf(MonitoringRow row) => ShowsAdjustment ? row.Position.RevisedVariance : row.Position.Variance?.Net;

    /// <summary>The rating rules in force at some levels, each in words with the levels that it rules.</summary>
    public static IReadOnlyList<string> RulesInWords(RagRules rules, IEnumerable<HeadKind> levels) =>
    [
        .. levels.Distinct()
            .Order()
            .GroupBy(kind => rules.For(kind).InWords)
            .Select(group => $"{string.Join(", ", group.Select(HeadWords.Plural))}: {char.ToLowerInvariant(group.Key[0])}{group.Key[1..]}")
            .Select(words => char.ToUpperInvariant(words[0]) + words[1..]),
    ];

    /// <summary>
    /// Lays out what is below a head to a depth. What is outside the council's total, however deep it stands, is left out of
    /// every head above it and stands below "Total excluding …", and then the grand total.
    /// </summary>
    public static MonitoringTable Below(
        MonitoringSnapshot snapshot,
        StructureNode top,
        int depth,
        FigureUnit unit,
        IReadOnlySet<string>? hidden = null,
        Func<string?, IReadOnlyList<MonitoringColumnGroup>>? columns = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(top);
        var (structure, position) = (snapshot.Structure, snapshot.Position);
        var outside = structure.OutsideBelow(top).ToList();
        var rows = new List<MonitoringRow>();
        foreach (var child in PartsOf(snapshot, top))
        {
            AddWithParts(rows, snapshot, child, 0, depth);
        }

        var partsAreOneLevel = rows.Count + outside.Count > 1;
        if (outside.Count > 0)
        {
            rows.Add(new(MonitoringRowKind.TotalExcluding, $"Total excluding {HeadWords.Names(outside)}", 0, position.WithinTotal(top), null));
            foreach (var node in outside)
            {
                AddWithParts(rows, snapshot, node, 0, depth);
            }
        }

        rows.Add(new(MonitoringRowKind.Total, outside.Count > 0 ? $"Total including {HeadWords.Names(outside)}" : $"Total {top.Name}", 0, position[top], null));
        return Create(snapshot, rows, unit, hidden, columns, partsAreOneLevel);
    }

    /// <summary>
    /// Lays out some heads side by side, without a total that would not be a head of the council; what is outside the total
    /// in them stands below them.
    /// </summary>
    public static MonitoringTable Of(
        MonitoringSnapshot snapshot,
        IEnumerable<StructureNode> heads,
        FigureUnit unit,
        IReadOnlySet<string>? hidden = null,
        Func<string?, IReadOnlyList<MonitoringColumnGroup>>? columns = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var rows = heads
            .SelectMany(node => snapshot.Structure.OutsideBelow(node).Prepend(node))
            .Select(node => new MonitoringRow(MonitoringRowKind.Head, node.Name, 0, snapshot.Position.WithinTotal(node), node.Code))
            .ToList();
        return Create(snapshot, rows, unit, hidden, columns, partsAreOneLevel: false);
    }

    /// <summary>The same figures in the order that the reader chose: heads among their siblings, each with its parts below it, and every total where it is.</summary>
    public MonitoringTable InOrder(HttpRequest request)
    {
        var sorted = (MonitoringTable)MemberwiseClone();
        sorted.Order = new(
            request,
            [
                new("name", row => row.Label, false),
                .. Columns.Select(column => new SortColumn<MonitoringRow>(column.Key, row => column.SortKey(row.Position), true)),
                new("rating", row => row.Rating.Urgency(), true),
            ]);
        sorted.Rows = sorted.Order.SortTree(Rows, row => row.Indent, row => row.IsTotal);
        return sorted;
    }

    /// <summary>The lines that count at their cash limits in some heads because they follow a head that is not the reader's.</summary>
    public static IReadOnlyList<StructureNode> HiddenIn(MonitoringSnapshot snapshot, IEnumerable<StructureNode> heads)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var tops = heads.ToList();
        return [.. snapshot.Structure.Mirrors.Where(line => snapshot.Position.IsHidden(line) && tops.Any(head => BudgetStructure.IsAtOrBelow(line, head)))];
    }

    private static MonitoringTable Create(
        MonitoringSnapshot snapshot,
        List<MonitoringRow> rows,
        FigureUnit unit,
        IReadOnlySet<string>? hidden,
        Func<string?, IReadOnlyList<MonitoringColumnGroup>>? columns,
        bool partsAreOneLevel)
    {
        var given = (columns ?? MonitoringColumns.All)(snapshot.Position.LastReportedPeriod?.ShortName)
            .Where(group => rows.Any(row => group.IsGiven(row.Position)))
            .ToList();
        return new(rows, given, hidden ?? new HashSet<string>(), unit, partsAreOneLevel)
        {
            HiddenLines = HiddenIn(snapshot, rows.Select(row => row.Position.Head).OfType<StructureNode>()),
        };
    }

    /// <summary>The heads directly below one that count with it: not those outside the total that it is in, and none that is hidden.</summary>
    private static IEnumerable<StructureNode> PartsOf(MonitoringSnapshot snapshot, StructureNode node) =>
        snapshot.Structure.ChildrenOf(node).Where(child => child.InTotal == node.InTotal && !snapshot.Position.IsHidden(child));

    private static void AddWithParts(List<MonitoringRow> rows, MonitoringSnapshot snapshot, StructureNode node, int indent, int depth)
    {
        var showsParts = depth > 1 && !node.IsLine;
        rows.Add(new(showsParts ? MonitoringRowKind.Group : MonitoringRowKind.Head, node.Name, indent, snapshot.Position.WithinTotal(node), node.Code));
        if (showsParts)
        {
            foreach (var child in PartsOf(snapshot, node))
            {
                AddWithParts(rows, snapshot, child, indent + 1, depth - 1);
            }
        }
    }

    /// <summary>
    /// Whether every column of sums, as shown, adds up: the outermost rows to the total below them. A column whose exact
    /// parts do not make the total (an adjustment made to the whole) is not a matter of rounding.
    /// </summary>
    private bool ShownPartsAdd()
    {
        foreach (var column in Columns.Where(column => column.Money is not null))
        {
            var (shownSum, exactSum) = (0m, 0L);
            foreach (var row in Rows.Where(row => row.IsTotal || row.Indent == 0))
            {
                var exact = column.Money!(row.Position) ?? Money.Zero;
                if (!row.IsTotal)
                {
                    shownSum += Unit.Style().Shown(exact);
                    exactSum += exact.Pence;
                }
                else if (exactSum == exact.Pence && shownSum != Unit.Style().Shown(exact))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>The part of the total's adjustment that none of the rows holds; null where there is none.</summary>
    private Money? AdjustmentToWhole()
    {
        if (Rows.Count == 0 || !Rows[^1].IsTotal || Rows[^1].Position.Adjustment is not { } whole)
        {
            return null;
        }

        var rest = whole - Rows.Where(row => !row.IsTotal && row.Indent == 0).Select(row => row.Position.Adjustment ?? Money.Zero).Sum();
        return rest.IsNil ? null : rest;
    }
}
