using System.Globalization;
using System.Text.Encodings.Web;
using BudgetMonitor.Domain.Fields;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>
/// A text with a limit: <c>&lt;textarea field="ActionFields.Note"&gt;</c>, or an <c>input</c> so marked, is counted as it is typed, and says its limit without script too.
/// Nothing is cut: what is too long is told when it is sent, and comes back whole.
/// </summary>
[HtmlTargetElement("textarea", Attributes = "field")]
[HtmlTargetElement("input", Attributes = "field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CountedTextTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>What is entered.</summary>
    public required WordsField Field { get; set; }

    /// <summary>Whether many such texts stand below each other, so that the count is shown only when it is needed.</summary>
    public bool Quiet { get; set; }

    /// <summary>The words about the limit, as they stand without script.</summary>
    public static string Words(WordsField field) => string.Create(CultureInfo.GetCultureInfo("en-GB"), $"You can enter up to {field.Most:N0} characters");

    /// <summary>What stands before the field.</summary>
    public static string Before(WordsField field, bool quiet) =>
        string.Create(CultureInfo.InvariantCulture, $"<div class=\"govuk-character-count\" data-module=\"govuk-character-count\" data-maxlength=\"{field.Most}\"{(quiet ? " data-threshold=\"75\"" : string.Empty)}>");

    /// <summary>What stands behind it.</summary>
    public static string After(string id, WordsField field) =>
        $"<div id=\"{id}-info\" class=\"govuk-hint govuk-character-count__message\">{Words(field)}</div></div>";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var id = Text(output.Attributes["id"]?.Value);
        var described = Text(output.Attributes["aria-describedby"]?.Value);
        output.Attributes.SetAttribute("class", new HtmlString((Text(output.Attributes["class"]?.Value) + " govuk-js-character-count").TrimStart()));
        output.Attributes.SetAttribute("aria-describedby", new HtmlString($"{described} {id}-info".TrimStart()));
        output.PreElement.AppendHtml(Before(Field, Quiet));
        output.PostElement.AppendHtml(After(id, Field));
    }

    private string Text(object? value)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        switch (value)
        {
            case null:
                break;
            case IHtmlContent content:
                content.WriteTo(writer, encoder);
                break;
            default:
                writer.Write(encoder.Encode(value.ToString() ?? string.Empty));
                break;
        }

        return writer.ToString();
    }
}
