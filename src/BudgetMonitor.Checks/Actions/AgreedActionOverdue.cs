using System.Globalization;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Checks.Actions;

/// <summary>An action that is past its date, and of which the period says nothing.</summary>
internal sealed class AgreedActionOverdue : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "agreed-action-overdue",
        "Overdue action without a word",
        "An action of the action log that is past its date at the end of the period, with no note in the period.",
        "Say in the action log how far it has come and why it is late, or that it is done.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var period = source.Source.Period;
        return from action in source.Source.Beside.Of<ReportedActions>()?.Log.OverdueOn(period.LastDay) ?? []
               where action.Reported?.Period != period.Number || string.IsNullOrWhiteSpace(action.Reported.Note)
               select new CheckFinding(
                   About.Name,
                   string.Create(CultureInfo.InvariantCulture, $"{action.Head.Code}: {action.Action.Name}"),
                   action.Head.Name,
                   string.Create(CultureInfo.InvariantCulture, $"“{action.Action.Name}” was due on {action.Action.DueOn:d MMMM yyyy} and {period.FullName} does not say why it is late."))
               {
                   Link = string.Create(CultureInfo.InvariantCulture, $"/actions/{period.Year}/{period.Number}/{action.Action.AgreedActionId}"),
                   Head = action.Head,
               };
    }
}
