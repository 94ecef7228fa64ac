using System.Globalization;

namespace BudgetMonitor.Web.Pages.Papers;

/// <summary>How days are written about papers and periods.</summary>
public static class PaperWords
{
    /// <summary>"14 February 2018", the day in UTC.</summary>
    public static string Day(DateTime at) => Day(DateOnly.FromDateTime(at));

    /// <summary>"14 February 2018".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"14 February 2018 at 09:30 UTC".</summary>
    public static string Moment(DateTime at) => at.ToString("d MMMM yyyy 'at' HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
