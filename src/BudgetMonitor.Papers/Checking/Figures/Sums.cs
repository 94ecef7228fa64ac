using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Formatting;

namespace BudgetMonitor.Papers.Checking.Figures;

/// <summary>Sums in the words of findings.</summary>
internal static class Sums
{
    /// <summary>A sum with its sign: +£1,234,500 or -£0.50.</summary>
    public static string Signed(Money sum) => Pounds(sum).Signed.Format(sum);

    /// <summary>A sum without a plus: £1,234,500.</summary>
    public static string Plain(Money sum) => Pounds(sum).Format(sum);

    private static FigureStyle Pounds(Money sum) => (FigureStyle.Pounds with { Decimals = sum.Pence % 100 == 0 ? 0 : 2 }).InText;
}
