using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace BudgetMonitor.EndToEnd.Tests.Product;

/// <summary>
/// axe, asked about the page as it stands. Only what is wrong is brought out of the page: the package's own way brings everything
/// that is right as well, which takes ten times longer.
/// </summary>
public static class Axe
{
    private const string Ask = """
        async () => (await axe.run(document, {
          runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
          resultTypes: ['violations'],
        })).violations.map(wrong => `${wrong.id}: ${wrong.help}: ${wrong.nodes.slice(0, 3).map(node => node.html).join('; ')}`)
        """;

    private static readonly Lazy<string> Script = new(new BundledAxeScriptProvider().GetScript);

    /// <summary>What is wrong, a sentence for each rule that is broken.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!await page.EvaluateAsync<bool>("() => typeof axe !== 'undefined'"))
        {
            await page.EvaluateAsync(Script.Value);
        }

        return await page.EvaluateAsync<string[]>(Ask);
    }
}
