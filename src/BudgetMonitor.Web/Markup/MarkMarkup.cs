using System.Text.Encodings.Web;
using BudgetMonitor.Reporting.Model;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>A judgement on a page: its shape and its word, in its colour.</summary>
internal static class MarkMarkup
{
    /// <summary>Fills an element with a mark.</summary>
    public static void Show(this TagHelperOutput output, Mark mark, HtmlEncoder encoder)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"rag rag--{mark.Name}");
        output.Content.SetHtmlContent(
            $"<svg class=\"rag__shape\" viewBox=\"0 0 12 12\" width=\"12\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">{mark.Shape}</svg>{encoder.Encode(mark.Word)}");
    }
}
