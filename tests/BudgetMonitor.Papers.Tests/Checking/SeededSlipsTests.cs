using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Checks;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Papers.Tests.Building;

namespace BudgetMonitor.Papers.Tests.Checking;

/// <summary>Each slip of the two printed papers, and each kind of misprint in the data that the product holds, seeded into a sound period: the check that is to find it does.</summary>
public sealed class SeededSlipsTests
{
    /// <summary>Slip, check that finds it, the text that is seeded into the summary (the paper's own texts).</summary>
    public static TheoryData<string, string, string> SlipsInTexts { get; } = new()
    {
        { "Norfolk App B s5: overspend beside a favourable sign", "word-against-sign", "Adults forecast an overspend of -£3.132m." },
        { "an underspend beside a plus", "word-against-sign", "This is a £0.2m rise to an underspend of +£1.100m." },
        { "Norfolk 2.7.1: £186.912m against £186.913m", "rounding-differs", "The variance of Homes is £1.236m." },
        { "Norfolk App A against App B: 0.169 against 0.165", "typed-figure", "The forecast variance of Homes is £1.165m." },
        { "Kent 3.4.9.1: rounded parts added", "rounding-differs", "The variance of Homes is +£1.3m." },
        { "Kent 3.3.4: the rounded parts of a movement added", "rounding-differs", "The movement of Homes is +£1.234m." },
        { "Kent 3.3.1: a movement of 0.105 against 0.2", "typed-figure", "The movement of Homes is +£0.105m." },
        { "Kent 3.4.1.7: 1.1 in the text against 0.9 in the table", "typed-figure", "The variance of Homes is +£1.9m, mainly placements." },
        { "Kent contacts: the twelve months to an older month", "stale-date", "Contacts fell in the 12 months to September 2017." },
        { "Kent App 2.16: as at 31 December in January", "stale-date", "Staffing as at 31 December is above its budget." },
        { "an old month's end", "stale-date", "The position at the end of November has worsened." },
        { "a year that is none", "stale-date", "Savings of 2017-19 are behind." },
        { "the committee's date twice", "stale-date", "A note goes to the meeting of 16 March 2018." },
        { "Kent App 2.16: £-9.9", "minus-after-pound", "Pay stands at £-9.9m." },
        { "Norfolk App B 3: the m is missing", "amount-unit", "Care is (£0.966) under." },
        { "Kent 2024-25: the k is missing", "amount-unit", "Technology costs £16.7 in January." },
        { "Kent 2024-25 7.1: the list leaves a part out", "text-total", "Growth of £201.5m is made up of £100.0m for prices, £61.4m for demand and £40.0m for pay." },
        { "Kent 2024-25 7.2: parts rounded up", "text-total", "Savings of £20.1m, £30.2m and £19.0m, in total £69.4m." },
        { "Bath: risk m for M", "fixed-list", "Risk to delivery: m, and falling." },
        { "a placeholder left", "unfilled-text", "The general reserve is TBC." },
        { "a field that cannot be filled", "unfilled-text", "The total is {NOBODY.revised}." },
        { "Kent ASCH12: a reference to the wrong place", "cross-reference", "Table 9 shows the detail." },
        { "a typed paragraph number", "double-numbering", "3.4 The position has worsened." },
    };

    [Theory]
    [InlineData("word-against-sign", "Adults forecast an overspend of -£3.132m.", CheckSeverity.Warning)]
    [InlineData("stale-date", "The position at the end of November has worsened.", CheckSeverity.Warning)]
    [InlineData("double-numbering", "3.4 The position has worsened.", CheckSeverity.Warning)]
    [InlineData("unfilled-text", "The general reserve is TBC.", CheckSeverity.Error)]         // a hole in a sentence is no matter of words
    [InlineData("unfilled-text", "The total is {NOBODY.revised}.", CheckSeverity.Error)]
    public void What_is_found_by_reading_words_warns_whatever_the_council_set(string check, string text, CheckSeverity severity)
    {
        var source = Seeded.Sound(council => WithVariance(council).Text("summary", text, order: 2)).Explained("A1-X", null, "Dearer placements").Source();

        SenseChecks.Run(source, [new() { Check = check, Severity = CheckSeverity.Error }])
            .Where(found => found.About.Name == check).Should().NotBeEmpty().And.OnlyContain(found => found.Severity == severity);
    }

    [Fact]
    public void A_learning_disability_pressure_beside_a_minus_does_not_stop_a_publication()
    {
        var source = Seeded.Sound(WithVariance).Explained("A1-X", -966_000, "Contract commitments fell, learning disability pressure").Source();

        SenseChecks.Run(source, []).Where(found => found.About.Name == "word-against-sign").Should().OnlyContain(found => found.Severity == CheckSeverity.Warning);
    }

    [Fact]
    public void Nothing_is_found_in_a_sound_period() => Seeded.Sound(WithVariance).Explained("A1-X", null, "Dearer placements").Found().Should().BeEmpty();

    [Theory]
    [MemberData(nameof(SlipsInTexts))]
    public void A_slip_in_a_text_is_found(string slip, string check, string text)
    {
        var seeded = Seeded.Sound(council => WithVariance(council).Text("summary", text, order: 2)).Explained("A1-X", null, "Dearer placements");

        seeded.Found().Should().Contain(check, slip);
    }

    [Theory]
    [Seeds("kept-text-month")]
    [InlineData("The council's position in January is grave.", true)]
    [InlineData("The council's position in {period-month} may be grave.", false)]
    public void A_text_kept_for_every_period_names_no_month(string text, bool isFound) =>
        Seeded.Sound(council => WithVariance(council).Text("conclusion", text)).Explained("A1-X", null, "Dearer placements").Found()
            .Contains("kept-text-month").Should().Be(isFound);

    [Theory]
    [Seeds("kept-text-unchanged")]
    [InlineData(8, true)]  // the same in P8, P9 and P10
    [InlineData(9, false)] // the same in P9 and P10 alone
    public void The_same_words_for_the_third_time_while_their_figure_moved_are_found(int since, bool isFound)
    {
        var found = Seeded.Sound(council =>
        {
            council = WithVariance(council).Last(("A1-X", 400_000));
            for (var period = since; period <= 10; period++)
            {
                council = council.Text("conclusion", "Adults stand at {A.revised}.", period);
            }

            return council;
        }).Explained("A1-X", null, "Dearer placements").Found();

        found.Contains("kept-text-unchanged").Should().Be(isFound);
    }

    [Theory]
    [InlineData("A pressure of {A.revised} is forecast.")]
    [InlineData("Homes forecast an overspend of £1.235m, within the forecast of £11.235m.")]
    [InlineData("Prices rose by £12.50 an hour.")]
    [InlineData("Growth of £10.0m is made up of £6.0m for prices and £4.0m for demand.")]
    [InlineData("The position at 31 January is stated; the year ends on 31 March 2018.")]
    [InlineData("Table 1a shows the directorates.")]
    [InlineData("The snow at the end of February is not in these figures.")]
    [InlineData("Contacts fell between the 12 months to December 2016 and the 12 months to December 2017.")]
    public void What_is_right_is_left_alone(string text)
    {
        var found = Seeded.Sound(council => WithVariance(council).Text("summary", text, order: 2)).Explained("A1-X", null, "Dearer placements").Found();

        found.Should().BeEmpty();
    }

    [Fact]
    [Seeds("word-against-sign")]
    public void The_same_words_in_brackets_count_where_the_paper_sets_negatives_so() =>
        Seeded.Sound(council => council.WithBrackets().Text("summary", "There is a forecast overspend (£3.132m).", order: 2)).Found().Should().Contain("word-against-sign");

    [Fact]
    [Seeds("negative-mark")]
    public void A_typed_minus_is_found_in_a_paper_of_brackets() =>
        Seeded.Sound(council => council.WithBrackets().Text("summary", "Care costs -£3.132m.", order: 2)).Found().Should().Contain("negative-mark");

    [Fact]
    [Seeds("word-against-sign")]
    public void An_explanation_against_its_own_sum_is_found() =>
        Seeded.Sound(WithVariance).Explained("A1-X", 1_234_600m, "Underspend on homes").Found().Should().Contain("word-against-sign");

    [Fact]
    [Seeds("explanations-cast")]
    public void Reasons_that_do_not_add_up_are_found() =>
        Seeded.Sound(WithVariance).Explained("A1-X", 1_000_000m, "Demand", reason: "demand").Found().Should().Contain("explanations-cast");

    [Theory]
    [InlineData(null, false)] // a text for the whole, and a part of it
    [InlineData(1_200_000, false)] // the whole as it is printed, and a part of it
    [InlineData(700_000, true)] // two parts that leave too much
    public void A_part_beside_the_whole_needs_not_add_up(int? first, bool isFound) =>
        Seeded.Sound(WithVariance).Explained("A1-X", first, "Dearer placements").Explained("A1-X", 300_000m, "Of which nursing").Found()
            .Contains("explanations-cast").Should().Be(isFound);

    [Fact]
    [Seeds("fixed-list")]
    public void A_reason_in_other_letters_is_found() =>
        Seeded.Sound(WithVariance).Explained("A1-X", 1_234_600m, "More people", reason: "Demand").Found().Should().Contain("fixed-list");

    [Fact]
    [Seeds("unexplained")]
    public void Unexplained_money_is_found() => Seeded.Sound(WithVariance).Found().Should().Contain("unexplained");

    [Fact]
    [Seeds("forecast-missing")]
    public void A_missing_forecast_is_found() => Seeded.Sound(council => council.With("B-X", null)).Found().Should().Contain("forecast-missing");

    [Theory]
    [Seeds("part-not-submitted")]
    [Seeds("part-not-accepted")]
    [InlineData(SubmissionState.NotStarted, "part-not-submitted")]
    [InlineData(SubmissionState.InProgress, "part-not-submitted")]
    [InlineData(SubmissionState.Returned, "part-not-submitted")]
    [InlineData(SubmissionState.Submitted, "part-not-accepted")]
    public void A_part_that_is_not_accepted_is_found(SubmissionState state, string check) => Seeded.Sound().Part("A1", state).Found().Should().Equal(check);

    [Theory]
    [Seeds("adjustment-reason")]
    [InlineData("")]
    [InlineData("tbc")]
    public void An_adjustment_without_a_reason_is_found(string reason) => Seeded.Sound().Adjusted("A", -500_000m, reason).Found().Should().Equal("adjustment-reason");

    [Fact]
    [Seeds("virement-nets")]
    public void A_virement_that_does_not_net_is_found() =>
        Seeded.Sound().Vired("A1-X", "V1", 40_000m).Vired("A1-Y", "V1", -30_000m).Vired("A1-X", "V2", 5m).Vired("B-X", "V2", -5m).Found().Should().Equal("virement-nets");

    [Fact]
    [Seeds("profile-sum")]
    public void A_profile_that_does_not_sum_is_found() => Seeded.Sound().Profiled("A1-X", 9_664_912m).Profiled("A1-Y", 10_000_000m).Found().Should().Equal("profile-sum");

    [Fact]
    [Seeds("forecast-unchanged")]
    public void A_forecast_that_nobody_touched_is_found() =>
        Seeded.Sound(WithVariance).Explained("A1-X", null, "Dearer").Before("A1-X", 11_234_600m, 11_234_600m, 11_234_600m).Found().Should().Equal("forecast-unchanged");

    [Fact]
    [Seeds("stale-commentary")]
    public void Commentary_older_than_the_texts_below_is_found() =>
        Seeded.Sound().Said("A1-X", "Placements cost more.").Said("A1", "Care costs more.", new string('0', 64)).Found().Should().Equal("stale-commentary");

    [Fact]
    [Seeds("missing-text")]
    public void A_missing_part_of_the_paper_is_found() =>
        Seeded.Sound().Found(source => source with { Texts = source.Texts.Where(text => text.Slot != "recommendations").ToList() }).Should().Equal("missing-text");

    [Fact]
    [Seeds("stale-date")]
    public void A_meeting_before_the_periods_end_is_found() =>
        Seeded.Sound(council => council.Text("meeting-date", "12 January 2018", period: 10)).Found().Should().Equal("stale-date");

    [Fact]
    [Seeds("stale-date", "Kent: rolled forward into the year that closes")]
    public void Budget_rolled_into_the_closing_year_is_found()
    {
        var seeded = Seeded.Sound(council => council.RollForward("A1-X", RollForwardKind.Rephased, 50_000m));

        seeded.Found(source => source with { RollForwards = source.RollForwards.Select(request => request with { Description = "Re-phased into 2017-18" }).ToList() }).Should().Contain("stale-date");
    }

    [Fact]
    [Seeds("table-casts")]
    public void A_table_that_misses_a_head_or_counts_it_twice_is_found()
    {
        Seeded.Sound(council => council.Row("table-1a", TableRowKind.Line, "A").Row("table-1a", TableRowKind.Total, "C", "Total")).Found().Should().Equal("table-casts");
        Seeded.Sound(council => council.Row("table-1a", TableRowKind.Line, "A").Row("table-1a", TableRowKind.Line, "A1").Row("table-1a", TableRowKind.Line, "B").Row("table-1a", TableRowKind.Total, "C", "Total"))
            .Found().Should().Equal("table-casts");
        Seeded.Sound(council => council.Row("table-1a", TableRowKind.Line, "A").Row("table-1a", TableRowKind.Line, "B").Row("table-1a", TableRowKind.Total, "C", "Total")).Found().Should().BeEmpty();
    }

    [Fact]
    [Seeds("names-differ", "Kent tables 1a and 1b: one directorate under two names")]
    public void One_head_under_two_names_is_found() =>
        Seeded.Sound(council => council
                .Row("table-1a", TableRowKind.Line, "A", "Adult Social Care & Health").Row("table-1a", TableRowKind.Line, "B").Row("table-1a", TableRowKind.Total, "C", "Total")
                .Row("table-1b", TableRowKind.Line, "A", "Adult Health & Social Care").Row("table-1b", TableRowKind.Line, "B").Row("table-1b", TableRowKind.Total, "C", "Total"))
            .Found().Should().Equal("names-differ");

    [Fact]
    [Seeds("double-numbering", "Kent: two tables numbered 3")]
    public void Two_tables_with_one_number_are_found()
    {
        var source = Seeded.Sound().Source();
        var twice = source with { Paper = source.Paper with { Sections = [.. source.Paper.Sections, source.Paper.Sections.First(section => section.Id == "revenue-position") with { Number = "9" }] } };

        SenseChecks.Run(twice, []).Select(finding => finding.Finding.Check).Distinct().Should().Equal("double-numbering");
    }

    [Fact]
    [Seeds("movement-bridge")]
    public void Two_movements_without_the_bridge_are_found() =>
        Seeded.Sound(council => council.Last().Adjusted("A", -500_000m)).Found().Should().Contain("movement-bridge");

    [Theory]
    [Seeds("direction-to-date", "Kent App 2.16: over to date and forecast under")]
    [InlineData(8_500_000, 8_333_333, -200_000, true)] // over its profile, forecast to underspend
    [InlineData(8_000_000, 8_333_333, 200_000, true)] // under its profile, forecast to overspend
    [InlineData(8_500_000, 8_333_333, 200_000, false)] // both over
    [InlineData(8_400_000, 8_333_333, -200_000, false)] // £66,667 over is below the threshold
    [InlineData(8_500_000, 8_333_333, -90_000, false)] // so is an underspend of £90,000
    public void A_line_that_runs_one_way_and_is_forecast_the_other_is_found(int actual, int profile, int variance, bool isFound)
    {
        var seeded = Seeded.Sound(council => council.With("A1-X", variance).ToDate("A1-X", actual, profile)).Explained("A1-X", null, "Homes close in March");

        seeded.Found().Should().Equal(isFound ? ["direction-to-date"] : Array.Empty<string>());
    }

    [Theory]
    [Seeds("actual-above-forecast")]
    [InlineData(10_010_000, true)]
    [InlineData(10_009_999, false)]
    [InlineData(9_000_000, false)]
    public void More_spent_than_is_forecast_is_found(int actual, bool isFound) =>
        Seeded.Sound(council => council.ToDate("A1-X", actual)).Found().Should().Equal(isFound ? ["actual-above-forecast"] : Array.Empty<string>());

    [Fact]
    [Seeds("percentage-decimals", "Norfolk App A: decimals that differ in one column")]
    public void Decimals_that_differ_in_one_column_are_found()
    {
        IReadOnlyList<string> Found(int? decimals) => Seeded.Sound(council => council.AsCommittee()
            .Row("appendix-a", TableRowKind.Line, "A").Row("appendix-a", TableRowKind.Line, "B", percentageDecimals: decimals).Row("appendix-a", TableRowKind.Total, "C", "Total")).Found();

        Found(3).Should().Contain("percentage-decimals");
        Found(null).Should().NotContain("percentage-decimals");
    }

    [Theory]
    [Seeds("text-against-table", "Kent companies: £1.0m against 1.057 in table 2")]
    [Seeds("text-against-table", "Kent companies: £5.058m against 5.063 in table 2")]
    [Seeds("text-against-table", "Norfolk 2.11.3: reserves of £0.493m against 0.494")]
    [Seeds("text-against-table", "Norfolk 2.12.1: a scheme of £7.240m against 7.150")]
    [InlineData("Legal Trading", 1_057_000, "Legal Trading falls £1.0m short of its dividend.", true)]
    [InlineData("Commercial Trading", 5_063_000, "A profit of £5.058m is forecast for Commercial Trading.", true)]
    [InlineData("Business risk reserve", 494_000, "The business risk reserve ends the year at £0.493m.", true)]
    [InlineData("Information system", 7_150_000, "The information system costs £7.240m in all.", true)]
    [InlineData("Commercial Trading", 5_063_000, "A profit of £5.1m is forecast for Commercial Trading.", false)] // rounded, and right
    [InlineData("Commercial Trading", 5_063_000, "Commercial Trading turns over £90.4m.", false)] // another measure
    public void A_sum_that_a_row_of_a_table_has_otherwise_is_found(string row, int sum, string text, bool isFound)
    {
        // A company's row stands for every row that is no head's: the check reads the tables of the paper.
        var seeded = Seeded.Sound(council => council.Company(row, 9_000_000m, sum).Text("summary", text, order: 2));

        seeded.Found().Contains("text-against-table").Should().Be(isFound);
    }

    [Fact]
    public void A_check_that_is_off_is_not_made_and_one_can_weigh_more()
    {
        var source = Seeded.Sound().Part("A1", SubmissionState.Submitted).Source();

        SenseChecks.Run(source, [new() { Check = "part-not-accepted", Severity = CheckSeverity.Off }]).Should().BeEmpty();
        SenseChecks.Run(source, [new() { Check = "part-not-accepted", Severity = CheckSeverity.Error }]).Single().Severity.Should().Be(CheckSeverity.Error);
    }

    [Fact]
    public void A_finding_that_changes_has_another_mark()
    {
        string Mark(decimal amount) => SenseChecks.Run(Seeded.Sound().Vired("A1-X", "V1", amount).Source(), []).Single().Finding.Mark;

        Mark(10m).Should().Be(Mark(10m)).And.NotBe(Mark(11m));
    }

    private static SmallCouncil WithVariance(SmallCouncil council) => council.With("A1-X", 1_234_600m);

    [Fact]
    [Seeds("series-differ", "Kent App 3.3 against App 3.2: clients counted twice")]
    public void Clients_counted_twice_that_do_not_agree_are_found()
    {
        SeriesBook Book(decimal byAge) => new(
            [Clients("AGES", null, ("2017-12", 1_159m), ("2018-01", byAge)), Clients("GRANT", "AGES.total", ("2018-01", 1_145m))],
            new(new(2017), 10));
        PaperSource With(PaperSource source, decimal byAge) => source with { Beside = source.Beside with { Series = Book(byAge) } };

        Seeded.Sound(WithVariance).Found(source => With(source, 1_146m)).Should().Contain("series-differ");
        Seeded.Sound(WithVariance).Found(source => With(source, 1_145m)).Should().NotContain("series-differ");
    }

    private static SeriesData Clients(string reference, string? agreesWith, params (string Month, decimal Number)[] numbers) => new(
        new NamedSeries { Year = 2017, HeadId = 1, Reference = reference, Subject = "Clients", Title = reference },
        [new SeriesColumn { SeriesId = 1, Key = "total", Name = "Total", AgreesWith = agreesWith }],
        [.. numbers.Select(number => new SeriesValue { SeriesId = 1, Year = 2017, Period = 10, Row = number.Month, ColumnKey = "total", Figure = number.Number })]);
}
