using System.Reflection;
using BudgetMonitor.Checks;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Checking;

/// <summary>No check without a slip that it finds, and no misprint of the two printed papers without a seeded slip or a reason.</summary>
public sealed class EveryCheckIsSeededTests
{
    private static readonly IReadOnlyList<(string Check, string? Slip)> Seeds =
    [
        .. from method in typeof(EveryCheckIsSeededTests).Assembly.GetTypes().SelectMany(type => type.GetMethods())
           where method.GetCustomAttribute<FactAttribute>() is not null
           from seed in method.GetCustomAttributes<SeedsAttribute>()
           select (seed.Check, seed.Slip),
        .. SeededSlipsTests.SlipsInTexts.Select(row => ((string)row[1], (string?)row[0])),
    ];

    [Fact]
    public void Every_check_finds_a_slip_that_a_test_seeds()
    {
        var seeded = Seeds.Select(seed => seed.Check).ToHashSet();

        SenseChecks.All.Select(check => check.About.Name).Where(name => !seeded.Contains(name)).Should().BeEmpty("each check needs a test marked [Seeds(\"its-name\")] that seeds a slip and finds it");
        seeded.Where(name => SenseChecks.Find(name) is null).Should().BeEmpty("a check that is gone seeds nothing");
    }

    [Fact]
    public void Every_misprint_is_seeded_or_cannot_be_made()
    {
        var misprints = CsvFile.Records(Path.Combine(Repository.Root, "tests", "BudgetMonitor.Papers.Tests", "Checking", "misprints.csv"));

        misprints.Should().HaveCount(25);
        foreach (var misprint in misprints)
        {
            if (misprint["found_by"].Length == 0)
            {
                misprint["slip_or_reason"].Should().NotBeEmpty();
            }
            else
            {
                Seeds.Should().Contain((misprint["found_by"], misprint["slip_or_reason"]), "{0} {1}", misprint["paper"], misprint["place"]);
            }
        }
    }
}
