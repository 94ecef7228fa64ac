using System.Globalization;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>What a published paper says of its own publication.</summary>
internal static class PublicationWords
{
    /// <summary>The lines of the colophon.</summary>
    public static IEnumerable<string> Colophon(PaperPublication publication, DateTimeOffset at)
    {
        yield return publication.IsKept
            ? $"This period was published before it came to this product. Its paper was kept as version {Whole(publication.Version)} on {Moment(at)} by {publication.By}."
            : $"Version {Whole(publication.Version)}, published on {Moment(at)} by {publication.By}.";
        if (publication.Correction is { } correction)
        {
            yield return $"It replaces version {Whole(correction.Replaces.Version)}, published on {Moment(correction.Replaces.At)} by {correction.Replaces.AccountName}.";
        }

        yield return $"The council's record of changes ended at entry {Whole(publication.Head.HistoryEntryId)} with the hash {publication.Head.Hash}. Against this line it can be checked that the record was not rewritten since.";
    }

    /// <summary>The lines of the note at the head of a correction.</summary>
    public static IReadOnlyList<string> Correction(PaperCorrection correction, int version)
    {
        var count = correction.Changes.Count;
        return
        [
            $"Version {Whole(version)} of this paper replaces version {Whole(correction.Replaces.Version)}, published on {Moment(correction.Replaces.At)} by {correction.Replaces.AccountName}. The version before stays available as it was.",
            $"Reason: {correction.Reason}",
            count == 0
                ? "No figure of its tables changed."
                : string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} {(count == 1 ? "figure" : "figures")} of its tables changed. Each is listed under “What changed since version {correction.Replaces.Version}”."),
        ];
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy 'at' HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Moment(DateTime at) => Moment(new DateTimeOffset(at, TimeSpan.Zero));

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
