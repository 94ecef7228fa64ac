using System.Globalization;
using BudgetMonitor.Checks;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Fields;
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

    /// <summary>A sum; null with a message where it is wrong, or missing and must not be.</summary>
    public static Money? Read(ModelStateDictionary state, string name, string? text, SumField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Sum(state, name, text, field.Missing) is { } sum && IsRight(state, name, field.Problem(sum)) ? sum : null;
    }

    /// <summary>Words, trimmed; null where there are none, with a message where they are wrong or must be there.</summary>
    public static string? Read(ModelStateDictionary state, string name, string? text, WordsField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var words = text?.Trim();
        return IsRight(state, name, field.Problem(words)) && words is not "" ? words : null;
    }

    /// <summary>One of a few; null with a message where none is chosen.</summary>
    public static T? Read<T>(ModelStateDictionary state, string name, T? chosen, ChoiceField<T> field)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(field);
        return IsRight(state, name, field.Problem(chosen)) ? chosen : null;
    }

    /// <summary>A day; null where it is empty, or with a message where it cannot be read or must be there.</summary>
    public static DateOnly? Read(ModelStateDictionary state, string name, string? text, DayField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var isEmpty = string.IsNullOrWhiteSpace(text);
        if (!isEmpty && DateOnly.TryParseExact(text!.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        IsRight(state, name, isEmpty ? field.Missing : field.Unreadable);
        return null;
    }

    /// <summary>A day that a period's report can be about: from a year before the period's end to three months after it; else null, with a message.</summary>
    public static DateOnly? DayOf(ModelStateDictionary state, string field, string? text, MonitoringPeriod period, string? missing = null)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (Read(state, field, text, new DayField(missing, period.LastDay.ToString("d/M/yyyy", CultureInfo.InvariantCulture))) is not { } day)
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
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (structure.Find(typed.Trim()) is { } head)
        {
            return head.Code;
        }

        state.AddModelError(field, "Select a head from the list, or none");
        return null;
    }

    private static bool IsRight(ModelStateDictionary state, string name, string? problem)
    {
        if (problem is not null)
        {
            state.AddModelError(name, problem);
        }

        return problem is null;
    }
}
