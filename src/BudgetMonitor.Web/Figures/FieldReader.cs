using System.Globalization;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Staffing;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Figures;

/// <summary>Reads the fields of a form, with a message beside each that is wrong.</summary>
/// <param name="state">Where messages go.</param>
/// <param name="prefix">What stands before the names of the fields.</param>
internal sealed class FieldReader(ModelStateDictionary state, string prefix)
{
    /// <summary>Whether every field read so far is right.</summary>
    public bool IsSound => state.IsValid;

    /// <summary>A sum in pounds; null with a message where it is missing or wrong.</summary>
    public Money? Pounds(string field, string? text, string missing) => TypedFields.Sum(state, prefix + field, text, missing);

    /// <summary>A sum in pounds; null where the field is empty, or wrong, which has its message.</summary>
    public Money? PoundsOrNone(string field, string? text) => TypedFields.Sum(state, prefix + field, text);

    /// <summary>Income in pounds, which is below nil unless a plus says that more is meant.</summary>
    public Money? Income(string field, string? text, string missing)
    {
        if (Pounds(field, text, missing) is not { } income)
        {
            return null;
        }

        if (income.Pence > 0 && !text!.Contains('+', StringComparison.Ordinal))
        {
            var digits = ScreenFigures.ForInput(income);
            Wrong(field, $"Enter income as a minus figure: -{digits}. If it really adds to spending, enter +{digits}");
            return null;
        }

        return income;
    }

    /// <summary>A volume; null with a message where it is missing or wrong.</summary>
    public Volume? Volume(string field, string? text, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Wrong(field, missing);
            return null;
        }

        return VolumeOrNone(field, text);
    }

    /// <summary>A volume; null where the field is empty, or wrong, which has its message.</summary>
    public Volume? VolumeOrNone(string field, string? text) =>
        NumberOrNone<Volume>(field, text, Domain.Activity.Volume.TryOf, "Enter a number that is not below nil, such as 1,038 or 362,047.4");

    /// <summary>A change of volume, either way; null where the field is empty, or wrong, which has its message.</summary>
    public VolumeChange? ChangeOrNone(string field, string? text) =>
        NumberOrNone<VolumeChange>(field, text, VolumeChange.TryOf, "Enter a number, such as 4,959 or -4,972");

    /// <summary>A number of staff; null where the field is empty, or wrong, which has its message.</summary>
    public StaffNumber? StaffOrNone(string field, string? text) =>
        NumberOrNone<StaffNumber>(field, text, StaffNumber.TryOf, "Enter a number of staff, such as 325.64 or 62");

    /// <summary>A day; null where the field is empty, or wrong, which has its message.</summary>
    public DateOnly? DayOrNone(string field, string? text) => TypedFields.Read(state, prefix + field, text, new DayField(Example: "31/1/2018"));

    /// <summary>A day that a period's report can be about; null where the field is empty, or wrong, which has its message.</summary>
    public DateOnly? DayOf(string field, string? text, MonitoringPeriod period) => TypedFields.DayOf(state, prefix + field, text, period);

    /// <summary>Words; null where there are none, with a message where they are wrong or must be there.</summary>
    public string? Read(string field, string? text, WordsField words) => TypedFields.Read(state, prefix + field, text, words);

    /// <summary>A place in a list; 0 where the field is empty.</summary>
    public int? Place(string field, string? text, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return 0;
        }

        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place <= most)
        {
            return place;
        }

        Wrong(field, string.Create(CultureInfo.InvariantCulture, $"Enter a whole number up to {most}, or nothing"));
        return null;
    }

    /// <summary>A message beside a field.</summary>
    public void Wrong(string field, string message) => state.AddModelError(prefix + field, message);

    private delegate bool TryOf<T>(decimal number, out T value);

    private T? NumberOrNone<T>(string field, string? text, TryOf<T> tryOf, string problem)
        where T : struct
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (EnteredAmount.TryReadNumber(text, out var number) && tryOf(number, out var value))
        {
            return value;
        }

        // What is cut short is written out as a number, without the pounds of a sum.
        Wrong(field, AmountText.InFull(text)?.Replace("whole pounds", "the whole number", StringComparison.Ordinal) ?? problem);
        return null;
    }
}
