using BudgetMonitor.Reporting.Writers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>Keeps the signed amounts of every page whole, in the one place that all pages pass through: see <see cref="WholeAmounts"/>.</summary>
[HtmlTargetElement("main")]
public sealed class WholeAmountsTagHelper : TagHelper
{
    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var page = (await output.GetChildContentAsync()).GetContent();
        output.Content.SetHtmlContent(WholeAmounts.Keep(page));
    }
}
