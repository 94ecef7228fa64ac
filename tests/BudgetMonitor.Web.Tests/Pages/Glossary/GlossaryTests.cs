using BudgetMonitor.Web.Glossary;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Pages.Glossary;

/// <summary>The words of the product.</summary>
[Collection(SharedProduct.Name)]
public sealed class GlossaryTests(ProductFactory product)
{
    [Fact]
    public async Task Every_term_stands_on_the_page_at_its_address()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember)).GetAsync("/glossary");

        GlossaryTerms.All.Should().OnlyHaveUniqueItems(term => term.Slug).And.OnlyHaveUniqueItems(term => term.Name);
        foreach (var term in GlossaryTerms.All)
        {
            page.Document.GetElementById(term.Slug)!.TextContent.Should().Contain(term.Name).And.Contain(term.Meaning);
        }
    }

    [Fact]
    public async Task A_word_explains_itself_where_it_stands_without_script()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.CommitteeMember)).GetAsync("/rating-rules");

        var words = page.Document.QuerySelectorAll("button.term").ToList();
        words.Should().HaveCountGreaterThan(1);
        foreach (var word in words)
        {
            var explanation = page.Document.GetElementById(word.GetAttribute("popovertarget")!)!;
            explanation.HasAttribute("popover").Should().BeTrue();
            GlossaryTerms.All.Should().Contain(term => explanation.TextContent.Contains(term.Meaning));
        }
    }

    [Fact]
    public void An_unknown_term_is_a_mistake_of_the_page()
    {
        var get = () => GlossaryTerms.Get("no-such-term");

        get.Should().Throw<ArgumentException>();
    }
}
