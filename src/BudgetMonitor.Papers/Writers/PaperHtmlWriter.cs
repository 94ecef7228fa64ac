using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Writers.Html;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BudgetMonitor.Papers.Writers;

/// <summary>
/// Writes a paper as HTML: a fragment for a page of the product, or a whole document that carries its style and fonts inside
/// it and is also what is printed. No scripts, nothing from outside, no style attributes.
/// </summary>
public sealed class PaperHtmlWriter
{
    private static readonly IServiceProvider NoServices = new ServiceCollection()
        .AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
        .BuildServiceProvider();

    /// <summary>
    /// The paper for a page that has its own h1 and links <c>_content/BudgetMonitor.Papers/paper.css</c>. Its headings start
    /// at h2.
    /// </summary>
    /// <param name="paper">The paper.</param>
    /// <param name="headLink">The address of a head's page by its code; row labels become links to it. Null, or a null answer: no link.</param>
    public Task<string> FragmentAsync(Paper paper, Func<string, string?>? headLink = null) =>
        RenderAsync<PaperView>(new Dictionary<string, object?>
        {
            [nameof(PaperView.Paper)] = paper,
            [nameof(PaperView.HeadLink)] = headLink,
        });

    /// <summary>The paper as a whole document.</summary>
    public Task<string> DocumentAsync(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return RenderAsync<PaperDocument>(new Dictionary<string, object?>
        {
            [nameof(PaperDocument.Paper)] = paper,
            [nameof(PaperDocument.Styles)] = PaperStyles.For(paper),
        });
    }

    private static async Task<string> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(NoServices, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var output = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters));
            return output.ToHtmlString();
        });
    }
}
