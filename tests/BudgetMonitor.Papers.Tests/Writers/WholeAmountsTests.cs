using AngleSharp.Html.Parser;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Tests.Samples;
using BudgetMonitor.Reporting.Writers;

namespace BudgetMonitor.Papers.Tests.Writers;

/// <summary>No line ends between the sign of an amount and its pounds, in whatever words the amount stands.</summary>
[Collection(SamplePapers.Collection)]
public sealed class WholeAmountsTests(SamplePapers papers)
{
    [Theory]
    [InlineData("<p>is &#x2B;&#xA3;1.2m worse</p>", "<p>is <span class=\"nowrap\">&#x2B;&#xA3;1.2m</span> worse</p>")]
    [InlineData("<p>(−£0.1m, +£2,300.50, and -£5k.)</p>", "<p>(<span class=\"nowrap\">−£0.1m</span>, <span class=\"nowrap\">+£2,300.50</span>, and <span class=\"nowrap\">-£5k</span>.)</p>")]
    [InlineData("<b>x</b>&#x2212;&#xA3;12, then", "<b>x</b><span class=\"nowrap\">&#x2212;&#xA3;12</span>, then")]
    [InlineData("<p>a gain of £3m–£5m, (£0.1m) and +5%</p>", null)]
    [InlineData("<p>all-£5 offers</p>", null)]
    [InlineData("<p>+£x</p>", null)]
    [InlineData("<a title=\"+£3\" data-sum='−£4'>3</a>", null)]
    [InlineData("<textarea rows=\"2\">+£3</textarea><option value=\"1\">+£3</option><title>+£3</title>", null)]
    [InlineData("<svg><text x=\"1\">+£3</text><text><tspan>+£3</tspan></text></svg>", null)]
    [InlineData("<span class=\"figures nowrap\">+£3m</span>", null)]
    [InlineData("<span class=\"paper-figure\">+£3m</span>", null)]
    public void A_signed_amount_of_text_is_kept_whole_and_nothing_else_is_touched(string html, string? kept) =>
        WholeAmounts.Keep(html).Should().Be(kept ?? html);

    [Fact]
    public async Task In_a_paper_every_signed_amount_stands_in_something_that_does_not_wrap_and_the_words_stay_the_same()
    {
        const string Words = "Growth of +£1.2m and −£0.3m, with +£2,000,000.50 in all";
        var paper = papers.Kent with { Sections = [new("s", Words, null, [new ParagraphBlock(RichText.Of(Words))])] };

        var document = new HtmlParser().ParseDocument(await new PaperHtmlWriter().DocumentAsync(paper));

        foreach (var place in new[] { "section h2", "section p" })
        {
            var shown = document.QuerySelector(place)!;
            shown.QuerySelectorAll(".nowrap").Select(amount => amount.TextContent).Should().Equal("+£1.2m", "−£0.3m", "+£2,000,000.50");
            shown.TextContent.Should().Contain(Words, "nothing invisible goes with what is copied");
        }

        document.QuerySelector("style")!.TextContent.Should().MatchRegex(@"\.nowrap\s*\{\s*white-space:\s*nowrap");
    }

    [Fact]
    public void A_long_word_is_not_broken_after_its_sign() =>
        LongWords.Pieces("+£123,456,789.00", 9).Should().NotContain("+").And.Contain(piece => piece.StartsWith("+£1", StringComparison.Ordinal));
}
