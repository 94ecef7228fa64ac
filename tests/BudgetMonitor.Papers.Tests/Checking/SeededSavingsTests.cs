using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Checks;
using BudgetMonitor.Papers.Tests.Building;

namespace BudgetMonitor.Papers.Tests.Checking;

/// <summary>Slips of savings, each seeded into a period in which nothing else is wrong.</summary>
public sealed class SeededSavingsTests
{
    [Fact]
    public void Nothing_is_found_where_savings_are_told_as_they_are()
    {
        var savings = Sound()
            .Saving("S2", ("A1-Y", 300_000)).Stands("S2", 0, 100_000, SavingsStatus.AtRisk, "The contract is late")
            .Saving("S3", ("A2-X", 200_000)).Stands("S3", 0, 0, SavingsStatus.Replaced, replacedBy: "NEW")
            .Saving("NEW", line => (line.IsAgreed, line.IsReplacement) = (false, true), ("A2-X", 200_000)).Stands("NEW", 0, 200_000, SavingsStatus.OnTrack)
            .Saving("BACK", ("A1-X", -90_000));

        Found(savings, council => council.With("A1-Y", 200_000)).Should().BeEmpty();
    }

    [Fact]
    [Seeds("saving-without-progress")]
    public void A_saving_that_nobody_reported_is_found_with_its_directorate()
    {
        var findings = Findings(Sound().Saving("S2", ("A1-Y", 300_000)).Saving("S3", ("B-X", 300_000)));

        findings.Select(finding => (finding.Check, finding.Head?.Code, finding.Words)).Should().Equal(
            ("saving-without-progress", "A", "1 saving has nothing reported: S2."),
            ("saving-without-progress", "B", "1 saving has nothing reported: S3."));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("tbc")]
    [InlineData("Late")]
    public void A_saving_at_risk_without_words_is_found(string? text) =>
        Findings(Sound().Saving("S2", ("A1-Y", 300_000)).Stands("S2", 0, 300_000, SavingsStatus.AtRisk, text))
            .Should().ContainSingle().Which.Words.Should().Be("£300,000 is at risk and no text says why.");

    [Fact]
    [Seeds("saving-at-risk-without-text")]
    public void Risk_needs_words() => Found(Sound().Saving("S2", ("A1-Y", 300_000)).Stands("S2", 0, 300_000, SavingsStatus.AtRisk)).Should().Equal("saving-at-risk-without-text");

    [Theory]
    [InlineData(null, "It is called replaced, and no saving takes its place.")]
    [InlineData("GONE", "GONE is to take its place and is not in the register.")]
    public void A_replaced_saving_that_nothing_replaces_is_found(string? by, string words) =>
        Findings(Sound().Saving("S2", ("A1-Y", 300_000)).Stands("S2", 0, 0, SavingsStatus.Replaced, replacedBy: by), council => council.With("A1-Y", 300_000))
            .Should().ContainSingle(finding => finding.Check == "saving-replaced-by-nothing").Which.Words.Should().Be(words);

    [Fact]
    [Seeds("saving-replaced-by-nothing")]
    public void Replaced_needs_a_replacement() =>
        Found(Sound().Saving("S2", ("A1-Y", 300_000)).Stands("S2", 0, 0, SavingsStatus.Replaced), council => council.With("A1-Y", 300_000)).Should().Equal("saving-replaced-by-nothing");

    [Fact]
    [Seeds("saving-lost-without-words")]
    public void An_unachievable_saving_without_replacement_or_words_is_found() =>
        Found(Sound().Saving("S2", ("A1-Y", 300_000)).Stands("S2", 0, 0, SavingsStatus.Unachievable), council => council.With("A1-Y", 300_000)).Should().Equal("saving-lost-without-words");

    [Fact]
    [Seeds("saving-replacement-short")]
    public void A_replacement_that_brings_less_than_is_lost_is_found()
    {
        var findings = Findings(
            Sound().Saving("S2", ("A1-Y", 300_000)).Stands("S2", 0, 0, SavingsStatus.Replaced, replacedBy: "S1"),
            council => council.With("A1-Y", 300_000));

        findings.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Check = "saving-replacement-short", Place = "S1", Words = "It brings £300,000 less than the savings lose whose place it takes." });
    }

    [Theory]
    [InlineData(SavingsStatus.OnTrack, 0, 200_000)]
    [InlineData(SavingsStatus.Delivered, 100_000, 300_000)]
    [InlineData(SavingsStatus.Unachievable, 0, 300_000)]
    [InlineData(SavingsStatus.AtRisk, 200_000, 100_000)]
    public void A_status_against_its_figures_is_found(SavingsStatus status, int delivered, int forecast) =>
        Found(Sound().Saving("S2", ("A1-Y", 300_000)).Stands("S2", delivered, forecast, status, "It is as it is said here"), council => council.With("A1-Y", 300_000))
            .Should().Equal("saving-words-against-figures");

    [Fact]
    [Seeds("saving-words-against-figures")]
    public void Words_and_figures_agree() =>
        Found(Sound().Saving("S2", ("A1-Y", 300_000)).Stands("S2", 0, 200_000, SavingsStatus.OnTrack), council => council.With("A1-Y", 300_000)).Should().Equal("saving-words-against-figures");

    [Theory]
    //          the line's variance, an explanation's sum, found
    [InlineData(0, null, true)]
    [InlineData(-250_000, null, true)] // an underspend hides it
    [InlineData(199_999, null, true)]
    [InlineData(200_000, null, false)] // the forecast shows it
    [InlineData(-250_000, 200_000, false)] // somebody says what offsets it
    [InlineData(-250_000, 150_000, true)]
    public void A_shortfall_that_its_line_does_not_show_is_found(int variance, int? explained, bool isFound)
    {
        var savings = Sound().Saving("S2", ("A1-Y", 300_000)).Stands("S2", 0, 100_000, SavingsStatus.AtRisk, "The contract is late");
        var seeded = Seeded.Sound(council => council.With("A1-Y", variance));
        if (explained is { } sum)
        {
            seeded.Explained("A1-Y", sum, "The saving slips").Explained("A1-Y", variance - sum, "Vacancies offset it");
        }

        SenseChecks.Run(seeded.Source(savings.In), []).Select(finding => finding.Finding.Check).Contains("saving-shortfall-not-in-forecast").Should().Be(isFound);
    }

    [Fact]
    [Seeds("saving-shortfall-not-in-forecast")]
    public void A_shortfall_shows_in_the_forecast_of_its_line() =>
        Findings(Sound().Saving("S2", ("A1-Y", 300_000)).Stands("S2", 0, 100_000, SavingsStatus.AtRisk, "The contract is late"))
            .Should().ContainSingle().Which.Should().BeEquivalentTo(new { Check = "saving-shortfall-not-in-forecast", Place = "A1-Y", Words = "Its savings fall short by £200,000, and its variance is £0: the forecast does not show it." });

    [Theory]
    [InlineData("", "Its lines add up to £300,000 of £350,000: £50,000 is not allotted.")]
    [InlineData("GONE", "£50,000 is at GONE, which 2017-18 does not have.")]
    public void Lines_that_do_not_add_up_to_their_saving_are_found(string code, string words) =>
        Findings(Sound().Saving("S2", ("A1-Y", 300_000), (code, 50_000)).Stands("S2", 0, 350_000, SavingsStatus.OnTrack))
            .Should().ContainSingle(finding => finding.Check == "saving-amounts-not-allotted").Which.Words.Should().Be(words);

    [Fact]
    [Seeds("saving-amounts-not-allotted")]
    public void Amounts_of_lines_add_up_to_the_saving() =>
        Found(Sound().Saving("S2", ("A1-Y", 300_000), ("", 50_000)).Stands("S2", 0, 350_000, SavingsStatus.OnTrack)).Should().Equal("saving-amounts-not-allotted");

    private static SavingsOf Sound() => new SavingsOf().Saving("S1", ("A1-X", 500_000)).Stands("S1", 100_000, 500_000, SavingsStatus.OnTrack);

    private static List<CheckFinding> Findings(SavingsOf savings, Func<SmallCouncil, SmallCouncil>? change = null) =>
        SenseChecks.Run(Seeded.Sound(change).Source(savings.In), [])
            .Select(finding => finding.Finding)
            .Where(finding => finding.Check.StartsWith("saving-", StringComparison.Ordinal))
            .ToList();

    private static List<string> Found(SavingsOf savings, Func<SmallCouncil, SmallCouncil>? change = null) => Findings(savings, change).ConvertAll(finding => finding.Check);
}
