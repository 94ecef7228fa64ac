using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Capital;

/// <summary>Which movements ask for a text, by Kent's limits: real from £100,000 and rephasing from £1,000,000.</summary>
public class CapitalMovementsTests
{
    private static readonly FinancialYear Year = new(2017);

    [Theory]
    //          real now, real last, rephasing now, rephasing last, movements listed
    [InlineData(100_000, 0, 0, 0, "Real 2017-18 100000")]
    [InlineData(99_999, 0, 0, 0, "")]
    [InlineData(-250_000, -100_000, 0, 0, "Real 2017-18 -150000")] // measured from the last report
    [InlineData(-589_100, -589_100, -23_090_000, -18_546_000, "Rephasing 2017-18 -4544000")] // Kent's children's directorate
    [InlineData(0, 0, -999_999, 0, "")]
    [InlineData(153_000, 0, -1_200_000, 0, "Real 2017-18 153000, Rephasing 2017-18 -1200000")]
    [InlineData(0, 500_000, 0, 0, "Real 2017-18 -500000")] // gone again
    public void A_movement_counts_from_its_own_limit_on(int real, int lastReal, int rephasing, int lastRephasing, string listed)
    {
        var position = new CapitalPosition(Money.Zero, real.Pounds(), rephasing.Pounds(), lastReal.Pounds(), lastRephasing.Pounds());

        Listed(Council(), position).Should().Be(listed);
    }

    [Fact]
    public void A_scheme_never_reported_is_measured_from_nil() =>
        Listed(Council(), new CapitalPosition(Money.Zero, 120_000.Pounds(), (-2_000_000).Pounds(), null, null)).Should().Be("Real 2017-18 120000, Rephasing 2017-18 -2000000");

    [Fact]
    public void Cost_that_falls_in_a_later_year_counts_there_and_rephasing_is_told_once()
    {
        var position = new CapitalPosition(Money.Zero, Money.Zero, (-3_000_000).Pounds(), Money.Zero, Money.Zero)
        {
            LaterYears = [new(new(2018), null, 1_000_000.Pounds(), 3_000_000.Pounds(), Money.Zero, Money.Zero)],
        };

        Listed(Council(), position).Should().Be("Rephasing 2017-18 -3000000, Real 2018-19 1000000");
    }

    [Theory]
    //          limits, movements listed
    [InlineData(null, 1_000_000, "Rephasing 2017-18 -5000000")]
    [InlineData(100_000, null, "Real 2017-18 5000000")]
    [InlineData(null, null, "")]
    public void Without_a_limit_nothing_is_asked(int? real, int? rephasing, string listed)
    {
        var council = Council();
        (council.ExplainRealFrom, council.ExplainRephasingFrom) = (real?.Pounds(), rephasing?.Pounds());

        Listed(council, new CapitalPosition(Money.Zero, 5_000_000.Pounds(), (-5_000_000).Pounds(), null, null)).Should().Be(listed);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(" ", true)]
    [InlineData("Approval is awaited.", false)]
    public void A_text_is_lacking_where_one_is_asked_for(string? text, bool lacking)
    {
        CapitalMovements.LacksText(Council(), Year, new CapitalPosition(Money.Zero, 100_000.Pounds(), Money.Zero, null, null), text).Should().Be(lacking);
        CapitalMovements.LacksText(Council(), Year, new CapitalPosition(Money.Zero, 1.Pounds(), Money.Zero, null, null), text).Should().BeFalse();
    }

    private static string Listed(CouncilSettings council, CapitalPosition position) =>
        string.Join(", ", CapitalMovements.Of(council, Year, position).Select(movement => FormattableString.Invariant($"{movement.Kind} {movement.ForYear} {movement.Amount.Pounds:0}")));

    private static CouncilSettings Council() => new() { Name = "Council", ShortName = "C" };
}
