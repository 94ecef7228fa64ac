using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Figures;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Actions;

/// <summary>An agreed action as it is entered.</summary>
public sealed class ActionForm
{
    /// <summary>The mark of what the person saw; empty for a new one.</summary>
    public string? Mark { get; set; }

    /// <summary>The head that it is about.</summary>
    public string? Code { get; set; }

    /// <summary>What is to be done.</summary>
    public string? Name { get; set; }

    /// <summary>The post that answers for it.</summary>
    public string? Owner { get; set; }

    /// <summary>By when.</summary>
    public string? DueOn { get; set; }

    /// <summary>What it changes the outturn by, in pounds.</summary>
    public string? Effect { get; set; }

    /// <summary>How far it has come.</summary>
    public ActionState? State { get; set; }

    /// <summary>What is said about it.</summary>
    public string? Note { get; set; }

    /// <summary>What stands. A note of an earlier period is not said again by itself.</summary>
    /// <param name="stored">The action.</param>
    /// <param name="period">The period's number.</param>
    public static ActionForm From(LoggedAction stored, int period)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return new()
        {
            Mark = IActionLogService.MarkOf(stored.Action, stored.Reported, period),
            Code = stored.Head.Code,
            Name = stored.Action.Name,
            Owner = stored.Action.OwnerName,
            DueOn = TypedFields.ForInput(stored.Action.DueOn),
            Effect = ScreenFigures.ForInput(stored.Action.Effect),
            State = stored.State,
            Note = stored.Reported?.Period == period ? stored.Reported.Note : null,
        };
    }

    /// <summary>The action, or null with a message beside every field that is wrong.</summary>
    /// <param name="state">Where messages go.</param>
    /// <param name="published">The effect that a published period reports, which stays; null where none does.</param>
    public ActionLogEntry? Check(ModelStateDictionary state, Money? published)
    {
        ArgumentNullException.ThrowIfNull(state);
        const string Prefix = "Input.";
        var name = TypedFields.Read(state, Prefix + nameof(Name), Name, ActionFields.Name);
        var owner = TypedFields.Read(state, Prefix + nameof(Owner), Owner, ActionFields.Owner);
        var due = TypedFields.Read(state, Prefix + nameof(DueOn), DueOn, ActionFields.DueOn);
        var effect = published ?? TypedFields.Read(state, Prefix + nameof(Effect), Effect, ActionFields.Effect);
        var note = TypedFields.Read(state, Prefix + nameof(Note), Note, ActionFields.Note);
        var reached = TypedFields.Read(state, Prefix + nameof(State), State, ActionFields.State);
        return state.IsValid ? new(name!, owner!, due!.Value, effect!.Value, reached!.Value, note) : null;
    }
}
