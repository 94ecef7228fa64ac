using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests.Positions;

public class RollUpTests
{
    private static readonly TestCouncil Council = TestCouncil.Draw("""
        KCC
            SCS
                ADULTS
                    OLDER
                    YOUNGER
                ASYLUM
            FINANCE
        """);

    [Theory]
    //          head, gross, income limit, gross, income forecast
    [InlineData("OLDER", 1_000, -200, 1_100, -250)]
    [InlineData("YOUNGER", 500, 0, 450, 0)]
    [InlineData("ADULTS", 1_500, -200, 1_550, -250)]
    [InlineData("ASYLUM", 300, -400, 300, -380)]
    [InlineData("SCS", 1_800, -600, 1_850, -630)]
    [InlineData("FINANCE", 50, 0, 60, 0)]
    [InlineData("KCC", 1_850, -600, 1_910, -630)]
    public void Every_head_is_the_exact_sum_of_its_lines(string code, int gross, int income, int forecastGross, int forecastIncome)
    {
        var head = Full().Position().Find(code)!;

        head.CashLimit.Should().Be(Of(gross, income));
        head.Forecast.Should().Be(Of(forecastGross, forecastIncome));
        head.Variance.Should().Be(Of(forecastGross - gross, forecastIncome - income));
        head.RevisedVariance.Should().Be(head.Variance!.Value.Net);
    }

    [Fact]
    public void Actuals_and_profiles_are_summed_gross_and_income()
    {
        var position = Full()
            .Actual("OLDER", 700, -90).Actual("FINANCE", 20)
            .Profile("OLDER", 833, -166).Profile("YOUNGER", 416)
            .Position();

        position.Council.ActualToDate.Should().Be(Of(720, -90));
        position.Find("ADULTS")!.ActualToDate.Should().Be(Of(700, -90));
        position.Find("ADULTS")!.ProfiledBudget.Should().Be(Of(1_249, -166));
        position.Find("YOUNGER")!.ActualToDate.Should().BeNull("nothing was given, which is not nil");
        position.Find("FINANCE")!.ProfiledBudget.Should().BeNull();
    }

    [Fact]
    public void A_line_without_a_forecast_counts_at_its_cash_limit_above_and_is_counted()
    {
        var position = Council.Period(10)
            .CashLimit("OLDER", 1_000, -200)
            .CashLimit("YOUNGER", 500).Forecast("YOUNGER", 600)
            .Position();

        var line = position.Find("OLDER")!;
        line.Forecast.Should().BeNull();
        line.Variance.Should().BeNull();
        line.RevisedVariance.Should().BeNull();
        line.Direction.Should().BeNull();
        (line.LinesForecast, line.LinesNotForecast).Should().Be((0, 1));

        var division = position.Find("ADULTS")!;
        division.Forecast.Should().Be(Of(1_600, -200));
        division.Variance!.Value.Net.Should().Be(100.Pounds());
        (division.LinesForecast, division.LinesNotForecast).Should().Be((1, 1));
        (position.Council.LinesForecast, position.Council.LinesNotForecast).Should().Be((1, 1));
    }

    [Fact]
    public void Nothing_forecast_anywhere_is_absent_at_every_level_and_not_nil()
    {
        var position = Council.Period(1).CashLimit("OLDER", 1_000).CashLimit("FINANCE", 50).Position();

        position.Council.CashLimit.Should().Be(Of(1_050, 0));
        position.Council.Forecast.Should().BeNull();
        position.Council.Variance.Should().BeNull();
        position.Council.LinesNotForecast.Should().Be(2);
    }

    [Fact]
    public void A_forecast_of_nil_is_a_forecast()
    {
        var line = Council.Period(10).CashLimit("OLDER", 1_000).Forecast("OLDER", 0).Position().Find("OLDER")!;

        line.Forecast.Should().Be(Of(0, 0));
        line.RevisedVariance.Should().Be((-1_000).Pounds());
        line.LinesForecast.Should().Be(1);
    }

    [Fact]
    public void Spending_without_any_budget_is_a_variance_without_a_percentage()
    {
        var line = Council.Period(10).Forecast("OLDER", 75).Position().Find("OLDER")!;

        line.CashLimit.Should().BeNull();
        line.Variance.Should().Be(Of(75, 0));
        line.VariancePercentage().Should().BeNull();
        line.LinesForecast.Should().Be(1);
    }

    [Fact]
    public void An_empty_council_has_nothing_anywhere()
    {
        var council = Council.Period(1).Position().Council;

        council.CashLimit.Should().BeNull();
        council.Forecast.Should().BeNull();
        council.ActualToDate.Should().BeNull();
        council.PriorYearOutturn.Should().BeNull();
        council.Adjustment.Should().BeNull();
        council.RollForwards.Should().BeNull();
        council.Movement.Should().BeNull();
        (council.LinesForecast, council.LinesNotForecast).Should().Be((0, 0));
    }

    [Theory]
    //          limit, forecast, absolute, signed
    [InlineData(1_000, 1_050, 5, 5)]
    [InlineData(-1_000, -1_023, -2.3, 2.3)] // extra income on a negative budget
    [InlineData(-1_000, -900, 10, -10)]
    public void Percentages_follow_the_custom_asked_for(int limit, int forecast, double absolute, double signed)
    {
        var line = Council.Period(10).Line("OLDER", limit, forecast).Position().Find("OLDER")!;

        line.VariancePercentage().Should().Be((decimal)absolute);
        line.RevisedVariancePercentage(PercentageBase.Signed).Should().Be((decimal)signed);
    }

    [Fact]
    public void A_nil_net_budget_over_income_has_no_percentage()
    {
        var line = Council.Period(10).CashLimit("ASYLUM", 400, -400).Forecast("ASYLUM", 450, -400).Position().Find("ASYLUM")!;

        line.RevisedVariance.Should().Be(50.Pounds());
        line.RevisedVariancePercentage().Should().BeNull();
    }

    [Fact]
    public void A_figure_given_twice_counts_once_and_the_later_one_stands()
    {
        var position = Council.Period(10)
            .Line("OLDER", 900, 950).Actual("OLDER", 1).Profile("OLDER", 2).PriorYear("OLDER", 3, 4)
            .Line("OLDER", 1_000, 1_200).Actual("OLDER", 10).Profile("OLDER", 20).PriorYear("OLDER", 30, 40)
            .Position();

        var line = position.Find("OLDER")!;
        line.CashLimit.Should().Be(Of(1_000, 0));
        line.Forecast.Should().Be(Of(1_200, 0));
        line.ActualToDate.Should().Be(Of(10, 0));
        line.ProfiledBudget.Should().Be(Of(20, 0));
        (line.PriorYearOutturn, line.PriorYearVariance).Should().Be((30.Pounds(), 40.Pounds()));
        position.Council.CashLimit.Should().Be(Of(1_000, 0));
    }

    [Theory]
    [InlineData("A cash limit")]
    [InlineData("A forecast")]
    [InlineData("An actual")]
    [InlineData("A profile")]
    public void Figures_of_lines_are_refused_at_a_head_that_holds_others(string what)
    {
        var period = Council.Period(10);
        Action set = what switch
        {
            "A cash limit" => () => period.CashLimit("ADULTS", 1),
            "A forecast" => () => period.Forecast("ADULTS", 1),
            "An actual" => () => period.Actual("ADULTS", 1),
            _ => () => period.Profile("ADULTS", 1),
        };

        set.Should().Throw<ArgumentException>().WithMessage($"{what} belongs to a service line; ADULTS has heads below it.*");
    }

    [Fact]
    public void Figures_no_longer_change_once_a_position_was_made_from_them()
    {
        var now = Full();
        var last = Council.Period(9).Line("OLDER", 1_000, 1_000);
        var position = now.Position(last);

        Action[] changes =
        [
            () => now.Forecast("OLDER", 9_999),
            () => now.PriorYear("SCS", 1),
            () => now.Adjust("SCS", 1),
            () => now.RollForward("SCS", RollForwardKind.Bid, 1),
            () => last.CashLimit("OLDER", 1),
        ];

        changes.Should().AllSatisfy(change => change.Should().Throw<InvalidOperationException>().WithMessage("*lay out new ones*"));
        position.Find("OLDER")!.Forecast.Should().Be(Of(1_100, -250));
        now.Position(last).Council.Movement.Should().Be(position.Council.Movement, "the same figures may be used again");
    }

    public static TheoryData<string, Action<PeriodFigures, int>> Overflowing => new()
    {
        { "cash limits", (figures, index) => figures.SetCashLimit(index, new(Largest, Money.Zero)) },
        { "income", (figures, index) => figures.SetCashLimit(index, new(Money.Zero, -Largest)) },
        { "forecasts", (figures, index) => figures.SetForecast(index, new(Largest, Money.Zero)) },
        { "actuals", (figures, index) => figures.SetActual(index, new(Largest, Money.Zero)) },
        { "profiles", (figures, index) => figures.SetProfile(index, new(Money.Zero, Largest)) },
        { "last year", (figures, index) => figures.SetPriorYear(index, Largest, null) },
        { "last year's variance", (figures, index) => figures.SetPriorYear(index, null, -Largest) },
        { "adjustments", (figures, index) => figures.AddAdjustment(index, Largest) },
        { "committed", (figures, index) => figures.AddRollForward(index, RollForwardKind.Committed, Largest) },
        { "re-phased", (figures, index) => figures.AddRollForward(index, RollForwardKind.Rephased, Largest) },
        { "bids", (figures, index) => figures.AddRollForward(index, RollForwardKind.Bid, Largest) },
    };

    private static Money Largest => new(long.MaxValue - 1);

    [Theory]
    [MemberData(nameof(Overflowing))]
    public void An_overflow_is_an_error_and_never_a_wrong_total(string what, Action<PeriodFigures, int> give)
    {
        var period = Council.Period(10);
        give(period.Figures, Council["OLDER"].Index);
        give(period.Figures, Council["ASYLUM"].Index);

        var calculate = () => period.Position();

        calculate.Should().Throw<OverflowException>(what);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void A_line_counted_at_its_cash_limit_may_not_overflow_either(long gross, long income)
    {
        // The cash limits alone still fit; with the other line's forecast on top they do not.
        var period = Council.Period(10);
        period.Figures.SetForecast(Council["YOUNGER"].Index, new(new(gross * 10), new(income * 10)));
        period.Figures.SetCashLimit(Council["OLDER"].Index, new(new(gross * Largest.Pence), new(income * Largest.Pence)));

        var calculate = () => period.Position();

        calculate.Should().Throw<OverflowException>();
    }

    [Theory]
    [InlineData(RollForwardKind.Committed)]
    [InlineData(RollForwardKind.Rephased)]
    [InlineData(RollForwardKind.Bid)]
    public void Entries_of_one_head_may_not_overflow_either(RollForwardKind kind)
    {
        var figures = Council.Period(10).Figures;
        figures.AddAdjustment(0, Largest);
        figures.AddRollForward(0, kind, Largest);

        var adjust = () => figures.AddAdjustment(0, Largest);
        var rollForward = () => figures.AddRollForward(0, kind, Largest);

        adjust.Should().Throw<OverflowException>();
        rollForward.Should().Throw<OverflowException>();
    }

    [Fact]
    public void A_council_that_is_one_line_is_its_own_total()
    {
        var council = TestCouncil.Draw("ONLY");
        var period = council.Period(3);
        period.Line("ONLY", 100, 90);

        period.Position().Council.RevisedVariance.Should().Be((-10).Pounds());
    }

    [Fact]
    public void A_thousand_levels_are_rolled_up()
    {
        var heads = Enumerable.Range(0, 1_000)
            .Select(level => new HeadDraft($"L{level}", "Level", level == 0 ? null : $"L{level - 1}", level == 0 ? HeadKind.Council : HeadKind.Division))
            .ToList();
        var structure = BudgetStructure.Create(TestCouncil.Year, heads);
        var figures = new PeriodFigures(structure, new(TestCouncil.Year, 10));
        figures.SetCashLimit(999, Of(100, 0));
        figures.SetForecast(999, Of(130, 0));
        for (var level = 0; level < 1_000; level++)
        {
            figures.AddAdjustment(level, new Money(-1));
        }

        var position = VarianceEngine.Calculate(figures, null, Domain.Ratings.RagRules.Default);

        position.Council.RevisedVariance.Should().Be(20.Pounds());
        position[500].RevisedVariance.Should().Be(25.Pounds());
    }

    private static TestPeriod Full() => Council.Period(10)
        .CashLimit("OLDER", 1_000, -200).Forecast("OLDER", 1_100, -250)
        .CashLimit("YOUNGER", 500).Forecast("YOUNGER", 450)
        .CashLimit("ASYLUM", 300, -400).Forecast("ASYLUM", 300, -380)
        .CashLimit("FINANCE", 50).Forecast("FINANCE", 60);

    private static Amounts Of(int gross, int income) => new(gross.Pounds(), income.Pounds());
}
