using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Capital;

public class SlippageHistoryTests
{
    private static readonly FinancialYear Year = new(2017);

    /// <summary>A member worked out from three reports that the year was to spend £124m, then £99m, then £95m.</summary>
    [Fact]
    public void The_question_of_the_three_reports_is_answered()
    {
        var history = SlippageHistory.Sum(
        [
            Report(9, 124, 95, (2018, 60, 89)),
            Report(3, 124, 124, (2018, 60, 60)),
            Report(6, 124, 99, (2018, 60, 85)),
        ]);

        history.Reports.Select(report => report.Of(Year)!.Forecast).Should().Equal(124.Pounds(), 99.Pounds(), 95.Pounds());
        history.ChangeOf(Year).Should().Be((-29).Pounds());
        history.ChangeOf(new(2018)).Should().Be(29.Pounds());
        history.Years.Should().Equal(Year, new(2018));
    }

    [Fact]
    public void Reports_of_an_earlier_year_speak_of_the_same_year()
    {
        var before = new CapitalReport(new(new FinancialYear(2016), 12), [new(new(2016), 10.Pounds(), 4.Pounds()), new(Year, 20.Pounds(), 26.Pounds())]);

        var history = SlippageHistory.Sum([Report(2, 26, 21), before]);

        history.Of(Year)!.Value.First.WorkingBudget.Should().Be(20.Pounds());
        history.Of(Year)!.Value.Now.Forecast.Should().Be(21.Pounds());
        history.Reports[0].Period.Year.Should().Be(new FinancialYear(2016));
    }

    [Fact]
    public void Schemes_of_one_report_add_up_year_by_year()
    {
        var history = SlippageHistory.Sum([Report(3, 10, 8), Report(3, 5, 5, (2018, 7, 9))]);

        history.Reports.Should().ContainSingle();
        history.Of(Year)!.Value.Now.Should().Be(new ReportedYear(Year, 15.Pounds(), 13.Pounds()));
        history.Of(new(2018))!.Value.Now.Should().Be(new ReportedYear(new(2018), 7.Pounds(), 9.Pounds()));
    }

    [Fact]
    public void A_year_that_no_report_speaks_of_has_no_history()
    {
        var history = SlippageHistory.Sum([]);

        history.Of(Year).Should().BeNull();
        history.ChangeOf(Year).Should().BeNull();
    }

    private static CapitalReport Report(int period, int budget, int forecast, params (int Year, int Budget, int Forecast)[] later) => new(
        new MonitoringPeriod(Year, period),
        [new(Year, budget.Pounds(), forecast.Pounds()), .. later.Select(year => new ReportedYear(new(year.Year), year.Budget.Pounds(), year.Forecast.Pounds()))]);
}
