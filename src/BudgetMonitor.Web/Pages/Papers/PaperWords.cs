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

    /// <summary>How far a printing is, in a sentence.</summary>
    public static string Sentence(PrintProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var usual = progress.Usual is { } took ? $" The last paper took {Seconds(took)}." : string.Empty;
        return progress.State switch
        {
            PrintState.Waiting when progress.Before == 0 => $"It is next.{usual}",
            PrintState.Waiting => $"{(progress.Before == 1 ? "One other comes" : string.Create(CultureInfo.InvariantCulture, $"{progress.Before} others come"))} before it.{usual}",
            PrintState.Printing => $"It has been printing for {Seconds(progress.For)}.{usual}",
            _ => progress.Size > 0 ? string.Create(CultureInfo.InvariantCulture, $"Your browser fetches it now ({Math.Max(1, progress.Size / 1024):#,##0} KB).") : "Your browser fetches it now.",
        };
    }

    /// <summary>The steps of a printing, each with its state.</summary>
    public static IReadOnlyList<(string Step, string State)> Steps(PrintProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return
        [
            ("Figures read and the paper put together", "done"),
            ("Wait for a free place", progress.State == PrintState.Waiting ? "now" : "done"),
            ("Print the pages", progress.State switch { PrintState.Waiting => "to come", PrintState.Printing => "now", _ => "done" }),
            ("Fetch the file", progress.State == PrintState.Ready ? "now" : "to come"),
        ];
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds < 1.5
        ? "a second"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(time.TotalSeconds):0} seconds");
}
