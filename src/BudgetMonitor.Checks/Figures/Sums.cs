namespace BudgetMonitor.Checks.Figures;

/// <summary>Sums in the words of findings.</summary>
internal static class Sums
{
    /// <summary>A sum with its sign: +£1,234,500 or −£0.50.</summary>
    public static string Signed(Money sum) => sum.InSignedWords();

    /// <summary>A sum without a plus: £1,234,500.</summary>
    public static string Plain(Money sum) => sum.InWords();
}
