using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>Kent's Appendix 2: the order of its measures, the sentences made from drivers, and the charts through the printed points.</summary>
[Collection(SamplePapers.Collection)]
public sealed class MeasuresPartTests(SamplePapers samples)
{
    private PaperSection Appendix => samples.Kent.Sections.Single(section => section.Id == "appendix-2");

    [Fact]
    public void Measures_stand_under_the_numbers_of_the_printed_paper() =>
        Appendix.Blocks.OfType<HeadingBlock>().Select(heading => heading.Text.Split(' ')[0]).Should().Equal(
            "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9", "2.10", "2.12", "2.13", "2.14", "2.15", "2.16");

    [Theory]
    [InlineData("2.1", "Spending: a pressure of £2.1m: demand +£1.9m, unit cost +£0.7m, other -£0.5m (net prior year spend). Income: more than budgeted, by £0.2m: demand -£0.1m, unit cost -£0.1m (worked out from volumes and rates). Net: a pressure of £1.9m.")]
    [InlineData("2.4", "Spending: a pressure of £1.2m: demand -£1.1m, unit cost +£2.3m. Income: less than budgeted, a pressure of £0.9m: demand +£0.5m, unit cost +£0.4m. Net: a pressure of £2.1m.")]
    [InlineData("2.8", "Spending: a pressure of £0.9m: demand +£0.8m, unit cost +£0.1m.")]
    [InlineData("2.13", "Spending: a pressure of £1.6m: other +£1.6m (home to school: pupil numbers and journey cost together +£0.9m; home to college +£0.6m).")]
    [InlineData("2.14", "Income: more than budgeted, by £0.6m. Net: an underspend of £0.1m.")]
    public void The_reasons_are_made_from_the_drivers(string number, string sentence) => Paragraphs(number).First().Should().Contain(sentence);

    [Fact]
    public void Volume_and_unit_cost_are_told_with_what_they_mean()
    {
        Paragraphs("2.1")[1].Should().Be("Volume: 1,057 clients by 31 March 2018, against 1,038 budgeted. Unit cost: £1,354.44 per client a week, against £1,341.27 budgeted.");
        Paragraphs("2.12")[1].Should().Be("Volume: 16,499,622 journeys by 31 March 2018, against 16,542,000 budgeted. Unit cost: £1.02 per journey, against £1.02 budgeted.");
    }

    [Fact]
    public void A_part_that_rounds_to_nil_is_not_told() =>
        Appendix.Blocks.OfType<ParagraphBlock>().Select(block => block.Text.Plain).Should().NotContain(text => text.Contains("£0.0m", StringComparison.Ordinal));

    [Fact]
    public void Staff_are_bridged_to_their_line()
    {
        Paragraphs("2.10")[0].Should().Be("Staff together: a pressure of £2.2m: KCC staff -£5.7m, agency staff +£8.0m.");
        Paragraphs("2.10")[1].Should().Be(
            "From staff to the line: staff +£2.2m, more income, mostly from recharging the duty team to asylum -£0.7m, running costs -£0.2m "
            + "make the variance of Children's Assessment Staffing - Non-Disabled Children, +£1.3m.");
    }

    [Fact]
    public void A_chart_passes_through_the_printed_points_and_says_its_finding()
    {
        var chart = Appendix.Blocks.OfType<ChartBlock>().Select(block => block.Chart).Single(one => one.Id == "appendix-2-04-volumes");

        chart.Title.Should().Be("220 fewer clients than budgeted at the end of January");
        chart.Series.Single(series => series.Name == "Actual").Points[9].Should().Be(2_154m);
        chart.Series.Single(series => series.Name == "Budget").Points[9].Should().Be(2_374m);
        chart.Series.Single(series => series.Name == "Budget").Points[11].Should().Be(2_378m);
        chart.Series.Single(series => series.Name == "Actual").Points[10].Should().BeNull("February has not come yet");
    }

    [Fact]
    public void A_period_without_figures_has_no_appendix_of_them() =>
        PapersOf(samples.KentFirstSource).Sections.Should().NotContain(section => section.Id == "appendix-2");

    private static Paper PapersOf(BudgetMonitor.Papers.Sources.PaperSource source) => BudgetMonitor.Papers.Building.PaperFactory.Build(source, BudgetMonitor.Domain.Council.PaperKind.Cabinet);

    private List<string> Paragraphs(string number) => Appendix.Blocks
        .SkipWhile(block => block is not HeadingBlock heading || heading.Text.Split(' ')[0] != number)
        .Skip(1)
        .TakeWhile(block => block is not HeadingBlock)
        .OfType<ParagraphBlock>()
        .Select(paragraph => paragraph.Text.Plain)
        .ToList();
}
