using BudgetMonitor.Papers.Building.Parts;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building;

/// <summary>
/// Every part that a paper can be composed of, one line each. To add a part, write its class in Parts, add its line here,
/// and name its id in <see cref="DefaultCompositions"/> where the two printed papers have it.
/// </summary>
public static class PartCatalogue
{
    /// <summary>The parts in the order in which somebody who composes a paper is offered them.</summary>
    public static IReadOnlyList<PartDefinition> All { get; } =
    [
        new("cover", "Cover block", "From, to, meeting date, subject and classification, and the period reported.", PartNeeds.Period, kind => new CoverPart(kind)),
        new("strategic-impact", "Strategic impact", "The council's own paragraphs on strategic impact.", PartNeeds.Texts, kind => new TextPart(kind, "strategic-impact", "Strategic impact", isNumbered: false)),
        new("summary", "Summary", "The headline made from the figures, then the council's summary.", PartNeeds.Forecasts, kind => new SummaryPart(kind)),
        new("executive-summary", "Executive summary", "The headline, the council's summary and the net position as a table of one row.", PartNeeds.Forecasts, kind => new ExecutiveSummaryPart(kind)),
        new("recommendations", "Recommendations", "What the members are asked to decide.", PartNeeds.Texts, kind => new RecommendationsPart(kind)),
        new("introduction", "Introduction", "The council's own introduction as a section.", PartNeeds.Texts, kind => new TextPart(kind, "introduction", "Introduction", isNumbered: true)),
        new("revenue-position", "Revenue position by directorate", "Sentences made from the figures, table 1a with its foot and table 1b.", PartNeeds.Forecasts, kind => new RevenuePositionPart(kind)),
        new("detail", "Detailed information by service", "Sentences made from the figures, the services together and then one by one.", PartNeeds.Forecasts, _ => new ServicePositionPart()),
        new("companies", "The council's companies", "Dividends and contributions against budget, with their table.", PartNeeds.Companies, _ => new CompaniesPart()),
        new("schools", "Schools' reserves", "Schools' reserves with the year's movements.", PartNeeds.Reserves, _ => new SchoolsPart()),
        new("roll-forwards", "Roll forwards", "The requests to carry budget into next year, one by one.", PartNeeds.RollForwards, _ => new RollForwardsPart()),
        new("ratings", "Ratings", "Red, amber, green by directorate or service, with the reason and the rule.", PartNeeds.Forecasts, _ => new RatingsPart()),
        new("reasons", "Reasons for variances and movements", "Directorates' commentary or their services' explanations.", PartNeeds.Explanations, _ => new ReasonsPart()),
        new("savings", "Savings", "The year's savings in sentences.", PartNeeds.Savings, _ => new SavingsPart()),
        new("reserves", "Reserves and provisions", "Reserves in sentences: the year, the general reserve against its target, how long they last; with their table by kind and group.", PartNeeds.Reserves, _ => new ReservesPart(ReserveTables.ByGroup)),
        new("reserves-summary", "Reserves and provisions, in sentences", "The same sentences; the table stands in an appendix.", PartNeeds.Reserves, _ => new ReservesPart(_ => null)),
        new("capital", "Capital", "The capital position in sentences with its table by directorate.", PartNeeds.Capital, _ => new CapitalPart(CapitalTables.ByDirectorate)),
        new("capital-summary", "Capital, in sentences", "The capital position in sentences; its table stands in an appendix.", PartNeeds.Capital, _ => new CapitalPart(_ => null)),
        new("debt", "Debt", "Debts by age with their change since an earlier day.", PartNeeds.Debts, _ => new DebtPart()),
        new("changes", "What changed since the version before", "In a correction: every figure that is not what it was.", PartNeeds.Correction, _ => new ChangesPart()),
        new("about-figures", "About the figures", "How to read the figures, and when and from what they were made.", PartNeeds.Period, _ => new AboutFiguresPart()),
        new("appendix-1", "Breakdown of the directorates' position", "Every service line: cash limit, variance and movement.", PartNeeds.Forecasts, _ => new AppendixPart(CabinetTables.Appendix1, CabinetTables.Breakdown), isAppendix: true),
        new("appendix-a", "Budget monitoring by service", "Every line with its variance in money and per cent.", PartNeeds.Forecasts, _ => new AppendixPart(CommitteeTables.AppendixA, CommitteeTables.Breakdown), isAppendix: true),
        new("appendix-c", "Savings by category, requirement and workstream", "The savings of the budget one by one, the gross requirement and the workstreams.", PartNeeds.Savings, _ => new SavingsAppendixPart(), isAppendix: true),
        new("appendix-c-mapping", "Savings by reference and workstream", "Each saving under the workstream that delivers it now.", PartNeeds.Savings, _ => new AppendixPart(SavingsTables.MappingId, source => new SavingsTables(source).Mapping()), isAppendix: true),
        new("appendix-d", "Reserves and provisions one by one", "Every reserve and provision with its balance and the year's use.", PartNeeds.Reserves, _ => new AppendixPart(ReserveTables.BalancesId, ReserveTables.Balances), isAppendix: true),
        new("appendix-e", "Capital programme by scheme", "Each scheme with budget, forecast and next year's draft budget.", PartNeeds.Capital, _ => new AppendixPart(CapitalTables.BySchemeId, CapitalTables.ByScheme), isAppendix: true),
    ];

    private static readonly Dictionary<string, PartDefinition> ById = All.ToDictionary(part => part.Id, StringComparer.Ordinal);

    /// <summary>The part of an id, or null.</summary>
    public static PartDefinition? Find(string id) => ById.GetValueOrDefault(id);
}
