using BudgetMonitor.Checks;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>Series as both sample papers print and draw them.</summary>
[Collection(SamplePapers.Collection)]
public sealed class SeriesTests(SamplePapers papers)
{
    [Fact]
    public void Client_numbers_stand_in_one_appendix_each_drawn_under_its_table()
    {
        var section = papers.Kent.Sections.Single(section => section.Id == "series");

        section.Title.Should().Be("Appendix 3: Unaccompanied asylum seeking children");
        section.Blocks.OfType<TableBlock>().Select(block => block.Table.FullTitle).Should().StartWith("Appendix 3.1: Position compared to budget by age").And.HaveCount(5);
        var charts = section.Blocks.OfType<ChartBlock>().ToList();
        charts.Select(block => (block.Chart.Kind, block.DataTableId)).Should().Equal(
            (ChartKind.Line, "appendix-3-2-numbers"),
            (ChartKind.StackedBar, "appendix-3-3-eligible"),
            (ChartKind.Line, "appendix-3-4-referrals"),
            (ChartKind.StackedBar, "appendix-3-5-dispersals"));
        charts.Should().OnlyContain(block => papers.Kent.FindTable(block.DataTableId!) != null);
    }

    [Fact]
    public void A_chart_s_title_is_the_finding()
    {
        var titles = papers.Kent.Charts.Select(block => block.Chart.Title).ToList();

        titles.Should().Contain("Aged under 16: down from 101 in Feb-17 to 43 in Jan-18");
        titles.Should().Contain("Total AREs: up from 45 at year end 2016/17 to 58 in January", "the picture shows AREs alone, while all clients fell");
        titles.Should().Contain("Dispersals of new arrivals and of earlier clients: down from 25 in Jul-16 to 8 in Jan-18");
    }

    [Fact]
    public void A_chart_over_years_compares_this_year_with_the_two_before()
    {
        var chart = papers.Norfolk.Charts.Single(block => block.Chart.Id == "series-net-spend-chart");

        chart.DataTableId.Should().BeNull("the chart's figures are laid out otherwise than the table's");
        chart.Chart.Categories.Should().HaveCount(12).And.StartWith("Apr").And.EndWith("Mar");
        chart.Chart.Series.Select(series => series.Name).Should().Equal("2017-18", "2016-17", "2015-16");
        chart.Chart.Series[0].Points.Skip(2).Should().OnlyContain(point => point == null, "the year has got to May");
        chart.Chart.Series[2].Points.Should().NotContainNulls();
        chart.Chart.Title.Should().MatchRegex(@"^Net expenditure of the department by month: £1\d\.\dm in May, less than a year before \(£1\d\.\dm\)$");
    }

    [Fact]
    public void Totals_that_differ_between_two_tables_of_the_paper_are_told_month_by_month()
    {
        var source = new CheckSource { Source = papers.KentSource, Paper = papers.Kent, Texts = [] };

        var finding = SenseChecks.Find("series-differ")!.Find(source, Domain.Figures.Money.Zero).Single();

        finding.Words.Should().Be("Total Clients differs from TOTAL of Appendix 3.2: May 1,192 against 1,191; September 1,169 against 1,170; October 1,158 against 1,159; November 1,153 against 1,159; January 1,145 against 1,146.");
        finding.Link.Should().Be("/series/2017-18/10/UASC-ELIGIBLE");
    }
}
