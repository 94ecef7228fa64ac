using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>The tables of the Cabinet paper, after Kent's paper of month 10 2017-18.</summary>
internal static class CabinetTables
{
    public const string Table1a = "table-1a";

    public const string Table1aRollForward = "table-1a-roll-forward";

    public const string Table1b = "table-1b";

    public const string Table3 = "table-3-roll-forwards";

    public const string Appendix1 = "appendix-1";

    private static readonly TableReference Position = new("1", "a");

    private static readonly TableReference AfterRollForward = new("1", "b");

    /// <summary>Where each directorate stands, before and after director's adjustments, and how far it moved.</summary>
    public static PaperTable DirectoratePosition(PaperSource source)
    {
        var style = new FigureWords(source).For(Table1a);
        var columns = DirectorateColumns(source, style);
        var plans = TableLayout.Rows(source, Table1a, structure => TableLayout.ByDirectorate(structure, withOutside: true));
        TableNote before = new(new(["Before directors' adjustments; ", Appendices.Breakdown, " breaks this column down."]), "*");
        return FigureTable.Of(source, Table1a, "Directorate revenue position", "Directorate", columns, plans, before) with { NumberText = new([Position]) };
    }

    /// <summary>The foot of table 1a: from the variance to the balance after roll forwards, in the same columns.</summary>
    public static PaperTable RollForwardFoot(PaperSource source)
    {
        var style = new FigureWords(source).For(Table1aRollForward);
        var columns = DirectorateColumns(source, style);
        var plans = TableLayout.Rows(source, Table1aRollForward, TableLayout.RollForwardFoot);
        var rows = plans.Select(plan => FigureTable.Row(plan, FootCells(source, plan, style))).ToList();
        return new()
        {
            Id = Table1aRollForward,
            NumberText = new([Position, " (foot)"]),
            Title = "Position after roll forward requirements",
            Rule = SignRule.OfRollForwards(style),
            LabelHead = "Directorate",
            Columns = columns.Select(column => column.Head).ToList(),
            Rows = rows,
            Notes = [.. RoundingCheck.NoteFor(columns, plans, rows)],
        };
    }

    /// <summary>The same steps in another order, for each directorate: variance, roll forwards, director's adjustment.</summary>
    public static PaperTable AfterRollForwards(PaperSource source)
    {
        var style = new FigureWords(source).For(Table1b);
        FigureColumn[] columns =
        [
            FigureColumn.Variance("Variance", style, position => position.Variance?.Net),
            FigureColumn.NilInTotals("Roll Forwards committed", style, position => position.RollForward(RollForwardKind.Committed)).StartingGroup,
            FigureColumn.NilInTotals("Roll Forwards un-committed", style, position => position.UncommittedRollForwards),
            FigureColumn.Variance("Revised Variance", style, position => position.VarianceWithRollForwards).StartingGroup.MadeOf([0, 1, 2]),
            FigureColumn.NilInTotals("Corporate Director adjustment", style, position => position.Adjustment),
            FigureColumn.Variance("Variance after roll fwds & CD adj", style, position => position.RevisedVarianceWithRollForwards).MadeOf([3, 4]),
        ];
        var plans = TableLayout.Rows(source, Table1b, structure => TableLayout.ByDirectorate(structure, withOutside: false));
        return FigureTable.Of(source, Table1b, "Directorate revenue position after roll forwards", "Directorate", columns, plans) with { NumberText = new([AfterRollForward]) };
    }

    /// <summary>The roll forwards one by one; null where none is asked for.</summary>
    public static PaperTable? RollForwards(PaperSource source)
    {
        var counted = source.RollForwards.Where(request => request.Counts).ToList();
        if (counted.Count == 0)
        {
            return null;
        }

        var style = new FigureWords(source).For(Table3);
        return new()
        {
            Id = Table3,
            NumberText = new([new TableReference("3")]),
            TitleText = new(["Roll forwards", new TablesReference([Position, AfterRollForward])]),
            Rule = SignRule.OfRollForwards(style),
            LabelHead = "Roll forward",
            Columns =
            [
                new("Committed", ColumnKind.Money, style.Unit.Word()),
                new("Uncommitted", ColumnKind.Money, style.Unit.Word()),
            ],
            Rows = counted.Select(request => new PaperRow(PaperRowKind.Line, request.Description,
            [
                TableCell.Of(request.Kind == RollForwardKind.Committed ? request.Amount : null, style),
                TableCell.Of(request.Kind != RollForwardKind.Committed ? request.Amount : null, style),
            ])).ToList(),
        };
    }

    /// <summary>Every service line: cash limit, variance and movement before director's adjustments, in £m to one decimal.</summary>
    public static PaperTable Breakdown(PaperSource source)
    {
        var words = new FigureWords(source);
        var style = words.For(Appendix1, words.Lines);
        FigureColumn[] columns =
        [
            FigureColumn.Money("Cash Limit Gross", style, position => position.CashLimit?.Gross),
            FigureColumn.Money("Cash Limit Income", style, position => position.CashLimit?.Income),
            FigureColumn.Money("Cash Limit Net", style, position => position.CashLimit?.Net).MadeOf([0, 1]),
            FigureColumn.Variance("Variance Net", style, position => position.Variance?.Net).StartingGroup,
            FigureColumn.Variance("Movement Net", style, position => position.MovementBeforeAdjustment),
        ];
        var plans = TableLayout.Rows(source, Appendix1, structure => TableLayout.Breakdown(structure, structure.Council, "Total"));
        IEnumerable<TableNote> notes = [.. Markers(plans), new("Variance and movement are before directors' adjustments.")];
        return FigureTable.Of(source, Appendix1, "Breakdown of the directorates' position", "Service", columns, plans, notes) with { NumberText = Appendices.Breakdown.Text() };
    }

    private static IEnumerable<TableNote> Markers(IEnumerable<RowPlan> plans) => plans
        .Select(plan => plan.Marker).OfType<string>().Distinct()
        .Select(marker => new TableNote("One of the council's highest-risk budgets, whose activity is reported separately.", marker));

    private static FigureColumn[] DirectorateColumns(PaperSource source, FigureStyle style) =>
    [
        FigureColumn.Money("Budget", style, position => position.CashLimit?.Net),
        FigureColumn.Variance(source.IsOutturn ? "Net Outturn Variance *" : "Net Forecast Variance *", style, position => position.Variance?.Net).StartingGroup,
        FigureColumn.NilInTotals("Corporate Director adjustment", style, position => position.Adjustment),
        FigureColumn.Variance("Revised Net Variance", style, position => position.RevisedVariance).MadeOf([1, 2]),
        FigureColumn.Variance("Last Reported position", style, position => position.LastRevisedVariance).StartingGroup,
        FigureColumn.Variance("Movement", style, position => position.Movement).MadeOf([3], [4]),
    ];

    /// <summary>
    /// This period's sums print nil where there are none, last period's stay blank: nothing was reported. The movement is
    /// this less last.
    /// </summary>
    private static TableCell[] FootCells(PaperSource source, RowPlan plan, FigureStyle style)
    {
        if (plan.PositionIn(source.Position) is not { } position)
        {
            return [.. Enumerable.Repeat(BlankCell.Instance, 6)];
        }

        var (now, last, movement) = plan.Kind switch
        {
            TableRowKind.RollForwardsCommitted => RollForward(source, position.RollForward(RollForwardKind.Committed), position.LastRollForward(RollForwardKind.Committed)),
            TableRowKind.RollForwardsRephased => RollForward(source, position.RollForward(RollForwardKind.Rephased), position.LastRollForward(RollForwardKind.Rephased)),
            TableRowKind.RollForwardsBids => RollForward(source, position.RollForward(RollForwardKind.Bid), position.LastRollForward(RollForwardKind.Bid)),
            TableRowKind.RollForwardsTotal => RollForward(source, position.RollForwards, position.LastRollForwards),
            TableRowKind.BalanceAfterRollForwards => (position.RevisedVarianceWithRollForwards, position.LastRevisedVarianceWithRollForwards, position.MovementWithRollForwards),
            _ => (position.RevisedVariance, position.LastRevisedVariance, position.Movement),
        };
        return
        [
            BlankCell.Instance, BlankCell.Instance, BlankCell.Instance,
            TableCell.Of(now, style), TableCell.Of(last, style), TableCell.Of(movement, style),
        ];
    }

    private static (Money? Now, Money? Last, Money? Movement) RollForward(PaperSource source, Money? now, Money? last) =>
        (now ?? Money.Zero, last, source.Position.LastReportedPeriod is null ? null : (now ?? Money.Zero) - (last ?? Money.Zero));
}
