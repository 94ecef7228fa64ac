using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>
/// The sentences on savings, capital, the closing of the year, activity, staffing, companies and debt, with figures on both
/// sides of each of their branches: up and down, nil, one and many, in the year and at its end.
/// </summary>
public sealed class SentenceBranchTests
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
    public void At_the_end_of_the_year_savings_are_told_as_past(int outturn, string budget, string answer) =>
        Outturn(new SavingsOf().Saving("S1", ("A1-X", 500_000)).Saving("BACK", ("A1-X", -90_000)).Stands("S1", outturn, outturn, SavingsStatus.AtRisk).In(new SmallCouncil().Closing().Source()), "savings")
            .Should().Equal(budget, answer);

    [Theory]
    [InlineData(145_000, "Business falls furthest short of its savings, by £0.145m")]
    [InlineData(100, "Business falls furthest short of its savings, by less than £0.001m")]
    [InlineData(0, "No directorate falls short of its savings")]
    [InlineData(-50_000, "No directorate falls short of its savings")]
    public void The_chart_of_savings_says_who_falls_short(int shortfall, string finding) =>
        Charts(new SavingsOf().Saving("S1", ("A1-X", 500_000)).Saving("S2", ("B-X", 250_000))
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
    public void The_year_slipped_or_stayed(int standing, string said)
    {
        var source = Capital(Scheme(standing - 3_000_000, 0));
        var reported = source.Beside.Capital[0] with
        {
            Reports =
            [
                new(new(source.Period.Year, 9), [new(source.Period.Year, 3_000_000.Pounds(), 2_811_000.Pounds())]),
                new(source.Period, [new(source.Period.Year, 3_000_000.Pounds(), standing.Pounds())]),
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
    }

    [Theory]
    //          schemes, years after this one, the programme
    [InlineData(1, 0, "The capital programme of 2017-18 is £3.000m.")]
    [InlineData(1, 1, "The capital programme of the two years from 2017-18 is £4.000m: £3.000m in 2017-18 and £1.000m in 2018-19.")]
    [InlineData(3, 2, "The capital programme of the three years from 2017-18 is £15.000m: £9.000m in 2017-18, £3.000m in 2018-19 and £3.000m in 2019-20. Its largest schemes are Bridge 1 (£5.000m) and Bridge 2 (£5.000m).")]
    public void A_programme_has_one_year_or_several(int schemes, int later, string said)
    {
        var standing = Enumerable.Range(1, schemes).Select(place => Scheme(0, 0, name: schemes == 1 ? "Bridge" : $"Bridge {place}") with
        {
            Years = [.. Enumerable.Range(1, later).Select(year => new CapitalYear { CapitalSchemeId = place, HeadId = 1, ForYear = 2017 + year, Budget = 1_000_000.Pounds() })],
        }).ToArray();

        Texts(Capital(standing, new SmallCouncil().AsCommittee()), PaperKind.Committee, "capital")[0].Should().Be(said);
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

    [Theory]
    //          the decisions on committed requests of £0.1m each and on one bid of £0.2m
    [InlineData(new[] { "Requested" }, null, "One request to carry budget into 2018-19 comes to £0.100m.")]
    [InlineData(new[] { "Approved" }, null, "One request to carry budget into 2018-19 comes to £0.100m and is approved.")]
    [InlineData(new[] { "Requested", "Requested" }, null, "2 requests to carry budget into 2018-19 come to £0.200m.")]
    [InlineData(new[] { "Requested", "Approved" }, null, "2 requests to carry budget into 2018-19 come to £0.200m, of which £0.100m is approved.")]
    [InlineData(new[] { "Approved", "Approved" }, null, "2 requests to carry budget into 2018-19 come to £0.200m, and all are approved.")]
    [InlineData(new[] { "Refused" }, null, "No budget is carried into 2018-19: every request is refused or waits for a decision.")]
    [InlineData(new string[0], "Requested", "No budget is carried into 2018-19: every request is refused or waits for a decision.")]
    [InlineData(new string[0], "Approved", "One request to carry budget into 2018-19 comes to £0.200m and is approved.")]
    [InlineData(new string[0], null, "There are no requests to roll budget forward into next year.")]
    public void Requests_are_none_one_or_many_and_approved_or_not(string[] committed, string? bid, string said)
    {
        var source = new SmallCouncil().Closing().Source();
        var head = source.Structure.Find("B")!;
        List<RollForwardRequest> requests =
        [
            .. committed.Select(decision => new RollForwardRequest(head, RollForwardKind.Committed, 100_000.Pounds(), "For B") { Decision = Enum.Parse<RollForwardDecision>(decision) }),
        ];
        if (bid is not null)
        {
            requests.Add(new(head, RollForwardKind.Bid, 200_000.Pounds(), "For B") { Decision = Enum.Parse<RollForwardDecision>(bid) });
        }

        Outturn(source with { RollForwards = requests }, "roll-forward-requests").Should().Equal(said);
    }

    [Theory]
    [InlineData(17_000, -345_000, "£0.017m was put into reserves and £0.345m was taken out of them.")]
    [InlineData(17_000, 0, "£0.017m was put into reserves and nothing was taken out of them.")]
    [InlineData(0, -345_000, "Nothing was put into reserves and £0.345m was taken out of them.")]
    [InlineData(0, 0, "Nothing was put into reserves or taken out of them.")]
    public void Reserves_are_filled_or_used(int put, int taken, string said) =>
        Outturn(Balances.With(new SmallCouncil().Closing().Source(), Balances.Reserve("PFI", ReserveKind.Earmarked, 6_000_000, ("In", put), ("Out", taken))), "reserve-transfers").Should().Equal(said);

    [Theory]
    //          variance, last, roll forwards at the closing of the year: headline and sentences
    [InlineData(500_000, 300_000, "Overspent by £0.500m, £0.200m worse than last reported", "Small Council closes the year with an overspend of £0.500m against a net cash limit of £40.000m.")]
    [InlineData(-500_000, -300_000, "Underspent by £0.500m, £0.200m better than last reported", "Small Council closes the year with an underspend of £0.500m against a net cash limit of £40.000m.")]
    [InlineData(0, 0, "Spent exactly to budget, unchanged since last reported", "Small Council closes the year with spending on budget against a net cash limit of £40.000m.")]
    public void A_closed_year_is_overspent_underspent_or_on_budget(int variance, int last, string headline, string position)
    {
        var sentences = new HeadlineSentences(new SmallCouncil().With("A1-X", variance).Last(("A1-X", last)).Closing().Source());

        sentences.Headline().Plain.Should().Be(headline);
        sentences.All().First().Plain.Should().Be(position);
    }

    [Theory]
    //          variance, roll forwards
    [InlineData(500_000, 200_000, "Roll forward requirements of £0.200m lead to a deficit of £0.700m.")]
    [InlineData(-500_000, 200_000, "Roll forward requirements of £0.200m leave an uncommitted balance of £0.300m.")]
    [InlineData(-200_000, 200_000, "Roll forward requirements of £0.200m bring the position to nil.")]
    public void Roll_forwards_lead_to_a_deficit_a_balance_or_nil(int variance, int rollForward, string said) =>
        new HeadlineSentences(new SmallCouncil().With("A1-X", variance).RollForward("A", RollForwardKind.Committed, rollForward).Source()).All().Select(text => text.Plain).Should().Contain(said);

    [Theory]
    [InlineData(900_000, 100_000, "The largest overspend is in Adults (£0.900m); nothing underspends.")]
    [InlineData(-900_000, 0, "The largest underspend is in Adults (£0.900m); nothing overspends.")]
    [InlineData(900_000, -100_000, "The largest overspend is in Adults (£0.900m), the largest underspend in Business (£0.100m).")]
    public void The_largest_on_either_side_is_named(int adults, int business, string said) =>
        new HeadlineSentences(new SmallCouncil().With("A1-X", adults).With("B-X", business).Source()).All().Select(text => text.Plain).Should().Contain(said);

    [Theory]
    [InlineData(1, "One service line has no forecast yet and counts at its cash limit.")]
    [InlineData(2, "2 service lines have no forecast yet and count at their cash limits.")]
    public void One_line_without_a_forecast_is_one(int lines, string said)
    {
        var council = new SmallCouncil().With("A1-X", null);
        new HeadlineSentences((lines == 1 ? council : council.With("A1-Y", null)).Source()).All().Select(text => text.Plain).Should().Contain(said);
    }

    [Theory]
    [InlineData(750_000, 1_000_000, "Outside the total, Schools forecasts an overspend of £0.750m, £0.250m better than last reported.")]
    [InlineData(-750_000, -1_000_000, "Outside the total, Schools forecasts an underspend of £0.750m, £0.250m worse than last reported.")]
    [InlineData(0, 0, "Outside the total, Schools forecasts spending on budget.")]
    public void What_stands_outside_the_total_goes_either_way(int variance, int last, string said) =>
        new HeadlineSentences(new SmallCouncil().WithSchools().With("SCH-X", variance).Last(("SCH-X", last)).Source()).All().Select(text => text.Plain).Should().Contain(said);

    [Theory]
    //          forecast of each company with a budget of £1m; -1 for none yet
    [InlineData(new[] { 1_000_000 }, "Company 1 is forecast to pay £1.000m against a budget of £1.000m.")]
    [InlineData(new[] { 1_200_000 }, "Company 1 is forecast to pay £1.200m against a budget of £1.000m, £0.200m more.")]
    [InlineData(new[] { 800_000, 1_000_000 }, "The council's companies are forecast to pay £1.800m against a budget of £2.000m, £0.200m less.")]
    [InlineData(new[] { 1_000_100, 1_000_000 }, "The council's companies are forecast to pay £2.000m against a budget of £2.000m, slightly more.")]
    [InlineData(new[] { 999_900, 1_000_000 }, "The council's companies are forecast to pay £2.000m against a budget of £2.000m, slightly less.")]
    [InlineData(new[] { -1 }, "Company 1 is budgeted to pay £1.000m.", "There is no forecast yet for Company 1.")]
    [InlineData(new[] { -1, -1 }, "The council's companies are budgeted to pay £2.000m.", "There is no forecast yet for Company 1 and Company 2.")]
    [InlineData(new[] { 800_000, -1 }, "Company 1 is forecast to pay £0.800m against a budget of £1.000m, £0.200m less.", "There is no forecast yet for Company 2.")]
    [InlineData(new[] { 800_000, 1_000_000, -1, -1, -1 }, "The council's companies that have a forecast are forecast to pay £1.800m against a budget of £2.000m, £0.200m less.", "There is no forecast yet for Company 3, Company 4 and Company 5.")]
    public void Companies_are_one_or_many_and_forecast_or_not(int[] forecasts, params string[] said)
    {
        var source = new SmallCouncil().Source();
        var companies = forecasts.Select((forecast, place) => new CompanyPosition(
            new Company { Year = 2017, Name = $"Company {place + 1}", Budget = 1_000_000.Pounds() },
            forecast < 0 ? null : new() { CompanyId = place, Year = 2017, Period = 10, FromTrading = forecast.Pounds() }));

        Cabinet(source with { Beside = source.Beside with { Companies = [.. companies] } }, "companies").Should().Equal(said);
    }

    [Theory]
    //          what was owed before; -1 for no earlier day
    [InlineData(-1, "Debt owed by the health service stands at £5.000m.")]
    [InlineData(5_000_000, "Debt owed by the health service stands at £5.000m, as much as in March 2017.")]
    [InlineData(4_000_000, "Debt owed by the health service stands at £5.000m, £1.000m more than in March 2017.")]
    [InlineData(6_000_000, "Debt owed by the health service stands at £5.000m, £1.000m less than in March 2017.")]
    [InlineData(4_999_900, "Debt owed by the health service stands at £5.000m, slightly more than in March 2017.")]
    [InlineData(5_000_100, "Debt owed by the health service stands at £5.000m, slightly less than in March 2017.")]
    public void Debt_has_risen_fallen_or_stayed(int before, string said) =>
        Debt([(new(2018, 1, 31), 0, 5_000_000), .. before < 0 ? [] : ((DateOnly, int, int)[])[(new(2017, 3, 31), 0, before)]]).Should().Equal(said);

    [Fact]
    public void Debt_of_which_a_band_is_not_given_is_no_whole() =>
        Debt([(new(2018, 1, 31), 0, 5_000_000), (new(2017, 3, 31), 0, 4_000_000), (new(2017, 3, 31), 31, 1_000_000)])
            .Should().Equal("Debt owed by the health service in the age bands that are given stands at £5.000m. The whole debt is not known.");

    [Theory]
    //          forecast of spending and of income, against £8m and -£1m for 1,000 clients; forecast clients
    [InlineData(8_000_000, -1_000_000, 1_000, "Spending: on budget.")]
    [InlineData(8_800_000, -1_000_000, 1_100, "Spending: a pressure of £0.8m: demand +£0.8m (worked out from volumes and rates). Income: on budget")]
    [InlineData(7_200_000, -1_000_000, 1_000, "Spending: an underspend of £0.8m: unit cost -£0.8m (worked out from volumes and rates).")]
    [InlineData(8_010_000, -1_000_000, 1_000, "Spending: close to budget.")]
    [InlineData(8_000_000, -800_000, 1_000, "Spending: on budget. Income: less than budgeted, a pressure of £0.2m: unit cost +£0.2m (worked out from volumes and rates). Net: a pressure of £0.2m.")]
    [InlineData(8_000_000, -1_200_000, 1_000, "Spending: on budget. Income: more than budgeted, by £0.2m: unit cost -£0.2m (worked out from volumes and rates). Net: an underspend of £0.2m.")]
    [InlineData(8_200_000, -1_200_000, 1_000, "Spending: a pressure of £0.2m: unit cost +£0.2m (worked out from volumes and rates). Income: more than budgeted, by £0.2m: unit cost -£0.2m (worked out from volumes and rates). Net: on budget.")]
    [InlineData(8_000_000, -990_000, 1_000, "Spending: on budget. Income: close to budget. Net: close to budget.")]
    [InlineData(8_000_000, -1_000_000, 900, "Spending: on budget: demand -£0.8m, unit cost +£0.8m (worked out from volumes and rates).")]
    public void Activity_costs_more_less_or_as_budgeted(int gross, int income, int clients, string said) =>
        Measured(Activity(gross, income, clients))[0].Should().Be(said.Replace(" Income: on budget", string.Empty, StringComparison.Ordinal));

    [Fact]
    public void A_named_part_too_small_to_show_is_no_sum_of_nil() =>
        Measured(Activity(8_000_000, -1_000_000, 1_000, ("Prior year", 1_000_000), ("One large home", -1_000_000), ("Stamps", 100)))[0]
            .Should().Be("Spending: on budget: other nil (prior year +£1.0m; one large home -£1.0m; stamps almost nil).");

    [Theory]
    [InlineData(1, "Volume: 1 client by 31 March 2018, against 1,000 budgeted.")]
    [InlineData(2, "Volume: 2 clients by 31 March 2018, against 1,000 budgeted.")]
    [InlineData(0, "Volume: 0 clients by 31 March 2018, against 1,000 budgeted.")]
    public void One_client_is_one(int clients, string said) => Measured(Activity(8_000_000, -1_000_000, clients))[1].Should().StartWith(said);

    [Theory]
    [InlineData(1_220, "220 more clients than budgeted at the end of January")]
    [InlineData(1_001, "1 more client than budgeted at the end of January")]
    [InlineData(1_000, "As many clients as budgeted at the end of January")]
    [InlineData(999, "1 fewer client than budgeted at the end of January")]
    public void Volumes_are_more_fewer_or_as_many(int actual, string finding)
    {
        var position = Activity(8_000_000, -1_000_000, 1_000).Position;
        var months = new[] { new ActivityMonth { ActivityMeasureId = 1, Month = 10, HeadId = 1, Budget = 1_000, Actual = actual } };

        ActivityChart.Of(new(position.Measure, position.Period, position.Entry, [], months), "id")!.Title.Should().Be(finding);
    }

    [Theory]
    //          salaried and agency forecast, against £4m and £1m
    [InlineData(4_000_000, 1_000_000, "Staff together: on budget: SC staff nil, agency staff nil.")]
    [InlineData(3_500_000, 1_700_000, "Staff together: a pressure of £0.2m: SC staff -£0.5m, agency staff +£0.7m.")]
    [InlineData(3_500_000, 1_300_000, "Staff together: an underspend of £0.2m: SC staff -£0.5m, agency staff +£0.3m.")]
    [InlineData(4_000_000, 1_300_000, "Staff together: a pressure of £0.3m: SC staff nil, agency staff +£0.3m.")]
    [InlineData(4_010_000, 1_000_000, "Staff together: close to budget: SC staff almost nil, agency staff nil.")]
    public void Staff_cost_more_less_or_as_budgeted(int salaried, int agency, string said) => Staffed(salaried, agency)[0].Should().Be(said);

    [Theory]
    //          the line's variance, staff at +£0.2m and a step; "other" closes the bridge where something is left
    [InlineData(500_000, 300_000, "From staff to the line: staff +£0.2m, running costs +£0.3m make the variance of Homes, +£0.5m.")]
    [InlineData(-300_000, -500_000, "From staff to the line: staff +£0.2m, running costs -£0.5m make the variance of Homes, -£0.3m.")]
    [InlineData(0, -200_000, "From staff to the line: staff +£0.2m, running costs -£0.2m make the variance of Homes, nil.")]
    [InlineData(900_000, 300_000, "From staff to the line: staff +£0.2m, running costs +£0.3m, other +£0.4m make the variance of Homes, +£0.9m.")]
    [InlineData(200_000, 100, "From staff to the line: staff +£0.2m, running costs almost nil make the variance of Homes, +£0.2m.")]
    public void The_bridge_from_staff_to_the_line_reads_on_both_sides(int line, int step, string said) =>
        Staffed(3_500_000, 1_700_000, line, step)[1].Should().Be(said);

    [Theory]
    [InlineData(500_000, 300_000, "The overspend rose by £0.200m since Period 9 (December)")]
    [InlineData(300_000, 500_000, "The overspend fell by £0.200m since Period 9 (December)")]
    [InlineData(-500_000, -300_000, "The underspend grew by £0.200m since Period 9 (December)")]
    [InlineData(-300_000, -500_000, "The underspend shrank by £0.200m since Period 9 (December)")]
    [InlineData(-300_000, 500_000, "An overspend of £0.500m became an underspend of £0.300m since Period 9 (December)")]
    [InlineData(300_000, -500_000, "An underspend of £0.500m became an overspend of £0.300m since Period 9 (December)")]
    [InlineData(0, 500_000, "The overspend of £0.500m is gone since Period 9 (December)")]
    [InlineData(0, -500_000, "The underspend of £0.500m is gone since Period 9 (December)")]
    [InlineData(500_100, 500_000, "The overspend rose by less than £0.001m since Period 9 (December)")]
    public void The_chart_of_the_movement_says_what_became_of_the_variance(int now, int last, string finding)
    {
        var source = new SmallCouncil().With("A1-X", now).Last(("A1-X", last)).Source();

        MovementCharts.ByPart("id", source.Position, source.Period, source.Structure.Council, new FigureWords(source).Table)!.Title.Should().Be(finding);
    }

    private static SchemeStanding Scheme(int real, int rephasing, (int Real, int Rephasing)? last = null, (int Real, int Rephasing)? next = null, string name = "Bridge")
    {
        var head = new SmallCouncil().Source().Structure.Find("A")!;
        var position = new CapitalPosition(3_000_000.Pounds(), real.Pounds(), rephasing.Pounds(), last?.Real.Pounds(), last?.Rephasing.Pounds())
        {
            LaterYears = next is { } later ? [new(new(2018), 1_000_000.Pounds(), later.Real.Pounds(), later.Rephasing.Pounds())] : [],
        };
        return new(new CapitalScheme { HeadId = 1, Name = name, Budget = 3_000_000.Pounds() }, head, position) { FirstYear = 2017 };
    }

    private static PaperSource Capital(SchemeStanding scheme, SmallCouncil? council = null) => Capital([scheme], council ?? new SmallCouncil().Last());

    private static PaperSource Capital(SchemeStanding[] schemes, SmallCouncil council)
    {
        var source = council.Source();
        (source.Council.ExplainRealFrom, source.Council.ExplainRephasingFrom) = (null, null);
        return source with { Beside = source.Beside with { Capital = [.. schemes.Select(scheme => scheme with { Head = source.Structure.Find("A")! })] } };
    }

    private static List<string> Debt((DateOnly Day, int From, int Amount)[] balances)
    {
        var source = new SmallCouncil().AsCommittee().Source();
        var debts = DebtReport.Of(balances.Select(owed => new DebtBalance { Year = 2017, Period = 10, Debtor = "the health service", AsAt = owed.Day, FromDays = owed.From, Amount = owed.Amount.Pounds() }));
        return Texts(source with { Beside = source.Beside with { Debts = debts } }, PaperKind.Committee, "debt");
    }

    private static MeasuredActivity Activity(int gross, int income, int clients, params (string Text, int Amount)[] others)
    {
        var source = new SmallCouncil().Source();
        var measure = new ActivityMeasure
        {
            ActivityMeasureId = 1,
            Year = 2017,
            Reference = "A",
            HeadId = 1,
            Name = "Care",
            Covers = ActivityCover.Part,
            Unit = "clients",
            Basis = VolumeBasis.Snapshot,
            BudgetGross = 8_000_000.Pounds(),
            BudgetIncome = (-1_000_000).Pounds(),
            BudgetVolume = 1_000,
            DisplayOrder = 1,
        };
        var forecast = new ActivityForecast
        {
            ActivityMeasureId = 1,
            Period = 10,
            HeadId = 1,
            WorkingGross = measure.BudgetGross,
            WorkingIncome = measure.BudgetIncome,
            WorkingVolume = measure.BudgetVolume,
            ForecastGross = gross.Pounds(),
            ForecastIncome = income.Pounds(),
            ForecastVolume = clients,
        };
        var drivers = others.Select((other, place) => new ActivityDriver
        {
            ActivityMeasureId = 1,
            Period = 10,
            HeadId = 1,
            Side = MoneySide.Gross,
            Driver = VarianceDriver.Other,
            Text = other.Text,
            Amount = other.Amount.Pounds(),
            DisplayOrder = place + 1,
        });
        return new(new ActivityPosition(measure, source.Period, forecast, drivers, []), source.Structure.Find("A1-X")!, string.Empty, false);
    }

    private static List<string> Measured(MeasuredActivity measured) => [.. new MeasureSentences(new SmallCouncil().Source()).Of(measured).Select(text => text.Plain)];

    private static List<string> Staffed(int salaried, int agency, int line = 0, int? step = null)
    {
        var source = new SmallCouncil().With("A1-X", line).Source();
        var measure = new StaffingMeasure { StaffingMeasureId = 1, Year = 2017, Reference = "T", HeadId = 1, Name = "Staff", SalariedBudget = 4_000_000.Pounds(), AgencyBudget = 1_000_000.Pounds(), DisplayOrder = 1 };
        var forecast = new StaffingForecast
        {
            StaffingMeasureId = 1,
            Period = 10,
            HeadId = 1,
            SalariedWorking = measure.SalariedBudget,
            AgencyWorking = measure.AgencyBudget,
            SalariedForecast = salaried.Pounds(),
            AgencyForecast = agency.Pounds(),
        };
        StaffingBridgeStep[] steps = step is { } amount ? [new() { StaffingMeasureId = 1, Period = 10, HeadId = 1, DisplayOrder = 1, Text = "Running costs", Amount = amount.Pounds() }] : [];
        return [.. new MeasureSentences(source).Of(new MeasuredStaffing(new StaffingPosition(measure, forecast, steps), source.Structure.Find("A1-X")!, string.Empty)).Select(text => text.Plain)];
    }

    private static List<string> Cabinet(PaperSource source, string section) => Texts(source, PaperKind.Cabinet, section);

    private static List<string> Outturn(PaperSource source, string section) => Texts(source, PaperKind.Outturn, section);

    private static List<string> Texts(PaperSource source, PaperKind kind, string section) =>
        [.. PaperFactory.Build(source, kind).Sections.Single(one => one.Id == section).Blocks.OfType<ParagraphBlock>().Select(block => block.Text.Plain)];

    private static List<string> Charts(PaperSource source, string section) =>
        [.. PaperFactory.Build(source, PaperKind.Cabinet).Sections.Single(one => one.Id == section).Blocks.OfType<ChartBlock>().Select(block => block.Chart.Title)];
}
