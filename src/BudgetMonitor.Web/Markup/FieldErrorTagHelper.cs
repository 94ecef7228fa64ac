using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>The message beside a field; nothing where the field is right.</summary>
[HtmlTargetElement("field-error", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldErrorTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The field.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (FieldMarkup.ErrorOf(ViewContext, For.Name) is not { } message)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("id", FieldMarkup.Id(For.Name) + "-error");
        output.Attributes.SetAttribute("class", "govuk-error-message");
        output.Content.SetHtmlContent($"<span class=\"govuk-visually-hidden\">Error:</span> {encoder.Encode(message)}");
    }
}
