using System.Text.Encodings.Web;
using BudgetMonitor.Domain.Round;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>Where a part of the round stands, as a word and a shape: <c>&lt;submission-tag state="…" /&gt;</c>.</summary>
[HtmlTargetElement("submission-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SubmissionTagTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The state.</summary>
    public SubmissionState State { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var (name, shape) = State switch
        {
            SubmissionState.NotStarted => ("none", "<circle cx=\"6\" cy=\"6\" r=\"4.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/>"),
            SubmissionState.InProgress => ("none", "<circle cx=\"6\" cy=\"6\" r=\"4.2\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\"/><path d=\"M6 1.8a4.2 4.2 0 0 1 0 8.4z\"/>"),
            SubmissionState.Submitted => ("underspend", "<path d=\"M1 5h5V1l5 5-5 5V7H1z\"/>"),
            SubmissionState.Returned => ("amber", "<path d=\"M11 5H6V1L1 6l5 5V7h5z\"/>"),
            _ => ("green", "<path d=\"M4.5 10.5.8 6.8l1.5-1.5 2.2 2.2L9.7 2l1.5 1.5z\"/>"),
        };
        output.TagName = "strong";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"rag rag--{name}");
        output.Content.SetHtmlContent(
            $"<svg class=\"rag__shape\" viewBox=\"0 0 12 12\" width=\"12\" height=\"12\" aria-hidden=\"true\" focusable=\"false\">{shape}</svg>{encoder.Encode(State.Word())}");
    }
}
