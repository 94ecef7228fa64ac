using System.Text.Encodings.Web;
using BudgetMonitor.Web.Glossary;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>
/// What the words in the heads of the table above mean, where the heads sort and their words are links:
/// <c>&lt;head-terms /&gt;</c>. Nothing where no head of the table has a term.
/// </summary>
[HtmlTargetElement("head-terms", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HeadTermsTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (!ViewContext.HttpContext.Items.Remove(typeof(HeadTermsTagHelper), out var kept) || kept is not List<GlossaryTerm> terms)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "head-terms");
        output.Content.SetHtmlContent(
            "What the columns mean: " + string.Concat(terms.Distinct().Select(term => TermTagHelper.Markup(encoder, term, encoder.Encode(term.Name), PageIds.Next(ViewContext.HttpContext, "term")))));
    }

    /// <summary>Keeps a term of a head until the table ends.</summary>
    internal static void Keep(HttpContext http, GlossaryTerm term)
    {
        if (http.Items[typeof(HeadTermsTagHelper)] is not List<GlossaryTerm> terms)
        {
            http.Items[typeof(HeadTermsTagHelper)] = terms = [];
        }

        terms.Add(term);
    }
}
