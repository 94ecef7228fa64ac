using System.Text.Encodings.Web;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Papers.Looks;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>
/// A rating as a word, a shape and a colour: <c>&lt;rag-tag rating="…" /&gt;</c>. Pointing at it or pressing it says why.
/// </summary>
[HtmlTargetElement("rag-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RagTagTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The rating with its reason.</summary>
    public Rating? Rating { get; set; }

    /// <summary>The rating alone, where there is no reason to give.</summary>
    public Rag Value { get; set; }

    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Show(RatingLook.Of(Rating?.Rag ?? Value), encoder);
        if (Rating is null)
        {
            output.TagName = "strong";
            return;
        }

        var id = PageIds.Next(ViewContext.HttpContext, "why");
        output.TagName = "button";
        output.Attributes.SetAttribute("type", "button");
        output.Attributes.SetAttribute("title", Rating.Reason);
        output.Attributes.SetAttribute("popovertarget", id);
        output.PostElement.SetHtmlContent($"<span class=\"explanation\" popover id=\"{id}\">{encoder.Encode(Rating.Reason)}</span>");
    }
}
