using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Tests.Samples;
using BudgetMonitor.Papers.Writers;

namespace BudgetMonitor.Papers.Tests.Papers;

/// <summary>Every printed cell of both councils' tables, compared as text with the CSV that the product writes.</summary>
public sealed class PrintedCellsTests
{
    public static TheoryData<string, string> Tables => new()
    {
        { "kent-2017-18", "table-1a" },
        { "kent-2017-18", "table-1a-roll-forward" },
        { "kent-2017-18", "table-1b" },
        { "kent-2017-18", "table-3-roll-forwards" },
        { "kent-2017-18", "appendix-1" },
        { "norfolk-asc-2017-18", "executive-summary" },
        { "norfolk-asc-2017-18", "table-2-1" },
        { "norfolk-asc-2017-18", "table-2-7-1" },
        { "norfolk-asc-2017-18", "table-2-8-1" },
        { "norfolk-asc-2017-18", "appendix-a" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_printed_cell_is_shown(string council, string tableId)
    {
        var table = PaperOf(council).FindTable(tableId)!;

        using var csv = new StringWriter();
        PaperCsvWriter.Write(table, csv);
        var shown = CsvFile.Parse(csv.ToString());

        PrintedTable.Differences(PrintedTable.Corrected(council, tableId), shown, compareLabels: tableId != "table-3-roll-forwards")
            .Should().BeEmpty();
    }

    private static Paper PaperOf(string council) => council.StartsWith("kent", StringComparison.Ordinal)
        ? PaperFactory.Build(SampleSource.Kent(), PaperKind.Cabinet)
        : PaperFactory.Build(SampleSource.Norfolk(), PaperKind.Committee);
}
