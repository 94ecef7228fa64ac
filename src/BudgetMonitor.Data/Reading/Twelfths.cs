using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Data.Reading;

/// <summary>The profile of a line that has none of its own: an even part of the cash limit each month.</summary>
internal static class Twelfths
{
    /// <summary>
    /// So many twelfths, rounded to the penny half away from zero on the cumulative sum, so that the twelfth month always
    /// gives the whole; the closing period is the whole too.
    /// </summary>
    public static Amounts Of(Amounts cashLimit, int months) => new(Part(cashLimit.Gross, months), Part(cashLimit.Income, months));

    private static Money Part(Money whole, int months) => months >= 12
        ? whole
        : new Money((long)Math.Round(whole.Pence * (decimal)months / 12m, MidpointRounding.AwayFromZero));
}
