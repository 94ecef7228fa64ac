using System.Globalization;
using System.Net;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Explanations;

/// <summary>What the period before said is a draft until somebody confirms it, and reasons are found at any depth.</summary>
public sealed class CarriedWordsTests
{
    private const string Path = "/forecasts/2018-19/5/";

    [Fact]
    public async Task Last_periods_reasons_are_drafts_that_one_press_confirms_and_no_paper_prints_before()
    {
        await using var product = new DeepProduct();
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await chief.GetAsync($"{Path}OLD-DOM/explain");
        page.Document.QuerySelector("#carried")!.TextContent.Should().Contain("From P4, not saved yet").And.Contain("The variance is the same as in P4");
        page.Document.QuerySelector("#Input_Variance_0__Text")!.TextContent.Should().Be("Hours have risen since the winter");
        (await chief.GetAsync("/papers/2018-19/5/cabinet")).Main.Should().NotContain("Hours have risen since the winter");

        var answer = await chief.SubmitAsync(page, "#carried form");

        answer.Status.Should().Be(HttpStatusCode.Redirect);
        (await chief.GetAsync(answer.Location!)).Main.Should().Contain("confirmed from P4").And.NotContain("not saved yet");
        (await chief.GetAsync("/papers/2018-19/5/cabinet")).Main.Should().Contain("Hours have risen since the winter");
    }

    [Fact]
    public async Task What_has_moved_by_more_than_the_threshold_is_to_be_looked_at()
    {
        await using var product = new DeepProduct();
        await product.ChangeAsync(async db => (await db.Councils.SingleAsync()).ExplainVarianceFrom = new(40_000_00));
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var page = await chief.GetAsync($"{Path}OLD-RES/explain");

        page.Document.QuerySelector("#carried")!.TextContent.Should().Contain("The variance has changed by +£50,000 since P4").And.NotContain("Confirm");
        page.Document.QuerySelector("#Input_Variance_0__Amount")!.GetAttribute("value").Should().Be("900,000");
    }

    [Fact]
    public async Task The_submit_page_lists_every_line_with_a_link_and_confirms_all_that_has_not_moved()
    {
        await using var product = new DeepProduct();
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await chief.GetAsync("/round/2018-19/5/CAR-OLD/submit");
        page.Document.QuerySelectorAll("[data-unexplained] a").Select(link => link.GetAttribute("href")).Should().Equal($"{Path}OLD-RES/explain", $"{Path}OLD-DOM/explain");
        page.Main.Should().Contain("2 figures have not moved by more than the council’s threshold since P4");

        (await chief.SubmitByAsync(page, "form[action$='handler=Confirm']", "Confirm 2 explanations from P4")).Status.Should().Be(HttpStatusCode.Redirect);

        var after = await chief.GetAsync("/round/2018-19/5/CAR-OLD/submit");
        after.Document.QuerySelector("[data-unexplained]").Should().BeNull();
        after.Document.QuerySelector("#carried").Should().BeNull();
        (await chief.GetAsync($"{Path}OLD-RES/explain")).Document.QuerySelectorAll("textarea").Select(text => text.TextContent).Should().Contain("Change since P4", "the sums add up to the figure as it is now");
    }

    [Fact]
    public async Task Explaining_one_line_leads_to_the_next_and_the_last_to_submitting()
    {
        await using var product = new DeepProduct();
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        await chief.SubmitAsync(await chief.GetAsync($"{Path}OLD-RES/explain"), "#carried form");
        (await chief.GetAsync($"{Path}OLD-RES/explain")).Document.QuerySelector("#next a")!.GetAttribute("href").Should().Be($"{Path}old-dom/explain");

        await chief.SubmitAsync(await chief.GetAsync($"{Path}OLD-DOM/explain"), "#carried form");

        (await chief.GetAsync($"{Path}OLD-DOM/explain")).Document.QuerySelector("#next a")!.GetAttribute("href").Should().Be("/round/2018-19/5/CAR-OLD/submit");
    }

    [Fact]
    public async Task Commentary_and_adjustment_are_carried_as_drafts_too()
    {
        await using var product = new DeepProduct();
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var commentary = await chief.GetAsync("/commentary/2018-19/5/PEO-CAR");
        commentary.Document.QuerySelector("#carried")!.TextContent.Should().Contain("From P4, not saved yet");
        commentary.Document.QuerySelector("#Input_Text")!.TextContent.Should().Contain("most of it in residential care");
        (await product.LookAsync(db => db.Commentaries.CountAsync(one => one.Period == 5))).Should().Be(0);
        (await chief.SubmitByAsync(commentary, "main form", "Confirm the commentary of P4")).Status.Should().Be(HttpStatusCode.Redirect);
        (await product.LookAsync(db => db.Commentaries.CountAsync(one => one.Period == 5))).Should().Be(1);

        var adjustment = await chief.GetAsync("/adjustments/2018-19/5/PEO");
        (await chief.SubmitByAsync(adjustment, "#earlier form", "Confirm P4’s adjustment and its actions")).Status.Should().Be(HttpStatusCode.Redirect);
        (await product.LookAsync(db => db.DirectorAdjustments.SingleAsync(one => one.Period == 5))).Reason.Should().Be("Vacancies are held until the spring");
    }

    [Fact]
    public async Task Reasons_below_are_inserted_into_commentary_as_a_list_that_papers_print_as_one()
    {
        await using var product = new DeepProduct();
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await chief.GetAsync("/commentary/2018-19/5/PLA");

        var inserted = await chief.StepByAsync(page, "#text-form", "Insert these reasons as a list");

        inserted.Document.QuerySelector("#Input_Text")!.TextContent.Should().Contain("- Disposal and recycling {WAS-DIS.variance}: Gate fees have risen at both plants");
        inserted.Document.QuerySelector(".words__preview li")!.TextContent.Should().StartWith("Disposal and recycling ");
        (await chief.SubmitAsync(inserted, "#text-form")).Status.Should().Be(HttpStatusCode.Redirect);
        (await chief.GetAsync("/papers/2018-19/5/cabinet")).Document.QuerySelectorAll(".paper-list li").Select(item => item.TextContent).Should().Contain(text => text.StartsWith("Disposal and recycling") && text.EndsWith("Gate fees have risen at both plants"));
    }

    [Fact]
    public async Task A_directors_home_leads_to_commentary_and_adjustment()
    {
        await using var product = new ProductFactory();
        var director = await product.BrowseAsAsync(DemonstrationUsers.Director);

        var links = (await director.GetAsync("/")).Document.QuerySelectorAll(".needs a").Select(link => link.GetAttribute("href")!).ToList();

        links.Should().Contain(link => link.StartsWith("/commentary/2017-18/10/CYPE")).And.Contain(link => link.StartsWith("/adjustments/2017-18/10/CYPE"));
    }

    [Fact]
    public async Task Why_falls_back_on_the_reasons_below_at_any_depth_largest_first()
    {
        await using var product = new DeepProduct();
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        await chief.SubmitAsync(await chief.GetAsync($"{Path}OLD-RES/explain"), "#carried form");

        var council = await chief.GetAsync("/monitoring/2018-19/5/ABC");
        council.Document.QuerySelectorAll(".reasons__head").Select(head => head.TextContent).Should().Equal("Residential care", "Disposal and recycling");

        var paper = (await chief.GetAsync("/papers/2018-19/5/cabinet")).Main;
        paper.Should().Contain("Gate fees have risen at both plants").And.Contain("more residents than budgeted").And.Contain("A second plant raised its gate fees");
    }

    /// <summary>Above service lines a sum may mean the figure with roll forwards too; as long as none is given, what is left is of the figure that stands in the table above.</summary>
    [Fact]
    public async Task What_is_left_to_explain_is_of_the_figure_above_until_a_sum_means_another()
    {
        await using var product = new DeepProduct();
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var before = await chief.GetAsync($"{Path}ENV-WAS/explain");
        var variance = before.Document.QuerySelector("table tr.subtotal td")!.TextContent;
        var pence = long.Parse(before.Document.QuerySelector("[aria-labelledby='head-variance']")!.GetAttribute("data-whole")!, CultureInfo.InvariantCulture);
        pence.Should().NotBe(0);
        await product.ChangeAsync(async db =>
        {
            var line = await db.Heads.FirstAsync(head => head.ParentId == db.Heads.Single(division => division.Code == "ENV-WAS").HeadId);
            db.RollForwards.Add(new() { HeadId = line.HeadId, Period = 5, DisplayOrder = 1, Kind = RollForwardKind.Committed, Amount = new(-pence), Description = "Two vehicles are on order" });
        });

        var page = await chief.GetAsync($"{Path}ENV-WAS/explain");

        page.Document.QuerySelector("[aria-labelledby='head-variance'] tfoot tr.total th")!.TextContent.Should().Be($"Remainder of {variance}");
        page.Document.QuerySelector("[aria-labelledby='head-variance']")!.GetAttribute("data-whole").Should().Be($"{pence}");
    }

    [Fact]
    public async Task Outdated_reasons_of_a_head_are_told_beside_where_they_are_put_right()
    {
        await using var product = new DeepProduct();
        await product.ChangeAsync(async db =>
        {
            var division = await db.Heads.SingleAsync(head => head.Code == "ENV-WAS");
            db.Explanations.Add(new() { HeadId = division.HeadId, Period = 5, Subject = Domain.Entries.ExplanationSubject.Movement, DisplayOrder = 1, Amount = new(-204_000_00), Text = "Overall improvement since P4" });
            (await db.Councils.SingleAsync()).ExplainMovementFrom = null;
        });
        var chief = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await chief.GetAsync("/round/2018-19/5/ENV-WAS/submit");

        var answer = await chief.SubmitAsync(page, "section.submission form:not([action*='handler'])");

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Problems.Single().Should().Contain("the reasons given for Waste do not add up any more");
        page.Document.QuerySelectorAll("[data-unexplained] a").Select(link => link.GetAttribute("href")).Should().Equal($"{Path}ENV-WAS/explain");
        var explain = await chief.GetAsync($"{Path}ENV-WAS/explain");
        explain.Status.Should().Be(HttpStatusCode.OK);
        (await chief.SubmitAsync(explain, "form[data-explain]", ("Action", "save"))).Problems.Single().Should().Contain("still open");
        (await chief.SubmitAsync(explain, "form[data-explain]", ("Action", "save"), ("Input.Movement[0].Amount", "600,000"))).Status.Should().Be(HttpStatusCode.Redirect);
        (await chief.SubmitAsync(await chief.GetAsync("/round/2018-19/5/ENV-WAS/submit"), "section.submission form:not([action*='handler'])")).Status.Should().Be(HttpStatusCode.Redirect);
    }
}
