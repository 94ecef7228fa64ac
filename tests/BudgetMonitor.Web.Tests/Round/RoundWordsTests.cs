using BudgetMonitor.Web.Round;

namespace BudgetMonitor.Web.Tests.Round;

/// <summary>The plain words of the round.</summary>
public sealed class RoundWordsTests
{
    [Theory]
    [InlineData(1, 1, "1 is 1 day late")]
    [InlineData(1, 3, "1 is 3 days late")]
    [InlineData(10, 1, "10 are late, the longest by 1 day")]
    [InlineData(10, 2, "10 are late, the longest by 2 days")]
    public void Late_parts_are_told_with_the_longest(int parts, int longest, string words) => RoundWords.Late(parts, longest).Should().Be(words);
}
