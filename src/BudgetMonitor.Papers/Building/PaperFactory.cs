using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building;

/// <summary>Makes papers. A paper kind is a list of parts of the catalogue; each part makes one section from the position.</summary>
public static class PaperFactory
{
    /// <summary>A paper of a kind from everything that was read for it: no database, no clock, the same source gives the same paper.</summary>
    public static Paper Build(PaperSource source, PaperKind kind)
    {
        ArgumentNullException.ThrowIfNull(source);
        var sections = new List<PaperSection>();
        var number = 1;
        foreach (var part in Parts(kind))
        {
            if (part.Build(source, number) is { } section)
            {
                sections.Add(SectionTexts.With(source, kind, section));
                number += part.IsNumbered ? 1 : 0;
            }
        }

        return new()
        {
            Kind = kind,
            Title = Title(source, kind),
            Council = source.Council.Name,
            AccentColour = source.Council.AccentColour,
            Period = source.Period,
            Status = new(source.Status == PeriodStatus.Published, source.Council.IsDemonstration, source.Publication?.Version),
            ProducedAt = source.ProducedAt,
            DataVersion = source.DataVersion,
            Sections = sections,
            TextFigures = TextFiguresTable.Of(sections),
        };
    }

    private static IEnumerable<PaperPart> Parts(PaperKind kind) =>
        DefaultCompositions.Of(kind).Select(id => (PartCatalogue.Find(id) ?? throw new InvalidOperationException($"The catalogue has no part '{id}'.")).Make(kind));

    private static string Title(PaperSource source, PaperKind kind)
    {
        var subject = new TextFiller(source).Slot(kind, "subject");
        return subject.Count > 0
            ? subject[0].Plain
            : $"Revenue budget monitoring - {FigureWords.Month(source.Period)}";
    }
}
