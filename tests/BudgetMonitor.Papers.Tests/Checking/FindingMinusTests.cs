using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Checks;

namespace BudgetMonitor.Papers.Tests.Checking;

/// <summary>A minus looks alike in every message of a check: before the product's own sums and before those that are quoted.</summary>
public sealed partial class FindingMinusTests
{
    [Fact]
    public void Every_check_prints_the_minus_proper()
    {
        var findings = SenseChecks.Run(
            Seeded.Sound(council => council
                    .With("A1-X", -900_000).With("B-X", -300_000).Last(("A1-X", 500_000)).ToDate("A1-X", 9_900_000, 8_000_000)
                    .Text("summary", "The underspend is -£0.7m, and the overspend is -£5.1m. It was -£0.2m, -£0.3m and -£0.1m, in all -£0.9m.")
                    .Text("recommendations", "Note -£0.900m."))
                .Adjusted("A", -2_000_000, "x").Vired("A1-X", "V1", -250_000).Explained("A1-X", -200_000, "Fewer homes")
                .Source(),
            []).Select(finding => finding.Finding.Words).ToList();

        findings.Should().Contain(words => words.Contains("−£", StringComparison.Ordinal)).And.NotContain(words => Hyphened().IsMatch(words));
        findings.Count(words => words.Contains('−', StringComparison.Ordinal)).Should().BeGreaterThan(4);
    }

    [Theory]
    [InlineData("-£0.2m is typed; the table has −£0.3m.", "−£0.2m is typed; the table has −£0.3m.")]
    [InlineData("Moved by -1,234 clients or -5%.", "Moved by −1,234 clients or −5%.")]
    [InlineData("“£-9.9m” has its minus after the pound sign.", "“£-9.9m” has its minus after the pound sign.")] // quoted for where its minus stands
    [InlineData("Pre-school in 2017-18 {A-1.variance}", "Pre-school in 2017-18 {A-1.variance}")]
    public void Quoted_figures_look_the_same_and_other_hyphens_stay(string words, string shown) =>
        new CheckFinding("check", "place", "where", words).Words.Should().Be(shown);

    [Fact]
    public void An_answer_holds_however_the_minus_looked_when_it_was_given() =>
        new CheckFinding("check", "place", "where", "-£5 is left").Mark.Should().Be(new CheckFinding("check", "place", "where", "−£5 is left").Mark);

    [Fact]
    public void Doubts_about_an_entry_print_it_too() =>
        EntryDoubts.AdjustmentSize(new Money(-3_000_000_00), 1_000_000.Pounds()).Should().Be("The adjustment is −£3,000,000. The council's limit is £1,000,000.");

    [GeneratedRegex(@"(?<![\w£.])-£?[0-9]")]
    private static partial Regex Hyphened();
}
