using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Web.Pages.Forecasts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Reserves;

/// <summary>The movements of a period as they are entered: every reserve with its rows and a place for another.</summary>
public sealed class MovementsForm
{
    /// <summary>The reserves in order.</summary>
    public List<ReserveRows> Reserves { get; set; } = [];

    /// <summary>What is sent of the reserves that the person changed, or null with a message beside every field that is wrong.</summary>
    public IReadOnlyList<ReserveEntry>? Check(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var entries = new List<ReserveEntry>();
        for (var place = 0; place < Reserves.Count; place++)
        {
            var rows = Reserves[place];
            var field = FormattableString.Invariant($"Input.Reserves[{place}]");
            var movements = rows.Check(state, field);
            if (rows is { Asked: true, Choice: ConflictChoice.None })
            {
                state.AddModelError($"{field}.{nameof(ReserveRows.Choice)}", "Select whose movements to keep");
            }

            if (movements is not null && rows.Choice != ConflictChoice.Theirs && BalanceMarks.Of(movements) != rows.Seen)
            {
                entries.Add(new(rows.ReserveId, rows.Seen ?? string.Empty, movements));
            }
        }

        return state.IsValid ? entries : null;
    }
}

/// <summary>The rows of one reserve.</summary>
public sealed class ReserveRows
{
    /// <summary>The reserve.</summary>
    public int ReserveId { get; set; }

    /// <summary>The mark of what the person saw.</summary>
    public string? Seen { get; set; }

    /// <summary>Whether somebody else was first, so that a choice is asked for.</summary>
    public bool Asked { get; set; }

    /// <summary>Whose movements are to stand.</summary>
    public ConflictChoice Choice { get; set; }

    /// <summary>The rows, with empty ones for more.</summary>
    public List<MovementRow> Rows { get; set; } = [];

    /// <summary>What stands, or what an earlier period had, with an empty row to add to it.</summary>
    /// <param name="reserve">The reserve.</param>
    /// <param name="stored">The period's own movements, which the mark is of.</param>
    /// <param name="shown">The movements to show.</param>
    public static ReserveRows From(Reserve reserve, IEnumerable<ReserveMovement> stored, IEnumerable<ReserveMovement> shown)
    {
        ArgumentNullException.ThrowIfNull(reserve);
        return new()
        {
            ReserveId = reserve.ReserveId,
            Seen = MarkOf(stored),
            Rows = [.. shown.Select(MovementRow.From), new MovementRow()],
        };
    }

    /// <summary>The mark of some movements.</summary>
    public static string MarkOf(IEnumerable<ReserveMovement> movements) =>
        BalanceMarks.Of(movements.Select(movement => new MovementEntry(movement.Description, movement.Amount, movement.Posted)));

    internal List<MovementEntry>? Check(ModelStateDictionary state, string field)
    {
        var movements = new List<MovementEntry>();
        var isRight = true;
        for (var place = 0; place < Rows.Count; place++)
        {
            var row = Rows[place];
            if (row.IsEmpty)
            {
                continue;
            }

            if (row.Check(state, FormattableString.Invariant($"{field}.Rows[{place}]."), movements) is { } movement)
            {
                movements.Add(movement);
            }
            else
            {
                isRight = false;
            }
        }

        return isRight ? movements : null;
    }
}

/// <summary>One movement as it is typed.</summary>
public sealed class MovementRow
{
    /// <summary>What moves the reserve.</summary>
    public string? Description { get; set; }

    /// <summary>The sum for the whole year, in pounds; a drawdown is minus.</summary>
    public string? Amount { get; set; }

    /// <summary>The part that has been posted, in pounds.</summary>
    public string? Posted { get; set; }

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Description) && string.IsNullOrWhiteSpace(Amount) && string.IsNullOrWhiteSpace(Posted);

    /// <summary>What is stored.</summary>
    public static MovementRow From(ReserveMovement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        return new()
        {
            Description = movement.Description,
            Amount = ScreenFigures.ForInput(movement.Amount),
            Posted = movement.Posted is { } posted ? ScreenFigures.ForInput(posted) : null,
        };
    }

    internal MovementEntry? Check(ModelStateDictionary state, string field, List<MovementEntry> others)
    {
        var errors = state.ErrorCount;
        var description = TypedFields.Read(state, field + nameof(Description), Description, ReserveFields.Description);
        if (description is not null && others.Exists(other => string.Equals(other.Description, description, StringComparison.OrdinalIgnoreCase)))
        {
            state.AddModelError(field + nameof(Description), "Another movement already has this description");
        }

        var amount = TypedFields.Read(state, field + nameof(Amount), Amount, ReserveFields.Movement);
        var posted = TypedFields.Sum(state, field + nameof(Posted), Posted);
        return state.ErrorCount == errors ? new(description!, amount ?? Money.Zero, posted) : null;
    }
}
