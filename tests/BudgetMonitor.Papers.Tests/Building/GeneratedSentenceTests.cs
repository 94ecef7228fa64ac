using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>Sentences that the product makes, with figures on both sides of each of their branches, and the wordings that read wrong before.</summary>
public sealed class GeneratedSentenceTests
{
    private static readonly string[] NeverSaid = ["£0.000m", "£0.0m", "an underspend of -", "an overspend of +", "pressures of +", "underspends of -", "underspend of (", "more than that"];

    [Theory]
    //          general reserve at the end, what is said of the target of £3.2m
    [InlineData(2_800_000, "That is £0.400m below the council’s target of 8.0%, or £3.200m.")]
    [InlineData(3_200_000, "It reaches the council’s target of 8.0%, or £3.200m.")]
    [InlineData(3_600_000, "It reaches the council’s target of 8.0%, or £3.200m.")]
    [InlineData(3_199_900, "That is less than £0.001m below the council’s target of 8.0%, or £3.200m.")]
    public void The_general_reserve_is_below_its_target_or_reaches_it(int closing, string said)
    {
        var source = Balances.With(new SmallCouncil().Source(), Balances.Reserve("General reserve", ReserveKind.General, 3_400_000, ("Year", closing - 3_400_000)));
        source.Council.GeneralReserveTargetPercent = new(8m);

        Texts(source, "reserves").Should().Contain(text => text.EndsWith(said, StringComparison.Ordinal));
    }

    [Theory]
    //          opening, movement, overspend, what is said; null for nothing
    [InlineData(6_000_000, -600_000, 0, "If every year took what this one takes, they would last another 9 years after this one.")]
    [InlineData(6_000_000, -600_000, 1_000_000, "If every year took what this one takes, the forecast overspend with it, they would last another 2.8 years after this one.")]
    [InlineData(1_000_000, -600_000, 400_000, "At this year’s rate of use nothing would be left of them.")]
    [InlineData(60_000_000, -24_000, 0, "If every year took what this one takes, they would last more than 50 years after this one.")]
    [InlineData(50_600_000, -1_000_000, 0, "If every year took what this one takes, they would last another 49.6 years after this one.")]
    [InlineData(2_040_000, -1_000_000, 0, "If every year took what this one takes, they would last another year after this one.")]
    [InlineData(2_074_000, -1_580_000, 0, "If every year took what this one takes, they would last about four months after this one.")]
    [InlineData(1_010_000, -1_000_000, 0, "If every year took what this one takes, they would last less than a month after this one.")]
    [InlineData(6_000_000, 600_000, 0, null)]
    public void How_long_reserves_last_is_said_as_far_as_it_means_anything(int opening, int movement, int overspend, string? said)
    {
        var source = Balances.With(new SmallCouncil().With("A1-X", overspend).Source(), Balances.Reserve("PFI", ReserveKind.Earmarked, opening, ("Year", movement)));

        Texts(source, "reserves").Where(text => text.Contains("would last", StringComparison.Ordinal) || text.Contains("would be left of them", StringComparison.Ordinal))
            .Select(text => text.Split(" This is a rate")[0]).Should().Equal(said is null ? [] : [said]);
    }

    [Theory]
    [InlineData(0, "The year is forecast to leave them as they are.")]
    [InlineData(100_000, "The year is forecast to add £0.100m to them, which makes £6.100m.")]
    [InlineData(-100_000, "The year is forecast to use £0.100m of them, which leaves £5.900m.")]
    public void The_year_leaves_reserves_adds_to_them_or_uses_them(int movement, string said) =>
        Texts(Balances.With(new SmallCouncil().Source(), Balances.Reserve("PFI", ReserveKind.Earmarked, 6_000_000, ("Year", movement))), "reserves")[0].Should().EndWith(said);

    [Theory]
    [InlineData(500_000, "If reserves had to bear the forecast overspend of £0.500m, they would end the year at £5.500m.")]
    [InlineData(-500_000, "If the forecast underspend of £0.500m were added to reserves, they would end the year at £6.500m.")]
    public void Reserves_bear_an_overspend_and_take_an_underspend(int variance, string said) =>
        Texts(Balances.With(new SmallCouncil().With("A1-X", variance).Source(), Balances.Reserve("PFI", ReserveKind.Earmarked, 6_000_000, ("Year", 0))), "reserves").Should().Contain(said);

    [Theory]
    [InlineData(-1_000_000, "in deficit by £0.500m. Schools draw £1.000m from them.")]
    [InlineData(-500_000, "at nil. Schools draw £0.500m from them.")]
    [InlineData(0, "at £0.500m. Schools neither draw on them nor add to them.")]
    [InlineData(200_000, "at £0.700m. Schools add £0.200m to them.")]
    public void Schools_draw_on_reserves_or_add_to_them(int movement, string said) =>
        Texts(Balances.With(new SmallCouncil().Source(), Balances.Reserve("Schools", ReserveKind.Schools, 500_000, ("Year", movement))), "schools")[0].Should().EndWith(said);

    [Theory]
    [InlineData(6_800_000, "Trading is forecast to pay £6.800m against a budget of £6.800m.")]
    [InlineData(7_000_000, "Trading is forecast to pay £7.000m against a budget of £6.800m, £0.200m more.")]
    [InlineData(0, "Trading is forecast to pay nil against a budget of £6.800m, £6.800m less.")]
    public void A_company_pays_as_budgeted_more_or_less(int forecast, string said) =>
        Texts(new SmallCouncil().Company("Trading", 6_800_000, forecast).Source(), "companies")[0].Should().Be(said);

    [Theory]
    [InlineData(5_000_000, "as much as in March 2017.")]
    [InlineData(4_000_000, "£1.000m more than in March 2017.")]
    [InlineData(6_000_000, "£1.000m less than in March 2017.")]
    public void Debt_has_fallen_risen_or_stayed(int before, string said)
    {
        var source = new SmallCouncil().AsCommittee().Source();
        DebtBalance Owed(DateOnly day, int amount) => new() { Year = 2017, Period = 10, Debtor = "Hospitals", AsAt = day, FromDays = 0, Amount = amount.Pounds() };
        source = source with { Beside = source.Beside with { Debts = DebtReport.Of([Owed(new(2018, 1, 31), 5_000_000), Owed(new(2017, 3, 31), before)]) } };

        PaperFactory.Build(source, PaperKind.Committee).Sections.Single(section => section.Id == "debt").Blocks.OfType<ParagraphBlock>().First().Text.Plain.Should().EndWith(said);
    }

    [Theory]
    //          now, last, roll forwards, the sentence after "Since December 2017 the position has "
    [InlineData(500_000, 500_000, 0, "not moved.")]
    [InlineData(500_000, 300_000, 0, "moved by +£0.200m. A minus is an improvement. How far each part has moved follows.")]
    [InlineData(300_000, 500_000, 0, "moved by -£0.200m. A minus is an improvement. How far each part has moved follows.")]
    [InlineData(500_000, 500_000, 100_000, "not moved before roll forwards and has moved by +£0.100m with them. A minus is an improvement.")]
    [InlineData(300_000, 500_000, 200_000, "moved by -£0.200m before roll forwards and not at all with them. A minus is an improvement. How far each part has moved follows.")]
    [InlineData(300_000, 500_000, 100_000, "moved by -£0.200m before roll forwards and by -£0.100m with them. A minus is an improvement. How far each part has moved follows.")]
    public void The_lead_on_movement_promises_only_what_follows(int now, int last, int rollForward, string said)
    {
        var council = new SmallCouncil().With("A1-X", now).Last(("A1-X", last));
        if (rollForward != 0)
        {
            council.RollForward("B", RollForwardKind.Committed, rollForward);
        }

        Texts(council.Source(), "movement-reasons")[0].Should().Be($"Since December 2017 the position has {said}");
    }

    [Fact]
    public void Parts_that_cancel_each_other_out_are_told_as_parts() =>
        Texts(new SmallCouncil().With("A1-X", 200_000).With("B-X", -200_000).Last().Explained("A1-X", null, "More homes", ExplanationSubject.Movement).Source(), "movement-reasons")[0]
            .Should().Be("Since December 2017 the position has not moved as a whole. The main reasons follow, the largest movement of each part first.");

    [Theory]
    //          two lines, last of the first, what stands behind "The forecast is …"
    [InlineData(1_400_000, -1_400_000, 0, "The forecast is on budget. Lines over budget (+£1.4m) and lines under budget (-£1.4m) cancel out.")]
    [InlineData(1_400_000, -1_400_000, 300_000, "The forecast is on budget. Lines over budget (+£1.4m) and lines under budget (-£1.4m) cancel out; in December 2017 the variance was +£0.3m.")]
    [InlineData(1_400_000, -900_000, 0, "The forecast is an overspend of £0.500m. It is +£0.5m (nil in December 2017), made up of lines over budget (+£1.4m) and lines under budget (-£0.9m).")]
    [InlineData(900_000, -1_400_000, 300_000, "The forecast is an underspend of £0.500m. It is -£0.5m (+£0.3m in December 2017), made up of lines over budget (+£0.9m) and lines under budget (-£1.4m).")]
    public void Pressures_and_underspends_behind_a_position_read_with_nil_on_either_side(int over, int under, int last, string said) =>
        Texts(new SmallCouncil().With("A1-X", over).With("A1-Y", under).With("A2-X", 100_000).Last(("A1-X", last)).Explained("A1-X", null, "More homes").Source(), "directorates").Should().Contain(text => text.EndsWith(said, StringComparison.Ordinal));

    [Fact]
    public void Adjustments_at_a_directorate_and_its_divisions_are_told_by_one_measure()
    {
        var source = new SmallCouncil().With("A1-X", 8_322_000).Last(("A1-X", 8_000_000))
            .Adjusted("A", -800_000).Adjusted("A1", -327_000).AdjustedBefore("A", -300_000).AdjustedBefore("A1", -250_000)
            .Explained("A1-X", null, "More homes").Explained("A1-X", null, "More homes", ExplanationSubject.Movement)
            .Source();

        // The head's own: from -0.3 to -0.8, and not from the rolled-up -0.55.
        Items(source, "movement-reasons").Should().Contain("Director’s adjustment: -£0.500m, from -£0.300m to -£0.800m. Posts are held.")
            .And.Contain("Director’s adjustment: -£0.077m, from -£0.250m to -£0.327m. Posts are held.");

        // Rolled up, as table 1a has them: 8.322 less 1.127 is 7.195.
        Texts(source, "directorates").Should().Contain(text => text.EndsWith("Director’s adjustments of -£1.1m (-£0.6m in December 2017) bring it to +£7.2m: -£0.8m on the whole and -£0.3m on its parts. Posts are held.", StringComparison.Ordinal));
        PaperFactory.Build(source, PaperKind.Cabinet).FindTable("table-1a")!.Rows.Single(row => row.Label == "Subtotal Adults").Cells.Select(cell => cell.Display).Should().StartWith(["30.000", "8.322", "-1.127", "7.195"]);
    }

    [Fact]
    public void An_adjustment_that_is_no_longer_made_is_told_with_what_it_was() =>
        Items(new SmallCouncil().With("A1-X", 100_000).Last(("A1-X", 100_000)).AdjustedBefore("A", -300_000).Source(), "movement-reasons")
            .Should().Equal("Director’s adjustment: +£0.300m, as the one last reported is no longer made.");

    [Theory]
    [InlineData(1, "This request to carry budget into next year is counted in the position after roll forwards.")]
    [InlineData(2, "These requests to carry budget into next year are counted in the position after roll forwards.")]
    public void One_request_is_one(int requests, string said)
    {
        var council = new SmallCouncil();
        for (var place = 0; place < requests; place++)
        {
            council.RollForward("B", RollForwardKind.Committed, 100_000);
        }

        Texts(council.Source(), "roll-forwards").Should().Equal(said);
    }

    [Fact]
    public void The_headline_after_adjustments_is_led_to_by_the_table_below_it()
    {
        var paper = PaperFactory.Build(new SmallCouncil().AsCommittee().With("A1-X", 500_000).Adjusted("A", -100_000).Source(), PaperKind.Committee);

        paper.FindTable("executive-summary")!.Columns.Select(column => column.Name).Should().EndWith(["Variance", "Director's adjustment", "Revised variance"]);
        paper.FindTable("executive-summary")!.Rows.Single().Cells.Select(cell => cell.Display).Should().EndWith(["0.500", "-0.100", "0.400"]);
        paper.FindTable("appendix-a")!.Notes.Should().Contain(note => note.Text == "Variances are before directors' adjustments.");
    }

    [Fact]
    public void The_councils_words_stand_under_no_heads_heading()
    {
        var blocks = PaperFactory.Build(new SmallCouncil().With("A1-X", 1_000_000).Explained("A1-X", null, "More homes").Text("directorates", "Of all.").Source(), PaperKind.Cabinet)
            .Sections.Single(section => section.Id == "directorates").Blocks;

        ((HeadingBlock)blocks[^2]).Text.Should().Be("Further notes");
        ((ParagraphBlock)blocks[^1]).Text.Plain.Should().Be("Of all.");
    }

    [Fact]
    public void Tables_are_numbered_without_gaps()
    {
        var source = new SmallCouncil().With("A1-X", 1_000_000).RollForward("B", RollForwardKind.Committed, 100_000).Source();

        PaperFactory.Build(source, PaperKind.Cabinet).Tables.Select(table => table.Number).OfType<string>().Where(number => number.StartsWith("Table", StringComparison.Ordinal))
            .Should().Equal("Table 1a", "Table 1a (foot)", "Table 1b", "Table 2");
        PaperFactory.Build(source, PaperKind.Committee).Tables.Select(table => table.Number).OfType<string>().Where(number => number.StartsWith("Table", StringComparison.Ordinal))
            .Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void A_council_of_small_lines_reports_in_thousands_and_its_text_in_pounds()
    {
        var paper = PaperFactory.Build(new SmallCouncil().WithLinesOf(120_000).With("A1-X", 20_000).Last(("A1-X", 5_000)).Source(), PaperKind.Cabinet);

        paper.FindTable("appendix-1")!.Rows.Single(row => row.Label == "Homes").Cells.Select(cell => cell.Display).Should().Equal("120.0", "0.0", "120.0", "20.0", "15.0");
        paper.FindTable("appendix-1")!.Columns[0].Unit.Should().Be("£000");
        ((HeadlineBlock)paper.Sections.Single(section => section.Id == "summary").Blocks[0]).Text.Plain.Should().Be("Forecast to overspend by £20,000, £15,000 worse than last reported");
    }

    [Fact]
    public void A_kind_that_chooses_a_unit_has_it_whatever_the_size()
    {
        var source = new SmallCouncil().WithLinesOf(120_000).With("A1-X", 20_000).Source();
        var chosen = DefaultCompositions.Of(PaperKind.Cabinet, PaperKind.Cabinet) with { EveryTable = new TableFigures(FigureUnit.Millions, 3) };

        PaperFactory.Build(source, chosen).FindTable("appendix-1")!.Columns[0].Unit.Should().Be("£m");
    }

    [Fact]
    public void No_sentence_reads_as_a_slip_whatever_the_figures()
    {
        SmallCouncil[] councils =
        [
            new SmallCouncil().Last(),
            new SmallCouncil().With("A1-X", 0.01m).With("A1-Y", -0.01m).Last(("B-X", 0.01m)),
            new SmallCouncil().With("A1-X", 700_000).With("A1-Y", -700_000).Last(("A1-X", -100)).Adjusted("A", -400).Explained("A1-X", null, "More homes"),
            new SmallCouncil().With("A1-X", -900_000).With("A1-Y", 400_000).Last(("A1-X", 900_000)).Adjusted("A1", 100_000).AdjustedBefore("A", -100_000).RollForward("A", RollForwardKind.Committed, 500_000).Explained("A1-X", -900_000, "Fewer homes").Explained("A", null, "Much moves", ExplanationSubject.Movement),
            new SmallCouncil().WithBrackets().With("A1-X", -900_000).With("A1-Y", 400_000).Last(("A1-X", 0)).Company("Trading", 0, 0).Explained("A1-X", -900_000, "Fewer homes"),
        ];
        foreach (var source in councils.Select(council => Balances.With(council.Source(), Balances.Reserve("General", ReserveKind.General, 3_000_000, ("Year", 0)), Balances.Reserve("Schools", ReserveKind.Schools, 0, ("Year", 0)))))
        {
            foreach (var kind in new[] { PaperKind.Cabinet, PaperKind.Committee })
            {
                var texts = PaperFactory.Build(source, kind).Sections.SelectMany(section => section.Blocks).SelectMany(Plain).ToList();

                texts.Should().NotContain(text => NeverSaid.Any(slip => text.Contains(slip, StringComparison.Ordinal)));
                texts.Where(text => text.Length > 0).Should().OnlyContain(text => !char.IsLower(text[0]));
            }
        }
    }

    private static List<string> Texts(PaperSource source, string section) =>
        [.. PaperFactory.Build(source, PaperKind.Cabinet).Sections.Single(one => one.Id == section).Blocks.OfType<ParagraphBlock>().Select(block => block.Text.Plain)];

    private static List<string> Items(PaperSource source, string section) =>
        [.. PaperFactory.Build(source, PaperKind.Cabinet).Sections.Single(one => one.Id == section).Blocks.OfType<ListBlock>().SelectMany(block => block.Items).Select(item => item.Plain)];

    private static IEnumerable<string> Plain(PaperBlock block) => block switch
    {
        HeadlineBlock headline => [headline.Text.Plain],
        ParagraphBlock paragraph => [paragraph.Text.Plain],
        ListBlock list => list.Items.Select(item => item.Plain),
        _ => [],
    };
}
