using System.Net;
using AngleSharp.Html.Dom;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>Going back to a preview, or to a form that was given more room, shows it again and never asks whether to send a form again.</summary>
public sealed class HeldStepTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    private const string Reviewer = DemonstrationUsers.FinanceOfficer;

    private const string Chief = DemonstrationUsers.ChiefAccountant;

    private static readonly IReadOnlyList<Step> Steps =
    [
        new("commentary: preview", Reviewer, Chief, "/commentary/2017-18/10/GET", "#text-form", "Show it with its figures", [("Input.Text", "An {GET.word} of {GET.revised|size}.")], []),
        new("paper text: preview", Reviewer, Chief, "/papers/texts/2017-18/10/cabinet/debt", ".words__own form", "Show it with its figures", [("Input.Text", "Capital: {capital.variance}.")], []),
        new("rating rule: preview", Chief, DemonstrationUsers.S151Officer, "/rating-rules/division", "main form", "Show what it would do", [("Input.AmberAmount", "100,001")], [("Input.Reason", "A new policy")]),
        new("kind of paper: move", Chief, DemonstrationUsers.S151Officer, "/papers/kinds/cabinet", "main form[data-kind]", "Move", [("Input.Name", "Cabinet report"), ("Step", "move"), ("Input.Move", "savings"), ("Input.MoveAfter", "summary")], [("Input.Reason", "Savings first")]),
        new("adjustment: preview", Reviewer, Chief, "/adjustments/2017-18/10/CYPE-ASY", "main form", "Show what it does", [("Input.Reason", "Management actions"), ("Input.Before", "-500,000"), ("Input.Actions[0].Title", "Fewer agency staff"), ("Input.Actions[0].Owner", "Head of placements"), ("Input.Actions[0].DueOn", "2018-01-15"), ("Input.Actions[0].Amount", "-500,000"), ("Input.Actions[0].InForecast", "0")], []),
        new("adjustment: room", Reviewer, Chief, "/adjustments/2017-18/10/ASCH", "main form", "Add another action", [("Input.Before", "-1")], null),
        new("activity: room", Reviewer, Chief, "/activity/2017-18/10/TRN-SEN/enter", "main form", "Add another reason", [("Input.ForecastVolume", "4,200")], []),
        new("debt: room", Reviewer, Chief, "/debt/2017-18/10/enter", "main form", "Another band", [("Input.Debtor", "Health bodies")], null),
        new("capital: room", Reviewer, Chief, "/capital/2017-18/10/add", "main form", "Add another year", [("Input.Name", "A road")], null),
        new("series: room", Reviewer, Chief, "/series/2017-18/10/register", "main form", "Add another column", [("Input.Title", "Journeys")], null),
        new("reserves: room", Reviewer, Chief, "/reserves/2017-18/10/movements", "main form", "Another movement of Central Schools Reserve", [("Input.Reserves[0].Rows[0].Amount", "-8,027,001"), ("room", "2")], null),
        new("explanation: room", DemonstrationUsers.BudgetManager, Reviewer, "/forecasts/2017-18/10/SCS-ADO/explain", "form[data-explain]", null, [("Input.Variance[0].Text", "Fewer placements"), ("Input.Variance[0].Amount", "1"), ("Action", "more")], [("Action", "unfinished")]),
    ];

    public static TheoryData<string> Names => new(Steps.Select(step => step.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_step_that_saves_nothing_has_an_address_to_go_back_to_and_after_the_save_it_shows_what_stands(string name)
    {
        var step = Steps.Single(one => one.Name == name);
        var (browser, other) = (await product.BrowseAsAsync(step.Who), await product.BrowseAsAsync(step.Other));
        var path = step.Path;

        var sent = await browser.SubmitByAsync(await browser.GetAsync(path), step.Form, step.Button, step.Entries);
        sent.Status.Should().Be(HttpStatusCode.Redirect, string.Join("; ", sent.Problems));
        sent.Location.Should().StartWithEquivalentOf(path + "?held=");
        var shown = await browser.GetAsync(sent.Location!);
        shown.Status.Should().Be(HttpStatusCode.OK, string.Join("; ", shown.Problems));
        Entered(shown, step).Should().Be(step.Entries[0].Value, "what was entered is kept");
        shown.Document.Body!.GetAttribute("data-posted").Should().Be("true", "what is not saved is guarded as in any form that came back");
        Entered(await browser.GetAsync(sent.Location!), step).Should().Be(step.Entries[0].Value, "going back shows it again");
        shown.Document.QuerySelectorAll("main form [formaction], main form[action]").Select(element => element.GetAttribute("formaction") ?? element.GetAttribute("action")).Should().NotContain(address => address!.Contains("held=", StringComparison.Ordinal));

        var lost = await other.GetAsync(sent.Location!);
        lost.Location.Should().BeEquivalentTo(path, "it is the person's alone");
        (await other.GetAsync(lost.Location!)).Main.Should().Contain("What you entered is no longer kept. Enter it again if you still need it");
        (await other.GetAsync(path + "?held=nonsense")).Status.Should().Be(HttpStatusCode.OK);
        if (step.Saves is not { } saves)
        {
            return;
        }

        var saved = await browser.SubmitAsync(shown, step.Form, saves);
        saved.Status.Should().Be(HttpStatusCode.Redirect, string.Join("; ", saved.Problems));
        (await browser.GetAsync(sent.Location!)).Location.Should().BeEquivalentTo(path, "what was saved is not offered as unsaved");
    }

    [Fact]
    public async Task A_step_that_finds_something_wrong_can_be_gone_back_to_as_well()
    {
        var browser = await product.BrowseAsAsync(Reviewer);

        var shown = await browser.StepByAsync(await browser.GetAsync("/commentary/2017-18/10/CORP"), "#text-form", "Show it with its figures", ("Input.Text", "Costs of {NOBODY.variance}."));

        shown.Status.Should().Be(HttpStatusCode.BadRequest);
        shown.Problems.Should().ContainSingle().Which.Should().Contain("NOBODY");
        shown.ValueOf("Input.Version").Should().Be("0");
    }

    [Fact]
    public async Task A_script_that_asks_for_a_preview_is_answered_at_once()
    {
        var browser = await product.BrowseAsAsync(Chief);
        var page = await browser.GetAsync("/rating-rules/directorate");
        var form = (IHtmlFormElement)page.Document.QuerySelector("main form")!;
        using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value)));

        var answer = await browser.SendAsync(HttpMethod.Post, "/rating-rules/directorate?handler=Preview", content, ("Origin", "http://localhost"), ("Sec-Fetch-Mode", "cors"));

        answer.Status.Should().Be(HttpStatusCode.OK, "it leaves nothing in the browser to go back to");
    }

    private static string? Entered(WebPage page, Step step) => page.Document.QuerySelector($"[name='{step.Entries[0].Name}']") switch
    {
        IHtmlTextAreaElement area => area.Value.Trim(),
        var input => input?.GetAttribute("value"),
    };

    /// <param name="Name">What it is.</param>
    /// <param name="Who">Who takes it.</param>
    /// <param name="Other">Somebody else who may open the page.</param>
    /// <param name="Path">The page.</param>
    /// <param name="Form">The form.</param>
    /// <param name="Button">The button pressed.</param>
    /// <param name="Entries">What is entered, the field to look at first.</param>
    /// <param name="Saves">What is entered besides to save it; null where that takes more than the step does.</param>
    private sealed record Step(string Name, string Who, string Other, string Path, string Form, string? Button, (string Name, string? Value)[] Entries, (string Name, string? Value)[]? Saves);
}
