using BudgetMonitor.Domain.Calendar;

namespace BudgetMonitor.Domain.Tests.Calendar;

public class FinancialYearTests
{
    [Theory]
    [InlineData(2017, "2017-18", "2017/18")]
    [InlineData(1999, "1999-00", "1999/00")]
    [InlineData(2008, "2008-09", "2008/09")]
    [InlineData(2099, "2099-00", "2099/00")]
    [InlineData(1990, "1990-91", "1990/91")] // the first there is
    [InlineData(2100, "2100-01", "2100/01")] // the last there is
    public void A_year_is_named_by_its_two_halves(int start, string name, string withStroke)
    {
        var year = new FinancialYear(start);

        year.ToString().Should().Be(name);
        year.ToString('/').Should().Be(withStroke);
        FinancialYear.Parse(name).Should().Be(year);
        year.FirstDay.Should().Be(new DateOnly(start, 4, 1));
        year.LastDay.Should().Be(new DateOnly(start + 1, 3, 31));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2017")]
    [InlineData("2017-2018")]
    [InlineData("2017/18")]
    [InlineData("2017-19")]   // not the next year
    [InlineData("2017-17")]
    [InlineData("1989-90")]   // before the first
    [InlineData("2101-02")]   // after the last
    [InlineData(" 2017-18")]
    [InlineData("2017-18 ")]
    [InlineData("2017-18\n")]
    [InlineData("2017–18")]   // an en dash
    [InlineData("٢٠١٧-١٨")]   // digits of another script
    [InlineData("17-18")]
    public void Anything_else_is_not_a_year(string? text)
    {
        FinancialYear.TryParse(text, out _).Should().BeFalse();
    }

    [Fact]
    public void Reading_what_is_not_a_year_says_what_one_looks_like()
    {
        var read = () => FinancialYear.Parse("2017");

        read.Should().Throw<FormatException>().WithMessage("'2017' is not a financial year such as 2017-18.");
    }

    [Theory]
    [InlineData(1989)]
    [InlineData(2101)]
    [InlineData(0)]
    [InlineData(-2017)]
    public void Years_that_nobody_reports_are_refused(int start)
    {
        var make = () => new FinancialYear(start);

        make.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("2018-03-31", 2017)]
    [InlineData("2018-04-01", 2018)]
    [InlineData("2017-12-31", 2017)]
    [InlineData("2018-01-01", 2017)]
    public void A_day_belongs_to_the_year_that_began_in_april(string day, int start)
    {
        FinancialYear.Containing(DateOnly.Parse(day)).StartYear.Should().Be(start);
    }

    [Fact]
    public void Years_follow_one_another()
    {
        var year = new FinancialYear(2017);

        year.Next.Should().Be(new FinancialYear(2018));
        year.Previous.Should().Be(new FinancialYear(2016));
        new[] { year.Next, year.Previous, year }.Order().Should().Equal(year.Previous, year, year.Next);
        year.CompareTo(null).Should().BePositive();
    }
}
