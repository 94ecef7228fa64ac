using System.Net;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Writers.Html;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace BudgetMonitor.Reporting.Writers;

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
    /// The paper for a page that has its own h1 and links <c>_content/BudgetMonitor.Reporting/paper.css</c>. Its headings start
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

    /// <summary>
    /// A chart for a page that links <c>_content/BudgetMonitor.Reporting/chart.css</c> and has the chart's figures in a table of
    /// its own beside it.
    /// </summary>
    /// <param name="chart">The chart.</param>
    /// <param name="withTitle">Whether its title and caption stand over it; false where the page says them already.</param>
    /// <param name="withData">Whether the table of its figures stands under it; then the page links paper.css too.</param>
    public Task<string> ChartAsync(PaperChart chart, bool withTitle = true, bool withData = false) =>
        RenderAsync<ChartView>(new Dictionary<string, object?>
        {
            [nameof(ChartView.Chart)] = chart,
            [nameof(ChartView.WithTitle)] = withTitle,
            [nameof(ChartView.WithData)] = withData,
            [nameof(ChartView.ForScreens)] = true,
        });

    /// <summary>A table for a page that links <c>_content/BudgetMonitor.Reporting/paper.css</c>, inside an element of the class paper.</summary>
    public Task<string> TableAsync(PaperTable table) =>
        RenderAsync<TableView>(new Dictionary<string, object?> { [nameof(TableView.Table)] = table });

    /// <summary>
    /// What a page of the product shows of a document that was written and kept: its title, and the article without the head
    /// that a page has of its own. Null where it is not a document of this writer.
    /// </summary>
    public static (string Title, string Article)? ReadDocument(string document)
    {
        ArgumentNullException.ThrowIfNull(document);
        const string HeadEnd = "</header>";
        if (Between(document, "<title>", "</title>") is not { } title
            || Between(document, "<article class=\"paper\">", "</article>") is not { } article
            || article.IndexOf(HeadEnd, StringComparison.Ordinal) is not (>= 0 and var headEnd))
        {
            return null;
        }

        return (WebUtility.HtmlDecode(title), $"<article class=\"paper\">{article[(headEnd + HeadEnd.Length)..]}</article>");
    }

    private static string? Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf(end, from, StringComparison.Ordinal);
        return to < 0 ? null : text[(from + start.Length)..to];
    }

    private static async Task<string> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(NoServices, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var output = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters));
            return WholeAmounts.Keep(output.ToHtmlString());
        });
    }
}
