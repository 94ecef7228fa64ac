using System.Globalization;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Adjustments;

/// <summary>A director's adjustment as it is entered.</summary>
public sealed class AdjustmentForm
{
    /// <summary>The adjustment before actions, in pounds.</summary>
    public string? Before { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }

    /// <summary>The mark of what the person saw.</summary>
    public string? Mark { get; set; }

    /// <summary>Every action, and empty places for new ones.</summary>
    public List<ActionForm> Actions { get; set; } = [];

    /// <summary>The adjustment that would count, less what the actions have brought into the forecast; null where something cannot be read.</summary>
    public Money? Now
    {
        get
        {
            if (!EnteredAmount.TryRead(Before ?? string.Empty, out var before, out _))
            {
                return null;
            }

            var now = before.Money;
            foreach (var text in Actions.Select(action => action.InForecast).Where(text => !string.IsNullOrWhiteSpace(text)))
            {
                if (!EnteredAmount.TryRead(text!, out var held, out _))
                {
                    return null;
                }

                now -= held.Money;
            }

            return now;
        }
    }

    /// <summary>What stands, to change; where the period has none, empty but for the actions.</summary>
    /// <param name="stored">What is stored.</param>
    /// <param name="carry">Whether to start from the earlier period's adjustment.</param>
    public static AdjustmentForm From(HeadAdjustment stored, bool carry)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var start = carry && stored.Earlier is { } earlier
            ? stored with { Amount = earlier.Amount, Reason = earlier.Reason }
            : stored;
        return new()
        {
            Before = start.Balance is { } balance ? ScreenFigures.ForInput(balance.Before) : null,
            Reason = start.Reason,
            Mark = stored.Mark,
            Actions = [.. stored.Actions.Select(ActionForm.From), new ActionForm()],
        };
    }

    /// <summary>The adjustment and its actions, or null with a message beside every field that is wrong.</summary>
    public (Money Before, IReadOnlyList<ActionEntry> Actions)? Check(ModelStateDictionary state, HeadAdjustment stored)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(stored);
        const string Prefix = "Input.";
        var before = TypedFields.Read(state, $"{Prefix}{nameof(Before)}", Before, AdjustmentFields.Before);
        TypedFields.Read(state, $"{Prefix}{nameof(Reason)}", Reason, AdjustmentFields.Reason);

        var entries = new List<ActionEntry>();
        var titles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var place = 0; place < Actions.Count; place++)
        {
            var action = Actions[place];
            if (action.IsEmpty)
            {
                continue;
            }

            var known = stored.Actions.FirstOrDefault(one => one.ActionId == action.ActionId);
            if (action.Check(state, $"{Prefix}{nameof(Actions)}[{place}].", known) is { } entry)
            {
                entries.Add(entry);
                if (!titles.Add(entry.Title))
                {
                    state.AddModelError($"{Prefix}{nameof(Actions)}[{place}].{nameof(ActionForm.Title)}", "Another action has this title: give each its own");
                }
            }
        }

        if (state.IsValid && AdjustmentBalance.FromBefore(before!.Value, [.. entries.Select(entry => entry.Facts)]) is { TurnsRound: true } balance)
        {
            state.AddModelError(
                $"{Prefix}{nameof(Before)}",
                $"{AdjustmentWords.Signed(balance.InForecast)} of the actions is in the forecast, which is more than the adjustment was before them");
        }

        return state.IsValid ? (before!.Value, entries) : null;
    }
}

/// <summary>An action as it is entered.</summary>
public sealed class ActionForm
{
    /// <summary>Its identity; null for a new one.</summary>
    public int? ActionId { get; set; }

    /// <summary>What is to be done.</summary>
    public string? Title { get; set; }

    /// <summary>The post that answers for it.</summary>
    public string? Owner { get; set; }

    /// <summary>By when.</summary>
    public string? DueOn { get; set; }

    /// <summary>What it will change the outturn by, in pounds.</summary>
    public string? Amount { get; set; }

    /// <summary>How far it has come.</summary>
    public ActionStatus Status { get; set; }

    /// <summary>The part of its money that the forecast holds, in pounds.</summary>
    public string? InForecast { get; set; }

    /// <summary>Whether nobody entered anything: a place for a new action left as it was.</summary>
    public bool IsEmpty => ActionId is null && new[] { Title, Owner, DueOn, Amount, InForecast }.All(string.IsNullOrWhiteSpace);

    /// <summary>What is stored.</summary>
    public static ActionForm From(AdjustmentActionView action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return new()
        {
            ActionId = action.ActionId,
            Title = action.Title,
            Owner = action.Owner,
            DueOn = TypedFields.ForInput(action.Facts.DueOn),
            Amount = ScreenFigures.ForInput(action.Facts.Amount),
            Status = action.Facts.Status,
            InForecast = ScreenFigures.ForInput(action.Facts.InForecast),
        };
    }

    /// <summary>The action, or null with a message beside every field that is wrong.</summary>
    internal ActionEntry? Check(ModelStateDictionary state, string prefix, AdjustmentActionView? known)
    {
        // What was published stays, so those fields are not on the page; a forged value is refused by the service.
        var title = TypedFields.Read(state, prefix + nameof(Title), known is { IsFixed: true } ? known.Title : Title, AdjustmentFields.ActionTitle);
        var owner = TypedFields.Read(state, prefix + nameof(Owner), Owner, AdjustmentFields.ActionOwner);
        var amount = known is { IsFixed: true }
            ? known.Facts.Amount
            : TypedFields.Read(state, prefix + nameof(Amount), Amount, AdjustmentFields.ActionAmount);
        var inForecast = string.IsNullOrWhiteSpace(InForecast) ? Money.Zero : TypedFields.Read(state, prefix + nameof(InForecast), InForecast, SumField.Optional);
        var due = TypedFields.Read(state, prefix + nameof(DueOn), DueOn, AdjustmentFields.ActionDueOn);
        var reached = TypedFields.Read(state, prefix + nameof(Status), (ActionStatus?)Status, AdjustmentFields.ActionStatus);
        if (title is null || owner is null || amount is not { } sum || inForecast is not { } held || due is not { } day || reached is not { } status)
        {
            return null;
        }

        var entry = new ActionEntry(ActionId, title, owner, day, sum, status, held);
        if (!entry.Facts.IsWithinAmount)
        {
            state.AddModelError(prefix + nameof(InForecast), $"The part in the forecast must lie between £0 and {AdjustmentWords.Signed(sum)}");
            return null;
        }

        return entry;
    }
}
