using System.Text.Encodings.Web;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Papers.Looks;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>Where a saving stands, as a word, a shape and a colour: <c>&lt;savings-tag status="…" /&gt;</c>.</summary>
[HtmlTargetElement("savings-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SavingsTagTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The status; null where the period has nothing of the saving.</summary>
    public SavingsStatus? Status { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "strong";
        output.Show(SavingsLook.Of(Status), encoder);
    }
}
