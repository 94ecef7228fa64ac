using System.Text.Encodings.Web;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Glossary;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>
/// The head of a column that sorts its table: <c>&lt;th scope="col" sort-by="variance" sort-order="Model.Order"&gt;Variance&lt;/th&gt;</c>.
/// The word is a link, and an arrow shows the column sorted by and which way. What a term in the head means is told below the
/// table, see <see cref="HeadTermsTagHelper"/>.
/// </summary>
[HtmlTargetElement("th", Attributes = "sort-by,sort-order")]
public sealed class SortHeadTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The column's name in addresses.</summary>
    public required string SortBy { get; set; }

    /// <summary>The table's order.</summary>
    public required TableOrder SortOrder { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        context.Items[typeof(SortHeadTagHelper)] = true;
        var words = (await output.GetChildContentAsync()).GetContent().Trim();
        var arrow = string.Empty;
        if (SortOrder.Key == SortBy)
        {
            output.Attributes.SetAttribute("aria-sort", SortOrder.IsDescending ? "descending" : "ascending");
            arrow = $"<span aria-hidden=\"true\">\u00A0{(SortOrder.IsDescending ? "▼" : "▲")}</span>";
        }

        output.Content.SetHtmlContent(
            $"<a class=\"govuk-link govuk-link--no-visited-state sort\" href=\"{encoder.Encode(SortOrder.Href(SortBy))}\">{words}{arrow}</a>");
    }
}

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
