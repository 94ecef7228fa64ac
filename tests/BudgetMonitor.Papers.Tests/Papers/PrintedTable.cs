using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Papers;

/// <summary>A table as a council printed it, and the comparison with what the product shows.</summary>
internal static class PrintedTable
{
    /// <summary>The papers' slips: cells in which they contradict themselves.</summary>
    public static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Misprints = CsvFile.Records(Repository.Misprints);

    /// <summary>The tables that are compared, by council.</summary>
    public static TheoryData<string, string> All => new()
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

    /// <summary>Kent's roll forwards are labelled with sentences, which the sample puts in its own words.</summary>
    public static bool ComparesLabels(string tableId) => tableId != "table-3-roll-forwards";

    /// <summary>The printed cells with the listed slips put right; fails where a slip no longer stands in the printed table.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Corrected(string council, string tableId)
    {
        var printed = CsvFile.Rows(Repository.Printed(council, tableId)).Select(row => row.ToArray()).ToList();
        foreach (var slip in Misprints.Where(slip => slip["council"] == council && slip["table"] == tableId))
        {
            var column = Array.IndexOf(printed[0], slip["column"]);
            var row = printed.Single(candidate => candidate[0] == slip["row"]);
            row[column].Should().Be(slip["printed"], "misprints.csv says what {0} prints", council);
            slip["shown"].Should().NotBe(slip["printed"], "a misprint that no longer differs must leave misprints.csv");
            row[column] = slip["shown"];
        }

        return printed;
    }

    /// <summary>Every cell that differs, in words; row labels are compared unless a table's labels are sentences of the paper.</summary>
    public static IReadOnlyList<string> Differences(IReadOnlyList<IReadOnlyList<string>> expected, IReadOnlyList<IReadOnlyList<string>> shown, bool compareLabels = true)
    {
        var differences = new List<string>();
        if (expected.Count != shown.Count)
        {
            differences.Add($"{expected.Count} rows printed, {shown.Count} shown");
        }

        foreach (var ((expectedRow, shownRow), row) in expected.Zip(shown).Select((pair, place) => (pair, place)))
        {
            if (expectedRow.Count != shownRow.Count)
            {
                differences.Add($"row {row}: {expectedRow.Count} cells printed, {shownRow.Count} shown");
            }

            for (var column = compareLabels || row == 0 ? 0 : 1; column < Math.Min(expectedRow.Count, shownRow.Count); column++)
            {
                if (expectedRow[column] != shownRow[column])
                {
                    differences.Add($"{expectedRow[0]} / {expected[0][column]}: '{expectedRow[column]}' printed, '{shownRow[column]}' shown");
                }
            }
        }

        return differences;
    }
}
