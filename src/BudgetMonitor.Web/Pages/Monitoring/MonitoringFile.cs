using BudgetMonitor.Papers.Looks;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Web.Pages.Monitoring;

/// <summary>The table of monitoring for a file: the columns, rows and order on the screen, with exact figures in pounds.</summary>
internal static class MonitoringFile
{
    /// <summary>Makes the table.</summary>
    /// <param name="table">The table on the screen.</param>
    /// <param name="title">What it shows.</param>
    public static PaperTable Of(MonitoringTable table, string title) => new()
    {
        Id = "monitoring",
        Title = title,
        Rule = "£, + is a pressure. Variance = forecast outturn less cash limit. Ratings are after director’s adjustments.",
        LabelHead = "Head",
        Columns =
        [
            .. table.Groups.SelectMany(group => group.Columns.Select((column, place) => new TableColumn(
                $"{group.Heading}: {column.Heading}",
                column.Money is null ? ColumnKind.Percentage : ColumnKind.Money,
                column.Money is null ? null : "£") { StartsGroup = place == 0 })),
            new("Rating", ColumnKind.Mark),
        ],
        Rows = [.. table.Rows.Select(row => new PaperRow(KindOf(row), row.Label, [.. table.Columns.Select(column => CellOf(column, row)), new RatingCell(row.Rating.Rag, row.Rating.Reason)])
        {
            Indent = Math.Min(row.Indent, 2),
            HeadCode = row.Code,
        })],
    };

    private static PaperRowKind KindOf(MonitoringRow row) => row.Kind switch
    {
        MonitoringRowKind.Total => PaperRowKind.Total,
        MonitoringRowKind.TotalExcluding => PaperRowKind.SubTotal,
        _ => PaperRowKind.Line,
    };

    private static TableCell CellOf(MonitoringColumn column, MonitoringRow row) => column.Style switch
    {
        ColumnStyle.Percentage => TableCell.Of(column.Share!(row.Position), PercentageStyle.Standard with { Plus = true }),
        ColumnStyle.Signed => TableCell.Of(column.Money!(row.Position), FigureStyle.Pounds.Signed),
        _ => TableCell.Of(column.Money!(row.Position), FigureStyle.Pounds),
    };
}
