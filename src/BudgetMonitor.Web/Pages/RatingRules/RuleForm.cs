using System.ComponentModel.DataAnnotations;
using System.Globalization;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Ratings;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.RatingRules;

/// <summary>A rating rule as a person enters it.</summary>
public sealed class RuleForm
{
    [Required(ErrorMessage = "Select net or gross")]
    public RatingBase? Base { get; set; }

    [Required(ErrorMessage = "Select how the per cent and the sum work together")]
    public RatingLegs? Legs { get; set; }

    public string? AmberPercentage { get; set; }

    public string? AmberAmount { get; set; }

    public string? RedPercentage { get; set; }

    public string? RedAmount { get; set; }

    public string? UnderspendPercentage { get; set; }

    public string? UnderspendAmount { get; set; }

    public string? Reason { get; set; }

    /// <summary>The version that the person saw; 0 where the level had no rule of its own.</summary>
    public int Version { get; set; }

    /// <summary>A rule as it is filled in at first.</summary>
    public static RuleForm From(RagRule rule, int version)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new RuleForm
        {
            Base = rule.Base,
            Legs = rule.Legs,
            AmberPercentage = Text(rule.Amber.Percentage.PerCent),
            AmberAmount = Text(rule.Amber.Amount),
            RedPercentage = Text(rule.Red.Percentage.PerCent),
            RedAmount = Text(rule.Red.Amount),
            UnderspendPercentage = rule.LargeUnderspend is { } share ? Text(share.Percentage.PerCent) : null,
            UnderspendAmount = rule.LargeUnderspend is { } sum ? Text(sum.Amount) : null,
            Version = version,
        };
    }

    /// <summary>The rule, or null with a message beside every field that is wrong.</summary>
    public RagRule? Check(ModelStateDictionary state, string prefix)
    {
        ArgumentNullException.ThrowIfNull(state);
        var amber = Threshold(state, prefix, "amber", (nameof(AmberPercentage), AmberPercentage), (nameof(AmberAmount), AmberAmount));
        var red = Threshold(state, prefix, "red", (nameof(RedPercentage), RedPercentage), (nameof(RedAmount), RedAmount));
        var flags = !string.IsNullOrWhiteSpace(UnderspendPercentage) || !string.IsNullOrWhiteSpace(UnderspendAmount);
        var underspend = flags
            ? Threshold(state, prefix, "a flagged underspend", (nameof(UnderspendPercentage), UnderspendPercentage), (nameof(UnderspendAmount), UnderspendAmount))
            : null;
        if (amber is not null && red is not null)
        {
            if (red.Percentage.PerCent < amber.Percentage.PerCent)
            {
                state.AddModelError($"{prefix}.{nameof(RedPercentage)}", $"Red must start at or above amber, which starts at {Text(amber.Percentage.PerCent)}%");
            }

            if (red.Amount < amber.Amount)
            {
                state.AddModelError($"{prefix}.{nameof(RedAmount)}", $"Red must start at or above amber, which starts at {amber.Amount.InWords()}");
            }
        }

        return state.IsValid ? new RagRule(Base!.Value, Legs!.Value, amber!, red!, underspend) : null;
    }

    private static RagThreshold? Threshold(
        ModelStateDictionary state, string prefix, string what, (string Field, string? Text) percentage, (string Field, string? Text) amount)
    {
        var share = Number(percentage.Text);
        var wrong = share switch
        {
            null => $"Enter the per cent from which {what} starts, such as 1.5",
            <= 0m or > Percentage.Limit => "The per cent must be above 0 and at most 1000",
            { } given when decimal.Round(given, 2) != given => "The per cent may have two decimals at most",
            _ => null,
        };
        if (wrong is not null)
        {
            state.AddModelError($"{prefix}.{percentage.Field}", wrong);
        }

        var pounds = Number(amount.Text);
        var sum = Money.Zero;
        var wrongSum = pounds switch
        {
            null => AmountText.InFull(amount.Text ?? string.Empty) ?? $"Enter the sum in pounds from which {what} starts, such as 250,000",
            <= 0m => "The sum must be above £0",
            { } given when !Money.TryFromPounds(given, out sum) => "The sum must be whole pence and at most £100 billion",
            _ => null,
        };
        if (wrongSum is not null)
        {
            state.AddModelError($"{prefix}.{amount.Field}", wrongSum);
        }

        return wrong is null && wrongSum is null ? new RagThreshold(new Percentage(share!.Value), sum) : null;
    }

    // £1,000,000 and 1000000 alike; a per-cent sign at the end does no harm.
    private static decimal? Number(string? text) =>
        decimal.TryParse(
            text?.Trim().TrimStart('£').TrimEnd('%'),
            NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(Money money) => money.Pounds.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
