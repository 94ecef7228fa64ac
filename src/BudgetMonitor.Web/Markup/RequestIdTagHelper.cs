using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>
/// The id that a form is known by: a double click or a retry after a lost answer changes nothing and shows the first result.
/// A form that comes back with errors keeps its id, because nothing was saved.
/// </summary>
[HtmlTargetElement("request-id", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RequestIdTagHelper : TagHelper
{
    /// <summary>The name of the field; a page binds <c>[BindProperty] public Guid RequestId</c>.</summary>
    public const string Field = "RequestId";

    /// <summary>The id of a form that was sent; null where it came without one.</summary>
    public static Guid? Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Guid.TryParse(form[Field], out var id) && id != Guid.Empty ? id : null;
    }

    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var posted = ViewContext.ModelState.TryGetValue(Field, out var entry) && Guid.TryParse(entry.AttemptedValue, out var id) && id != Guid.Empty
            ? id
            : Guid.NewGuid();
        output.TagName = "input";
        output.TagMode = TagMode.SelfClosing;
        output.Attributes.SetAttribute("type", "hidden");
        output.Attributes.SetAttribute("name", Field);
        output.Attributes.SetAttribute("value", posted.ToString());
    }
}
