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

    /// <summary>The exact sum of sums that may not be known; null where one of them is not, or where there is none, so that a part is never taken for the whole.</summary>
    public static Money? SumOfAll(this IEnumerable<Money?> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Money? total = null;
        foreach (var part in parts)
        {
            if (part is not { } known)
            {
                return null;
            }

            total = (total ?? Money.Zero) + known;
        }

        return total;
    }
}
