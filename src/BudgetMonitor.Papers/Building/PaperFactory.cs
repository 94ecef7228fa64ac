using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building.Parts;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building;

/// <summary>Makes papers. A paper kind is a list of parts; each part makes one section from the position.</summary>
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
                sections.Add(section);
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
        };
    }

    private static PaperPart[] Parts(PaperKind kind) => kind switch
    {
        PaperKind.Committee =>
        [
            new CoverPart(kind),
            new TextPart(kind, "strategic-impact", "Strategic impact", isNumbered: false),
            new SummaryPart(kind),
            new RecommendationsPart(kind),
            new TextPart(kind, "introduction", "Introduction", isNumbered: true),
            new ServicePositionPart(),
            new RatingsPart(),
            new ReasonsPart(),
            new SavingsPart(),
            new ReservesPart(),
            new CapitalPart(_ => null),
            new DebtPart(),
            new ChangesPart(),
            new AboutFiguresPart(),
            new AppendixPart(CommitteeTables.AppendixA, CommitteeTables.Breakdown),
            new SavingsAppendixPart(),
            new AppendixPart(SavingsTables.MappingId, source => new SavingsTables(source).Mapping()),
            new AppendixPart(ReserveTables.BalancesId, ReserveTables.Balances),
            new AppendixPart(CapitalTables.BySchemeId, CapitalTables.ByScheme),
        ],
        _ =>
        [
            new CoverPart(kind),
            new SummaryPart(kind),
            new RecommendationsPart(kind),
            new RevenuePositionPart(),
            new CompaniesPart(),
            new SchoolsPart(),
            new RollForwardsPart(),
            new RatingsPart(),
            new ReasonsPart(),
            new CapitalPart(CapitalTables.ByDirectorate),
            new ChangesPart(),
            new AboutFiguresPart(),
            new AppendixPart(CabinetTables.Appendix1, CabinetTables.Breakdown),
        ],
    };

    private static string Title(PaperSource source, PaperKind kind)
    {
        var subject = new TextFiller(source).Slot(kind, "subject");
        return subject.Count > 0
            ? subject[0].Plain
            : $"Revenue budget monitoring - {FigureWords.Month(source.Period)}";
    }
}
