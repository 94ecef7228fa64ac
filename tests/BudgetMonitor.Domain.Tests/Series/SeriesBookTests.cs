using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Domain.Tests.Series;

public sealed class SeriesBookTests
{
    private static readonly FinancialYear Year = new(2017);

    [Theory]
    //          month, as month and year, as month of the year 2017-18
    [InlineData("2018-01", "Jan-18", "January")]
    [InlineData("2017-04", "Apr-17", "April")]
    [InlineData("2017-03", "Mar-17", "At year end 2016/17")]
    [InlineData("2016-07", "Jul-16", "July 2016")]
    public void Months_are_named_as_the_series_asks(string key, string monthAndYear, string monthOfYear)
    {
        SeriesMonth.TryParse(key, out var month).Should().BeTrue();

        month.Key.Should().Be(key);
        month.Name(MonthNaming.MonthAndYear, Year).Should().Be(monthAndYear);
        month.Name(MonthNaming.MonthOfYear, Year).Should().Be(monthOfYear);
    }

    [Theory]
    [InlineData("2018-13")]
    [InlineData("2018-1")]
    [InlineData("January")]
    [InlineData("1800-01")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_month_is_refused(string? key) => SeriesMonth.TryParse(key, out _).Should().BeFalse();

    [Theory]
    //          period, its month
    [InlineData(1, "2017-04")]
    [InlineData(10, "2018-01")]
    [InlineData(12, "2018-03")]
    [InlineData(13, "2018-03")]
    public void A_period_has_a_month(int number, string month) => SeriesMonth.Of(new(Year, number)).Key.Should().Be(month);

    [Fact]
    public void Months_are_counted_over_the_end_of_a_year()
    {
        var december = new SeriesMonth(2017, 12);

        december.Add(1).Key.Should().Be("2018-01");
        december.Add(-24).Key.Should().Be("2015-12");
        (december < december.Add(1)).Should().BeTrue();
        december.FinancialYear.Should().Be(Year);
    }

    [Fact]
    public void Sums_and_shares_are_worked_out_also_from_another_series()
    {
        var book = Book(
            Series("IN").With("referrals", "assessed").With("share", SeriesColumnKind.Share, "assessed referrals").With("out", SeriesColumnKind.Sum, "OUT.total")
                .Value("2018-01", "referrals", 16).Value("2018-01", "assessed", 12),
            Series("OUT").With("new", "former").With("total", SeriesColumnKind.Sum, "new former")
                .Value("2018-01", "new", 8).Value("2018-01", "former", 0));

        Figure(book, "IN", "share", "2018-01").Should().Be(75m);
        Figure(book, "IN", "out", "2018-01").Should().Be(8m);
    }

    [Fact]
    public void What_is_absent_stays_absent()
    {
        var book = Book(Series("S").With("a", "b").With("total", SeriesColumnKind.Sum, "a b").With("share", SeriesColumnKind.Share, "a b").With("lost", SeriesColumnKind.Sum, "NONE.x")
            .Value("2017-12", "a", 3)
            .Value("2018-01", "a", 3).Value("2018-01", "b", 0));

        Figure(book, "S", "total", "2017-12").Should().BeNull("a part is absent, which is not nil");
        Figure(book, "S", "total", "2018-01").Should().Be(3m);
        Figure(book, "S", "share", "2018-01").Should().BeNull("nothing is no share of nil");
        Figure(book, "S", "lost", "2018-01").Should().BeNull();
    }

    [Fact]
    public void A_column_that_is_made_from_itself_has_no_figure()
    {
        var book = Book(Series("S").With("a", SeriesColumnKind.Sum, "b").With("b", SeriesColumnKind.Sum, "a"));

        Figure(book, "S", "a", "2018-01").Should().BeNull();
    }

    [Fact]
    public void The_latest_report_of_a_month_counts_and_earlier_periods_keep_theirs()
    {
        var series = Series("S").With("n").Value("2017-12", "n", 10, period: 9).Value("2017-12", "n", 9, period: 10).Value("2018-01", "n", 11, period: 10);

        Figure(Book(10, series), "S", "n", "2017-12").Should().Be(9m);
        Figure(Book(9, Series("S").With("n").Value("2017-12", "n", 10, period: 9)), "S", "n", "2017-12").Should().Be(10m);
    }

    [Theory]
    //          span, the months shown in January
    [InlineData(SeriesSpan.All, "2016-07 2017-01 2017-02 2017-03 2017-04 2018-01")]
    [InlineData(SeriesSpan.TwelveMonths, "2017-02 2017-03 2017-04 2018-01")]
    [InlineData(SeriesSpan.ThisYear, "2017-03 2017-04 2018-01")]
    public void A_paper_shows_the_months_of_the_span_and_none_after_its_own(SeriesSpan span, string months)
    {
        var builder = Series("S").With("n");
        builder.Data.Series.Span = span;
        foreach (var month in new[] { "2018-02", "2018-01", "2017-04", "2017-03", "2017-02", "2017-01", "2016-07" })
        {
            builder.Value(month, "n", 1);
        }

        var book = Book(builder);

        string.Join(' ', book.LinesOf(book.Find("s")!).Select(line => line.Row)).Should().Be(months);
    }

    [Fact]
    public void Categories_are_reported_anew_and_added_up()
    {
        var builder = Series("S").With("n").With("twice", SeriesColumnKind.Sum, "n n").With("share", SeriesColumnKind.Share, "n twice")
            .Value("Under 16", "n", 9, period: 9).Value("Under 16", "n", 4, period: 10).Value("16 and 17", "n", 6, period: 10);
        (builder.Data.Series.Rows, builder.Data.Series.Categories, builder.Data.Series.TotalLabel) = (SeriesRows.Categories, "Under 16; 16 and 17", "Total");
        var book = Book(builder);

        book.LinesOf(book.All[0]).Should().Equal(new SeriesLine("Under 16", "Under 16"), new SeriesLine("16 and 17", "16 and 17"), new SeriesLine(null, "Total"));
        Figure(book, "S", "n", null).Should().Be(10m);
        Figure(book, "S", "twice", null).Should().Be(20m);
        Figure(book, "S", "share", null).Should().Be(50m, "a share of totals is worked out from the totals");

        var december = Book(9, builder);
        Figure(december, "S", "n", "16 and 17").Should().BeNull();
    }

    [Fact]
    public void Some_series_alone_hold_none_that_is_made_from_the_others()
    {
        var book = Book(
            Series("OWN").With("n", "m").With("total", SeriesColumnKind.Sum, "n m"),
            Series("FROM-OWN").With("twice", SeriesColumnKind.Sum, "OWN.n OWN.n"),
            Series("THEIRS").With("n"),
            Series("SHARE").With("n").With("share", SeriesColumnKind.Share, "n THEIRS.n"),
            Series("FROM-SHARE").With("again", SeriesColumnKind.Sum, "SHARE.n"));

        var some = book.Only(series => series.Reference != "THEIRS");

        some.All.Select(data => data.Series.Reference).Should().BeEquivalentTo(["OWN", "FROM-OWN"]);
        some.Period.Should().Be(book.Period);
    }

    private static decimal? Figure(SeriesBook book, string series, string column, string? row) =>
        book.Figure(book.Find(series)!, book.Find(series)!.Columns.Single(one => one.Key == column), row);

    private static SeriesBook Book(params Builder[] series) => Book(10, series);

    private static SeriesBook Book(int period, params Builder[] series) => new(series.Select(one => one.Data), new(Year, period));

    private static Builder Series(string reference) => new(reference);

    private sealed class Builder(string reference)
    {
        private readonly List<SeriesColumn> columns = [];
        private readonly List<SeriesValue> values = [];
        private readonly NamedSeries series = new() { Year = 2017, HeadId = 1, Reference = reference, Subject = "Subject", Title = "Title" };

        public SeriesData Data => new(series, columns, values);

        public Builder With(params string[] keys)
        {
            columns.AddRange(keys.Select(key => new SeriesColumn { SeriesId = 1, Key = key, Name = key }));
            return this;
        }

        public Builder With(string key, SeriesColumnKind kind, string of)
        {
            columns.Add(new SeriesColumn { SeriesId = 1, Key = key, Name = key, Kind = kind, Of = of });
            return this;
        }

        public Builder Value(string row, string column, decimal figure, int period = 10)
        {
            values.Add(new SeriesValue { SeriesId = 1, Year = 2017, Period = period, Row = row, ColumnKey = column, Figure = figure });
            return this;
        }
    }
}
