using BudgetMonitor.Papers.Publishing;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Tests.Publishing;

public class SentenceComparisonTests
{
    private const string Before = "<p class=\"paper-numbered\"><span class=\"paper-number\">1.1</span> <span>It is <span class=\"paper-figure\">£1.2m</span> over. It was £1.0m.</span></p>";

    [Theory]
    [InlineData("<p>It is £1.2m over. It was £1.0m.</p>")]                                                        // another number or none
    [InlineData("<p>It is £1.2m\u00ad over.</p><p>It was <b>£1.0m</b>.</p>")]                                     // another look
    [InlineData("<p>It is £1.2m over. It was £1.0m.</p><table><tr><td>9</td></tr></table><div class=\"paper-callout\"><p>Version 2.</p></div>")]
    public void What_only_looks_different_is_no_change(string after) => Compare(Before, after).Should().BeEmpty();

    [Fact]
    public void A_sentence_is_named_with_what_it_was()
    {
        Compare(Before, "<p>It is £1.3m over. It was £1.0m.</p>").Should().Equal(new SentenceChange("Summary", "It is £1.2m over.", "It is £1.3m over."));
        Compare(Before, "<p>It is £1.2m over. It was £1.0m.</p><ul><li>More rain.</li></ul>").Should().Equal(new SentenceChange("Summary", null, "More rain."));
        Compare(Before, "<p>It was £1.0m.</p>").Should().Equal(new SentenceChange("Summary", "It is £1.2m over.", null));
    }

    [Fact]
    public void A_section_that_came_or_went_is_named_and_what_a_paper_says_of_itself_is_not()
    {
        const string Conclusion = "<section id=\"conclusion\" class=\"paper-section\"><h2>Conclusion</h2><p>In the end.</p></section>";
        const string Colophon = "<section id=\"about-the-figures\"><h2>About the figures</h2><ul><li>Version 1, published on 1 March.</li></ul></section>";

        SentenceComparison.Compare(Colophon, Conclusion).Should().Equal(new SentenceChange("Conclusion", null, "In the end."));
        SentenceComparison.Compare(Conclusion, Colophon).Should().Equal(new SentenceChange("Conclusion", "In the end.", null));
    }

    private static IReadOnlyList<SentenceChange> Compare(string before, string after) => SentenceComparison.Compare(Section(before), Section(after));

    private static string Section(string body) => $"<section id=\"summary\" class=\"paper-section\"><h2><span class=\"paper-number\">1</span> Summary</h2>{body}</section>";
}
