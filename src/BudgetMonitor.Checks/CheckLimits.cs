namespace BudgetMonitor.Checks;

/// <summary>The sums from which sense checks speak, as the council has set them, for forms that ask the same question before anything is saved.</summary>
public sealed class CheckLimits(IReadOnlyCollection<CheckSetting> settings)
{
    /// <summary>From which sum on a check speaks; null where the council has turned it off.</summary>
    public Money? Of(string check)
    {
        var about = SenseChecks.Find(check)?.About ?? throw new ArgumentException($"There is no check {check}.", nameof(check));
        var own = settings.FirstOrDefault(setting => setting.Check == check);
        return (own?.Severity ?? about.Default) == CheckSeverity.Off ? null : own?.Threshold ?? about.Threshold ?? Money.Zero;
    }

    /// <summary>Whether the council has a check made.</summary>
    public bool Makes(string check) => Of(check) is not null;
}
