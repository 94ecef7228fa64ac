using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Structure;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Reserves;

/// <summary>A reserve as it is entered.</summary>
public sealed class ReserveForm
{
    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    public string? Name { get; set; }

    /// <summary>Among which others it is counted; null where not chosen.</summary>
    public ReserveKind? Kind { get; set; }

    /// <summary>The balance on 1 April, in pounds; empty where its money stands in another.</summary>
    public string? Opening { get; set; }

    public string? Group { get; set; }

    public string? Purpose { get; set; }

    public string? Owner { get; set; }

    public string? EndsOn { get; set; }

    public string? HeadCode { get; set; }

    /// <summary>The code of the head that it belongs to; empty for the whole council.</summary>
    public string? BelongsTo { get; set; }

    public string? LastMovedOn { get; set; }

    public string? Reason { get; set; }

    /// <summary>What is stored.</summary>
    public static ReserveForm From(Reserve reserve)
    {
        ArgumentNullException.ThrowIfNull(reserve);
        return new()
        {
            Version = reserve.Version,
            Name = reserve.Name,
            Kind = reserve.Kind,
            Opening = reserve.Opening is { } opening ? ScreenFigures.ForInput(opening) : null,
            Group = reserve.Group,
            Purpose = reserve.Purpose,
            Owner = reserve.OwnerName,
            EndsOn = TypedFields.ForInput(reserve.EndsOn),
            HeadCode = reserve.HeadCode,
            BelongsTo = reserve.BelongsTo,
            LastMovedOn = TypedFields.ForInput(reserve.LastMovedOn),
        };
    }

    /// <summary>What is to be kept and why, or null with a message beside every field that is wrong.</summary>
    /// <param name="state">Where messages go.</param>
    /// <param name="structure">The year's structure.</param>
    /// <param name="stored">What is stored; null for a new one.</param>
    /// <param name="isFixed">Whether its kind and opening balance are published and not on the page.</param>
    public (ReserveFacts Facts, string Reason)? Check(ModelStateDictionary state, BudgetStructure structure, Reserve? stored, bool isFixed)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(structure);
        var name = TypedFields.Read(state, "Input.Name", Name, ReserveFields.Name);
        var opening = isFixed ? stored!.Opening : TypedFields.Sum(state, "Input.Opening", Opening);
        var kind = isFixed ? stored!.Kind : Kind;
        TypedFields.Read(state, "Input.Kind", kind, ReserveFields.Kind);
        var group = TypedFields.Read(state, "Input.Group", Group, ReserveFields.Group);
        var purpose = TypedFields.Read(state, "Input.Purpose", Purpose, ReserveFields.Purpose);
        var owner = TypedFields.Read(state, "Input.Owner", Owner, ReserveFields.Owner);
        var ends = TypedFields.Read(state, "Input.EndsOn", EndsOn, DayField.Optional);
        var moved = TypedFields.Read(state, "Input.LastMovedOn", LastMovedOn, DayField.Optional);
        if (moved >= new DateOnly(structure.Year.StartYear, 4, 1))
        {
            state.AddModelError("Input.LastMovedOn", "Enter a day before this year; this year’s movements tell the rest");
        }

        var code = TypedFields.HeadCode(state, "Input.HeadCode", HeadCode, structure);
        var own = TypedFields.HeadCode(state, "Input.BelongsTo", BelongsTo, structure);
        var reason = TypedFields.Read(state, "Input.Reason", Reason, ReserveFields.Reason);
        return state.IsValid
            ? (new ReserveFacts(name!, kind!.Value, opening, group, purpose, owner, ends, code, moved, own), reason!)
            : null;
    }
}
