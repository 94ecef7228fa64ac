using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Papers.Looks;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Web.Pages.Lines;

/// <summary>The list of lines as a table that the writers of files take: what stands on the screen, with exact figures.</summary>
internal static class LinesTable
{
    public static PaperTable Of(IndexModel page)
    {
        var columns = page.Columns.Where(column => column.Key != "name").ToList();
        return new PaperTable
        {
            Id = "lines",
            Title = $"{page.Part?.Name ?? "Service lines"}, {page.Period.FullName} of {page.Period.Year}{Chosen(page)}",
            Rule = "£, + is a pressure. Variances and movements are before director’s adjustments; ratings are after them.",
            LabelHead = "Service line",
            Columns = [new("Within", ColumnKind.Text), .. columns.Select(column => new TableColumn(column.Word, KindOf(column), KindOf(column) == ColumnKind.Money ? "£" : null))],
            Rows = [.. page.Rows.Select(row => new PaperRow(PaperRowKind.Line, row.Node.Name, [new TextCell(Within(row)), .. columns.Select(column => CellOf(column, row))]) { HeadCode = row.Node.Code })],
        };
    }

    /// <summary>The heads above a line in words.</summary>
    public static string Within(LineRow row) => string.Join(" > ", row.Within.Select(node => node.Name));

    /// <summary>What nothing explains, in words.</summary>
    public static string Open(Unexplained open) => string.Join(
        ", ",
        new[] { (Sum: open.Movement, Word: "movement"), (Sum: open.Variance, Word: "variance") }
            .Where(part => !part.Sum.IsNil)
            .Select(part => $"{Figures.ScreenFigures.InSentence(part.Sum)} of the {part.Word}"));

    private static ColumnKind KindOf(LineColumn column) => column.Key switch
    {
        "limit" or "forecast" or "variance" or "movement" => ColumnKind.Money,
        "percent" => ColumnKind.Percentage,
        "rating" => ColumnKind.Mark,
        _ => ColumnKind.Text,
    };

    private static TableCell CellOf(LineColumn column, LineRow row) => column.Key switch
    {
        "code" => new TextCell(row.Node.Code),
        "limit" => TableCell.Of(row.Position.CashLimit?.Net, FigureStyle.Pounds),
        "forecast" => TableCell.Of(row.Position.Forecast?.Net, FigureStyle.Pounds),
        "variance" => TableCell.Of(row.Position.Variance?.Net, FigureStyle.Pounds.Signed),
        "percent" => TableCell.Of(row.Position.VariancePercentage(), PercentageStyle.Standard with { Plus = true }),
        "movement" => TableCell.Of(row.Position.MovementBeforeAdjustment, FigureStyle.Pounds.Signed),
        "rating" => new RatingCell(row.Position.Rating.Rag, row.Position.Rating.Reason),
        "open" => new TextCell(Open(row.Open)),
        _ => row.Part is { } state ? new TextCell(state.Word()) : BlankCell.Instance,
    };

    private static string Chosen(IndexModel page)
    {
        var words = page.Filters.Where(filter => page.Show.Contains(filter.Key)).Select(filter => filter.Word.ToLowerInvariant()).ToList();
        if (page.Words is { } sought)
        {
            words.Add($"with “{sought}” in their names or codes");
        }

        return words.Count == 0 ? string.Empty : $": {string.Join(", ", words)}";
    }
}
