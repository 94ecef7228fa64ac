using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Data.Saving;

/// <summary>What an adjustment with its actions must keep to. The page says the same beside each field before anything is sent here.</summary>
internal static class AdjustmentRules
{
    /// <summary>The first thing that is wrong, as a sentence; null where it can be saved.</summary>
    public static string? Problem(AdjustmentSave save, HeadAdjustment stored)
    {
        if (EntryProblem.First(AdjustmentFields.Reason.Problem(save.Reason), AdjustmentFields.Before.Problem(save.Before)) is { } problem)
        {
            return problem;
        }

        var known = stored.Actions.ToDictionary(action => action.ActionId);
        var given = save.Actions.Select(action => action.ActionId).OfType<int>().ToList();
        if (given.Distinct().Count() != given.Count || !given.ToHashSet().SetEquals(known.Keys))
        {
            return "The actions sent are not those of this head. Load the page again. Nothing was saved.";
        }

        if (save.Actions.Select(action => action.Title.Trim()).GroupBy(title => title, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return $"There are two actions called “{twice.Key}”. Nothing was saved.";
        }

        return save.Actions.Select(action => Problem(action, action.ActionId is { } id ? known[id] : null)).FirstOrDefault(wrong => wrong is not null)
            ?? (AdjustmentBalance.FromBefore(save.Before, [.. save.Actions.Select(action => action.Facts)]).TurnsRound
                ? "More of the actions’ money is in the forecast than the adjustment was before them. Nothing was saved."
                : null);
    }

    private static string? Problem(ActionEntry action, AdjustmentActionView? known)
    {
        if (EntryProblem.First(
            AdjustmentFields.ActionTitle.Problem(action.Title),
            AdjustmentFields.ActionOwner.Problem(action.Owner),
            AdjustmentFields.ActionAmount.Problem(action.Amount),
            AdjustmentFields.ActionStatus.Problem(action.Facts.Status)) is { } problem)
        {
            return problem;
        }

        if (!action.Facts.IsWithinAmount)
        {
            return $"The money of “{action.Title}” in the forecast must lie between nil and the whole of it. Nothing was saved.";
        }

        return known is { IsFixed: true } && (known.Title != action.Title || known.Facts.Amount != action.Amount)
            ? $"“{known.Title}” stands in a published period: its title and money stay. Drop it and add another. Nothing was saved."
            : null;
    }
}
