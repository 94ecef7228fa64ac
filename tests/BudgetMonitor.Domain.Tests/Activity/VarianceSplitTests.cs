using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Figures;
using FsCheck;
using FsCheck.Fluent;

namespace BudgetMonitor.Domain.Tests.Activity;

public class VarianceSplitTests
{
    [Theory]
    //          budget, outturn, volumes,   volume, price, method
    [InlineData(1_000, 1_300, 100, 120, 200, 100, SplitMethod.Computed)]      // 20 more at £10, and £0.83 dearer each
    [InlineData(1_000, 900, 100, 80, -200, 100, SplitMethod.Computed)]        // fewer, and dearer
    [InlineData(1_000, 1_000, 100, 100, 0, 0, SplitMethod.Computed)]          // as planned
    [InlineData(-500, -450, 100, 80, 100, -50, SplitMethod.Computed)]         // income: fewer pay (a pressure), each pays more
    [InlineData(1_000, 1_500, 0, 120, null, null, SplitMethod.NotSplit)]      // nothing budgeted: no rate
    [InlineData(1_000, 0, 100, 0, null, null, SplitMethod.NotSplit)]          // nothing delivered: no rate
    [InlineData(0, -572, 100, 101, null, null, SplitMethod.NotSplit)]         // income that nobody budgeted (Kent 2.14)
    public void A_variance_is_worked_out_where_volumes_and_rates_allow(int budget, int outturn, int budgetVolume, int volume, int? byVolume, int? byPrice, SplitMethod method)
    {
        var split = VarianceSplit.Of(budget.Pounds(), outturn.Pounds(), new Volume(budgetVolume), new Volume(volume), []);

        split.Volume.Should().Be(byVolume?.Pounds());
        split.Price.Should().Be(byPrice?.Pounds());
        split.Method.Should().Be(method);
        split.Other.Should().Be(method == SplitMethod.NotSplit ? (outturn - budget).Pounds() : Money.Zero);
    }

    [Fact]
    public void An_unknown_volume_allows_no_rate() =>
        VarianceSplit.Of(1_000.Pounds(), 1_200.Pounds(), new Volume(10m), null, []).Should().BeEquivalentTo(new { Volume = (Money?)null, Method = SplitMethod.NotSplit, Other = 200.Pounds() });

    [Fact]
    public void A_rate_that_leads_beyond_any_money_is_not_used() =>
        VarianceSplit.Of(Money.Limit, Money.Limit, new Volume(0.01m), new Volume(Volume.Limit), []).Method.Should().Be(SplitMethod.NotSplit);

    [Fact]
    public void What_the_service_gave_goes_before_what_can_be_worked_out()
    {
        // Kent, Appendix 2.1: demand +£1.9m, unit cost +£0.7m, other -£0.5m.
        var split = VarianceSplit.Of(
            72_595_200.Pounds(),
            74_650_100.Pounds(),
            new Volume(1_038m),
            new Volume(1_057m),
            [Driver(VarianceDriver.Volume, 1_867_500), Driver(VarianceDriver.Price, 713_800), Driver(VarianceDriver.Other, -526_400)]);

        split.Should().BeEquivalentTo(new { Volume = (Money?)1_867_500.Pounds(), Price = (Money?)713_800.Pounds(), Other = (-526_400).Pounds(), Method = SplitMethod.Entered });
        split.OtherNotNamed.Should().Be(Money.Zero);
    }

    [Theory]
    [InlineData(new int[0], 300, 0)]              // nothing named: other speaks for all of it
    [InlineData(new[] { 300 }, 300, 0)]
    [InlineData(new[] { 200, 50 }, 300, 50)]      // £50 that nobody names
    [InlineData(new[] { 500 }, 300, -200)]        // named more than there is
    public void Other_is_the_balance_whatever_is_named(int[] named, int other, int notNamed)
    {
        ActivityDriver[] drivers = [Driver(VarianceDriver.Volume, 700), .. named.Select(amount => Driver(VarianceDriver.Other, amount))];

        var split = VarianceSplit.Of(10_000.Pounds(), 11_000.Pounds(), new Volume(10m), new Volume(11m), drivers);

        split.Other.Should().Be(other.Pounds());
        split.OtherNotNamed.Should().Be(notNamed.Pounds());
        split.Price.Should().BeNull("nobody gave one");
    }

    [Fact]
    public void The_parts_always_add_up()
    {
        var money = Gen.Choose(-2_000_000_000, 2_000_000_000).Select(pence => new Money(pence));
        var volume = Gen.Choose(-5, 400_000).Select(hundredths => hundredths < 0 ? (Volume?)null : new Volume(hundredths / 100m));
        var cases =
            from budget in money
            from outturn in money
            from budgetVolume in volume
            from outturnVolume in volume
            from entered in Gen.Choose(0, 3)
            from amount in money
            select (budget, outturn, budgetVolume, outturnVolume, Drivers: Enumerable.Range(0, entered).Select(place => Driver((VarianceDriver)(place % 3), amount, place)).ToList());

        Prop.ForAll(Arb.From(cases), one =>
        {
            var split = VarianceSplit.Of(one.budget, one.outturn, one.budgetVolume, one.outturnVolume, one.Drivers);
            var sum = (split.Volume ?? Money.Zero) + (split.Price ?? Money.Zero) + split.Other;
            return sum == one.outturn - one.budget
                && (split.Method != SplitMethod.Computed || split.Other.IsNil)
                && split.NamedOther.Select(driver => driver.Amount).Sum() + split.OtherNotNamed == (split.NamedOther.Count == 0 ? Money.Zero : split.Other);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000).WithReplay(20_180_326, 1));
    }

    [Fact]
    public void A_computed_split_is_the_textbook_one_to_the_penny()
    {
        var cases =
            from budget in Gen.Choose(1, 1_000_000_000)
            from outturn in Gen.Choose(1, 1_000_000_000)
            from budgetVolume in Gen.Choose(1, 100_000)
            from outturnVolume in Gen.Choose(1, 100_000)
            select (budget, outturn, budgetVolume, outturnVolume);

        Prop.ForAll(Arb.From(cases), one =>
        {
            var split = VarianceSplit.Of(new(one.budget), new(one.outturn), new Volume(one.budgetVolume), new Volume(one.outturnVolume), []);
            var byVolume = (one.outturnVolume - one.budgetVolume) * ((decimal)one.budget / one.budgetVolume);
            var byPrice = (((decimal)one.outturn / one.outturnVolume) - ((decimal)one.budget / one.budgetVolume)) * one.outturnVolume;
            return Math.Abs(split.Volume!.Value.Pence - byVolume) <= 0.51m && Math.Abs(split.Price!.Value.Pence - byPrice) <= 0.51m;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5_000).WithReplay(20_180_326, 1));
    }

    private static ActivityDriver Driver(VarianceDriver driver, int pounds) => Driver(driver, pounds.Pounds());

    private static ActivityDriver Driver(VarianceDriver driver, Money amount, int place = 1) => new()
    {
        ActivityMeasureId = 1,
        Period = 10,
        HeadId = 1,
        Side = MoneySide.Gross,
        DisplayOrder = place,
        Driver = driver,
        Amount = amount,
    };
}
