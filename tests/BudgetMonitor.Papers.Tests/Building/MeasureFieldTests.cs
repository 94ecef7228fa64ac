using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>Fields of activity and staffing as a paper fills them, by the figures of Kent's Appendix 2.</summary>
[Collection(SamplePapers.Collection)]
public sealed class MeasureFieldTests(SamplePapers samples)
{
    [Theory]
    [InlineData("{activity.LD-NRC.budget}", "£72.595m")]
    [InlineData("{activity.LD-NRC.volume-budget} clients", "1,038 clients")]
    [InlineData("{activity.ld-nrc.volume-budget}", "1,038")] // references in letters of either size, as addresses have them
    [InlineData("{staffing.CSC-STAFF.budget|1}", "£39.2m")]
    [InlineData("{activity.LD-NRC.variance - activity.LD-NRC.volume-variance - activity.LD-NRC.price-variance - activity.LD-NRC.other-variance|0}", "£0m")] // the split always adds up
    public void A_field_of_a_measure_is_filled(string text, string filled) =>
        new TextFiller(samples.KentSource).Fill(text).Plain.Should().Be(filled);

    [Fact]
    public void A_difference_of_volumes_has_its_sign_and_a_unit_cost_its_pence()
    {
        var filler = new TextFiller(samples.KentSource);

        filler.Fill("{activity.LD-NRC.volume-difference}").Plain.Should().MatchRegex(@"^[+-]\d[\d,.]*$");
        filler.Fill("{activity.LD-NRC.unit-cost-budget}").Plain.Should().MatchRegex(@"^£[\d,]+\.\d\d$");
    }

    [Fact]
    public void A_field_knows_what_it_is_by_the_measures_name() =>
        new TextFiller(samples.KentSource).Fill("{activity.LD-NRC.budget}").Runs.Should().ContainSingle().Which.Label
            .Should().Be("Nursing & Residential Care - Learning Disability (aged 18+), spending budget of the year");

    [Theory]
    [InlineData("{activity.NOBODY.budget}", "there is no measure of activity NOBODY in this period.")]
    [InlineData("{activity.LD-NRC.volume-budget + activity.LD-NRC.budget}", "money and a number cannot be added up.")]
    public void What_cannot_be_filled_stays_as_typed_and_says_why(string text, string why) =>
        new TextFiller(samples.KentSource).Fill(text).Runs.Should().ContainSingle(run => run.Role == TextRole.Problem).Which.Explanation.Should().EndWith(why);

    [Fact]
    public void Nobody_reads_the_measure_of_a_head_that_is_not_theirs() =>
        new TextFiller(samples.KentSource, head => head.Code != "ADU-LD").Fill("{activity.LD-NRC.budget}, {activity.OP-RES.budget}").Plain.Should().Be("(not shown), £58.100m");
}
