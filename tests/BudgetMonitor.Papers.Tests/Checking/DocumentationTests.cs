using System.Globalization;
using BudgetMonitor.Checks;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Checking;

/// <summary>The list in docs/checks.md is the list that the product makes.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void The_documentation_lists_every_check_as_it_is()
    {
        var rows = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "checks.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));

        rows.Should().Equal(SenseChecks.All.Select(check => check.About).Select(about =>
            $"| `{about.Name}` | {about.Title} | {about.LooksFor} | {about.Mend} | {about.Default.Word()} | {about.Threshold?.Pounds.ToString("£#,##0", CultureInfo.InvariantCulture)} |"));
    }

    [Fact]
    public void Names_are_different_and_short_enough_to_be_stored() =>
        SenseChecks.All.Select(check => check.About.Name).Should().OnlyHaveUniqueItems().And.OnlyContain(name => name.Length <= Domain.Round.CheckAnswer.CheckMaxLength);
}
