using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>The chief accountant composes a committee's paper, sees it before it is saved, and it is published with the Cabinet paper.</summary>
public sealed partial class ComposedPaperJourneyTests(RunningProduct product, Chromium chromium) : IClassFixture<RunningProduct>, IClassFixture<Chromium>
{
    private const string Slice = "/papers/2017-18/10/children";

    [Fact]
    public async Task A_slice_is_composed_previewed_saved_and_published_with_the_cabinet_paper()
    {
        await using var chief = await chromium.VisitAsync(product);
        await using var officer = await chromium.VisitAsync(product);
        await using var member = await chromium.VisitAsync(product);
        await chief.SignInAsync("chief.accountant");
        await officer.SignInAsync("s151.officer");
        await member.SignInAsync("committee.member");

        // Started from the Cabinet paper.
        await chief.OpenAsync("/papers/kinds");
        await chief.Page.GetByRole(AriaRole.Button, new() { Name = "Compose another kind" }).ClickAsync();
        await chief.Page.GetByLabel("What is it called?").FillAsync("Children’s committee paper");
        await chief.Page.GetByLabel("Word in its address").FillAsync("children");
        await chief.Page.GetByLabel("What is it for?").FillAsync("The committee asked for its own");
        await chief.Page.GetByRole(AriaRole.Button, new() { Name = "Start it" }).ClickAsync();
        await chief.SeesAsync(".govuk-notification-banner__heading", "is started with the parts of the Cabinet paper");

        // The preview follows what is chosen, before anything is saved.
        await chief.Page.GetByText("Whom it is about: the whole council").ClickAsync();
        await chief.Page.GetByLabel("Children, Young People & Education", new() { Exact = true }).CheckAsync();
        var preview = chief.Page.Locator("[data-preview]");
        await preview.GetByText("out of the Cabinet paper of the same period").WaitForAsync();
        await Expect(preview).Not.ToContainTextAsync("3.865");

        // A part is moved by keyboard: focus and place stay with it, and the page is not left.
        var up = chief.Page.GetByRole(AriaRole.Button, new() { Name = "Move Ratings up" });
        await up.FocusAsync();
        var before = await up.EvaluateAsync<double>("button => button.getBoundingClientRect().top");
        await chief.Page.EvaluateAsync("window.isTheSamePage = true");
        await chief.Page.Keyboard.PressAsync("Enter");
        var place = await PlaceAsync(chief);
        await Expect(up).ToBeFocusedAsync();
        (await chief.Page.EvaluateAsync<bool>("window.isTheSamePage === true")).Should().BeTrue("nothing but the parts and the preview is made anew");
        (await up.EvaluateAsync<double>("button => button.getBoundingClientRect().top")).Should().BeApproximately(before, 2, "the part moves, not the page");
        await chief.Page.Keyboard.PressAsync("Enter");
        await Expect(chief.Page.Locator("#kind-said")).ToContainTextAsync($"Ratings is now part {place - 1} ");
        await Expect(up).ToBeFocusedAsync();

        // Leaving asks first.
        var asked = new TaskCompletionSource<string>();
        async void Stay(object? sender, IDialog dialog)
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Type);
        }

        chief.Page.Dialog += Stay;
        await chief.Page.GetByRole(AriaRole.Link, new() { Name = "Cancel" }).ClickAsync();
        (await asked.Task).Should().Be("beforeunload");
        chief.Page.Dialog -= Stay;
        await Expect(up).ToBeVisibleAsync();

        await chief.Page.GetByRole(AriaRole.Button, new() { Name = "Move Recommendations up" }).ClickAsync();
        await Expect(chief.Page.Locator("#kind-said")).ToContainTextAsync("Recommendations is now part 2");
        await chief.Page.GetByLabel("Publish it together with the main paper of each period").CheckAsync();
        await chief.Page.GetByLabel("Why does the paper change?").FillAsync("Its own heads in its own order");
        await chief.Page.GetByRole(AriaRole.Button, new() { Name = "Save the paper" }).ClickAsync();
        await chief.SeesOnlyAsync(".govuk-notification-banner__heading", "Saved: Children’s committee paper.");
        (await member.OpenAsync(Slice)).Should().Be(404, "a draft is not the committee's");

        // Published by the other person, both at once.
        await PublishSteps.SwitchFailingChecksOffAsync(chief);
        await chief.OpenAsync("/periods/2017-18/10");
        await chief.Page.GetByRole(AriaRole.Button, new() { Name = "Start the review" }).ClickAsync();
        await PublishSteps.PublishAsync(officer, "Agreed at the review");

        (await member.OpenAsync("/papers/2017-18/10/cabinet")).Should().Be(200);
        (await member.OpenAsync(Slice)).Should().Be(200);
        await member.SeesAsync("main", "Version 1, published on", "out of version 1 of the Cabinet paper of the same period, published together with it", "6.995");
        await member.DoesNotSeeAsync("main", "3.865");
    }
    /// <summary>Where the page says that the part stands that was moved.</summary>
    private static async Task<int> PlaceAsync(Visitor chief)
    {
        await chief.SeesAsync("#kind-said", "Ratings is now part");
        var said = await chief.Page.Locator("#kind-said").InnerTextAsync();
        return int.Parse(PlaceSaid().Match(said).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("is now part ([0-9]+) of")]
    private static partial Regex PlaceSaid();
}
