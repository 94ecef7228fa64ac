using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BudgetMonitor.EndToEnd.Tests.Product;

/// <summary>
/// A person at a browser. When they leave, nothing that they saw may have broken the content security policy or thrown an
/// error in a script.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> troubles = [];

    public Visitor(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.PageError += (_, error) => troubles.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase)
                || message.Text.Contains("Content-Security-Policy", StringComparison.OrdinalIgnoreCase)
                || (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)))
            {
                troubles.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public IBrowserContext Context => context;

    /// <summary>Signs in with one of the demonstration's accounts.</summary>
    public async Task SignInAsync(string userName)
    {
        await Page.GotoAsync("/account/sign-in");
        await Page.Locator("input[name$='UserName']").FillAsync(userName);
        await Page.Locator("input[name$='Password']").FillAsync(RunningProduct.Password);
        await Page.Locator("main form button[type='submit']:visible").First.ClickAsync();

        // A page that is loaded before anybody waits for its loading is never heard of: what only a signed-in person's page has is enough.
        await Page.Locator("form[action='/account/sign-out']").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.Locator("main").WaitForAsync();
    }

    /// <summary>Opens a page and gives its status.</summary>
    public async Task<int> OpenAsync(string path) => (await Page.GotoAsync(path))!.Status;

    /// <summary>What stands in a place of the page, without line breaks.</summary>
    public async Task<string> TextAsync(string selector) =>
        string.Join(' ', (await Page.Locator(selector).First.InnerTextAsync()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Waits until all of the words stand in a place of the page, whatever script or server still have to do for it.</summary>
    public async Task SeesAsync(string selector, params string[] words)
    {
        foreach (var word in words)
        {
            await Expect(Place(selector)).ToContainTextAsync(word, new() { UseInnerText = true });
        }
    }

    /// <summary>Waits until none of the words stands in a place of the page; ask first for what the page is to have, so that it is there.</summary>
    public async Task DoesNotSeeAsync(string selector, params string[] words)
    {
        foreach (var word in words)
        {
            await Expect(Place(selector)).Not.ToContainTextAsync(word, new() { UseInnerText = true });
        }
    }

    /// <summary>Waits until a place of the page says this and nothing else.</summary>
    public Task SeesOnlyAsync(string selector, string text) => Expect(Place(selector)).ToHaveTextAsync(text, new() { UseInnerText = true });

    /// <summary>Waits until a place of the page begins with these words.</summary>
    public Task SeesFirstAsync(string selector, string words) => SeesMatchAsync(selector, $@"^\s*{Regex.Escape(words).Replace("\\ ", @"\s+", StringComparison.Ordinal)}");

    /// <summary>Waits until a place of the page fits a pattern.</summary>
    public Task SeesMatchAsync(string selector, string pattern) => Expect(Place(selector)).ToHaveTextAsync(new Regex(pattern), new() { UseInnerText = true });

    /// <summary>Waits until a place of the page has any text.</summary>
    public Task SeesSomethingAsync(string selector) => SeesMatchAsync(selector, @"\S");

    /// <summary>Waits until a place of the page shows a figure.</summary>
    public Task SeesFigureAsync(string selector, decimal figure) => SeesMatchAsync(selector, FigurePattern(figure));

    /// <summary>The figure that stands in a place of the page.</summary>
    public async Task<decimal> FigureAsync(string selector) => Figure(await TextAsync(selector));

    /// <summary>A figure as the product shows it.</summary>
    public static decimal Figure(string text) => decimal.Parse(
        text.Replace('\u2212', '-').TrimEnd('%'),
        NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
        CultureInfo.InvariantCulture);

    /// <summary>A figure as the product may show it: with either minus, with or without a plus and nil decimals.</summary>
    private static string FigurePattern(decimal figure)
    {
        var (whole, decimals) = Math.Abs(figure).ToString("#,##0.##########", CultureInfo.InvariantCulture).Split('.') is [var w, var d] ? (w, d) : (Math.Abs(figure).ToString("#,##0", CultureInfo.InvariantCulture), string.Empty);
        var sign = figure < 0 ? "[-\u2212]" : figure > 0 ? @"\+?" : @"[-+\u2212]?";
        return $@"^\s*{sign}{whole}{(decimals.Length > 0 ? $@"\.{decimals}0*" : @"(\.0*)?")}%?\s*$";
    }

    private ILocator Place(string selector) => Page.Locator(selector).First;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        troubles.Should().BeEmpty();
    }
}
