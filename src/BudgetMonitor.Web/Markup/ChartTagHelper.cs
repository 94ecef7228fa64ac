using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Writers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>
/// A chart drawn as papers draw it: <c>&lt;chart-view chart="…" /&gt;</c>. The page links the papers' chart.css, says the
/// finding in a heading of its own and has the figures in a table beside it.
/// </summary>
[HtmlTargetElement("chart-view", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChartTagHelper(PaperHtmlWriter html) : TagHelper
{
    /// <summary>The chart.</summary>
    public PaperChart Chart { get; set; } = null!;

    /// <summary>Whether title and caption stand over it.</summary>
    public bool WithTitle { get; set; }

    /// <summary>Whether the table of its figures stands under it, inside an element of the class paper on a page that links paper.css.</summary>
    public bool WithData { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.ChartAsync(Chart, WithTitle, WithData));
    }
}
