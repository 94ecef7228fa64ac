using System.Globalization;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>What a correction changed: one row for each cell of the paper's tables that is not what it was.</summary>
internal static class ChangesTable
{
    /// <summary>The table's id.</summary>
    public const string Id = "changes";

    public static PaperTable Build(PaperCorrection correction) => new()
    {
        Id = Id,
        Title = string.Create(CultureInfo.InvariantCulture, $"Changes since version {correction.Replaces.Version}"),
        Rule = "Every figure as it is printed in its table, before and after.",
        LabelHead = "Table",
        Columns =
        [
            new("Row", ColumnKind.Text),
            new("Column", ColumnKind.Text),
            new("Before", ColumnKind.Text),
            new("After", ColumnKind.Text),
        ],
        Rows = correction.Changes
            .Select(change => new PaperRow(
                PaperRowKind.Line,
                change.Table,
                [new TextCell(change.Row), new TextCell(change.Column), Cell(change.Before), Cell(change.After)]))
            .ToList(),
    };

    private static TableCell Cell(string? shown) => shown switch
    {
        null => new TextCell("not there"),
        "" => new TextCell("blank"),
        _ => PrintedCell.Looks(shown) ? new PrintedCell(shown) : new TextCell(shown),
    };
}
