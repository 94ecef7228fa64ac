using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Writers;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>The section of reasons: a directorate's commentary, or its services' explanations.</summary>
public sealed class ReasonsTests
{
    [Fact]
    public void A_directorates_commentary_takes_the_place_of_its_services_explanations()
    {
        var lines = Lines(Council()
            .Explained("A1-X", 1_500_000, "More homes")
            .Explained("B-X", -250_000, "Rates reviewed")
            .Commentary("A", "An {A.word} of {A.variance|size}.\n\nMostly {A1-X.name}.")
            .Commentary("A1", "Not this far up."));

        lines.Should().Equal(
            "Each service is shown with its forecast variance. Amounts listed beneath a service are its own and explain parts of the variance, or of the movement where they say so.",
            "# Adults",
            "Adults: an overspend of £1.500m",
            "An overspend of £1.500m.",
            "Mostly Homes.",
            "# Business",
            "Rates: an underspend of £0.250m",
            "* -£0.250m Rates reviewed");
    }

    [Fact]
    public void The_councils_own_commentary_comes_first() =>
        Lines(Council().Commentary("B", "Rates.").Commentary("C", "In all {total.revised}."))
            .Should().Equal("Each service is shown with its forecast variance.", "# Small Council", "Small Council: an overspend of £1.250m", "In all +£1.250m.", "# Business", "Business: an underspend of £0.250m", "Rates.");

    [Fact]
    public void Where_nobody_wrote_a_commentary_all_is_as_before() =>
        Lines(Council().Explained("A1-X", null, "More homes"))
            .Should().Equal(
                "Each service is shown with its forecast variance. The amounts beneath are the services' own and explain parts of the variance, or of the movement where they say so.",
                "# Adults",
                "Homes: an overspend of £1.500m",
                "* More homes");

    [Fact]
    public void A_field_that_the_commentary_may_not_hold_is_marked()
    {
        var block = Section(Council().Commentary("B", "Unlike {A.variance}."))!.Blocks.OfType<ParagraphBlock>().Last();

        block.Text.Runs.Single(run => run.Role == TextRole.Problem).Explanation.Should().Contain("A is not at or below B");
    }

    [Fact]
    public void Nobody_said_anything_and_nothing_stands_there() => Section(Council().Commentary("A1-X", "Only of a line.")).Should().BeNull();

    [Fact]
    public async Task On_screen_a_heading_leads_to_the_head_and_in_print_it_does_not()
    {
        var paper = PaperFactory.Build(Council().Commentary("A", "Words.").Source(), PaperKind.Cabinet);
        var writer = new PaperHtmlWriter();

        (await writer.FragmentAsync(paper, code => $"/heads/{code}")).Should().Contain("<a href=\"/heads/A\">Adults</a>");
        (await writer.DocumentAsync(paper)).Should().Contain("<h3>").And.NotContain("href=\"/heads");
    }

    private static SmallCouncil Council() => new SmallCouncil().With("A1-X", 1_500_000).With("B-X", -250_000);

    private static PaperSection? Section(SmallCouncil council) =>
        PartCatalogue.Find("reasons")!.Make(PaperKind.Cabinet).Build(council.Source(), 1);

    private static List<string> Lines(SmallCouncil council) => Section(council)!.Blocks.SelectMany(block => block switch
    {
        HeadingBlock heading => (string[])[$"# {heading.Text}"],
        ParagraphBlock paragraph => [paragraph.Text.Plain],
        ListBlock list => [.. list.Items.Select(item => $"* {item.Plain}")],
        _ => [],
    }).ToList();
}
