namespace BudgetMonitor.Web.Accounts;

/// <summary>How long a session lives.</summary>
public sealed record SessionSettings
{
    /// <summary>Minutes without a request after which a session ends.</summary>
    public int IdleMinutes { get; init; } = 60;

    /// <summary>Hours after which a session ends in any case.</summary>
    public int LongestHours { get; init; } = 12;

    /// <summary>How long a refused sign-in takes, whatever caused it, so that the time tells nothing about the name.</summary>
    public int RefusalMilliseconds { get; init; } = 400;

    /// <summary>Minutes for which a link to set a new password holds.</summary>
    public int PasswordLinkMinutes { get; init; } = 60;

    /// <summary>The earliest start that a session may have to be alive.</summary>
    public DateTime OldestStart(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.GetUtcNow().UtcDateTime.AddHours(-LongestHours);
    }
}
