using BudgetMonitor.Domain.Papers;
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
        new("roll-forward-requests", "Roll forward requests with decisions", "Every request by kind with what was decided, and their total.", PartNeeds.RollForwards, _ => new RollForwardRequestsPart()),
        new("reserve-transfers", "Transfers to and from reserves", "What the year puts into each reserve and takes out of it.", PartNeeds.Reserves, _ => new ReserveTransfersPart()),
        new("capital-rephasing", "Capital rephasing", "The schemes whose spending moves into later years.", PartNeeds.Capital, _ => new CapitalRephasingPart()),
        new("ratings", "Ratings", "Red, amber, green by directorate or service, with the reason and the rule.", PartNeeds.Forecasts, _ => new RatingsPart()),
        new("reasons", "Reasons for variances and movements", "Directorates' commentary or their services' explanations.", PartNeeds.Explanations, _ => new ReasonsPart()),
        new("movement-reasons", "What has moved since the last report", "By directorate: the movement, the lines that explain it, the director's adjustment and what remains.", PartNeeds.Explanations, _ => new MovementReasonsPart()),
        new("directorates", "Directorates in detail", "Each directorate's position, commentary or the lines with the largest variances and why.", PartNeeds.Explanations, _ => new DirectoratesPart()),
        new("additional-funding", "Funding outside the monitored budget", "The council's own paragraphs on money that came after the budget was set.", PartNeeds.Texts, kind => new TextPart(kind, "additional-funding", "Funding outside the monitored budget", isNumbered: true)),
        new("budget-changes", "Changes to budgets", "The council's own paragraphs on virements and technical adjustments.", PartNeeds.Texts, kind => new TextPart(kind, "budget-changes", "Changes to budgets", isNumbered: true)),
        new("actions", "Actions", "The council's own paragraphs on what is done to keep to the budget.", PartNeeds.Texts, kind => new TextPart(kind, "actions", "What is being done", isNumbered: true)),
        new("action-log", "Action log", "What was agreed to bring budgets back on course: who does it by when, how far it has come and what it is worth.", ActionLogPart.Needs, _ => new ActionLogPart()),
        new("financial-implications", "Financial implications", "The council's own paragraphs on what follows for the budget.", PartNeeds.Texts, kind => new TextPart(kind, "financial-implications", "Financial implications", isNumbered: true)),
        new("risks", "Risks", "What may still change the forecast, as the council's own list.", PartNeeds.Texts, kind => new RisksPart(kind)),
        new("issues", "Other implications", "The council's own paragraphs on equality, staff, property and law.", PartNeeds.Texts, kind => new TextPart(kind, "issues", "Other implications", isNumbered: true)),
        new("conclusion", "Conclusion", "The council's own paragraphs on where this leaves it.", PartNeeds.Texts, kind => new TextPart(kind, "conclusion", "Conclusion", isNumbered: true)),
        new("background", "Background papers", "What the paper builds on.", PartNeeds.Texts, kind => new TextPart(kind, "background", "Background papers", isNumbered: false)),
        new("contact", "Contact", "Whom to ask, by post.", PartNeeds.Texts, kind => new TextPart(kind, "contact", "Contact", isNumbered: false)),
        new("savings", "Savings", "What is delivered, at risk, unachievable and replaced, with tables by status and directorate and what takes the place of savings that fail.", PartNeeds.Savings, _ => new SavingsPart()),
        new("reserves", "Reserves and provisions", "Reserves in sentences: the year, the general reserve against its target, how long they last; with their table by kind and group.", PartNeeds.Reserves, _ => new ReservesPart(ReserveTables.ByGroup)),
        new("reserves-summary", "Reserves and provisions, in sentences", "The same sentences; the table is in an appendix.", PartNeeds.Reserves, _ => new ReservesPart(_ => null)),
        new("capital", "Capital", "The capital position in sentences, by directorate and by year, and the movements that reach the council's limits with their reasons.", PartNeeds.Capital, _ => new CapitalPart(withTables: true)),
        new("capital-summary", "Capital, in sentences", "The capital programme and position in sentences; their table is in an appendix.", PartNeeds.Capital, _ => new CapitalPart(withTables: false)),
        new("debt", "Debt", "Debts by age with their change since an earlier day.", PartNeeds.Debts, _ => new DebtPart()),
        new("changes", "What changed since the version before", "In a correction: every figure that is not what it was.", PartNeeds.Correction, _ => new ChangesPart()),
        new("about-figures", "About the figures", "How to read the figures, and when and from what they were made.", PartNeeds.Period, _ => new AboutFiguresPart()),
        new("appendix-1", "Breakdown of the directorates' position", "Every service line: cash limit, variance and movement.", PartNeeds.Forecasts, _ => new AppendixPart(CabinetTables.Appendix1, CabinetTables.Breakdown), isAppendix: true),
        new("appendix-2", "Activity and staffing of the largest budgets", "Each measure of activity and staff: forecast, position to date, what drives the variance and the volumes by month.", PartNeeds.Activity, _ => new MeasuresPart(), isAppendix: true),
        new("appendix-a", "Budget monitoring by service", "Every line with its variance in money and per cent.", PartNeeds.Forecasts, _ => new AppendixPart(CommitteeTables.AppendixA, CommitteeTables.Breakdown), isAppendix: true),
        new("appendix-b", "Explanation of variances", "Why each service and line differs from its budget.", PartNeeds.Explanations, _ => new ExplanationsAppendixPart(), isAppendix: true),
        new("series", "Client numbers and other series", "Each of the council's series as a table, drawn where it has a chart.", PartNeeds.Series, _ => new SeriesPart(), isAppendix: true),
        new("appendix-c", "Savings by category, requirement and workstream", "The savings of the budget one by one, the gross requirement and the workstreams.", PartNeeds.Savings, _ => new SavingsAppendixPart(), isAppendix: true),
        new("appendix-c-mapping", "Savings by reference and workstream", "Each saving under the workstream that delivers it now.", PartNeeds.Savings, _ => new AppendixPart(SavingsTables.MappingId, source => new SavingsTables(source).Mapping()), isAppendix: true),
        new("appendix-d", "Reserves and provisions one by one", "Every reserve and provision with its balance and the year's use.", PartNeeds.Reserves, _ => new AppendixPart(ReserveTables.BalancesId, ReserveTables.Balances), isAppendix: true),
        new("appendix-e", "Capital programme by scheme", "Each scheme with budget, forecast and next year's draft budget.", PartNeeds.Capital, _ => new AppendixPart(CapitalTables.BySchemeId, CapitalTables.ByScheme), isAppendix: true),
    ];

    private static readonly Dictionary<string, PartDefinition> ById = All.ToDictionary(part => part.Id, StringComparer.Ordinal);

    /// <summary>Sections that a council adds: as many as it wants up to a limit, so that they are not offered one by one.</summary>
    private static readonly Dictionary<string, PartDefinition> OwnById = OwnSections.Ids.ToDictionary(
        id => id,
        id => new PartDefinition(
            id, OwnSections.Name, "A heading and paragraphs of the council’s own, which stand among the texts of the paper.", PartNeeds.Texts, kind => new TextPart(kind, id, OwnSections.Name, isNumbered: true)),
        StringComparer.Ordinal);

    /// <summary>The part of an id, or null.</summary>
    public static PartDefinition? Find(string id) => ById.GetValueOrDefault(id) ?? OwnById.GetValueOrDefault(id);
}
