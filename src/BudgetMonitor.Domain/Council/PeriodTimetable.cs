namespace BudgetMonitor.Domain.Council;

/// <summary>A period's four days: it opens, forecasts are due, the review starts, the paper is published. Each may be left open.</summary>
/// <param name="OpensOn">From this day forecasts are entered.</param>
/// <param name="ForecastsDueOn">By the end of this day every part is submitted.</param>
/// <param name="ReviewOn">Finance's review starts.</param>
/// <param name="PublishesOn">The paper is published.</param>
public sealed record PeriodTimetable(DateOnly? OpensOn, DateOnly? ForecastsDueOn, DateOnly? ReviewOn, DateOnly? PublishesOn)
{
    /// <summary>A period's timetable as it stands.</summary>
    public static PeriodTimetable Of(PeriodRecord period)
    {
        ArgumentNullException.ThrowIfNull(period);
        return new(period.OpensOn, period.ForecastsDueOn, period.ReviewOn, period.PublishesOn);
    }

    /// <summary>The first two days that stand in the wrong order, as the properties' names, or null where all follow each other.</summary>
    public (string Earlier, string Later)? Disorder
    {
        get
        {
            (string Name, DateOnly? Day)[] days =
            [
                (nameof(OpensOn), OpensOn), (nameof(ForecastsDueOn), ForecastsDueOn), (nameof(ReviewOn), ReviewOn), (nameof(PublishesOn), PublishesOn),
            ];
            var given = days.Where(day => day.Day is not null).ToList();
            for (var place = 1; place < given.Count; place++)
            {
                if (given[place].Day < given[place - 1].Day)
                {
                    return (given[place - 1].Name, given[place].Name);
                }
            }

            return null;
        }
    }

    /// <summary>Gives a period these days.</summary>
    public void ApplyTo(PeriodRecord period)
    {
        ArgumentNullException.ThrowIfNull(period);
        (period.OpensOn, period.ForecastsDueOn, period.ReviewOn, period.PublishesOn) = (OpensOn, ForecastsDueOn, ReviewOn, PublishesOn);
    }
}
