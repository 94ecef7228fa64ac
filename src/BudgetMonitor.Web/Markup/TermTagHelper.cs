using System.Text.Encodings.Web;
using BudgetMonitor.Web.Glossary;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>
/// A word that explains itself where it stands: <c>&lt;term name="cash-limit"&gt;cash limit&lt;/term&gt;</c>. Pressing it opens
/// the glossary's explanation, without script; in the head of a column that sorts, where the word is a link, it is explained
/// below the table. A name that the glossary lacks is a mistake of the page and fails.
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
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        var term = GlossaryTerms.Get(Name);
        output.TagName = null;
        if (context.Items.ContainsKey(typeof(HeadTermsTagHelper)))
        {
            HeadTermsTagHelper.Keep(ViewContext.HttpContext, term);
            return;
        }

        var words = (await output.GetChildContentAsync()).GetContent();
        output.Content.SetHtmlContent(Markup(encoder, term, words, PageIds.Next(ViewContext.HttpContext, "term")));
    }

    /// <summary>The word with its explanation.</summary>
    internal static string Markup(HtmlEncoder encoder, GlossaryTerm term, string words, string id) =>
        $"<button type=\"button\" class=\"term\" popovertarget=\"{id}\">{words}</button>"
        + $"<span class=\"explanation\" popover id=\"{id}\"><strong>{encoder.Encode(term.Name)}</strong> {encoder.Encode(term.Meaning)} "
        + $"<a class=\"govuk-link\" href=\"/glossary#{encoder.Encode(term.Slug)}\">In the glossary</a></span>";
}
