using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of figures: budgets, actuals, forecasts and what is added to them.</summary>
internal static class FigureFiles
{
    public static BundleFile<CashLimitRow> CashLimits { get; } = CashLimitsFile();

    public static BundleFile<ProfileRow> Profiles { get; } = ProfilesFile();

    public static BundleFile<ActualRow> Actuals { get; } = ActualsFile();

    public static BundleFile<ForecastRow> Forecasts { get; } = ForecastsFile();

    public static BundleFile<DirectorAdjustmentRow> DirectorAdjustments { get; } = DirectorAdjustmentsFile();

    public static BundleFile<RollForwardRow> RollForwards { get; } = RollForwardsFile();

    public static BundleFile<VirementRow> Virements { get; } = VirementsFile();

    private static BundleFile<CashLimitRow> CashLimitsFile()
    {
        var gross = MayBeEmpty("gross_gbp", "approved gross spending of a service line; empty where only last year's figures are given", CellTypes.Money.OrNothing());
        var income = MayBeEmpty("income_gbp", "approved income of a service line, negative", CellTypes.Money.OrNothing());
        var outturn = Optional("prior_year_outturn_gbp", "last year's net outturn; may also be given at a head above its lines", CellTypes.Money.OrNothing());
        var variance = Optional("prior_year_variance_gbp", "last year's variance at outturn", CellTypes.Money.OrNothing());
        return new BundleFile<CashLimitRow>(
            "cash_limits.csv",
            "The approved budget of each service line and last year's figures.",
            cells => new(cells.Get(Year), cells.Get(AnyHead), cells.Get(gross), cells.Get(income), cells.Get(outturn), cells.Get(variance)))
            .Key(Year, row => row.Year)
            .Key(AnyHead, row => row.Code)
            .With(gross, row => row.Gross)
            .With(income, row => row.Income)
            .With(outturn, row => row.PriorYearOutturn)
            .With(variance, row => row.PriorYearVariance);
    }

    private static BundleFile<ProfileRow> ProfilesFile()
    {
        var month = Required("period", "the month", CellTypes.Month);
        var gross = Pounds("gross_gbp", "this month's part of gross spending, not cumulative");
        var income = Pounds("income_gbp", "this month's part of income, negative");
        return new BundleFile<ProfileRow>(
            "profiles.csv",
            "The budget profiled by month. A line without rows is spread in twelfths.",
            cells => new(cells.Get(Year), cells.Get(Line), cells.Get(month), cells.Get(gross), cells.Get(income)))
            .Key(Year, row => row.Year)
            .Key(Line, row => row.Code)
            .Key(month, row => row.Period)
            .With(gross, row => row.Gross)
            .With(income, row => row.Income);
    }

    private static BundleFile<ActualRow> ActualsFile()
    {
        var gross = Pounds("gross_gbp", "gross spending from April to the end of the period");
        var income = Pounds("income_gbp", "income from April to the end of the period, negative");
        var commitments = Optional("commitments_gbp", "ordered and not yet paid, where known", CellTypes.Money.OrNothing());
        return new BundleFile<ActualRow>(
            "actuals.csv",
            "The ledger's actual to date of each service line.",
            cells => new(cells.Get(Year), cells.Get(Period), cells.Get(Line), cells.Get(gross), cells.Get(income), cells.Get(commitments)))
            .Key(Year, row => row.Year)
            .Key(Period, row => row.Period)
            .Key(Line, row => row.Code)
            .With(gross, row => row.Gross)
            .With(income, row => row.Income)
            .With(commitments, row => row.Commitments);
    }

    private static BundleFile<ForecastRow> ForecastsFile()
    {
        var gross = Pounds("gross_gbp", "forecast gross spending for the whole year");
        var income = Pounds("income_gbp", "forecast income for the whole year, negative");
        var method = Optional(
            "method",
            "how the figure came about; `typed` where left out and the figure changes",
            CellTypes.Words([.. ForecastMethodWords.All.Prepend(ForecastMethod.Typed).Select(method => (method.Word().ToLowerInvariant(), method))]),
            ForecastMethod.Typed);
        var nature = Optional(
            "nature",
            "whether the variance comes back next year; `not marked` where left out",
            CellTypes.Words(("not marked", VarianceNature.NotMarked), ("recurring", VarianceNature.Recurring), ("one-off", VarianceNature.OneOff)),
            VarianceNature.NotMarked);
        var effect = Optional("full_year_effect_gbp", "what the variance will cost in the whole of next year, with its sign", CellTypes.Money.OrNothing());
        return new BundleFile<ForecastRow>(
            "forecasts.csv",
            "The forecast outturn of each service line.",
            cells => new(
                cells.Get(Year), cells.Get(Period), cells.Get(Line), cells.Get(gross), cells.Get(income),
                cells.Get(method), cells.Get(nature), cells.Get(effect)))
            .Key(Year, row => row.Year)
            .Key(Period, row => row.Period)
            .Key(Line, row => row.Code)
            .With(gross, row => row.Gross)
            .With(income, row => row.Income)
            .With(method, row => row.Method)
            .With(nature, row => row.Nature)
            .With(effect, row => row.FullYearEffect)
            .Adapted((stored, wanted, given) =>
                !given.Contains(method) && (stored.Gross, stored.Income) != (wanted.Gross, wanted.Income)
                    ? wanted with { Method = ForecastMethod.Typed }
                    : wanted);
    }

    private static BundleFile<DirectorAdjustmentRow> DirectorAdjustmentsFile()
    {
        var amount = Pounds("amount_gbp", "added to the variance: minus lowers it");
        var reason = Required("reason", "why", CellTypes.Text(DirectorAdjustment.ReasonMaxLength));
        return new BundleFile<DirectorAdjustmentRow>(
            "director_adjustments.csv",
            "What a director adds to the built-up forecast of a head.",
            cells => new(cells.Get(Year), cells.Get(Period), cells.Get(AnyHead), cells.Get(amount), cells.Get(reason)))
            .Key(Year, row => row.Year)
            .Key(Period, row => row.Period)
            .Key(AnyHead, row => row.Code)
            .With(amount, row => row.Amount)
            .With(reason, row => row.Reason);
    }

    private static BundleFile<RollForwardRow> RollForwardsFile()
    {
        var kind = Required(
            "kind",
            "why the budget is to be kept",
            CellTypes.Words(("committed", RollForwardKind.Committed), ("re-phased", RollForwardKind.Rephased), ("bid", RollForwardKind.Bid)));
        var amount = Pounds("amount_gbp", "the sum to be carried into next year: plus adds to the pressure");
        var description = Required("description", "what for", CellTypes.Text(RollForward.DescriptionMaxLength));
        var order = Optional("display_order", "place in the table of roll forwards; the order of the lines where left out", CellTypes.Order.OrNothing());
        var decision = Optional(
            "decision",
            "what became of it; `requested` where left out",
            CellTypes.Words(("requested", RollForwardDecision.Requested), ("approved", RollForwardDecision.Approved), ("refused", RollForwardDecision.Refused)),
            RollForwardDecision.Requested);
        var reason = Optional("decision_reason", "why it was decided so", CellTypes.Text(RollForward.DecisionReasonMaxLength));
        return new BundleFile<RollForwardRow>(
            "roll_forwards.csv",
            "Requests to keep unspent budget for next year.",
            cells => new(cells.Get(Year), cells.Get(Period), cells.Get(AnyHead), cells.Get(kind), cells.Get(amount), cells.Get(description), cells.Get(order), cells.Get(decision), cells.Get(reason)))
            .Group(Year, row => row.Year)
            .Group(Period, row => row.Period)
            .Group(AnyHead, row => row.Code)
            .Key(kind, row => row.Kind)
            .Key(description, row => row.Description)
            .With(amount, row => row.Amount)
            .With(order, row => row.DisplayOrder)
            .With(decision, row => row.Decision)
            .With(reason, row => row.DecisionReason)
            .Completed(rows => Places.Fill(rows, row => (row.Year, row.Period), row => row.DisplayOrder, (row, place) => row with { DisplayOrder = place }));
    }

    private static BundleFile<VirementRow> VirementsFile()
    {
        var reference = Required("reference", "the council's reference, shared by the rows of one virement", CellTypes.Text(BudgetChange.ReferenceMaxLength));
        var date = Required("date", "from this day the change counts; a day of the financial year", CellTypes.Date);
        var kind = Required("kind", "budget moved, or a change without a change of policy", CellTypes.Words(("virement", BudgetChangeKind.Virement), ("technical", BudgetChangeKind.Technical)));
        var gross = Pounds("gross_gbp", "added to gross");
        var income = Pounds("income_gbp", "added to income");
        var reason = Required("reason", "why", CellTypes.Text(BudgetChange.ReasonMaxLength));
        return new BundleFile<VirementRow>(
            "virements.csv",
            "Dated changes of cash limits: current budget = approved + these.",
            cells => new(cells.Get(Year), cells.Get(reference), cells.Get(date), cells.Get(kind), cells.Get(Line), cells.Get(gross), cells.Get(income), cells.Get(reason)))
            .Group(Year, row => row.Year)
            .Group(reference, row => row.Reference)
            .With(date, row => row.Date)
            .With(kind, row => row.Kind)
            .Key(Line, row => row.Code)
            .With(gross, row => row.Gross)
            .With(income, row => row.Income)
            .With(reason, row => row.Reason);
    }
}
