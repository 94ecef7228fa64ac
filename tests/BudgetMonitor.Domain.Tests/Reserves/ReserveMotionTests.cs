using System.Globalization;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;

namespace BudgetMonitor.Domain.Tests.Reserves;

public class ReserveMotionTests
{
    private static readonly MonitoringPeriod January = new(new FinancialYear(2017), 10);

    [Theory]
    //          moves this year, opening, last moved on, earlier years as year:opening:movement, what is said
    [InlineData(true, 100, null, "", ReserveMotion.Moved)]
    [InlineData(false, 0, null, "", ReserveMotion.Empty)]
    [InlineData(false, null, null, "", ReserveMotion.Empty)]
    [InlineData(false, 100, null, "", ReserveMotion.NotKnown)]
    [InlineData(false, 100, "2015-06-01", "", ReserveMotion.Moved)]
    [InlineData(false, 100, "2015-01-31", "", ReserveMotion.Unmoved)] // three years ago to the day
    [InlineData(false, 100, "2015-02-01", "", ReserveMotion.Moved)]
    [InlineData(false, 100, null, "2016:100:0 2015:100:0 2014:100:0", ReserveMotion.Unmoved)]
    [InlineData(false, 100, null, "2016:100:? 2015:100:? 2014:100:?", ReserveMotion.Unmoved)] // the balances alone tell it
    [InlineData(false, 100, null, "2016:100:0 2015:100:0", ReserveMotion.NotKnown)] // only two years are known
    [InlineData(false, 100, null, "2016:100:0 2014:100:0", ReserveMotion.NotKnown)] // a year is missing
    [InlineData(false, 100, null, "2016:120:-20 2015:120:0 2014:120:0", ReserveMotion.Moved)]
    [InlineData(false, 100, null, "2016:120:?", ReserveMotion.Moved)] // a balance that differs is a movement
    [InlineData(false, 100, null, "2016:100:0 2015:100:0 2014:100:0 2013:90:10", ReserveMotion.Unmoved)] // four years ago
    [InlineData(false, 100, "2012-05-01", "2016:90:10", ReserveMotion.Moved)] // figures kept here are newer than the day given
    public void A_reserve_has_moved_or_not_or_nobody_knows(bool moves, int? opening, string? lastMovedOn, string earlier, ReserveMotion expected)
    {
        var reserve = new Reserve
        {
            Year = 2017,
            Name = "Waste",
            Kind = ReserveKind.Earmarked,
            Opening = opening?.Pounds(),
            LastMovedOn = lastMovedOn is null ? null : DateOnly.Parse(lastMovedOn, CultureInfo.InvariantCulture),
        };
        var years = earlier.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(text => text.Split(':'))
            .Select(parts => new EarlierReserve(Whole(parts[0]), Whole(parts[1]).Pounds(), parts[2] == "?" ? null : Whole(parts[2]).Pounds()))
            .ToList();

        ReserveMotions.Of(reserve, moves, years, January).Should().Be(expected);
    }

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
