using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Writers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>A table as papers show it: <c>&lt;paper-table table="…" /&gt;</c>, inside an element of the class paper on a page that links paper.css.</summary>
[HtmlTargetElement("paper-table", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PaperTableTagHelper(PaperHtmlWriter html) : TagHelper
{
    /// <summary>The table.</summary>
    public PaperTable Table { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.TableAsync(Table));
    }
}
