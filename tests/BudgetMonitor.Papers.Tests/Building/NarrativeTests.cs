using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>The sections that are put together from explanations, commentary and the council's texts.</summary>
public sealed class NarrativeTests
{
    [Fact]
    public void Movements_are_told_largest_first_with_the_adjustment_and_what_remains()
    {
        Lines("movement-reasons", Council().Adjusted("A", -100_000)
            .Explained("A1-X", null, "More homes", ExplanationSubject.Movement)
            .Explained("A1-X", -200_000, "Fewer visits in homes", ExplanationSubject.Movement)
            .Explained("A1-Y", null, "Longer visits", ExplanationSubject.Movement)
            .Explained("A", null, "Care costs less", ExplanationSubject.Movement)
            .Explained("B-X", -250_000, "Rates reviewed", ExplanationSubject.Movement))
            .Should().Equal(
            "3.1 Since December 2017 the position has moved by -£0.650m. A minus is an improvement. The main reasons follow, the largest movement of each part first.",
            "# Adults",
            "3.2 £0.400m better than in December 2017: the forecast is now an overspend of £1.600m after director’s adjustments. Care costs less.",
            "* Director’s adjustment: -£0.100m, from nil to -£0.100m. Posts are held.",
            "## Care",
            "3.3 £0.300m better than in December 2017: the forecast is now an overspend of £1.700m.",
            "* Homes: -£0.500m. More homes. Of this: -£0.200m fewer visits in homes.",
            "* Visits: +£0.200m. Longer visits.",
            "# Business",
            "3.4 £0.250m better than in December 2017: the forecast is now an underspend of £0.250m.",
            "* Rates: -£0.250m. Rates reviewed.");
    }

    [Fact]
    public void What_the_told_lines_do_not_explain_is_told_as_a_sum() =>
        Lines("movement-reasons", Council().Explained("A1-X", null, "More homes", ExplanationSubject.Movement).Explained("A1", 200_000, "small things", ExplanationSubject.Movement))
            .Should().ContainInOrder("* Homes: -£0.500m. More homes.", "* Other small movements: +£0.200m.")
            .And.NotContain(line => line.StartsWith("* Across", StringComparison.Ordinal), "what remains is not told twice");

    [Theory]
    [InlineData("directorates", ExplanationSubject.Variance)]
    [InlineData("movement-reasons", ExplanationSubject.Movement)]
    public void Reasons_are_told_at_any_depth(string section, ExplanationSubject subject) =>
        Lines(section, new SmallCouncil().WithDivisionInDivision(400_000).Last(("A1-X", 0m)).Explained("A1N-X", null, "Nights cost more", subject))
            .Should().Contain(line => line.StartsWith("* Night sitting", StringComparison.Ordinal) && line.EndsWith("Nights cost more.", StringComparison.Ordinal));

    /// <summary>A reader would take the second of two like sentences for a second overspend, and a directorate left out for one on budget.</summary>
    [Fact]
    public void A_division_alone_in_its_directorate_does_not_say_its_position_again_and_who_explained_nothing_is_named()
    {
        var lines = Lines("directorates", new SmallCouncil().With("A1-X", 1_500_000).With("B-X", 900_000).Explained("A1-X", null, "More homes"));

        lines[0].Should().EndWith("The appendix with the breakdown lists every line. Nothing has been explained for Business.");
        lines.Where(line => line.Contains("The forecast is ", StringComparison.Ordinal)).Should().ContainSingle();
        lines.Should().ContainInOrder("# Adults", "## Care").And.Contain(line => line.StartsWith("* Homes", StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_in_commentary_are_printed_as_lists() =>
        Lines("directorates", Council().Commentary("A", "Two things:\n- homes\n- visits\n\nNo more."))
            .Should().ContainInConsecutiveOrder("* homes", "* visits").And.Contain(line => line.EndsWith("Two things:", StringComparison.Ordinal)).And.Contain(line => line.EndsWith("No more.", StringComparison.Ordinal));

    [Fact]
    public void Without_an_earlier_report_nothing_has_moved() =>
        Section("movement-reasons", new SmallCouncil().With("A1-X", 1_500_000).Explained("A1-X", null, "More homes", ExplanationSubject.Movement)).Should().BeNull();

    [Fact]
    public void A_directorate_tells_its_lines_largest_first_and_what_the_others_come_to()
    {
        Lines("directorates", Council().Adjusted("A", -100_000)
            .Explained("A1-Y", null, "Visits take longer.")
            .Explained("A1-X", 1_200_000, "dearer homes")
            .Explained("A1-X", 300_000, "more homes")
            .Explained("B-X", -250_000, "Rates reviewed"))
            .Should().Equal(
            "3.1 Each directorate is shown with its position and the service lines that explain it, the largest variance first. A plus is a pressure, a minus an underspend or extra income. The appendix with the breakdown lists every line.",
            "# Adults",
            "3.2 The forecast is an overspend of £1.600m after director’s adjustments. The director’s adjustment of -£0.1m brings it to +£1.6m. Posts are held.",
            "## Care",
            "3.3 The forecast is an overspend of £1.700m.",
            "* Homes: +£1.5m, of which +£1.2m dearer homes; +£0.3m more homes.",
            "* Visits: +£0.2m. Visits take longer.",
            "# Business",
            "3.4 The forecast is an underspend of £0.250m.",
            "* Rates: -£0.3m. Rates reviewed.");
    }

    [Fact]
    public void Pressures_and_underspends_of_its_lines_show_behind_a_quiet_total() =>
        Lines("directorates", new SmallCouncil().With("A1-X", 1_500_000).With("A1-Y", -1_300_000).Last(("A1-X", 400_000)).Explained("A1-X", null, "More homes"))
            .Should().ContainInOrder(
                "3.3 The whole variance is here. It is made up of lines over budget (+£1.5m) and lines under budget (-£1.3m); in December 2017 it was +£0.4m.",
                "* Homes: +£1.5m. More homes.",
                "* The other line: -£1.3m.");

    [Fact]
    public void A_directorates_commentary_takes_the_place_of_its_lines_and_a_divisions_stands_before_them()
    {
        var lines = Lines("directorates", Council()
            .Explained("A1-X", null, "More homes").Explained("B-X", null, "Rates reviewed")
            .Commentary("B", "All is {B.word}.\n\nAnd {B.revised|size}.")
            .Commentary("A1", "Care in short."));

        lines.Should().ContainInOrder("## Care", "3.3 The whole variance is here.", "3.4 Care in short.", "* Homes: +£1.5m. More homes.");
        lines.Should().ContainInOrder("# Business", "3.5 The forecast is an underspend of £0.250m.", "3.6 All is underspend.", "3.7 And £0.250m.");
        lines.Should().NotContain(line => line.Contains("Rates reviewed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sum_beside_words_about_the_whole_is_a_part_even_where_it_equals_it() =>
        Lines("directorates", Council().Explained("A1-Y", null, "Several things").Explained("A1-Y", 200_000, "longer visits"))
            .Should().Contain("* Visits: +£0.2m. Several things. Of this: +£0.2m longer visits.");

    [Fact]
    public void Appendix_B_makes_word_and_figure_from_one_sum() =>
        Lines("appendix-b", Council().WithBrackets().Explained("A1-X", null, "More homes").Explained("B", -250_000, "Rates reviewed"))
            .Should().Equal(
                "# 1. Adults", "Forecast overspend of £1.700m.", "* Homes, overspend of £1.500m. More homes.",
                "# 2. Business", "Forecast underspend of £0.250m. Rates reviewed.");

    [Fact]
    public void Risks_are_the_councils_list_with_figures_inserted() =>
        Lines("risks", Council().Text("risks", "Rates: {B.revised}.").Text("risks", "Weather.", order: 2))
            .Should().Equal("3.1 These risks are not in the forecast. Each may still change it.", "* Rates: -£0.250m.", "* Weather.");

    [Fact]
    public void Nobody_said_anything_and_no_section_stands_there()
    {
        Section("directorates", Council()).Should().BeNull();
        Section("appendix-b", Council()).Should().BeNull();
        Section("risks", Council()).Should().BeNull();
    }

    [Fact]
    public void The_councils_words_stand_at_the_end_of_the_section_of_their_name_and_are_numbered_on()
    {
        var council = Council().Text("roll-forwards", "Why {total.revised}.").Text("conclusion", "In the end.");

        var paper = PaperFactory.Build(council.Source(), PaperKind.Cabinet);

        var section = paper.Sections.Single(one => one.Id == "roll-forwards");
        section.Blocks.OfType<ParagraphBlock>().Select(block => $"{block.Number} {block.Text.Plain}").Should().EndWith($"{section.Number}.2 Why +£1.450m.");
        paper.Sections.Should().Contain(one => one.Id == "conclusion" && one.Title == "Conclusion");
    }

    private static SmallCouncil Council() => new SmallCouncil()
        .With("A1-X", 1_500_000).With("A1-Y", 200_000).With("B-X", -250_000)
        .Last(("A1-X", 2_000_000));

    private static PaperSection? Section(string part, SmallCouncil council) => PartCatalogue.Find(part)!.Make(PaperKind.Cabinet).Build(council.Source(), 3);

    private static List<string> Lines(string part, SmallCouncil council) => Section(part, council)!.Blocks.SelectMany(block => block switch
    {
        HeadingBlock heading => (string[])[$"{new string('#', heading.Level - 2)} {heading.Text}"],
        ParagraphBlock { Number: { } number } paragraph => [$"{number} {paragraph.Text.Plain}"],
        ParagraphBlock paragraph => [paragraph.Text.Plain],
        ListBlock list => [.. list.Items.Select(item => $"* {item.Plain}")],
        _ => [],
    }).ToList();
}
