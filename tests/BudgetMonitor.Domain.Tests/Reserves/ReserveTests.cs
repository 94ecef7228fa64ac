using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;

namespace BudgetMonitor.Domain.Tests.Reserves;

public class ReserveTests
{
    private static readonly MonitoringPeriod January = new(new FinancialYear(2017), 10);

    [Theory]
    //          opening, movements, contributions, drawdowns, movement, closing
    [InlineData(100, "", 0, 0, 0, 100)]
    [InlineData(100, "-30", 0, -30, -30, 70)]
    [InlineData(100, "-30 50", 50, -30, 20, 120)]
    [InlineData(100, "-130", 0, -130, -130, -30)]
    [InlineData(-10, "-5", 0, -5, -5, -15)] // a deficit that grows
    public void Movements_bring_the_opening_balance_to_the_closing_one(int opening, string movements, int contributions, int drawdowns, int movement, int closing)
    {
        var position = Position(ReserveKind.Earmarked, opening, movements);

        position.Contributions.Should().Be(contributions.Pounds());
        position.Drawdowns.Should().Be(drawdowns.Pounds());
        position.Movement.Should().Be(movement.Pounds());
        position.Closing.Should().Be(closing.Pounds());
        position.EndsBelowNil.Should().Be(closing < 0);
    }

    [Fact]
    public void A_period_that_does_not_report_reserves_knows_nothing_of_the_years_end()
    {
        var position = Position(ReserveKind.General, 100, "") with { IsReported = false };

        position.Opening.Should().Be(100.Pounds());
        position.Movement.Should().BeNull();
        position.Closing.Should().BeNull("absent is not nil");
        position.EndsBelowNil.Should().BeFalse();
    }

    [Fact]
    public void Money_that_stands_in_another_reserve_has_no_balance()
    {
        var position = Position(ReserveKind.Earmarked, null, "");

        position.Closing.Should().BeNull();
        ReserveSum.Of([position]).Should().Be(new ReserveSum(1, null, Money.Zero, Money.Zero, Money.Zero, null, null));
    }

    [Fact]
    public void What_is_posted_is_known_only_where_somebody_says_so()
    {
        Position(ReserveKind.General, 100, "-30").Posted.Should().BeNull();
        var position = Position(ReserveKind.General, 100, "-30 -20");
        position.Movements[0].Posted = (-10).Pounds();
        position.Posted.Should().BeNull("what is posted of the other is not known");
        position.Movements[1].Posted = (-5).Pounds();
        position.Posted.Should().Be((-15).Pounds());
    }

    [Theory]
    //          ends on, movements, overdue at 31 January 2018
    [InlineData("2018-01-30", "", true)]
    [InlineData("2018-01-31", "", false)]  // its last day
    [InlineData("2019-03-31", "", false)]
    [InlineData("2017-12-31", "-100", false)] // nothing is left in it
    [InlineData(null, "", false)]
    public void A_protocol_is_overdue_after_its_day_while_money_is_left(string? endsOn, string movements, bool overdue)
    {
        var position = Position(ReserveKind.Earmarked, 100, movements);
        position.Reserve.EndsOn = endsOn is null ? null : DateOnly.Parse(endsOn, System.Globalization.CultureInfo.InvariantCulture);

        position.IsOverdue(January.LastDay).Should().Be(overdue);
    }

    [Fact]
    public void Kinds_are_kept_apart_and_groups_stand_in_the_policys_order()
    {
        var sheet = new ReserveSheet([
            Position(ReserveKind.Earmarked, 1, "", "Winter damage", "Our own"),
            Position(ReserveKind.Earmarked, 2, "", "Claims", "insurance"),
            Position(ReserveKind.Earmarked, 4, "", "Contracts", "Smoothing"),
            Position(ReserveKind.Earmarked, 8, "", "Other"),
            Position(ReserveKind.General, 16, ""),
            Position(ReserveKind.Schools, 32, ""),
            Position(ReserveKind.Provision, 64, ""),
        ]);

        sheet.Groups.Select(group => (group.Name, ReserveSum.Of(group.Reserves).Opening!.Value.Pounds))
            .Should().Equal(("Smoothing", 4m), ("insurance", 2m), ("Our own", 1m), (null, 8m));
        ReserveSum.Of(sheet.General).Opening.Should().Be(16.Pounds());
        ReserveSum.Of(sheet.Usable).Opening.Should().Be(31.Pounds(), "schools' reserves and provisions are not the council's to use");
        ReserveSum.Of(sheet.Schools).Opening.Should().Be(32.Pounds());
        ReserveSum.Of(sheet.Provisions).Opening.Should().Be(64.Pounds());
    }

    public static TheoryData<int?, int?, double?> Lasting { get; } = new()
    {
        // opening, closing, years left
        { 100, 80, 4 },       // falls by 20 and has 80
        { 100, 40, 2.0 / 3 },
        { 100, 100, null },   // does not fall
        { 100, 120, null },
        { 100, 0, 0 },        // nothing left
        { 100, -20, 0 },
        { null, 100, null },
        { 100, null, null },
    };

    [Theory]
    [MemberData(nameof(Lasting))]
    public void A_balance_lasts_as_many_years_as_it_holds_of_this_years_fall(int? opening, int? closing, double? years) =>
        ((double?)ReserveOutlook.Years(opening?.Pounds(), closing?.Pounds())).Should().BeApproximately(years, 0.0001);

    [Theory]
    //          overspend, target, general after, per cent after, short after, usable after
    [InlineData(10, 5, 30, 3, 20, 110)]    // an overspend takes it below its target
    [InlineData(-20, 5, 60, 6, null, 140)] // an underspend adds
    [InlineData(10, null, 30, 3, null, 110)]
    [InlineData(0, 4, 40, 4, null, 120)]   // just on its target
    public void An_overspend_comes_off_the_general_reserve_and_off_usable_reserves(int overspend, int? target, int general, int percentage, int? shortfall, int usable)
    {
        var outlook = ReserveOutlook.Of(Sheet(), overspend.Pounds(), 1_000.Pounds(), target is { } perCent ? new Percentage(perCent) : null);

        outlook.GeneralAfter.Should().Be(general.Pounds());
        outlook.GeneralAfterPercentage.Should().Be(percentage);
        outlook.ShortfallAfter.Should().Be(shortfall?.Pounds());
        outlook.UsableAfter.Should().Be(usable.Pounds());
        outlook.GeneralPercentage.Should().Be(4m);
    }

    [Fact]
    public void What_is_not_known_leaves_its_figures_open()
    {
        var noForecast = ReserveOutlook.Of(Sheet(), null, 1_000.Pounds(), new Percentage(5));
        var noBudget = ReserveOutlook.Of(Sheet(), 10.Pounds(), null, new Percentage(5));
        var noGeneral = ReserveOutlook.Of(new([Position(ReserveKind.Earmarked, 100, "-20")]), 0.Pounds(), 1_000.Pounds(), new Percentage(5));

        (noForecast.GeneralAfter, noForecast.UsableYears).Should().Be((null, null));
        (noForecast.GeneralPercentage, noForecast.Shortfall).Should().Be((4m, 10.Pounds()));
        (noBudget.Target, noBudget.GeneralPercentage, noBudget.Shortfall).Should().Be((null, null, null));
        (noGeneral.General.Closing, noGeneral.GeneralYears, noGeneral.UsableYears).Should().Be((null, null, 4m));
    }

    private static ReserveSheet Sheet() => new([
        Position(ReserveKind.General, 50, "-10"),
        Position(ReserveKind.Earmarked, 100, "-20", "Waste"),
        Position(ReserveKind.Schools, 1_000, "", "Schools"),
        Position(ReserveKind.Provision, 1_000, "", "Doubtful debts"),
    ]);

    private static ReservePosition Position(ReserveKind kind, int? opening, string movements, string name = "General", string? group = null) => new(
        new Reserve { Year = 2017, Name = name, Kind = kind, Group = group, Opening = opening?.Pounds() },
        [
            .. movements.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((amount, place) => new ReserveMovement
            {
                ReserveId = 1,
                Year = 2017,
                Period = 10,
                Description = $"Movement {place}",
                Amount = int.Parse(amount, System.Globalization.CultureInfo.InvariantCulture).Pounds(),
            }),
        ]);
}
