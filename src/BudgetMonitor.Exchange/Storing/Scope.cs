namespace BudgetMonitor.Exchange.Storing;

/// <summary>Which part of the stored data a bundle can touch.</summary>
/// <param name="Years">Start years.</param>
/// <param name="Periods">Period numbers.</param>
internal sealed record Scope(int[] Years, int[] Periods)
{
    /// <summary>Every period of one year.</summary>
    public static Scope WholeYear(int startYear) => new([startYear], Enumerable.Range(0, 14).ToArray());
}
