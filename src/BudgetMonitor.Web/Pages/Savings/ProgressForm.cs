using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Savings;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Savings;

/// <summary>Where a saving stands, as it is entered: one row of the grid. A saving is typed as a plus.</summary>
public sealed class ProgressRow
{
    /// <summary>The saving.</summary>
    public string? Reference { get; set; }

    /// <summary>The version that the person saw; 0 where the period had nothing of it.</summary>
    public int Seen { get; set; }

    /// <summary>Delivered to date, in pounds.</summary>
    public string? Delivered { get; set; }

    /// <summary>Expected by the end of the year, in pounds.</summary>
    public string? Forecast { get; set; }

    /// <summary>Where it stands; null where nobody has said.</summary>
    public SavingsStatus? Status { get; set; }

    /// <summary>What takes its place.</summary>
    public string? ReplacedBy { get; set; }

    /// <summary>Why.</summary>
    public string? Text { get; set; }

    /// <summary>After somebody else saved first: whether mine or theirs is to stand.</summary>
    public string? Choice { get; set; }

    /// <summary>Whether that was asked.</summary>
    public bool Asked { get; set; }

    /// <summary>Whether nothing is entered: the row stays without progress.</summary>
    public bool IsEmpty => Status is null && new[] { Delivered, Forecast, ReplacedBy, Text }.All(string.IsNullOrWhiteSpace);

    /// <summary>What stands in the period, or else what an earlier one had, to be confirmed.</summary>
    public static ProgressRow From(TrackedSaving saving, SavingsProgress? earlier)
    {
        ArgumentNullException.ThrowIfNull(saving);
        var start = saving.Progress ?? earlier;
        return new()
        {
            Reference = saving.Line.Reference,
            Seen = saving.Progress?.Version ?? 0,
            Delivered = start is null ? null : SavingsWording.ForInput(start.Delivered),
            Forecast = start is null ? null : SavingsWording.ForInput(start.Forecast),
            Status = start?.Status,
            ReplacedBy = start?.ReplacedBy,
            Text = start?.Text,
        };
    }

    /// <summary>The row as an entry, or null with a message beside every field that is wrong.</summary>
    /// <param name="state">Where messages go.</param>
    /// <param name="prefix">The name of the row's fields up to their own.</param>
    /// <param name="saving">The saving.</param>
    public SavingsProgressEntry? Check(ModelStateDictionary state, string prefix, TrackedSaving saving)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(saving);
        var delivered = Saved(state, prefix + nameof(Delivered), Delivered, "Enter what is delivered to date, or 0");
        var forecast = Saved(state, prefix + nameof(Forecast), Forecast, "Enter what will be saved by the end of the year, or 0");
        TypedFields.Read(state, prefix + nameof(Status), Status, SavingsFields.Status);
        var errors = state.ErrorCount;
        var text = TypedFields.Read(state, prefix + nameof(Text), Text, SavingsFields.Text);
        return delivered is { } now && forecast is { } end && Status is { } status && state.ErrorCount == errors
            ? new(saving.Line.Reference, Seen, now, end, status, string.IsNullOrWhiteSpace(ReplacedBy) ? null : ReplacedBy.Trim(), text)
            : null;
    }

    /// <summary>The field that a contradiction is about.</summary>
    public static string FieldOf(SavingsProblem problem) => problem switch
    {
        SavingsProblem.DeliveredAboveForecast => nameof(Forecast),
        SavingsProblem.NotAllDelivered => nameof(Delivered),
        SavingsProblem.OnTrackWithShortfall or SavingsProblem.NothingLost => nameof(Forecast),
        _ => nameof(ReplacedBy),
    };

    private static Money? Saved(ModelStateDictionary state, string field, string? text, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            state.AddModelError(field, missing);
            return null;
        }

        if (EnteredAmount.TryRead(text, out var entered, out var problem))
        {
            return -entered.Money;
        }

        state.AddModelError(field, problem);
        return null;
    }
}
