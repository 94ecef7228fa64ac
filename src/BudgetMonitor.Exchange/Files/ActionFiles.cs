using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of management actions behind directors' adjustments. An action is named by its head and its title.</summary>
internal static class ActionFiles
{
    /// <summary>The column that names an action below its head.</summary>
    public static Column<string> Title { get; } = Required("title", "what is to be done", CellTypes.Text(AdjustmentFields.ActionTitle));

    public static BundleFile<ActionRow> Actions { get; } = new BundleFile<ActionRow>("actions.csv", "The management actions behind directors' adjustments.")
        .Key(Year, row => row.Year)
        .Key(AnyHead, row => row.Code)
        .Key(Title, row => row.Title)
        .With(Required("from_period", "the first period that it counts in", CellTypes.Period), row => row.FromPeriod)
        .With(Required("owner", "the post that answers for it", CellTypes.Text(AdjustmentFields.ActionOwner)), row => row.OwnerName)
        .With(Required("due_on", "by when", CellTypes.Date), row => row.DueOn)
        .With(Pounds("amount_gbp", "what it will change the year's outturn by: minus lowers it"), row => row.Amount);

    public static BundleFile<ActionProgressRow> Progress { get; } = new BundleFile<ActionProgressRow>("action_progress.csv", "How far each action had come at a period. The action stands in actions.csv or in the database.")
        .Key(Year, row => row.Year)
        .Key(Period, row => row.Period)
        .Key(AnyHead, row => row.Code)
        .Key(Title, row => row.Title)
        .With(Required(
            "status",
            "how far it has come",
            CellTypes.Words(
                ("planned", ActionStatus.Planned), ("under way", ActionStatus.UnderWay), ("delivered", ActionStatus.Delivered), ("dropped", ActionStatus.Dropped))), row => row.Status)
        .With(Pounds("in_forecast_gbp", "the part of its money that the period's forecast holds already, with the action's sign"), row => row.InForecast);
}

internal sealed record ActionRow(
    FinancialYear Year,
    string Code,
    string Title,
    int FromPeriod,
    string OwnerName,
    DateOnly DueOn,
    Money Amount) : BundleRow, IHeadRow;

internal sealed record ActionProgressRow(
    FinancialYear Year,
    int Period,
    string Code,
    string Title,
    ActionStatus Status,
    Money InForecast) : BundleRow, IHeadRow, IPeriodRow;
