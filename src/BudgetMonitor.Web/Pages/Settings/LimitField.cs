using BudgetMonitor.Domain.Figures;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Settings;

/// <summary>A sum from which on something is asked for; empty for never.</summary>
internal static class LimitField
{
    /// <summary>The limit; null where the field is empty, or wrong, which has its message.</summary>
    /// <param name="state">Where messages go.</param>
    /// <param name="field">The field.</param>
    /// <param name="text">What was entered.</param>
    /// <param name="holds">Why a limit has no minus, such as "it holds either way".</param>
    public static Money? Read(ModelStateDictionary state, string field, string? text, string holds)
    {
        var limit = TypedFields.Sum(state, field, text);
        if (limit is { Pence: < 0 })
        {
            state.AddModelError(field, $"Enter the limit without a minus: {holds}");
        }

        return limit;
    }

    /// <summary>The limit in words.</summary>
    public static string Words(Money? limit) => limit is { } from ? $"of {ScreenFigures.Exact(from)} or more" : "never";

    /// <summary>The limit as a field takes it.</summary>
    public static string ForInput(Money? limit) => limit is { } from ? ScreenFigures.ForInput(from) : string.Empty;
}
