using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Figures;

namespace BudgetMonitor.Web.Tests.Figures;

public sealed class CapitalHeadlineTests
{
    private static readonly MonitoringPeriod Period = new(new FinancialYear(2017), 10);

    [Theory]
    //          budget, real, rephasing, sentence
    [InlineData(276_208_300, 2_406_000, -71_644_300, "£206.970m of £276.208m is forecast to be spent in 2017-18: £71.644m moves to later years, schemes cost £2.406m more")]
    [InlineData(10_000_000, -500_000, 0, "£9.500m of £10.000m is forecast to be spent in 2017-18: schemes cost £0.500m less")]
    [InlineData(10_000_000, 0, 2_000_000, "£12.000m of £10.000m is forecast to be spent in 2017-18: £2.000m moves into this year")]
    [InlineData(10_000_000, 0, 0, "£10.000m of £10.000m is forecast to be spent in 2017-18")]
    public void The_sentence_follows_the_figures(int budget, int real, int rephasing, string sentence) =>
        CapitalHeadline.For(new CapitalPosition(budget.Pounds(), real.Pounds(), rephasing.Pounds(), null, null), Period).Should().Be(sentence);

    [Fact]
    public void Cost_that_falls_later_is_told() =>
        CapitalHeadline.For(new CapitalPosition(15_000_000.Pounds(), Money.Zero, Money.Zero, null, null) { LaterYears = [new(new(2018), null, 1_000_000.Pounds(), Money.Zero)] }, Period)
            .Should().Be("£15.000m of £15.000m is forecast to be spent in 2017-18: £1.000m more falls in later years");

    [Fact]
    public void Without_forecasts_it_says_so() => CapitalHeadline.For(null, Period).Should().Be("No capital forecasts yet for Period 10 (January)");
}
