using System.Text.Encodings.Web;
using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>
/// The head of a column that sorts its table: <c>&lt;th scope="col" sort-by="variance" sort-order="Model.Order"&gt;Variance&lt;/th&gt;</c>.
/// The word is a link, an arrow shows the column sorted by and which way, and the explanation of a term in the head stands
/// beside the link.
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
        var beside = new List<string>();
        context.Items[typeof(SortHeadTagHelper)] = beside;
        var words = (await output.GetChildContentAsync()).GetContent().Trim();
        var arrow = string.Empty;
        if (SortOrder.Key == SortBy)
        {
            output.Attributes.SetAttribute("aria-sort", SortOrder.IsDescending ? "descending" : "ascending");
            arrow = $"<span aria-hidden=\"true\"> {(SortOrder.IsDescending ? "▼" : "▲")}</span>";
        }

        output.Content.SetHtmlContent(
            $"<a class=\"govuk-link govuk-link--no-visited-state sort\" href=\"{encoder.Encode(SortOrder.Href(SortBy))}\">{words}{arrow}</a>{string.Concat(beside)}");
    }

    /// <summary>Where what explains a word of the head is put, so that no button stands inside the link; null outside such a head.</summary>
    internal static List<string>? Beside(TagHelperContext context) => context.Items.TryGetValue(typeof(SortHeadTagHelper), out var beside) ? (List<string>)beside : null;
}
