using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Building.Tables;
using static BudgetMonitor.Papers.Tests.Building.Sentences.SaidIn;

namespace BudgetMonitor.Papers.Tests.Building.Sentences;

/// <summary>The sentences and the chart on savings, with figures on both sides of each of their branches: up and down, nil, one and many, in the year and at its end.</summary>
public sealed class SavingsSentenceTests
{
    [Theory]
    //          saved, reversed, what stands behind "The budget of 2017-18 counts on savings of £0.500m"
    [InlineData(500_000, 0, ".")]
    [InlineData(500_000, 90_000, ". Earlier savings of £0.090m are reversed, so the net saving is £0.410m.")]
    [InlineData(500_000, 500_000, ". Earlier savings of £0.500m are reversed, so nothing is saved on balance.")]
    [InlineData(500_000, 600_000, ". Earlier savings of £0.600m are reversed, so the budget is £0.100m higher on balance.")]
    public void What_is_reversed_leaves_a_saving_nothing_or_a_higher_budget(int saved, int reversed, string said)
    {
        var savings = new SavingsOf().Saving("S1", ("A1-X", saved));
        if (reversed != 0)
        {
            savings.Saving("BACK", ("A1-X", -reversed));
        }

        Cabinet(savings.In(new SmallCouncil().Source()), "savings")[0].Should().Be("The budget of 2017-18 counts on savings of £0.500m" + said);
    }

    [Theory]
    //          delivered, forecast, at risk, what is said of £0.5m
    [InlineData(500_000, 500_000, false, "£0.500m is delivered to date, and £0.500m is forecast by the end of the year, as the budget counts on.")]
    [InlineData(0, 500_000, true, "Nothing is delivered to date, and £0.500m is forecast by the end of the year, as the budget counts on. Of what has still to come, £0.500m is at risk.")]
    [InlineData(100_000, 400_000, true, "£0.100m is delivered to date, and £0.400m is forecast by the end of the year, £0.100m short of the target. Of what has still to come, £0.300m is at risk.")]
    [InlineData(100_000, 600_000, false, "£0.100m is delivered to date, and £0.600m is forecast by the end of the year, £0.100m more than the target.")]
    [InlineData(0, 0, true, "Nothing is delivered to date, and nothing is forecast by the end of the year, £0.500m short of the target.")]
    [InlineData(-100_000, -100_000, true, "A cost of £0.100m is delivered to date, and a cost of £0.100m is forecast by the end of the year, £0.600m short of the target.")]
    [InlineData(0, 499_900, true, "Nothing is delivered to date, and £0.500m is forecast by the end of the year, less than £0.001m short of the target. Of what has still to come, £0.500m is at risk.")]
    public void Savings_are_short_of_their_target_meet_it_or_bring_more(int delivered, int forecast, bool atRisk, string said) =>
        Cabinet(new SavingsOf().Saving("S1", ("A1-X", 500_000)).Stands("S1", delivered, forecast, atRisk ? SavingsStatus.AtRisk : SavingsStatus.OnTrack).In(new SmallCouncil().Source()), "savings")[1]
            .Should().Be(said);

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, " One saving has nothing reported and counts in full.")]
    [InlineData(2, " 2 savings have nothing reported and count in full.")]
    public void One_saving_without_a_report_is_one(int open, string said)
    {
        var savings = new SavingsOf().Saving("S1", ("A1-X", 500_000)).Stands("S1", 500_000, 500_000, SavingsStatus.Delivered);
        for (var place = 0; place < open; place++)
        {
            savings.Saving($"OPEN-{place}", ("B-X", 100_000));
        }

        Cabinet(savings.In(new SmallCouncil().Source()), "savings")[1].Should().EndWith("as the budget counts on." + said);
    }

    [Theory]
    //          lost for good, replaced, brought by the replacement, what is said; null for nothing
    [InlineData(0, 0, 0, null)]
    [InlineData(120_000, 0, 0, "£0.120m is unachievable.")]
    [InlineData(0, 200_000, 200_000, "£0.200m is replaced by other savings, which cover it.")]
    [InlineData(0, 200_000, 180_000, "£0.200m is replaced by other savings, which do not cover all of it.")]
    [InlineData(120_000, 200_000, 200_000, "£0.120m is unachievable. £0.200m is replaced by other savings, which cover it.")]
    public void What_fails_is_lost_or_replaced(int lost, int replaced, int brought, string? said)
    {
        var savings = new SavingsOf().Saving("S1", ("A1-X", 500_000)).Stands("S1", 500_000, 500_000, SavingsStatus.Delivered);
        if (lost != 0)
        {
            savings.Saving("LOST", ("B-X", lost)).Stands("LOST", 0, 0, SavingsStatus.Unachievable, "The lease runs on");
        }

        if (replaced != 0)
        {
            savings.Saving("OLD", ("A2-X", replaced)).Saving("NEW", line => (line.IsAgreed, line.IsReplacement) = (false, true), ("A2-X", brought))
                .Stands("OLD", 0, 0, SavingsStatus.Replaced, replacedBy: "NEW").Stands("NEW", 0, brought, SavingsStatus.OnTrack);
        }

        Cabinet(savings.In(new SmallCouncil().Source()), "savings").Skip(2).Should().Equal(said is null ? [] : [said]);
    }

    [Theory]
    [InlineData(400_000, "The budget of 2017-18 counted on savings of £0.500m. Earlier savings of £0.090m were reversed, so the net saving was £0.410m.", "£0.400m is delivered, and £0.400m is the outturn of the year, £0.100m short of the target.")]
    [InlineData(600_000, "The budget of 2017-18 counted on savings of £0.500m. Earlier savings of £0.090m were reversed, so the net saving was £0.410m.", "£0.600m is delivered, and £0.600m is the outturn of the year, £0.100m more than the target.")]
    [InlineData(0, "The budget of 2017-18 counted on savings of £0.500m. Earlier savings of £0.090m were reversed, so the net saving was £0.410m.", "Nothing was delivered in the year, £0.500m short of the target.")]
    public void At_the_end_of_the_year_savings_are_told_as_past(int outturn, string budget, string answer) =>
        Outturn(new SavingsOf().Saving("S1", ("A1-X", 500_000)).Saving("BACK", ("A1-X", -90_000)).Stands("S1", outturn, outturn, SavingsStatus.AtRisk).In(new SmallCouncil().Closing().Source()), "savings")
            .Should().Equal(budget, answer);

    [Theory]
    [InlineData(145_000, "Business falls furthest short of its savings, by £0.145m")]
    [InlineData(100, "Business falls furthest short of its savings, by less than £0.001m")]
    [InlineData(0, "No directorate falls short of its savings")]
    [InlineData(-50_000, "No directorate falls short of its savings")]
    public void The_chart_of_savings_says_who_falls_short(int shortfall, string finding) =>
        ChartsOf(new SavingsOf().Saving("S1", ("A1-X", 500_000)).Saving("S2", ("B-X", 250_000))
            .Stands("S1", 0, 500_000, SavingsStatus.OnTrack).Stands("S2", 0, 250_000 - shortfall, SavingsStatus.AtRisk).In(new SmallCouncil().Source()), "savings").Should().Equal(finding);

    [Fact]
    public void A_directorate_whose_saving_was_entered_as_nil_keeps_its_row_and_one_without_any_has_none()
    {
        string[] Rows(SavingsOf savings) => [.. PaperFactory.Build(savings.In(new SmallCouncil().WithSchools().Source()), PaperKind.Cabinet).FindTable(SavingsProgressTables.ByDirectorateId)!
            .Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Display).Prepend(row.Label)))];

        Rows(new SavingsOf().Saving("S1", ("A1-X", 500_000)).Saving("S2", ("B-X", 0)).Stands("S1", 0, 500_000, SavingsStatus.OnTrack))
            .Should().Equal("Adults|0.500|0.500|0.000|0.500|0.000", "Business|0.000||0.000|0.000|0.000", "Total|0.500|0.500|0.000|0.500|0.000");
        Rows(new SavingsOf().Saving("S1", ("A1-X", 500_000), ("B-X", 0)).Stands("S1", 0, 500_000, SavingsStatus.OnTrack))
            .Should().HaveCount(3).And.Contain("Business|0.000|0.000|0.000|0.000|0.000");
        Rows(new SavingsOf().Saving("S1", ("A1-X", 500_000)).Stands("S1", 0, 500_000, SavingsStatus.OnTrack))
            .Should().Equal("Adults|0.500|0.500|0.000|0.500|0.000", "Total|0.500|0.500|0.000|0.500|0.000");
    }
}
