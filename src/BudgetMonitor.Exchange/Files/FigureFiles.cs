using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of figures: budgets, actuals, forecasts and what is added to them.</summary>
internal static class FigureFiles
{
    public static BundleFile<CashLimitRow> CashLimits { get; } = new BundleFile<CashLimitRow>("cash_limits.csv", "The approved budget of each service line and last year's figures.")
        .Key(Year, row => row.Year)
        .Key(AnyHead, row => row.Code)
        .With(MayBeEmpty("gross_gbp", "approved gross spending of a service line; empty where only last year's figures are given", CellTypes.Money.OrNothing()), row => row.Gross)
        .With(MayBeEmpty("income_gbp", "approved income of a service line, negative", CellTypes.Money.OrNothing()), row => row.Income)
        .With(Optional("prior_year_outturn_gbp", "last year's net outturn; may also be given at a head above its lines", CellTypes.Money.OrNothing()), row => row.PriorYearOutturn)
        .With(Optional("prior_year_variance_gbp", "last year's variance at outturn", CellTypes.Money.OrNothing()), row => row.PriorYearVariance);

    public static BundleFile<ProfileRow> Profiles { get; } = new BundleFile<ProfileRow>("profiles.csv", "The budget profiled by month. A line without rows is spread in twelfths.")
        .Key(Year, row => row.Year)
        .Key(Line, row => row.Code)
        .Key(Required("period", "the month", CellTypes.Month), row => row.Period)
        .With(Pounds("gross_gbp", "this month's part of gross spending, not cumulative"), row => row.Gross)
        .With(Pounds("income_gbp", "this month's part of income, negative"), row => row.Income);

    public static BundleFile<ActualRow> Actuals { get; } = new BundleFile<ActualRow>("actuals.csv", "The ledger's actual to date of each service line.")
        .Key(Year, row => row.Year)
        .Key(Period, row => row.Period)
        .Key(Line, row => row.Code)
        .With(Pounds("gross_gbp", "gross spending from April to the end of the period"), row => row.Gross)
        .With(Pounds("income_gbp", "income from April to the end of the period, negative"), row => row.Income)
        .With(Optional("commitments_gbp", "ordered and not yet paid, where known", CellTypes.Money.OrNothing()), row => row.Commitments);

    public static BundleFile<ForecastRow> Forecasts { get; } = ForecastsFile();

    public static BundleFile<DirectorAdjustmentRow> DirectorAdjustments { get; } = new BundleFile<DirectorAdjustmentRow>("director_adjustments.csv", "What a director adds to the built-up forecast of a head.")
        .Key(Year, row => row.Year)
        .Key(Period, row => row.Period)
        .Key(AnyHead, row => row.Code)
        .With(Pounds("amount_gbp", "added to the variance: minus lowers it"), row => row.Amount)
        .With(Required("reason", "why", CellTypes.Text(AdjustmentFields.Reason)), row => row.Reason);

    public static BundleFile<RollForwardRow> RollForwards { get; } = new BundleFile<RollForwardRow>("roll_forwards.csv", "Requests to keep unspent budget for next year.")
        .Group(Year, row => row.Year)
        .Group(Period, row => row.Period)
        .Group(AnyHead, row => row.Code)
        .Key(Required("kind", "why the budget is to be kept", CellTypes.Words(("committed", RollForwardKind.Committed), ("re-phased", RollForwardKind.Rephased), ("bid", RollForwardKind.Bid))), row => row.Kind)
        .Key(Required("description", "what for", CellTypes.Text(RollForwardFields.Description)), row => row.Description)
        .With(Pounds("amount_gbp", "the sum to be carried into next year: plus adds to the pressure"), row => row.Amount)
        .With(Optional("display_order", "place in the table of roll forwards; the order of the lines where left out", CellTypes.Order.OrNothing()), row => row.DisplayOrder)
        .With(Optional(
            "decision",
            "what became of it; `requested` where left out",
            CellTypes.Words(("requested", RollForwardDecision.Requested), ("approved", RollForwardDecision.Approved), ("refused", RollForwardDecision.Refused)),
            RollForwardDecision.Requested), row => row.Decision)
        .With(Optional("decision_reason", "why it was decided so", CellTypes.Text(RollForwardFields.Decision)), row => row.DecisionReason)
        .Completed(rows => Places.Fill(rows, row => (row.Year, row.Period), row => row.DisplayOrder, (row, place) => row with { DisplayOrder = place }));

    public static BundleFile<VirementRow> Virements { get; } = new BundleFile<VirementRow>("virements.csv", "Dated changes of cash limits: current budget = approved + these.")
        .Group(Year, row => row.Year)
        .Group(Required("reference", "the council's reference, shared by the rows of one virement", CellTypes.Text(BudgetChange.ReferenceMaxLength)), row => row.Reference)
        .With(Required("date", "from this day the change counts; a day of the financial year", CellTypes.Date), row => row.Date)
        .With(Required("kind", "budget moved, or a change without a change of policy", CellTypes.Words(("virement", BudgetChangeKind.Virement), ("technical", BudgetChangeKind.Technical))), row => row.Kind)
        .Key(Line, row => row.Code)
        .With(Pounds("gross_gbp", "added to gross"), row => row.Gross)
        .With(Pounds("income_gbp", "added to income"), row => row.Income)
        .With(Required("reason", "why", CellTypes.Text(BudgetChange.ReasonMaxLength)), row => row.Reason);

    private static BundleFile<ForecastRow> ForecastsFile()
    {
        var method = Optional(
            "method",
            "how the figure came about; `typed` where left out and the figure changes",
            CellTypes.Words([.. ForecastMethodWords.All.Prepend(ForecastMethod.Typed).Select(method => (method.Word().ToLowerInvariant(), method))]),
            ForecastMethod.Typed);
        return new BundleFile<ForecastRow>("forecasts.csv", "The forecast outturn of each service line.")
            .Key(Year, row => row.Year)
            .Key(Period, row => row.Period)
            .Key(Line, row => row.Code)
            .With(Pounds("gross_gbp", "forecast gross spending for the whole year"), row => row.Gross)
            .With(Pounds("income_gbp", "forecast income for the whole year, negative"), row => row.Income)
            .With(method, row => row.Method)
            .With(Optional(
                "nature",
                "whether the variance comes back next year; `not marked` where left out",
                CellTypes.Words(("not marked", VarianceNature.NotMarked), ("recurring", VarianceNature.Recurring), ("one-off", VarianceNature.OneOff)),
                VarianceNature.NotMarked), row => row.Nature)
            .With(Optional("full_year_effect_gbp", "what the variance will cost in the whole of next year, with its sign", CellTypes.Money.OrNothing()), row => row.FullYearEffect)
            .Adapted((stored, wanted, given) =>
                !given.Contains(method) && (stored.Gross, stored.Income) != (wanted.Gross, wanted.Income)
                    ? wanted with { Method = ForecastMethod.Typed }
                    : wanted);
    }
}

internal sealed record CashLimitRow(
    FinancialYear Year,
    string Code,
    Money? Gross,
    Money? Income,
    Money? PriorYearOutturn,
    Money? PriorYearVariance) : BundleRow, IHeadRow;

/// <summary>A month's part of a budget. The month is no period of the round: publishing one locks it and those before it.</summary>
internal sealed record ProfileRow(FinancialYear Year, string Code, int Period, Money Gross, Money Income) : BundleRow, IHeadRow;

internal sealed record ActualRow(FinancialYear Year, int Period, string Code, Money Gross, Money Income, Money? Commitments) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record ForecastRow(
    FinancialYear Year,
    int Period,
    string Code,
    Money Gross,
    Money Income,
    ForecastMethod Method,
    VarianceNature Nature,
    Money? FullYearEffect) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record DirectorAdjustmentRow(FinancialYear Year, int Period, string Code, Money Amount, string Reason) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record RollForwardRow(
    FinancialYear Year,
    int Period,
    string Code,
    RollForwardKind Kind,
    Money Amount,
    string Description,
    int? DisplayOrder,
    RollForwardDecision Decision,
    string? DecisionReason) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record VirementRow(
    FinancialYear Year,
    string Reference,
    DateOnly Date,
    BudgetChangeKind Kind,
    string Code,
    Money Gross,
    Money Income,
    string Reason) : BundleRow, IHeadRow;
