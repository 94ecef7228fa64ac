using BudgetMonitor.Web.Forms;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>Lets every form with rows say, in its last field, how many rows and fields it sends. No page has to think of it.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class WholeFormTagHelper : TagHelper
{
    // After the framework's own helper, so that the statement stands behind the form token too.
    private const int Last = 1_000;

    /// <inheritdoc/>
    public override int Order => Last;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase)
            && WholeForm.Of((await output.GetChildContentAsync()).GetContent()) is { } whole)
        {
            var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
            field.Attributes["type"] = "hidden";
            field.Attributes["name"] = WholeForm.Field;
            field.Attributes["value"] = whole.ToString();
            output.PostContent.AppendHtml(field);
        }
    }
}
