using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of management actions behind directors' adjustments. An action is named by its head and its title.</summary>
internal static class ActionFiles
{
    /// <summary>The column that names an action below its head.</summary>
    public static Column<string> Title { get; } = Required("title", "what is to be done", CellTypes.Text(AdjustmentAction.TitleMaxLength));

    public static BundleFile<ActionRow> Actions { get; } = ActionsFile();

    public static BundleFile<ActionProgressRow> Progress { get; } = ProgressFile();

    private static BundleFile<ActionRow> ActionsFile()
    {
        var from = Required("from_period", "the first period that it counts in", CellTypes.Period);
        var owner = Required("owner", "the post that answers for it", CellTypes.Text(AdjustmentAction.OwnerNameMaxLength));
        var due = Required("due_on", "by when", CellTypes.Date);
        var amount = Pounds("amount_gbp", "what it will change the year's outturn by: minus lowers it");
        return new BundleFile<ActionRow>(
            "actions.csv",
            "The management actions behind directors' adjustments.",
            cells => new(cells.Get(Year), cells.Get(AnyHead), cells.Get(Title), cells.Get(from), cells.Get(owner), cells.Get(due), cells.Get(amount)))
            .Key(Year, row => row.Year)
            .Key(AnyHead, row => row.Code)
            .Key(Title, row => row.Title)
            .With(from, row => row.FromPeriod)
            .With(owner, row => row.Owner)
            .With(due, row => row.DueOn)
            .With(amount, row => row.Amount);
    }

    private static BundleFile<ActionProgressRow> ProgressFile()
    {
        var status = Required(
            "status",
            "how far it has come",
            CellTypes.Words(
                ("planned", ActionStatus.Planned), ("under way", ActionStatus.UnderWay), ("delivered", ActionStatus.Delivered), ("dropped", ActionStatus.Dropped)));
        var money = Pounds("in_forecast_gbp", "the part of its money that the period's forecast holds already, with the action's sign");
        return new BundleFile<ActionProgressRow>(
            "action_progress.csv",
            "How far each action had come at a period. The action stands in actions.csv or in the database.",
            cells => new(cells.Get(Year), cells.Get(Period), cells.Get(AnyHead), cells.Get(Title), cells.Get(status), cells.Get(money)))
            .Key(Year, row => row.Year)
            .Key(Period, row => row.Period)
            .Key(AnyHead, row => row.Code)
            .Key(Title, row => row.Title)
            .With(status, row => row.Status)
            .With(money, row => row.InForecast);
    }
}
