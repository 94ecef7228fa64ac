namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>How a committee's slice takes a table or chart out of the main paper.</summary>
internal enum SliceCut
{
    /// <summary>Only rows that stand in the main paper with the very same values.</summary>
    Rows,

    /// <summary>Those rows, and totals made anew for the slice's heads where every row that they add up stands in the main paper.</summary>
    RowsAndTotals,

    /// <summary>Made anew item by item, because the words of a row may name what belongs to others: a saving with what takes its place.</summary>
    Items,

    /// <summary>Made anew for the slice's heads as a whole, because each row adds up several things: savings by status, capital by year.</summary>
    Sums,
}

/// <summary>Which tables are taken in which way. A table that is not named here shows nothing but rows of the main paper.</summary>
internal static class SliceCuts
{
    private static readonly Dictionary<string, SliceCut> ByTable = new(StringComparer.Ordinal)
    {
        [CapitalTables.ByDirectorateId] = SliceCut.RowsAndTotals,
        [CapitalTables.BySchemeId] = SliceCut.RowsAndTotals,
        [CapitalTables.ByYearId] = SliceCut.Sums,
        [CapitalTables.SlippageId] = SliceCut.Sums,
        [ReserveTables.BalancesId] = SliceCut.RowsAndTotals,
        [ReserveTables.ByGroupId] = SliceCut.Sums,
        [ReserveTables.SchoolsId] = SliceCut.Sums,
        [SavingsProgressTables.ByStatusId] = SliceCut.Sums,
        [SavingsProgressTables.ByDirectorateId] = SliceCut.RowsAndTotals,
        [SavingsProgressTables.ShortfallsId] = SliceCut.Items,
        [SavingsTables.ByCategoryId] = SliceCut.RowsAndTotals,
        [SavingsTables.RequirementId] = SliceCut.Sums,
        [SavingsTables.ByWorkstreamId] = SliceCut.Sums,
        [SavingsTables.MappingId] = SliceCut.Sums,
        [OutturnTables.RequestsId] = SliceCut.RowsAndTotals,
        [OutturnTables.TransfersId] = SliceCut.RowsAndTotals,
        [OutturnTables.RephasingId] = SliceCut.RowsAndTotals,
    };

    /// <summary>How a table is taken.</summary>
    public static SliceCut OfTable(string tableId) => ByTable.GetValueOrDefault(tableId, SliceCut.Rows);

    /// <summary>How a chart is taken: one that adds several things up in each bar is made anew, as its table is.</summary>
    public static SliceCut OfChart(string chartId) =>
        chartId.StartsWith(CapitalTables.SlippageId, StringComparison.Ordinal) ? SliceCut.Sums : SliceCut.Rows;
}
