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
    /// <summary>More stops than any page has, twice round.</summary>
    private const int MostStops = 1_000;

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

    /// <summary>Goes by the Tab key to something on the page and presses it with Enter, as somebody without a mouse does.</summary>
    public async Task PressAsync(ILocator what)
    {
        await ReachAsync(what);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes by the Tab key to a box and ticks it.</summary>
    public async Task TickAsync(ILocator box)
    {
        await ReachAsync(box);
        await Page.Keyboard.PressAsync("Space");
        await Expect(box).ToBeCheckedAsync();
    }

    /// <summary>Goes by the Tab key to a field and types into it in place of what stood there; of a list, the entry of that name.</summary>
    public async Task TypeAsync(ILocator field, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        await ReachAsync(field);
        switch (await field.EvaluateAsync<string>("field => field.type"))
        {
            case "date":

                // Day and month stand in the order of the machine's language, whatever the visitor's.
                await field.FillAsync(text);
                break;
            case "select-one":

                // A list forgets what was typed a second ago, which a busy machine may take for the next letter.
                await field.SelectOptionAsync(new SelectOptionValue { Label = text });
                break;
            default:
                await Page.Keyboard.PressAsync("Control+A");
                await Page.Keyboard.PressAsync("Delete");
                await Page.Keyboard.InsertTextAsync(text);
                break;
        }
    }

    /// <summary>Presses Tab until something has the focus; that it can be reached so is part of what is tried.</summary>
    private async Task ReachAsync(ILocator what)
    {
        await what.First.WaitForAsync();
        for (var press = 0; press < MostStops; press++)
        {
            if (await what.First.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Tab does not reach {what}.");
    }

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
