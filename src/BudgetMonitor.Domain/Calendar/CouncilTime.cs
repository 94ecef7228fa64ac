namespace BudgetMonitor.Domain.Calendar;

/// <summary>The clock on a UK council's wall, wherever the server stands: days and hours that people name are London's.</summary>
public static class CouncilTime
{
    private static readonly TimeZoneInfo London =
        TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>A moment as the council's clock shows it.</summary>
    public static DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London);

    /// <summary>The moment, in UTC, at which a day begins for the council. Clocks never change at midnight here.</summary>
    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), London);

    /// <summary>What the council's clock shows now.</summary>
    public static DateTime CouncilNow(this TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return ToLocal(clock.GetUtcNow().UtcDateTime);
    }

    /// <summary>The day it is for the council.</summary>
    public static DateOnly CouncilToday(this TimeProvider clock) => DateOnly.FromDateTime(clock.CouncilNow());
}
