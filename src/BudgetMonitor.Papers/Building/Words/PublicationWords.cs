using System.Globalization;

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
        return
        [
            $"Version {Whole(version)} of this paper replaces version {Whole(correction.Replaces.Version)}, published on {Moment(correction.Replaces.At)} by {correction.Replaces.AccountName}. The version before stays available as it was.",
            $"Reason: {correction.Reason}",
            correction.Changes.Count == 0 && correction.Sentences is null or { Count: 0 }
                ? Changed(correction)
                : $"{Changed(correction)} Each is listed under “{ChangedSince(correction)}”.",
        ];
    }

    /// <summary>"What changed since version 1".</summary>
    public static string ChangedSince(PaperCorrection correction) => $"What changed since version {Whole(correction.Replaces.Version)}";

    /// <summary>"Nothing changed …", or how many figures of the tables and sentences of the text did.</summary>
    public static string Changed(PaperCorrection correction)
    {
        var before = $"version {Whole(correction.Replaces.Version)}";
        var figures = correction.Changes.Count;
        return correction.Sentences switch
        {
            null when figures == 0 => $"No figure of the tables changed since {before}. Its text was not kept in a way that can be compared.",
            null => $"{Counted(figures, "figure")} of the tables changed since {before}.",
            { Count: 0 } when figures == 0 => $"Nothing changed: every figure of the tables and every sentence of the text is as it was in {before}.",
            { Count: 0 } => $"{Counted(figures, "figure")} of the tables changed since {before}, and no sentence of the text.",
            { Count: var sentences } when figures == 0 => $"{Counted(sentences, "sentence")} of the text changed since {before}, and no figure of the tables.",
            { Count: var sentences } => $"{Counted(figures, "figure")} of the tables and {Counted(sentences, "sentence")} of the text changed since {before}.",
        };
    }

    private static string Counted(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} {one}{(count == 1 ? string.Empty : "s")}");

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy 'at' HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Moment(DateTime at) => Moment(new DateTimeOffset(at, TimeSpan.Zero));

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);
}
