using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Papers.Building.Words;

namespace BudgetMonitor.Web.Pages.Reserves;

/// <summary>Reserves in the words of their pages, made from the figures and never typed.</summary>
public static class ReservePageWords
{
    /// <summary>"General", "Earmarked", "Schools’", "Provision".</summary>
    public static string Word(this ReserveKind kind) => kind switch
    {
        ReserveKind.General => "General reserve",
        ReserveKind.Earmarked => "Earmarked reserve",
        ReserveKind.Schools => "Schools’ reserve",
        _ => "Provision",
    };

    /// <summary>What a yearly review is told about movement: "Moved", "Not for three years", "Not known".</summary>
    public static string Word(this ReserveMotion motion) => motion switch
    {
        ReserveMotion.Moved => "Moved",
        ReserveMotion.Unmoved => "Not for three years",
        ReserveMotion.Empty => "Nothing in it",
        _ => "Not known",
    };

    /// <summary>What the forecast does to reserves, and what is left: the one sentence that a member asks for.</summary>
    public static string Headline(ReserveSheet sheet, ReserveOutlook outlook, MonitoringPeriod period)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(outlook);
        ArgumentNullException.ThrowIfNull(period);
        if (sheet.All.Count == 0)
        {
            return "No reserves are kept here yet";
        }

        if (!sheet.IsReported)
        {
            return $"{period.FullName} does not say yet what the year does to reserves";
        }

        if (outlook.Usable is { Opening: { } opening, Closing: { } closing })
        {
            return Usable(outlook, opening, closing);
        }

        var schools = ReserveSum.Of(sheet.Schools);
        return schools is { Opening: { } before, Closing: { } after }
            ? $"Schools’ reserves are forecast to {Moved(before, after)}; no general or earmarked reserve is kept here"
            : "No general or earmarked reserve is kept here";
    }

    /// <summary>"fall from £2.074m to £0.494m", "rise from … to …", "stay at …".</summary>
    public static string Moved(Money before, Money after) => after.CompareTo(before) switch
    {
        0 => $"stay at {Balance(after)}",
        < 0 => $"fall from {Balance(before)} to {Balance(after)}",
        _ => $"rise from {Balance(before)} to {Balance(after)}",
    };

    /// <summary>A balance in a sentence, with a deficit named as one.</summary>
    public static string Balance(Money balance) => balance.Pence < 0 ? $"a deficit of {ScreenFigures.InSentence(balance)}" : ScreenFigures.InSentence(balance);

    private static string Usable(ReserveOutlook outlook, Money opening, Money closing)
    {
        var whose = outlook.General.Count > 0 ? "General and earmarked reserves" : "Reserves";
        var planned = $"{whose} are forecast to {Moved(opening, closing)}";
        if (outlook is not { Overspend: { IsNil: false } overspend, UsableAfter: { } after })
        {
            return planned + Lasting(outlook);
        }

        var bearing = overspend.Pence > 0
            ? $", and to {Balance(after)} if they bear the overspend of {ScreenFigures.InSentence(overspend)}"
            : $", and to {Balance(after)} with the underspend of {ScreenFigures.InSentence(overspend)} added";
        var general = outlook is { GeneralAfter: { } left, GeneralAfterPercentage: { } percentage }
            ? $". The general reserve alone would stand at {Balance(left)}, {ReserveWords.Percentage(percentage)} of the net budget"
            : string.Empty;
        return planned + bearing + Lasting(outlook) + general;
    }

    private static string Lasting(ReserveOutlook outlook) => outlook.UsableYears switch
    {
        null => string.Empty,
        0m => "; nothing would be left",
        { } years => $"; at this rate they last {ReserveWords.Another(years)}",
    };
}
