using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Papers.Tests.Building;

namespace BudgetMonitor.Papers.Tests.Checking;

/// <summary>Slips in reserves, companies and debts, each found by its check; sound ones are left alone.</summary>
public sealed class BalanceSlipsTests
{
    private static readonly (string, int) Use = ("Social care system", -400_000);

    [Fact]
    public void Sound_balances_are_left_alone() => Found(
        Balances.Reserve("General", ReserveKind.General, 3_000_000),
        Balances.Reserve("IT", ReserveKind.Earmarked, 500_000, Use),
        Balances.Reserve("Doubtful debts", ReserveKind.Provision, 100_000)).Should().BeEmpty();

    [Theory]
    [InlineData("Various", -250_600)] // Kent, 3.5
    [InlineData("other", 20_000)]
    [InlineData("tbc", -10_000)]
    [InlineData("IT", -10_000)]
    [Seeds("reserve-description")]
    public void A_movement_that_does_not_say_what_it_is_for_is_found(string description, int amount) =>
        Found(Balances.Reserve("IT", ReserveKind.Earmarked, 500_000, (description, amount))).Should().Equal("reserve-description");

    [Fact]
    public void A_small_movement_may_be_called_various() =>
        Found(Balances.Reserve("IT", ReserveKind.Earmarked, 500_000, ("Various", -9_999))).Should().BeEmpty();

    [Fact]
    [Seeds("reserve-below-nil")]
    public void A_reserve_that_would_go_below_nil_is_found() =>
        Found(Balances.Reserve("IT", ReserveKind.Earmarked, 300_000, Use)).Should().Equal("reserve-below-nil");

    [Theory]
    //          target in per cent of a net budget of £40m, forecast variance, found
    [InlineData(7, 0, false)]
    [InlineData(8, 0, true)]      // £3.0m is under £3.2m
    [InlineData(7, 150_000, false)]
    [InlineData(7, 250_000, true)] // £2.75m after the overspend is under £2.8m
    [Seeds("general-reserve-target")]
    public void A_general_reserve_under_its_target_is_found(int target, int variance, bool found)
    {
        var seeded = Seeded.Sound(council => council.With("A1-X", variance)).Explained("A1-X", null, "Dearer placements");

        seeded.Found(source =>
        {
            source.Council.GeneralReserveTargetPercent = new(target);
            return Balances.With(source, Balances.Reserve("General", ReserveKind.General, 3_000_000));
        }).Contains("general-reserve-target").Should().Be(found);
    }

    [Theory]
    [InlineData("2018-01-30", true)]
    [InlineData("2018-01-31", false)]
    [Seeds("protocol-ended")]
    public void A_protocol_that_has_ended_is_found(string day, bool found)
    {
        var reserve = Balances.Reserve("IT", ReserveKind.Earmarked, 500_000, Use);
        reserve.Reserve.EndsOn = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        Found(reserve).Contains("protocol-ended").Should().Be(found);
    }

    [Theory]
    [InlineData(ReserveMotion.Unmoved, true)]
    [InlineData(ReserveMotion.NotKnown, false)]
    [InlineData(ReserveMotion.Moved, false)]
    [Seeds("reserve-unmoved")]
    public void A_reserve_known_not_to_have_moved_is_found(ReserveMotion motion, bool found) =>
        Found(Balances.Reserve("IT", ReserveKind.Earmarked, 500_000) with { Motion = motion }).Contains("reserve-unmoved").Should().Be(found);

    [Theory]
    [InlineData(-9_000_000, false)]
    [InlineData(-8_000_000, true)]
    [Seeds("draw-differs")]
    public void A_draw_that_is_not_the_pressure_is_found(int draw, bool found)
    {
        var reserve = Balances.Reserve("Schools", ReserveKind.Schools, 20_000_000, ("Movement of the year", draw));
        reserve.Reserve.HeadCode = "SCH";

        Seeded.Sound(council => council.WithSchools().With("SCH-X", 9_000_000)).Explained("SCH-X", null, "High needs")
            .Found(source => Balances.With(source, reserve)).Contains("draw-differs").Should().Be(found);
    }

    [Fact]
    [Seeds("company-forecast")]
    public void A_company_without_a_forecast_is_found() => Seeded.Sound().Found(source => source with
    {
        Beside = source.Beside with { Companies = [new CompanyPosition(new Company { Year = 2017, Name = "Trading", Budget = 5.Pounds() }, null)] },
    }).Should().Equal("company-forecast");

    [Theory]
    [InlineData(31, false)]
    [InlineData(30, true)]
    [InlineData(35, true)]
    [Seeds("debt-bands")]
    public void Bands_that_overlap_or_leave_gaps_are_found(int second, bool found) => Seeded.Sound().Found(source => source with
    {
        Beside = source.Beside with { Debts = DebtReport.Of([Debt(0, 30), Debt(second, null)]) },
    }).Contains("debt-bands").Should().Be(found);

    private static DebtBalance Debt(int from, int? to) =>
        new() { Year = 2017, Period = 10, Debtor = "Hospitals", AsAt = new(2018, 1, 31), FromDays = from, ToDays = to, Amount = 1_000.Pounds() };

    private static IReadOnlyList<string> Found(params ReservePosition[] reserves) => Seeded.Sound().Found(source => Balances.With(source, reserves));
}
