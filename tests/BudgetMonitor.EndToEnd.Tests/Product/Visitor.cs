using System.Globalization;
using Microsoft.Playwright;

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

    /// <summary>The figure that stands in a place of the page.</summary>
    public async Task<decimal> FigureAsync(string selector) => Figure(await TextAsync(selector));

    /// <summary>A figure as the product shows it.</summary>
    public static decimal Figure(string text) => decimal.Parse(
        text.Replace('\u2212', '-').TrimEnd('%'),
        NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
        CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await context.DisposeAsync();
        troubles.Should().BeEmpty();
    }
}
