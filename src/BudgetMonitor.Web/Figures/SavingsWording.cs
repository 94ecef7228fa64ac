using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Web.Figures;

/// <summary>Savings in plain words. Sums saved are sizes here: a saving is not a minus to the reader who asks what was delivered.</summary>
public static class SavingsWording
{
    /// <summary>"£1.659m of £14.213m delivered, £5.495m at risk": the member's question first.</summary>
    public static string Headline(SavingsPosition position)
    {
        ArgumentNullException.ThrowIfNull(position);
        var total = position.Total;
        if (total.Count == 0)
        {
            return "No savings in this year’s register";
        }

        return $"{Sum(total.Delivered)} of {Sum(total.Target)} delivered, {Sum(total.AtRisk)} at risk";
    }

    /// <summary>"Forecast to fall short by £0.500m", "Forecast to come in full" or "Forecast to bring £0.100m more".</summary>
    public static string Outlook(SavingsSum sum)
    {
        ArgumentNullException.ThrowIfNull(sum);
        return sum.Shortfall switch
        {
            { IsNil: true } => "Forecast to come in full",
            { Pence: > 0 } shortfall => $"Forecast to fall short by {Sum(shortfall)}",
            var surplus => $"Forecast to bring {Sum(surplus)} more than the budget counts on",
        };
    }

    /// <summary>"£0", "£4,500" or "£3.865m"; a minus where more was given back than saved.</summary>
    public static string Sum(Money money) => ScreenFigures.WithMinus(money);

    /// <summary>A sum saved as it is typed: a saving is plus, what is given back minus.</summary>
    public static string ForInput(Money stored) => ScreenFigures.ForInput(-stored);

    /// <summary>The same in a sentence: £1,234, or −£1,234 for what is given back.</summary>
    public static string Exact(Money stored) => (-stored).InWords();
}
