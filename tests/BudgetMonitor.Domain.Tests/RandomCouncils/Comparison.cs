namespace BudgetMonitor.Domain.Tests.RandomCouncils;

/// <summary>Compares first and asserts only what differs: ten thousand councils make tens of millions of comparisons.</summary>
internal static class Comparison
{
    public static void ShouldBe<T>(this T actual, T expected)
    {
        if (!EqualityComparer<T>.Default.Equals(actual, expected))
        {
            ((object?)actual).Should().Be(expected);
        }
    }
}
