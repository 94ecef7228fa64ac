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
        { "kent-2017-18", "table-2-companies" },
        { "kent-2017-18", "schools-reserves" },
        { "kent-2017-18", "table-3-capital" },
        { "kent-2017-18", "appendix-3-1-budget" },
        { "kent-2017-18", "appendix-3-2-numbers" },
        { "kent-2017-18", "appendix-3-3-eligible" },
        { "kent-2017-18", "appendix-3-4-referrals" },
        { "kent-2017-18", "appendix-3-5-dispersals" },
        { "kent-2017-18", "appendix-2-01-forecast" },
        { "kent-2017-18", "appendix-2-01-ytd" },
        { "kent-2017-18", "appendix-2-02-forecast" },
        { "kent-2017-18", "appendix-2-02-ytd" },
        { "kent-2017-18", "appendix-2-03-forecast" },
        { "kent-2017-18", "appendix-2-03-ytd" },
        { "kent-2017-18", "appendix-2-04-forecast" },
        { "kent-2017-18", "appendix-2-04-ytd" },
        { "kent-2017-18", "appendix-2-05-forecast" },
        { "kent-2017-18", "appendix-2-05-ytd" },
        { "kent-2017-18", "appendix-2-06-forecast" },
        { "kent-2017-18", "appendix-2-06-ytd" },
        { "kent-2017-18", "appendix-2-07-forecast" },
        { "kent-2017-18", "appendix-2-07-ytd" },
        { "kent-2017-18", "appendix-2-08-forecast" },
        { "kent-2017-18", "appendix-2-08-ytd" },
        { "kent-2017-18", "appendix-2-09-forecast" },
        { "kent-2017-18", "appendix-2-09-ytd" },
        { "kent-2017-18", "appendix-2-10-forecast" },
        { "kent-2017-18", "appendix-2-10-staff" },
        { "kent-2017-18", "appendix-2-10-ytd" },
        { "kent-2017-18", "appendix-2-12-forecast" },
        { "kent-2017-18", "appendix-2-12-ytd" },
        { "kent-2017-18", "appendix-2-13-forecast" },
        { "kent-2017-18", "appendix-2-13-ytd" },
        { "kent-2017-18", "appendix-2-14-forecast" },
        { "kent-2017-18", "appendix-2-14-ytd" },
        { "kent-2017-18", "appendix-2-15-forecast" },
        { "kent-2017-18", "appendix-2-15-ytd" },
        { "kent-2017-18", "appendix-2-16-forecast" },
        { "kent-2017-18", "appendix-2-16-staff" },
        { "kent-2017-18", "appendix-2-16-ytd" },
        { "norfolk-asc-2017-18", "executive-summary" },
        { "norfolk-asc-2017-18", "table-2-1" },
        { "norfolk-asc-2017-18", "table-2-7-1" },
        { "norfolk-asc-2017-18", "table-2-8-1" },
        { "norfolk-asc-2017-18", "appendix-a" },
        { "norfolk-asc-2017-18", "table-2-13-1-debt" },
        { "norfolk-asc-2017-18", "appendix-c-savings" },
        { "norfolk-asc-2017-18", "appendix-c-gross-requirement" },
        { "norfolk-asc-2017-18", "appendix-c-workstreams" },
        { "norfolk-asc-2017-18", "appendix-c-mapping" },
        { "norfolk-asc-2017-18", "appendix-d-reserves" },
        { "norfolk-asc-2017-18", "appendix-e-capital" },
    };

    /// <summary>Kent's roll forwards and Norfolk's reserves are labelled with sentences, which the samples put in their own words.</summary>
    public static bool ComparesLabels(string tableId) => tableId is not ("table-3-roll-forwards" or "appendix-d-reserves");

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
