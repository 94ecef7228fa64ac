namespace BudgetMonitor.Checks.Figures;

/// <summary>The months of a profile are the cash limit cut into pieces, so they add up to it (Kent, spending profile 2024-25).</summary>
internal sealed class ProfileSum : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "profile-sum",
        "Profile that does not sum to its budget",
        "A line whose months of the budget profile do not add up to its cash limit, for gross or for income.",
        "Correct the profile of the months to come, so that all twelve add up to the cash limit.",
        CheckSeverity.Error,
        1.Pounds());

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var line in source.Lines)
        {
            if (!source.Profiles.TryGetValue(line.Index, out var profile) || source.Position[line].CashLimit is not { } limit)
            {
                continue;
            }

            var difference = profile - limit;
            if (difference.Gross.Abs() >= threshold && !difference.Gross.IsNil)
            {
                yield return source.About(About, line, $"The profile's months add up to {Sums.Plain(profile.Gross)} gross; the gross cash limit is {Sums.Plain(limit.Gross)}.");
            }

            if (difference.Income.Abs() >= threshold && !difference.Income.IsNil)
            {
                yield return source.About(About, line, $"The profile's months add up to {Sums.Plain(profile.Income)} income; the income budget is {Sums.Plain(limit.Income)}.");
            }
        }
    }
}
