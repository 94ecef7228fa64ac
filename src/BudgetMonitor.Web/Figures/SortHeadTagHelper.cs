using System.Text.Encodings.Web;
using BudgetMonitor.Web.Markup;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Figures;

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
        context.Items[typeof(HeadTermsTagHelper)] = true;
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
