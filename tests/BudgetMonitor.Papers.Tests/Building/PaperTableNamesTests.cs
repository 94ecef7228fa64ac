using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>The list of names that series may not take holds every table and part of the product.</summary>
[Collection(SamplePapers.Collection)]
public sealed class PaperTableNamesTests(SamplePapers samples)
{
    [Theory]
    [InlineData(SamplePapers.KentName)]
    [InlineData(SamplePapers.NorfolkName)]
    public void Every_part_table_and_chart_of_the_product_is_in_the_list_and_no_series_of_a_sample_is(string council)
    {
        var source = council == SamplePapers.KentName ? samples.KentSource : samples.NorfolkSource;
        var series = source.Beside.Series!.All.Select(data => data.Series.TableId).ToHashSet();
        var paper = samples.Of(council);
        var blocks = paper.Sections.SelectMany(section => section.Blocks).ToList();
        string[] names =
        [
            .. PartCatalogue.All.Select(part => part.Id),
            .. paper.Sections.Select(section => section.Id),
            .. blocks.OfType<TableBlock>().Select(block => block.Table.Id),
        ];

        names.Where(name => !series.Contains(name)).Should().OnlyContain(name => PaperTableNames.IsTaken(name));
        series.Should().NotContain(name => PaperTableNames.IsTaken(name));
    }

    [Fact]
    public void Every_name_that_the_builders_keep_is_in_the_list()
    {
        var constants = typeof(PartCatalogue).Assembly.GetTypes()
            .Where(type => type.Namespace == "BudgetMonitor.Papers.Building.Tables" && type.Name is not ("SeriesTables" or "SeriesCharts"))
            .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic))
            .Where(field => field is { IsLiteral: true, FieldType.Name: "String" } && (field.Name.EndsWith("Id", StringComparison.Ordinal) || field.Name.StartsWith("Table", StringComparison.Ordinal) || field.Name.StartsWith("Appendix", StringComparison.Ordinal)))
            .Select(field => (string)field.GetRawConstantValue()!)
            .ToList();

        constants.Should().HaveCountGreaterThan(20).And.OnlyContain(name => PaperTableNames.IsTaken(name));
    }

    [Theory]
    [InlineData("appendix-2-04-forecast", true)]
    [InlineData("table-2-7-1", true)]
    [InlineData("table-2-13-1-debt-2", true)]
    [InlineData("appendix-3-2-numbers", false)]
    [InlineData("table-2-9-4-spend", false)]
    public void Names_made_by_number_are_taken(string name, bool isTaken) => PaperTableNames.IsTaken(name).Should().Be(isTaken);
}
