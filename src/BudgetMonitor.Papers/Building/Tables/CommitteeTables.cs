using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>The tables of a committee's paper on one department, after Norfolk's paper of period 2 2017-18.</summary>
internal static class CommitteeTables
{
    public const string ExecutiveSummary = "executive-summary";

    public const string Table21 = "table-2-1";

    public const string AppendixA = "appendix-a";

    private const string FirstServiceTable = "table-2-7-1";

    private const string SecondServiceTable = "table-2-8-1";

    private const string NetTotal = "Total Net Expenditure";

    /// <summary>The whole department in one row.</summary>
    public static PaperTable NetPosition(PaperSource source) => Make(
        source,
        ExecutiveSummary,
        null,
        "Net position",
        "Expenditure Area",
        TableLayout.Rows(source, ExecutiveSummary, structure =>
            [new RowPlan(TableRowKind.Total, NetTotal, [structure.Council]) { WithinTotal = true, BareNil = true }]),
        WithAdjustments(source, ExecutiveSummary, BudgetColumns(source, ExecutiveSummary, "Variance")));

    /// <summary>The department's services, with last year's outturn.</summary>
    public static PaperTable ByService(PaperSource source) => Make(
        source,
        Table21,
        new TableReference("2.1"),
        source.Wording("Forecast outturn by service", "Provisional outturn by service"),
        "Expenditure Area",
        TableLayout.Rows(source, Table21, structure => TableLayout.OneLevel(structure, structure.Council, NetTotal)),
        WithAdjustments(source, Table21, WithPriorYear(source, Table21, "Over/ Underspend at Outturn", $"Variance @ {source.Period.ShortName}")));

    /// <summary>A table for each service that the council's own rows break down, or else for each that has more than one line.</summary>
    public static IEnumerable<PaperTable> OfServices(PaperSource source)
    {
        var own = source.TableRows.Select(row => row.TableId).Where(IsServiceTable).Distinct().OrderBy(Section).ToList();
        if (own.Count > 0)
        {
            return own.Select(id => OfService(source, id, TableLayout.Rows(source, id, _ => [])));
        }

        return source.Structure.ChildrenOf(source.Structure.Council)
            .Where(source.Shows)
            .Where(head => source.Structure.ChildrenOf(head).Skip(1).Any())
            .Select((head, place) => OfService(source, $"table-2-{7 + place}-1", TableLayout.OneLevel(source.Structure, head, "Total Expenditure").ToList()));
    }

    /// <summary>Every line with its variance in money and per cent.</summary>
    public static PaperTable Breakdown(PaperSource source)
    {
        var style = new FigureWords(source).For(AppendixA);
        var custom = source.Council.PercentageBase;
        var percentage = new FigureColumn(
            new TableColumn("Variance to Budget", ColumnKind.Percentage, "%"),
            (row, position) => TableCell.Of(position.VariancePercentage(custom), new PercentageStyle(row.PercentageDecimals ?? 2, style.Negative) { Plus = style.PlusInVariances }));
        return Make(
            source,
            AppendixA,
            Appendices.Services,
            "Budget monitoring by service",
            "Summary",
            TableLayout.Rows(source, AppendixA, structure => TableLayout.Breakdown(structure, structure.Council, NetTotal)),
            [.. BudgetColumns(source, AppendixA, "Variance to Budget", "Budget"), percentage]);
    }

    private static PaperTable OfService(PaperSource source, string id, IReadOnlyList<RowPlan> plans)
    {
        var head = TableLayout.CommonHead(source.Structure, plans.SelectMany(plan => plan.Heads).DefaultIfEmpty(source.Structure.Council));
        return Make(
            source,
            id,
            new TableReference(id["table-".Length..].Replace('-', '.')),
            head.Name,
            "Expenditure Area",
            plans,
            WithPriorYear(source, id, id == SecondServiceTable ? "Variance at outturn" : "Over/ Underspend at Outturn", "Variance"));
    }

    private static bool IsServiceTable(string id) =>
        id is FirstServiceTable or SecondServiceTable || (id.StartsWith("table-2-", StringComparison.Ordinal) && id.EndsWith("-1", StringComparison.Ordinal) && id.Split('-').Length == 4);

    private static int Section(string id) => int.TryParse(id.Split('-')[2], out var section) ? section : int.MaxValue;

    private static FigureColumn[] WithPriorYear(PaperSource source, string id, string priorVariance, string variance)
    {
        var style = new FigureWords(source).For(id);
        return
        [
            FigureColumn.Money($"Actual {source.Period.Year.Previous.ToString('/')}", style, position => position.PriorYearOutturn),
            FigureColumn.Money(priorVariance, style, position => position.PriorYearVariance),
            .. BudgetColumns(source, id, variance, before: 2).Select((column, place) => place == 0 ? column.StartingGroup : column),
        ];
    }

    /// <summary>
    /// The headline above these tables is after director's adjustments, so where there are any the tables lead from the
    /// variance to it.
    /// </summary>
    private static FigureColumn[] WithAdjustments(PaperSource source, string id, FigureColumn[] columns)
    {
        if (source.Total.Adjustment is null)
        {
            return columns;
        }

        var style = new FigureWords(source).For(id);
        return
        [
            .. columns,
            FigureColumn.NilInTotals("Director's adjustment", style, position => position.Adjustment).StartingGroup,
            FigureColumn.Variance("Revised variance", style, position => position.RevisedVariance).MadeOf([columns.Length - 1, columns.Length]),
        ];
    }

    private static FigureColumn[] BudgetColumns(PaperSource source, string id, string variance, string? budget = null, int before = 0)
    {
        var style = new FigureWords(source).For(id);
        return
        [
            FigureColumn.Money(budget ?? $"Budget {source.Period.Year.ToString('/')}", style, position => position.CashLimit?.Net),
            FigureColumn.Money(source.IsOutturn ? "Provisional Outturn" : "Forecast Outturn", style, position => position.Forecast?.Net),
            FigureColumn.Variance(variance, style, position => position.Variance?.Net).MadeOf([before + 1], [before]),
        ];
    }

    private static PaperTable Make(PaperSource source, string id, PaperReference? number, string title, string labelHead, IReadOnlyList<RowPlan> plans, FigureColumn[] columns) =>
        FigureTable.Of(source, id, title, labelHead, columns, plans, [.. PercentageNote(source, columns), .. AdjustmentNote(source, id)]) with { NumberText = number is null ? null : new([number]) };

    private static IEnumerable<TableNote> AdjustmentNote(PaperSource source, string id) => source.Total.Adjustment is not null && id is not (ExecutiveSummary or Table21)
        ? [new("Variances are before directors' adjustments.")]
        : [];

    private static IEnumerable<TableNote> PercentageNote(PaperSource source, FigureColumn[] columns) =>
        columns.Any(column => column.Head.Kind == ColumnKind.Percentage) && source.Council.PercentageBase == Domain.Figures.PercentageBase.Signed
            ? [new("Per cent is variance divided by budget with its sign, so extra income on an income budget has a positive per cent.")]
            : [];
}
