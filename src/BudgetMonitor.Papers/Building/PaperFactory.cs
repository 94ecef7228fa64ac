using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building;

/// <summary>Makes papers. A paper kind is a composition of parts of the catalogue; each part makes one section from the position.</summary>
public static class PaperFactory
{
    /// <summary>A paper of a kind from everything that was read for it: no database, no clock, the same source gives the same paper.</summary>
    public static MonitoringPaper Build(PaperSource source, PaperKind kind)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(kind);
        if (Refusal(source.Period, kind) is { } refusal)
        {
            throw new ArgumentException(refusal, nameof(kind));
        }

        return Build(source, PaperKinds.Of(source).Find(kind) ?? throw new ArgumentException($"The council has no paper of the kind {kind}.", nameof(kind)));
    }

    /// <summary>A paper of a composition, which need not be stored: so it is previewed before it is saved.</summary>
    public static MonitoringPaper Build(PaperSource source, PaperComposition composition)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(composition);
        var seen = PaperSlice.Of(source, composition);

        // A slice is cut out of the main paper itself, so it cannot show a figure that the main paper does not.
        var main = composition.IsSlice ? Build(source, source.MainKind) : null;
        var layout = new SectionLayout(composition);
        foreach (var part in composition.Parts)
        {
            // A part that a later release of the product gave up is left out; the list of kinds says so.
            if (PartCatalogue.Find(part.PartId) is { } definition
                && definition.Make(composition.Kind).Build(seen, layout.Number) is { } built
                && (main is null ? built : PaperSlice.OutOf(main, seen, definition, built)) is { } section)
            {
                var whole = SectionTexts.With(seen, composition.Kind, GeneratedSentences.Kept(composition, section));
                if (whole.Blocks.Count > 0)
                {
                    layout.Place(whole with { PartId = part.PartId }, part, definition.IsAppendix);
                }
            }
        }

        var named = TableIds.MadeUnique(layout.Finished(keepsDotted: source.TableRows.Any(row => row.TableId.StartsWith("table-2-", StringComparison.Ordinal))));
        return new()
        {
            Kind = composition.Kind,
            KindName = composition.Name,
            Title = Title(seen, composition),
            Publisher = source.Council.Name,
            AccentColour = source.Council.AccentColour,
            Period = source.Period,
            Subject = $"{source.Period.FullName} of {source.Period.Year}",
            Status = new(source.Status == PeriodStatus.Published, source.Council.IsDemonstration, source.Publication?.Version),
            ProducedAt = source.ProducedAt,
            DataVersion = source.DataVersion,
            Sections = named,
            TextFigures = TextFiguresTable.Of(named),
        };
    }

    /// <summary>Why a period has no paper of a kind, as a sentence that says what to ask for; null where it may have one.</summary>
    public static string? Refusal(MonitoringPeriod period, PaperKind kind)
    {
        ArgumentNullException.ThrowIfNull(period);
        return kind == PaperKind.Outturn && period.Number != MonitoringPeriod.Closing
            ? $"{period.FullName} of {period.Year} has no outturn paper: outturn is reported at the closing of the year. Ask for period {MonitoringPeriod.Closing}, or for another kind of paper."
            : null;
    }

    private static string Title(PaperSource source, PaperComposition composition)
    {
        var subject = new TextFiller(source).Slot(composition.Kind, "subject");
        return (subject.Count > 0, source.IsOutturn, composition.IsSlice) switch
        {
            (true, _, _) => subject[0].Plain,
            (_, true, false) => $"Provisional outturn {source.Period.Year}",
            (_, true, true) => $"{PaperSlice.Names(source)}: provisional outturn {source.Period.Year}",
            (_, _, true) => $"{PaperSlice.Names(source)}: revenue budget monitoring - {FigureWords.Month(source.Period)}",
            _ => $"Revenue budget monitoring - {FigureWords.Month(source.Period)}",
        };
    }
}
