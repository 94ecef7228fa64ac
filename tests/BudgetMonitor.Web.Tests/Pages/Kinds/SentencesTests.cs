using System.Net;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Pages.Kinds;

/// <summary>Leaving out sentences that the product makes, for one kind of paper.</summary>
public sealed class SentencesTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Address = "/papers/kinds/cabinet/sentences";
    private const string Paper = "/papers/2017-18/10/cabinet";

    [Fact]
    public async Task A_sentence_that_is_left_out_is_gone_from_the_paper_the_letters_stay_and_composing_keeps_it()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        (await browser.GetAsync(Paper)).Main.Should().Contain("The draw is the variance of").And.NotContain("Schools' reserves stood at", "the sample leaves that out");
        var page = await browser.GetAsync(Address);
        page.Document.QuerySelector("#sentence-schools-standing-hint")!.TextContent.Should().StartWith("Schools' reserves stood at £28.340m");

        page.Document.QuerySelector("#sentence-schools-standing")!.HasAttribute("checked").Should().BeTrue();

        (await browser.SubmitAsync(page, "main form[data-sentences]", ("Input.LeftOut", "schools-draw"))).Problems.Should().Contain("Enter why the paper changes");
        var saved = await browser.SubmitAsync(page, "main form[data-sentences]", ("Input.LeftOut", "schools-draw"), ("Input.Reason", "Our own text says it"));

        saved.Status.Should().Be(HttpStatusCode.Redirect);
        var history = await browser.GetAsync("/history?subject=paper%20kind&text=Our%20own%20text%20says%20it");
        history.Main.Should().Contain("“How the draw and the variance belong together” left out").And.NotContain("sentence.schools-draw");
        var paper = await browser.GetAsync(Paper);
        paper.Main.Should().NotContain("The draw is the variance of").And.Contain("Schools started the year with reserves").And.Contain("Appendix 1: Breakdown").And.Contain("Appendix 2: Activity");
        var composed = await browser.SubmitAsync(await browser.GetAsync("/papers/kinds/cabinet"), "main form[data-kind]", ("Input.Reason", "Another reason"), ("Input.Name", "Cabinet paper"));
        composed.Status.Should().Be(HttpStatusCode.Redirect);
        var kind = (await product.LookAsync(context => PaperKindQueries.ReadAsync(context, default))).Single(one => one.Kind == PaperKind.Cabinet);
        kind.LeavesOut("schools-draw").Should().BeTrue();
        (await browser.GetAsync("/papers/kinds/cabinet")).Main.Should().NotContain("sentence.schools-draw", "a sentence is no table");
    }
}
