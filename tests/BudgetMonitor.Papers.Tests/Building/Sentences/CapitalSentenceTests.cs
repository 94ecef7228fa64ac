using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Sources;
using static BudgetMonitor.Papers.Tests.Building.Sentences.SaidIn;

namespace BudgetMonitor.Papers.Tests.Building.Sentences;

/// <summary>The sentences on capital, with figures on both sides of each of their branches: up and down, nil, one and many, in the year and at its end.</summary>
public sealed class CapitalSentenceTests
{
    [Theory]
    //          real, rephasing, what stands behind "… has a working budget of £3.000m and is forecast to spend "
    [InlineData(0, 0, "£3.000m.")]
    [InlineData(100_000, 0, "£3.100m: a real variance of +£0.100m, with no rephasing.")]
    [InlineData(0, -500_000, "£2.500m: a variance of -£0.500m, all of it rephasing.")]
    [InlineData(0, 500_000, "£3.500m: a variance of +£0.500m, all of it rephasing.")]
    [InlineData(-100_000, -500_000, "£2.400m: a variance of -£0.600m, of which -£0.100m is real and -£0.500m is rephasing.")]
    [InlineData(100_000, -100_000, "£3.000m: a real variance of +£0.100m and rephasing of -£0.100m cancel out.")]
    [InlineData(-3_000_000, 0, "nil: a real variance of -£3.000m, with no rephasing.")]
    public void Capital_is_on_budget_above_it_or_below_it(int real, int rephasing, string said) =>
        Cabinet(Capital(Scheme(real, rephasing)), "capital")[0].Should().Be("The capital programme of the year has a working budget of £3.000m and is forecast to spend " + said);

    [Theory]
    //          last real, last rephasing, where now is +0.1 and -0.5; what is said of the movement
    [InlineData(100_000, -500_000, " Nothing has moved since December 2017.")]
    [InlineData(0, -500_000, " The movement since December 2017 is +£0.100m, all of it real.")]
    [InlineData(200_000, -500_000, " The movement since December 2017 is -£0.100m, all of it real.")]
    [InlineData(100_000, 0, " The movement since December 2017 is -£0.500m, all of it rephasing.")]
    [InlineData(0, -400_000, " The movement since December 2017 is nil: a real movement of +£0.100m and a rephasing movement of -£0.100m cancel out.")]
    [InlineData(50_000, -400_000, " The movement since December 2017 is -£0.050m, made up of a real movement of +£0.050m and a rephasing movement of -£0.100m.")]
    public void Capital_has_moved_by_one_part_or_both(int lastReal, int lastRephasing, string said) =>
        Cabinet(Capital(Scheme(100_000, -500_000, last: (lastReal, lastRephasing))), "capital")[0].Should().EndWith("is rephasing." + said);

    [Theory]
    //          real and rephasing of this year, and of the next; null for nothing
    [InlineData(0, 0, 0, 0, null)]
    [InlineData(0, -500_000, 0, 500_000, "What is rephased out of a year appears in another, so that over all years rephasing nets to nil and nothing is gained or lost.")]
    [InlineData(-100_000, -500_000, 0, 500_000, "What is rephased out of a year appears in another, so that over all years rephasing nets to nil; the real variance of all years is -£0.100m.")]
    [InlineData(-100_000, 0, 300_000, 0, "Nothing is rephased between years; the real variance of all years is +£0.200m.")]
    [InlineData(-100_000, 0, 100_000, 0, "Nothing is rephased between years and nothing is gained or lost.")]
    [InlineData(0, -500_000, 0, 200_000, "Over all years rephasing comes to -£0.300m and not to nil: that much leaves a year and reaches no other. The real variance of all years is nil.")]
    [InlineData(0, -500_000, 0, 600_000, "Over all years rephasing comes to +£0.100m and not to nil: that much reaches a year and leaves no other. The real variance of all years is nil.")]
    [InlineData(50_000, -500_000, 0, 200_000, "Over all years rephasing comes to -£0.300m and not to nil: that much leaves a year and reaches no other; the real variance of all years is +£0.050m.")]
    public void What_leaves_a_year_arrives_in_another_or_is_told(int real, int rephasing, int nextReal, int nextRephasing, string? said) =>
        Cabinet(Capital(Scheme(real, rephasing, next: (nextReal, nextRephasing))), "capital").Skip(1).Should().Equal(said is null ? [] : [said]);

    [Theory]
    [InlineData(2_811_000, "The year was first reported with a budget of £3.000m and a forecast of £2.811m (December 2017); the forecast is the same now, £2.811m.")]
    [InlineData(2_500_000, "The year was first reported with a budget of £3.000m and a forecast of £2.811m (December 2017); the forecast now stands at £2.500m.")]
    [InlineData(3_200_000, "The year was first reported with a budget of £3.000m and a forecast of £2.811m (December 2017); the forecast now stands at £3.200m.")]
    public void The_year_slipped_or_stayed(int schemes1, string said)
    {
        var source = Capital(Scheme(schemes1 - 3_000_000, 0));
        var reported = source.Beside.Capital[0] with
        {
            Reports =
            [
                new(new(source.Period.Year, 9), [new(source.Period.Year, 3_000_000.Pounds(), 2_811_000.Pounds())]),
                new(source.Period, [new(source.Period.Year, 3_000_000.Pounds(), schemes1.Pounds())]),
            ],
        };

        Cabinet(source with { Beside = source.Beside with { Capital = [reported] } }, "capital").Should().Contain(said);
    }

    [Theory]
    //          limits of real and of rephasing in £000; null where a council has none
    [InlineData(100, 100, "The real movements of £0.100m or more and the rephasing movements of £0.100m or more are:", "No movement reaches these limits.")]
    [InlineData(100, null, "The real movements of £0.100m or more are:", "No movement reaches this limit.")]
    [InlineData(null, 200, "The rephasing movements of £0.200m or more are:", "No movement reaches this limit.")]
    public void One_limit_is_one(int? real, int? rephasing, string lead, string none)
    {
        var source = Capital(Scheme(10_000, 0, last: (0, 0)));
        source.Council.ExplainRealFrom = (real * 1_000)?.Pounds();
        source.Council.ExplainRephasingFrom = (rephasing * 1_000)?.Pounds();

        Cabinet(source, "capital").Should().EndWith([lead, none]);
        PaperFactory.Build(source, PaperKind.Cabinet).Sections.Single(section => section.Id == "capital").Blocks.OfType<HeadingBlock>().Should().BeEmpty("it is said once, and not under each directorate");
    }

    [Theory]
    //          schemes, years after this one, the programme
    [InlineData(1, 0, "The capital programme of 2017-18 is £3.000m.")]
    [InlineData(1, 1, "The capital programme of the two years from 2017-18 is £4.000m: £3.000m in 2017-18 and £1.000m in 2018-19.")]
    [InlineData(3, 2, "The capital programme of the three years from 2017-18 is £15.000m: £9.000m in 2017-18, £3.000m in 2018-19 and £3.000m in 2019-20. Its largest schemes are Bridge 1 (£5.000m) and Bridge 2 (£5.000m).")]
    public void A_programme_has_one_year_or_several(int schemes, int later, string said)
    {
        var schemes1 = Enumerable.Range(1, schemes).Select(place => Scheme(0, 0, name: schemes == 1 ? "Bridge" : $"Bridge {place}") with
        {
            Years = [.. Enumerable.Range(1, later).Select(year => new CapitalYear { CapitalSchemeId = place, HeadId = 1, ForYear = 2017 + year, Budget = 1_000_000.Pounds() })],
        }).ToArray();

        Texts(Capital(schemes1, new SmallCouncil().AsCommittee()), PaperKind.Committee, "capital")[0].Should().Be(said);
    }

    [Theory]
    [InlineData(-500_000, "Capital spending of £0.500m moved from 2017-18 into later years. Its budget moves with it.")]
    [InlineData(500_000, "Capital spending of £0.500m was brought forward into 2017-18 from later years.")]
    public void Capital_spending_moves_on_or_is_brought_forward(int rephasing, string said) =>
        Outturn(Capital(Scheme(0, rephasing), council: new SmallCouncil().Closing()), "capital-rephasing").Should().Equal(said);

    [Fact]
    public void What_moves_on_and_what_is_brought_forward_may_come_to_the_same() =>
        Outturn(Capital([Scheme(0, -500_000), Scheme(0, 500_000)], new SmallCouncil().Closing()), "capital-rephasing")
            .Should().Equal("What moved from 2017-18 into later years and what is brought forward from them come to the same sum.");

    private static TrackedScheme Scheme(int real, int rephasing, (int Real, int Rephasing)? last = null, (int Real, int Rephasing)? next = null, string name = "Bridge")
    {
        var head = new SmallCouncil().Source().Structure.Find("A")!;
        var position = new CapitalPosition(3_000_000.Pounds(), real.Pounds(), rephasing.Pounds(), last?.Real.Pounds(), last?.Rephasing.Pounds())
        {
            LaterYears = next is { } later ? [new(new(2018), 1_000_000.Pounds(), later.Real.Pounds(), later.Rephasing.Pounds())] : [],
        };
        return new(new CapitalScheme { HeadId = 1, Name = name, Budget = 3_000_000.Pounds() }, head, position) { FirstYear = 2017 };
    }

    private static PaperSource Capital(TrackedScheme scheme, SmallCouncil? council = null) => Capital([scheme], council ?? new SmallCouncil().Last());

    private static PaperSource Capital(TrackedScheme[] schemes, SmallCouncil council)
    {
        var source = council.Source();
        (source.Council.ExplainRealFrom, source.Council.ExplainRephasingFrom) = (null, null);
        return source with { Beside = source.Beside with { Capital = [.. schemes.Select(scheme => scheme with { Head = source.Structure.Find("A")! })] } };
    }
}
