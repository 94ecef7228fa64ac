using System.Collections.Frozen;

namespace BudgetMonitor.Web.Glossary;

/// <summary>The words of the product in one place: the glossary page and every explanation beside a word read them here.</summary>
public static class GlossaryTerms
{
    private const string Budget = "Budget";
    private const string Forecast = "Forecast and variance";
    private const string Activity = "Activity and staffing";
    private const string YearEnd = "End of the year";
    private const string Savings = "Savings and reserves";
    private const string Capital = "Capital";
    private const string Papers = "Papers";
    private const string Law = "Officers and the law";

    private static readonly FrozenDictionary<string, GlossaryTerm> BySlug = Create().ToFrozenDictionary(term => term.Slug, StringComparer.Ordinal);

    /// <summary>All terms, in the order of the page.</summary>
    public static IReadOnlyList<GlossaryTerm> All { get; } = Create().ToList();

    /// <summary>The term with this name in addresses.</summary>
    public static GlossaryTerm Get(string slug) =>
        BySlug.TryGetValue(slug, out var term) ? term : throw new ArgumentException($"The glossary has no term '{slug}'.", nameof(slug));

    private static IEnumerable<GlossaryTerm> Create() =>
    [
        new("approved-budget", "Approved budget", "The plan that full council agreed before the year began. It never changes; later changes are shown beside it.", Budget),
        new("cash-limit", "Cash limit", "What a service may spend this year: gross, income and the net of both. Going over it needs an approved change.", Budget),
        new("working-budget", "Working budget", "The approved budget with every change approved since.", Budget),
        new("gross", "Gross", "All spending before any income is taken off.", Budget),
        new("income", "Income", "Money coming in, such as fees and grants. It is shown as a negative figure.", Budget),
        new("net", "Net", "Gross spending plus income, which is negative: what is left for the council to pay for.", Budget),
        new("virement", "Virement", "Moving budget that was already approved from one purpose to another. The council's total stays the same.", Budget),
        new("technical-adjustment", "Technical adjustment", "A change to a budget that changes no policy, such as placing a grant where it is spent.", Budget),
        new("profiled-budget", "Profiled budget", "How much of the year's budget was expected to be used by now, from a monthly pattern.", Budget),
        new("outside-total", "Outside the total", "Money that the council holds but may use for one purpose only, such as schools. It is shown below the council's total.", Budget),
        new("actual", "Actual to date", "What the ledger shows for the year so far.", Forecast),
        new("commitment", "Commitment", "Ordered or agreed, but not yet paid.", Forecast),
        new("forecast-outturn", "Forecast outturn", "Where we now expect the year to end.", Forecast),
        new("variance", "Variance", "Forecast outturn less cash limit. Plus is a pressure; minus is an underspend or extra income.", Forecast),
        new("overspend", "Overspend (pressure)", "The forecast is above the cash limit, or income is below its target.", Forecast),
        new("underspend", "Underspend", "The forecast is below the cash limit, or income is above its target.", Forecast),
        new("directors-adjustment", "Director's adjustment", "A director's view, added to what the service lines forecast and shown apart from it. It shrinks as the actions behind it enter the forecast.", Forecast),
        new("commentary", "Commentary", "What is said about a head in a period, written at each level from what the levels below wrote. Its figures are inserted, so they follow the forecast until publication.", Forecast),
        new("revised-variance", "Revised variance", "The variance after the director's adjustment.", Forecast),
        new("last-reported", "Last reported", "The variance of the last period that was published.", Forecast),
        new("movement", "Movement", "This period's variance less the last reported one. Plus means that the position has worsened.", Forecast),
        new("rating", "Rating (RAG)", "Green, amber or red, by the size of an overspend. No national rule exists, so the council sets its own and prints it under each table.", Forecast),
        new("management-action", "Management action", "Something that will bring the forecast down but is not yet in it. It needs an owner, a date and a sum.", Forecast),
        new("price-and-volume", "Price and volume", "A variance split in two: more or fewer units than budgeted (volume), and a different cost of each (price).", Forecast),
        new("activity-measure", "Measure of activity", "Something a service does, counted, such as clients, journeys or tonnes, with the money that it drives.", Activity),
        new("volume", "Volume", "How many of what a measure counts.", Activity),
        new("snapshot", "Snapshot and cumulative", "A snapshot is the number on a day, such as clients. A cumulative volume is the sum since April, such as journeys.", Activity),
        new("unit-cost", "Unit cost", "Money over volume. Of a cumulative volume it is the cost of one; of a snapshot the cost of one a week. Nil units have none.", Activity),
        new("driver", "Driver", "What moves a measure's money: volume, price or something other. Other is always the balance, so the three add up to the variance.", Activity),
        new("agency-staff", "Agency staff", "People who do the council's work and are paid through an agency. They usually cost more than the council's own staff.", Activity),
        new("fte", "FTE", "Full-time equivalent: two people on half time are one.", Activity),
        new("series", "Series", "Figures month by month, or by category, under one name, such as clients by age. A period adds to it what it reports.", Activity),
        new("bridge", "Bridge", "The steps that lead from one figure to another, such as from a staffing measure's variance to that of its service line.", Activity),
        new("outturn", "Outturn", "Where the year did end. It is provisional until the accounts are closed.", YearEnd),
        new("roll-forward", "Roll forward", "A request to keep unspent budget for next year. It adds to this year's pressure.", YearEnd),
        new("committed-roll-forward", "Committed roll forward", "Unspent budget that the council is bound by law or contract to spend next year.", YearEnd),
        new("re-phased-roll-forward", "Re-phased roll forward", "Unspent budget of work that was planned for this year and will be finished next year.", YearEnd),
        new("roll-forward-bid", "Roll forward bid", "A wish to use an underspend for something new next year. It counts only once it is approved.", YearEnd),
        new("full-year-effect", "Full-year effect", "What something that began part of the way through this year will cost or save in the whole of next year.", YearEnd),
        new("recurring", "Recurring and one-off", "Recurring comes back every year; one-off does not. One-off money can hide a pressure that will return.", Savings),
        new("savings-status", "Savings: delivered, on track, at risk, unachievable, replaced", "How far a planned saving has come. Replaced means that another saving takes its place, so that the total stays honest.", Savings),
        new("gross-savings", "Gross and net savings", "Gross savings leave out what the budget gives back of earlier savings; net savings count it.", Savings),
        new("savings-shortfall", "Shortfall of a saving", "What a saving was to bring less what it is forecast to bring. Above nil is a pressure.", Savings),
        new("cost-avoidance", "Cost avoidance", "A cost that does not arise. It frees no cash, so it is kept apart from savings.", Savings),
        new("savings-register", "Savings register", "Every saving of the year's budget with its reference, its heads and what it takes off their budgets in each year.", Savings),
        new("workstream", "Programme and workstream", "What delivers savings together: a programme is made of workstreams. One that only enables others shows nil, so that nothing counts twice.", Savings),
        new("delivery-risk", "Delivery risk", "How sure it is that a saving will be delivered: high, medium or low. It says nothing about how far it has come.", Savings),
        new("general-reserve", "General reserve", "Money kept for the unexpected.", Savings),
        new("earmarked-reserve", "Earmarked reserve", "Money kept for a named purpose.", Savings),
        new("drawdown", "Drawdown", "Taking money out of a reserve.", Savings),
        new("provision", "Provision", "Money set aside for a debt that will probably have to be paid. It is not a reserve.", Savings),
        new("contribution-to-reserve", "Contribution to a reserve", "Putting money into a reserve.", Savings),
        new("reserve-protocol", "Protocol of a reserve", "What a reserve is kept for, who answers for it, what is planned to go in and out, and the day by which it is spent or given back.", Savings),
        new("reserves-sustainability", "Years that reserves last", "What is left at the end of the year, divided by what the year takes. A rate and not a forecast: no national score says what is enough.", Savings),
        new("reserve-movement", "Movement of a reserve", "A contribution to a reserve or a drawdown from it in the year, planned or posted.", Savings),
        new("usable-reserves", "Usable reserves", "General and earmarked reserves together. Schools' reserves and provisions are not the council's to use and stand apart.", Savings),
        new("aged-debt", "Aged debt", "What is owed to the council by how many days ago it fell due.", Savings),
        new("earlier-debt", "Change since an earlier date", "What is owed now less what was owed on the day that a report compares with. Minus means that less is owed.", Savings),
        new("council-company", "Council's company", "A company that belongs to the council. Its dividend or contribution is income that the budget counts on.", Savings),
        new("dedicated-schools-grant", "Dedicated schools grant", "Government money that may be used for schools and pupils only.", Savings),
        new("capital-scheme", "Capital scheme", "A thing that the council builds or buys over one or several years, with a budget and what pays for it.", Capital),
        new("capital-programme", "Capital programme", "All capital schemes of the council, with their budgets over the years.", Capital),
        new("funding-source", "Funding source", "What pays for a capital scheme: borrowing, a grant, what was received for something sold, revenue or somebody else's contribution.", Capital),
        new("rephasing", "Rephasing", "Capital spending that moves to another year. The scheme's total cost stays the same.", Capital),
        new("real-variance", "Real variance", "A capital scheme that will truly cost more or less than budgeted.", Capital),
        new("slippage", "Slippage", "Another word for rephasing to a later year. The product says rephasing; a scheme's slippage is how far it moved from report to report.", Capital),
        new("paper-kind", "Kind of paper", "A paper that the council reports with, such as the Cabinet paper: which parts it has, in which order, numbered how and in which unit.", Papers),
        new("paper-part", "Part of a paper", "One section of a paper or one table with what is said about it. The council chooses the parts of each kind.", Papers),
        new("slice", "Slice", "A committee's directorates cut out of a paper, with the very figures of that paper. It is published together with it.", Papers),
        new("outturn-paper", "Outturn paper", "The paper of period 13: where the year did end, what is asked to be rolled forward and what moves to and from reserves.", Papers),
        new("council-text", "Council text", "A paragraph of the council's own in a paper, such as its summary or a recommendation. It stands for one period, or for every one until it is changed.", Papers),
        new("inserted-figure", "Inserted figure", "A figure that a text takes from the paper instead of being typed, so that text and table cannot differ.", Papers),
        new("waterfall", "Waterfall", "A chart that leads from one sum to another step by step, such as from last month's variance to this month's. Its steps add up exactly.", Papers),
        new("correction", "Correction", "A published paper that is published again as a new version, which says what changed. The earlier version stays.", Papers),
        new("section-151-officer", "Section 151 officer", "The officer whom the law makes responsible for the council's finances, often called the chief finance officer.", Law),
        new("section-25-report", "Section 25 report", "The section 151 officer's report to council, when the budget is set, on how sound its estimates are and whether reserves are enough.", Law),
        new("section-114-report", "Section 114 report", "The section 151 officer's report when spending is likely to be more than the council has, or would be unlawful.", Law),
        new("prudential-indicators", "Prudential indicators", "Limits and estimates that the council sets for its capital spending and borrowing.", Law),
    ];
}
