using System.Text.Encodings.Web;
using BudgetMonitor.Web.Glossary;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>
/// A word that explains itself where it stands: <c>&lt;term name="cash-limit"&gt;cash limit&lt;/term&gt;</c>. Pressing it opens
/// the glossary's explanation, without script; in the head of a column that sorts, where the word is a link, a mark beside it
/// does. A name that the glossary lacks is a mistake of the page and fails.
/// </summary>
[HtmlTargetElement("term", Attributes = "name")]
public sealed class TermTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The term's name in the address of the glossary, such as cash-limit.</summary>
    public required string Name { get; set; }

    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var term = GlossaryTerms.Get(Name);
        var id = PageIds.Next(ViewContext.HttpContext, "term");
        var explanation = $"<span class=\"explanation\" popover id=\"{id}\"><strong>{encoder.Encode(term.Name)}</strong> {encoder.Encode(term.Meaning)} "
            + $"<a class=\"govuk-link\" href=\"/glossary#{encoder.Encode(term.Slug)}\">In the glossary</a></span>";
        if (SortHeadTagHelper.Beside(context) is { } beside)
        {
            output.TagName = null;
            beside.Add($"<button type=\"button\" class=\"term term--mark\" popovertarget=\"{id}\" aria-label=\"What “{encoder.Encode(term.Name)}” means\"></button>{explanation}");
            return;
        }

        output.TagName = "button";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "button");
        output.Attributes.SetAttribute("class", "term");
        output.Attributes.SetAttribute("popovertarget", id);
        output.PostElement.SetHtmlContent(explanation);
    }
}
