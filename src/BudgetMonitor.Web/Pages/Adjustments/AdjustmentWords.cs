using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Web.Pages.Adjustments;

/// <summary>An adjustment and its actions in plain words.</summary>
public static class AdjustmentWords
{
    /// <summary>−£500,000 or +£20,000.</summary>
    public static string Signed(Money money) => money.InSignedWords();

    /// <summary>"Under way".</summary>
    public static string Word(this ActionStatus status) => status switch
    {
        ActionStatus.UnderWay => "Under way",
        _ => status.ToString(),
    };

    /// <summary>"Adjustment before actions −£500,000; −£200,000 of it now in the forecast; adjustment now −£300,000."</summary>
    public static string Sentence(AdjustmentBalance balance)
    {
        ArgumentNullException.ThrowIfNull(balance);
        return balance.InForecast.IsNil
            ? $"Adjustment {Signed(balance.Now)}; none of it is in the forecast yet."
            : $"Adjustment before actions {Signed(balance.Before)}; {Signed(balance.InForecast)} of it now in the forecast; adjustment now {Signed(balance.Now)}.";
    }

    /// <summary>How the actions that have still to come compare with the adjustment; empty where there is nothing to compare.</summary>
    public static string Comparison(AdjustmentBalance balance)
    {
        ArgumentNullException.ThrowIfNull(balance);
        var come = $"The actions not yet in the forecast come to {Signed(balance.Outstanding)}";
        var difference = Signed(balance.Difference.Abs()).TrimStart('+');
        return balance.Backing switch
        {
            AdjustmentBacking.Covered => $"{come}: they cover the adjustment exactly.",
            AdjustmentBacking.Short when balance.Outstanding.IsNil => $"No action supports {difference} of the adjustment.",
            AdjustmentBacking.Short => $"{come}: {difference} of the adjustment has no action behind it.",
            AdjustmentBacking.Over => $"{come}: {difference} more than the adjustment.",
            AdjustmentBacking.Opposed when balance.Now.IsNil => $"{come}, and there is no adjustment for them.",
            AdjustmentBacking.Opposed => $"{come}: they go the other way than the adjustment.",
            _ => string.Empty,
        };
    }
}
