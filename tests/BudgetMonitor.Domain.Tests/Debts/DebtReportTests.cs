using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Domain.Tests.Debts;

public class DebtReportTests
{
    private static readonly DateOnly May = new(2017, 5, 31);
    private static readonly DateOnly March = new(2017, 3, 31);

    [Theory]
    //          bands, what is wrong
    [InlineData("0-30 31-60 61-90 91-180 181-", "")]
    [InlineData("31-60 0-30 61-", "")] // the order does not matter
    [InlineData("0-", "")]
    [InlineData("0-30 30-60 61-", "The bands 0-30 and 30-60 overlap.")]
    [InlineData("0- 31-60 61-", "The bands 0+ and 31-60 overlap.")]
    [InlineData("0-30 35-60 61-", "Nothing counts debts of 31 to 34 days, between 0-30 and 35-60.")]
    [InlineData("0-30 32-", "Nothing counts debts of 31 days, between 0-30 and 32+.")]
    [InlineData("10-30 31-", "Nothing counts debts from 0 to 9 days.")]
    [InlineData("0-30 31-60", "Nothing counts debts older than 60 days.")]
    [InlineData("0-30 31-20 50-", "Nothing counts debts of 21 to 49 days, between 31-20 and 50+.|The band 31-20 ends before it begins.")]
    public void Every_age_belongs_to_one_band(string bands, string problems)
    {
        var parsed = bands.Split(' ').Select(text => text.Split('-')).Select(parts => new DebtBand(Whole(parts[0]), parts[1].Length == 0 ? null : Whole(parts[1]))).ToList();

        DebtReport.Problems(parsed).Should().Equal(problems.Split('|', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Debtors_belong_to_the_head_that_the_latest_day_names()
    {
        var (before, now) = (Balance(March, 0, null, 50), Balance(May, 0, null, 16));
        (before.BelongsTo, now.BelongsTo) = ("OLD", "NEW");

        DebtReport.Of([before, now])[0].BelongsTo.Should().Be("NEW");
        DebtReport.Of([Balance(May, 0, null, 16)])[0].BelongsTo.Should().BeNull("they are the whole council's");
    }

    [Fact]
    public void The_change_is_the_latest_day_less_the_one_before()
    {
        var report = DebtReport.Of([Balance(March, 0, 30, 50), Balance(March, 31, null, 20), Balance(May, 0, 30, 16), Balance(May, 31, null, 33), Balance(March, 0, null, 7, "Suppliers")])[0];

        report.Bands.Select(band => band.Label).Should().Equal("0-30", "31+");
        report.Latest.AsAt.Should().Be(May);
        report.Change.Should().Equal((-34).Pounds(), 13.Pounds());
        (report.Latest.Total, report.TotalChange).Should().Be((49.Pounds(), (-21).Pounds()));
    }

    [Fact]
    public void One_day_alone_has_no_change_and_neither_has_a_band_that_is_not_given()
    {
        var reports = DebtReport.Of([Balance(March, 0, null, 7, "Suppliers"), Balance(May, 0, 30, 16), Balance(May, 31, null, 4), Balance(March, 31, null, 5)]);

        reports.Select(report => report.Debtor).Should().Equal("Hospitals", "Suppliers");
        reports[0].Earlier!.Amounts.Should().Equal([null, 5.Pounds()]);
        reports[0].Change.Should().Equal(null, (-1).Pounds());
        reports[0].TotalChange.Should().BeNull();
        (reports[1].Change, reports[1].TotalChange).Should().Be((null, null));
    }

    private static DebtBalance Balance(DateOnly asAt, int from, int? to, int amount, string debtor = "Hospitals") =>
        new() { Year = 2017, Period = 2, Debtor = debtor, AsAt = asAt, FromDays = from, ToDays = to, Amount = amount.Pounds() };

    private static int Whole(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
