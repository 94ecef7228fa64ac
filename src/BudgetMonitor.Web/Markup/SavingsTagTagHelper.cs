using System.Text.Encodings.Web;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Papers.Looks;
using BudgetMonitor.Reporting.Formatting;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>Where a saving stands, as a word, a shape and a colour: <c>&lt;savings-tag status="…" /&gt;</c>.</summary>
[HtmlTargetElement("savings-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SavingsTagTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The status; null where the period has nothing of the saving.</summary>
    public SavingsStatus? Status { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var look = SavingsLook.Of(Status);
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"rag rag--{look.Name}");
        output.Content.SetHtmlContent(
            $"<svg class=\"rag__shape\" viewBox=\"0 0 12 12\" width=\"12\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">{look.Shape}</svg>{encoder.Encode(look.Word)}");
    }
}
