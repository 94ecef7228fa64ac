using System.Globalization;
using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>The action log: what was agreed, for which budget, who answers for it, by when, how far it has come and what it is worth.</summary>
internal static class ActionLogTable
{
    public const string TableId = "agreed-actions";

    /// <summary>A row for each action, in order of the structure.</summary>
    public static PaperTable Build(PaperSource source, ActionLog log)
    {
        var style = new FigureWords(source).For(TableId);
        return new()
        {
            Id = TableId,
            Title = "Agreed actions",
            Rule = $"{style.Unit.Word()}. An effect below nil lowers the year’s {source.Wording("forecast", "outturn")}; effects are not added to any figure of this paper.",
            LabelHead = "Action",
            Columns =
            [
                new("For", ColumnKind.Text),
                new("Owner", ColumnKind.Text),
                new("Due", ColumnKind.Text),
                new("State", ColumnKind.Text),
                new("Effect", ColumnKind.Money, style.Unit.Word()),
            ],
            Rows = [.. log.All.Select(action => Row(source, style.OfVariance, action))],
        };
    }

    private static PaperRow Row(PaperSource source, FigureStyle style, LoggedAction action) => new(
        PaperRowKind.Line,
        action.Action.Name,
        [
            new TextCell(DistinctNames.NameOf(source.Structure, action.Head)),
            new TextCell(action.Action.OwnerName),
            new TextCell(action.Action.DueOn.ToString("d MMM yyyy", CultureInfo.InvariantCulture)),
            new TextCell(State(action, source.Period.LastDay)),
            TableCell.Of(action.Action.Effect, style),
        ]);

    /// <summary>How far it has come, whether it is overdue, and what was said.</summary>
    private static string State(LoggedAction action, DateOnly day)
    {
        var state = action.State.Word() + (action.IsOverdueOn(day) ? ", overdue" : string.Empty);
        return action.Reported?.Note is { } note ? $"{state}: {note}" : state;
    }
}
