using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Checks;

namespace BudgetMonitor.Papers.Tests.Checking;

/// <summary>Slips of the capital programme, seeded into a sound period.</summary>
public sealed class CapitalSlipsTests
{
    [Fact]
    public void A_sound_programme_is_left_alone() => Found(Scheme()).Should().BeEmpty();

    [Theory]
    //          real, rephasing, text, found
    [InlineData(100_000, 0, null, true)]
    [InlineData(99_999, 0, null, false)]
    [InlineData(0, -1_000_000, null, true)]
    [InlineData(0, -999_999, null, false)]
    [InlineData(100_000, -1_000_000, "Approval is awaited for some of the schools.", false)]
    public void A_movement_from_the_limit_on_needs_a_text(int real, int rephasing, string? text, bool found)
    {
        var scheme = Scheme(new(5_000_000.Pounds(), real.Pounds(), rephasing.Pounds(), Money.Zero, Money.Zero) { LaterYears = [Later(-rephasing)] }, text);

        Found(scheme).Contains("capital-text").Should().Be(found);
    }

    [Fact]
    [Seeds("capital-text")]
    public void A_movement_without_a_text_is_found() =>
        Findings(Scheme(new(5_000_000.Pounds(), 153_000.Pounds(), Money.Zero, Money.Zero, Money.Zero)))
            .Should().ContainSingle().Which.Should().Be("capital-text Nothing explains a real movement of +£153,000.");

    [Fact]
    [Seeds("capital-rephasing")]
    public void Rephasing_that_stands_in_no_later_year_is_found() =>
        Findings(Scheme(new(5_000_000.Pounds(), Money.Zero, (-500_000).Pounds(), Money.Zero, Money.Zero) { LaterYears = [Later(300_000)] }))
            .Should().ContainSingle().Which.Should().Be("capital-rephasing £200,000 of the rephasing is not in any later year: −£500,000 this year, +£300,000 in later ones.");

    [Theory]
    //          real, rephasing, found
    [InlineData(-5_000_000, 0, false)]
    [InlineData(-9_000_000, 0, true)] // more than the scheme has
    [InlineData(0, -5_000_001, true)]
    [Seeds("capital-below-nil")]
    public void A_scheme_that_would_spend_less_than_nothing_is_found(int real, int rephasing, bool found) =>
        Found(Scheme(new(5_000_000.Pounds(), real.Pounds(), rephasing.Pounds(), Money.Zero, Money.Zero) { LaterYears = [Later(-rephasing)] }))
            .Contains("capital-below-nil").Should().Be(found);

    [Fact]
    [Seeds("capital-spend")]
    public void Spending_above_the_forecast_is_found() =>
        Findings(Scheme(new(500_000.Pounds(), Money.Zero, Money.Zero, Money.Zero, Money.Zero) { SpendToDate = 520_000.Pounds() }))
            .Should().ContainSingle().Which.Should().StartWith("capital-spend £520,000 is spent to date, £20,000 more than the forecast of £500,000");

    [Fact]
    [Seeds("capital-missing")]
    public void A_scheme_that_the_report_leaves_out_is_found() =>
        Found(Scheme(), Scheme() with { Position = null, Scheme = new CapitalScheme { HeadId = 2, Name = "New school", Budget = 70_000.Pounds() } }).Should().Equal("capital-missing");

    [Fact]
    [Seeds("capital-funding")]
    public void Funding_that_does_not_add_up_is_found() =>
        Findings(Scheme() with { Years = [new() { CapitalSchemeId = 1, ForYear = 2018, HeadId = 2, Budget = 40_000.Pounds() }], Funding = [Funding(2017, 450_000), Funding(2018, 60_000)] })
            .Should().ContainSingle().Which.Should().Be("capital-funding £50,000 of 2017-18 is paid by nothing; £20,000 more than the budget of 2018-19 is named.");

    [Fact]
    [Seeds("capital-years", "Norfolk 2.12.1: a programme of three years that has two")]
    public void A_programme_of_three_years_that_has_two_is_found()
    {
        var scheme = Scheme() with { Years = [new() { CapitalSchemeId = 1, ForYear = 2018, HeadId = 2, Budget = 40_000.Pounds() }] };

        Findings("The department's three year capital programme is being delivered.", scheme)
            .Should().ContainSingle().Which.Should().Be("capital-years A capital programme of three years is named; the schemes have budgets for 2: 2017-18, 2018-19.");
        Findings("The department's two year capital programme is being delivered.", scheme).Should().BeEmpty();
    }

    [Fact]
    public void A_typed_capital_figure_that_is_none_of_the_programmes_is_found()
    {
        Findings("The capital programme includes £0.725m for the new roof.", Scheme()).Should().ContainSingle().Which.Should().StartWith("typed-figure");
        Findings("The capital programme includes £0.500m for the new roof.", Scheme()).Should().BeEmpty();
    }

    private static TrackedScheme Scheme(CapitalPosition? position = null, string? text = null) => new(
        new CapitalScheme { CapitalSchemeId = 1, HeadId = 2, Name = "New roof", Budget = 500_000.Pounds() },
        Seeded.Sound().Source().Structure.Find("A")!,
        position ?? new(500_000.Pounds(), Money.Zero, Money.Zero, Money.Zero, Money.Zero))
    {
        FirstYear = 2017,
        Forecast = new() { CapitalSchemeId = 1, Period = 10, HeadId = 2, WorkingBudget = Money.Zero, RealVariance = Money.Zero, RephasingVariance = Money.Zero, Text = text },
    };

    private static CapitalYearPosition Later(int rephasing) => new(new(2018), 40_000.Pounds(), Money.Zero, rephasing.Pounds(), Money.Zero, Money.Zero);

    private static CapitalFunding Funding(int year, int amount) => new() { CapitalSchemeId = 1, ForYear = year, Source = "Grant", HeadId = 2, Amount = amount.Pounds() };

    private static IReadOnlyList<string> Found(params TrackedScheme[] schemes) => Seeded.Sound().Found(source => source with { Beside = new() { Capital = schemes } });

    private static List<string> Findings(params TrackedScheme[] schemes) => Of(Seeded.Sound(), schemes);

    private static List<string> Findings(string text, params TrackedScheme[] schemes) => Of(Seeded.Sound(council => council.Text("summary", text, order: 2)), schemes);

    private static List<string> Of(Seeded seeded, TrackedScheme[] schemes) =>
        SenseChecks.Run(seeded.Source(source => source with { Beside = new() { Capital = schemes } }), []).Select(finding => $"{finding.Finding.Check} {finding.Finding.Words}").ToList();
}
