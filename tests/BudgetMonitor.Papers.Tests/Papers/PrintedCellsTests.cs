using System.Text;
using BudgetMonitor.Papers.Tests.Samples;
using BudgetMonitor.Reporting.Writers;
using Xunit.Abstractions;

namespace BudgetMonitor.Papers.Tests.Papers;

/// <summary>Every printed cell of both councils' tables, compared as text with the CSV that the product writes.</summary>
[Collection(SamplePapers.Collection)]
public sealed class PrintedCellsTests(SamplePapers papers, ITestOutputHelper output)
{
    public static TheoryData<string, string> Tables => PrintedTable.All;

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_printed_cell_is_shown(string council, string tableId)
    {
        var shown = CsvFile.Parse(Encoding.UTF8.GetString(PaperCsvWriter.Write(papers.Of(council).FindTable(tableId)!)));

        PrintedTable.Differences(PrintedTable.Corrected(council, tableId), shown, PrintedTable.ComparesLabels(tableId))
            .Should().BeEmpty();
        foreach (var slip in PrintedTable.Misprints.Where(slip => slip["council"] == council && slip["table"] == tableId))
        {
            output.WriteLine($"Misprint: {tableId} / {slip["row"]} / {slip["column"]} prints {slip["printed"]}, shown is {slip["shown"]}. {slip["why"]}");
        }
    }

    [Fact]
    public void Each_listed_misprint_belongs_to_a_table_that_is_compared()
    {
        PrintedTable.Misprints.Should().OnlyContain(slip => Tables.Any(row => (string)row[0] == slip["council"] && (string)row[1] == slip["table"]));
    }
}
