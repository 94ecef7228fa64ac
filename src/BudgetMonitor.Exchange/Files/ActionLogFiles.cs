using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of the action log. An action is named by its head and its name.</summary>
internal static class ActionLogFiles
{
    /// <summary>The column that names an action below its head.</summary>
    public static Column<string> Name { get; } = Required("name", "what is to be done, unique in the year", CellTypes.Text(ActionFields.Name));

    public static BundleFile<AgreedActionRow> Actions { get; } = new BundleFile<AgreedActionRow>("agreed_actions.csv", "The action log: what was agreed to bring budgets back on course. Its money is not added to any forecast.")
        .Key(Year, row => row.Year)
        .Key(AnyHead, row => row.Code)
        .Key(Name, row => row.Name)
        .With(Optional("from_period", "the first period that reports it; 1 where left out, later for one that was added in the year", CellTypes.Period, 1), row => row.FromPeriod)
        .With(Required("owner", "the post that answers for it", CellTypes.Text(ActionFields.Owner)), row => row.OwnerName)
        .With(Required("due_on", "by when", CellTypes.Date), row => row.DueOn)
        .With(Pounds("effect_gbp", "what it changes the year's outturn by: minus lowers it"), row => row.Effect);

    public static BundleFile<AgreedActionProgressRow> Progress { get; } = new BundleFile<AgreedActionProgressRow>("agreed_action_progress.csv", "How far each action of the log had come in a period. The action stands in agreed_actions.csv or in the database.")
        .Key(Year, row => row.Year)
        .Key(Period, row => row.Period)
        .Key(AnyHead, row => row.Code)
        .Key(Name, row => row.Name)
        .With(Required("state", "how far it has come", CellTypes.Choice(ActionFields.State)), row => row.State)
        .With(Optional("note", "what is said about it", CellTypes.Text(ActionFields.Note)), row => row.Note);
}

internal sealed record AgreedActionRow(FinancialYear Year, string Code, string Name, int FromPeriod, string OwnerName, DateOnly DueOn, Money Effect) : BundleRow, IHeadRow;

internal sealed record AgreedActionProgressRow(FinancialYear Year, int Period, string Code, string Name, ActionState State, string? Note) : BundleRow, IHeadRow, IPeriodRow;
