using System.Globalization;

namespace BudgetMonitor.Domain.Savings;

/// <summary>The plain words for the facts of savings. Each comes from a fixed list, so that no paper holds two spellings of one.</summary>
public static class SavingsWords
{
    /// <summary>"Delivered", "On track", "At risk", "Unachievable" or "Replaced".</summary>
    public static string Word(this SavingsStatus status) => status switch
    {
        SavingsStatus.OnTrack => "On track",
        SavingsStatus.AtRisk => "At risk",
        _ => status.ToString(),
    };

    /// <summary>"High", "Medium", "Low" or "Not assessed".</summary>
    public static string Word(this DeliveryRisk risk) => risk switch
    {
        DeliveryRisk.NotAssessed => "Not assessed",
        _ => risk.ToString(),
    };

    /// <summary>"Full assessment needed".</summary>
    public static string Word(this EqualityStatus status) => status switch
    {
        EqualityStatus.NotSaid => "Not said",
        EqualityStatus.NotNeeded => "Not needed",
        EqualityStatus.NotStarted => "Not started",
        EqualityStatus.FullNeeded => "Full assessment needed",
        EqualityStatus.FullDone => "Full assessment done",
        _ => "Screening done",
    };

    /// <summary>"Under way".</summary>
    public static string Word(this ConsultationStatus status) => status switch
    {
        ConsultationStatus.NotSaid => "Not said",
        ConsultationStatus.NotNeeded => "Not needed",
        ConsultationStatus.UnderWay => "Under way",
        _ => status.ToString(),
    };

    /// <summary>Posts that go: "None", "4", "7 to 10", "Up to 5", "At least 3" or "Not known" (Bath's proposals print all of these).</summary>
    public static string Posts(decimal? from, decimal? to) => (from, to) switch
    {
        (null, null) => "Not known",
        (0, 0) => "None",
        (null or 0, { } most) => $"Up to {Number(most)}",
        ({ } least, null) => $"At least {Number(least)}",
        ({ } least, { } most) when least == most => Number(least),
        var (least, most) => $"{Number(least.Value)} to {Number(most.Value)}",
    };

    private static string Number(decimal posts) => posts.ToString("0.##", CultureInfo.InvariantCulture);
}
