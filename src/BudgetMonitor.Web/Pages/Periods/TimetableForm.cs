using System.Globalization;
using BudgetMonitor.Domain.Council;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Periods;

/// <summary>A period's timetable as a person enters it.</summary>
public sealed class TimetableForm
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy"];

    public string? OpensOn { get; set; }

    public string? ForecastsDueOn { get; set; }

    public string? ReviewOn { get; set; }

    public string? PublishesOn { get; set; }

    /// <summary>The period's version that the person saw.</summary>
    public int Version { get; set; }

    /// <summary>A timetable as it is filled in at first.</summary>
    public static TimetableForm From(PeriodRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new TimetableForm
        {
            OpensOn = Text(record.OpensOn),
            ForecastsDueOn = Text(record.ForecastsDueOn),
            ReviewOn = Text(record.ReviewOn),
            PublishesOn = Text(record.PublishesOn),
            Version = record.Version,
        };
    }

    /// <summary>The timetable, or null with a message beside every day that is wrong.</summary>
    public PeriodTimetable? Check(ModelStateDictionary state, string prefix)
    {
        ArgumentNullException.ThrowIfNull(state);
        var timetable = new PeriodTimetable(
            Day(state, prefix, nameof(OpensOn), OpensOn),
            Day(state, prefix, nameof(ForecastsDueOn), ForecastsDueOn),
            Day(state, prefix, nameof(ReviewOn), ReviewOn),
            Day(state, prefix, nameof(PublishesOn), PublishesOn));
        if (timetable.Disorder is { } disorder)
        {
            state.AddModelError($"{prefix}.{disorder.Later}", $"{Words(disorder.Later)} must not come before {Words(disorder.Earlier).ToLowerInvariant()}");
        }

        return state.IsValid ? timetable : null;
    }

    private static DateOnly? Day(ModelStateDictionary state, string prefix, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2200)
        {
            return day;
        }

        state.AddModelError($"{prefix}.{field}", "Enter a day, such as 12/2/2018, or leave it empty");
        return null;
    }

    private static string Words(string field) => field switch
    {
        nameof(OpensOn) => "The opening",
        nameof(ForecastsDueOn) => "The day on which forecasts are due",
        nameof(ReviewOn) => "The review",
        _ => "The publication",
    };

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
