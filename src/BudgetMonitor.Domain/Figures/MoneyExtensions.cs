namespace BudgetMonitor.Domain.Figures;

/// <summary>Short ways to write sums of money.</summary>
public static class MoneyExtensions
{
    /// <summary>So many pounds.</summary>
    public static Money Pounds(this int pounds) => Money.FromPounds(pounds);

    /// <summary>So many pounds and pence.</summary>
    public static Money Pounds(this decimal pounds) => Money.FromPounds(pounds);

    /// <summary>The exact sum of the parts.</summary>
    public static Money Sum(this IEnumerable<Money> parts) => parts.Aggregate(Money.Zero, (total, part) => total + part);
}
