using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Domain.Tests.People;

/// <summary>The words that tell of a role's rights say what the role may do.</summary>
public sealed class RoleWordsTests
{
    public static TheoryData<Role> Roles { get; } = [Role.BudgetManager, Role.FinanceOfficer, Role.Director];

    [Theory]
    [MemberData(nameof(Roles))]
    public void What_a_role_may_do_is_said_and_nothing_else(Role role)
    {
        var person = new Person(1, "Somebody", role, ["A"]);
        var words = role.Rights().ToLowerInvariant();

        words.Contains("forecasts", StringComparison.Ordinal).Should().Be(person.MayForecast);
        words.Contains("explains", StringComparison.Ordinal).Should().Be(person.MayExplain);
        words.Contains("comment", StringComparison.Ordinal).Should().Be(person.MayComment);
        words.Contains("adjustments", StringComparison.Ordinal).Should().Be(person.MayAdjust);
        words.Contains("reviews", StringComparison.Ordinal).Should().Be(person.MayReview);
        words.Contains("checks", StringComparison.Ordinal).Should().Be(person.MayCheck);
    }
}
