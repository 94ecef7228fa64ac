using System.Globalization;
using BudgetMonitor.Checks;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Figures;

/// <summary>Reads what people type into the fields of a form, with a message beside each field that is wrong.</summary>
internal static class TypedFields
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy"];

    /// <summary>A sum; null with a message where it cannot be read, or where it is empty and must not be.</summary>
    public static Money? Sum(ModelStateDictionary state, string field, string? text, string? missing = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (missing is not null)
            {
                state.AddModelError(field, missing);
            }

            return null;
        }

        if (EnteredAmount.TryRead(text, out var entered, out var problem))
        {
            return entered.Money;
        }

        state.AddModelError(field, problem);
        return null;
    }

    /// <summary>Words, trimmed; null where there are none, with a message where they are too long or must be there.</summary>
    public static string? Words(ModelStateDictionary state, string field, string? text, int longest, string? missing = null)
    {
        var words = text?.Trim();
        if (string.IsNullOrEmpty(words))
        {
            if (missing is not null)
            {
                state.AddModelError(field, missing);
            }

            return null;
        }

        if (words.Length > longest)
        {
            state.AddModelError(field, $"Use {longest} characters or fewer");
            return null;
        }

        return words;
    }

    /// <summary>A day; null where it is empty, or with a message where it cannot be read or must be there.</summary>
    public static DateOnly? Day(ModelStateDictionary state, string field, string? text, string? missing = null, string example = "31/3/2018")
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (missing is not null)
            {
                state.AddModelError(field, missing);
            }

            return null;
        }

        if (DateOnly.TryParseExact(text.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        state.AddModelError(field, $"Enter a date, such as {example}");
        return null;
    }

    /// <summary>A day that a period's report can be about: from a year before the period's end to three months after it; else null, with a message.</summary>
    public static DateOnly? DayOf(ModelStateDictionary state, string field, string? text, MonitoringPeriod period, string? missing = null)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (Day(state, field, text, missing, period.LastDay.ToString("d/M/yyyy", CultureInfo.InvariantCulture)) is not { } day)
        {
            return null;
        }

        if (EntryDoubts.FarFrom("It", day, period) is null)
        {
            return day;
        }

        state.AddModelError(field, $"Enter a day between {ScreenFigures.Day(period.LastDay.AddYears(-1))} and {ScreenFigures.Day(period.LastDay.AddMonths(3))}");
        return null;
    }

    /// <summary>A day as a date field takes it.</summary>
    public static string? ForInput(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The code of a head as the structure has it, or null where nothing is typed; with a message where there is no such head.</summary>
    public static string? HeadCode(ModelStateDictionary state, string field, string? typed, BudgetStructure structure)
    {
        var code = Words(state, field, typed, Head.CodeMaxLength);
        if (code is null)
        {
            return null;
        }

        if (structure.Find(code) is { } head)
        {
            return head.Code;
        }

        state.AddModelError(field, "Select a head from the list, or none");
        return null;
    }
}
