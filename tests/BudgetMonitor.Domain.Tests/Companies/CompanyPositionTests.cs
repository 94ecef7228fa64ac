using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Companies;

public class CompanyPositionTests
{
    [Theory]
    //          budget, from trading, from reserves, total, difference
    [InlineData(6_800, 5_063, null, 5_063, -1_737)] // Kent, table 2
    [InlineData(6_800, 5_063, 700, 5_763, -1_037)]
    [InlineData(1_057, 0, null, 0, -1_057)]         // nothing is paid
    [InlineData(620, 700, null, 700, 80)]
    [InlineData(620, null, null, 0, -620)]
    public void A_company_pays_from_trading_and_from_reserves(int budget, int? trading, int? reserves, int total, int difference)
    {
        var position = new CompanyPosition(Company(budget), new CompanyForecast { CompanyId = 1, Year = 2017, Period = 10, FromTrading = trading?.Pounds(), FromReserves = reserves?.Pounds() });

        position.Total.Should().Be(total.Pounds());
        position.Difference.Should().Be(difference.Pounds());
    }

    [Fact]
    public void Without_a_forecast_nothing_is_known()
    {
        var position = new CompanyPosition(Company(620), null);

        (position.Total, position.Difference).Should().Be((null, null));
    }

    private static Company Company(int budget) => new() { Year = 2017, Name = "Trading", Budget = budget.Pounds() };
}
