using System.Text.Encodings.Web;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Papers.Looks;
using BudgetMonitor.Reporting.Model;
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
            SubmissionState.NotStarted => ("none", MarkShapes.Ring),
            SubmissionState.InProgress => ("none", MarkShapes.Ring + "<path d=\"M6 1.8a4.2 4.2 0 0 1 0 8.4z\"/>"),
            SubmissionState.Submitted => ("underspend", MarkShapes.Arrow),
            SubmissionState.Returned => ("amber", "<path d=\"M11 5H6V1L1 6l5 5V7h5z\"/>"),
            _ => ("green", MarkShapes.Tick),
        };
        output.TagName = "strong";
        output.Show(new Mark(name, shape, State.Word()), encoder);
    }
}
