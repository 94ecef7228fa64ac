using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using BudgetMonitor.Domain.Fields;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>
/// A labelled text field with its hint and its message: <c>&lt;text-field for="Input.Name" label="Name" /&gt;</c>. A password is
/// never sent back to the page.
/// </summary>
[HtmlTargetElement("text-field", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextFieldTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The field.</summary>
    public required ModelExpression For { get; set; }

    /// <summary>What to enter.</summary>
    public required string Label { get; set; }

    /// <summary>More about it.</summary>
    public string? Hint { get; set; }

    /// <summary>text, password or email.</summary>
    public string Type { get; set; } = "text";

    /// <summary>What a browser may fill in.</summary>
    public string Autocomplete { get; set; } = "off";

    /// <summary>Before the field, such as £.</summary>
    public string? Prefix { get; set; }

    /// <summary>After the field, such as per cent.</summary>
    public string? Suffix { get; set; }

    /// <summary>Width in characters: 2, 3, 4, 5, 10, 20 or 30; whole width otherwise.</summary>
    public int? Width { get; set; }

    /// <summary>What is entered, whose characters are then counted as they are typed; null where nobody comes near a limit.</summary>
    public WordsField? Field { get; set; }

    /// <summary>Whether the count is shown only when the limit is near: for names, and where many such fields stand together.</summary>
    public bool Quiet { get; set; }

    /// <summary>Whether figures go in.</summary>
    public bool Figures { get; set; }

    /// <summary>The page.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var id = FieldMarkup.Id(For.Name);
        var error = FieldMarkup.ErrorOf(ViewContext, For.Name);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-form-group" + (error is null ? string.Empty : " govuk-form-group--error")
            + (Type == "password" ? " govuk-password-input" : string.Empty));
        if (Type == "password")
        {
            output.Attributes.SetAttribute("data-module", "govuk-password-input");
        }

        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<label class=\"govuk-label\" for=\"{id}\">{encoder.Encode(Label)}</label>");
        if (Hint is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"govuk-hint\" id=\"{id}-hint\">{encoder.Encode(Hint)}</div>");
        }

        if (error is not null)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"govuk-error-message\" id=\"{id}-error\"><span class=\"govuk-visually-hidden\">Error:</span> {encoder.Encode(error)}</p>");
        }

        html.Append(Field is { } field ? CountedTextTagHelper.Before(field, Quiet) + Input(id, error) + CountedTextTagHelper.After(id, field) : Input(id, error));
        output.Content.SetHtmlContent(html.ToString());
    }

    private string Input(string id, string? error)
    {
        var described = string.Join(' ', new[] { Hint is null ? null : id + "-hint", error is null ? null : id + "-error", Field is null ? null : id + "-info" }.OfType<string>());
        var html = new StringBuilder($"<input class=\"govuk-input");
        if (Type == "password")
        {
            html.Append(" govuk-password-input__input govuk-js-password-input-input");
        }

        if (Width is { } width)
        {
            html.Append(CultureInfo.InvariantCulture, $" govuk-input--width-{width}");
        }

        if (Figures)
        {
            html.Append(" figure-input");
        }

        if (Field is not null)
        {
            html.Append(" govuk-js-character-count");
        }

        html.Append(CultureInfo.InvariantCulture, $"{(error is null ? string.Empty : " govuk-input--error")}\" id=\"{id}\" name=\"{encoder.Encode(For.Name)}\" type=\"{Type}\" autocomplete=\"{Autocomplete}\" autocapitalize=\"none\" spellcheck=\"false\"");
        if (Figures)
        {
            html.Append(" inputmode=\"decimal\"");
        }

        if (described.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $" aria-describedby=\"{described}\"");
        }

        if (Type != "password")
        {
            html.Append(CultureInfo.InvariantCulture, $" value=\"{encoder.Encode(Value())}\"");
        }

        html.Append('>');
        return Type == "password" ? Revealing(html.ToString(), id) : Framed(html.ToString());
    }

    private string Value() =>
        ViewContext.ModelState.TryGetValue(For.Name, out var entry) && entry.AttemptedValue is { } attempted
            ? attempted
            : Convert.ToString(For.Model, CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Revealing(string input, string id) =>
        $"<div class=\"govuk-input__wrapper govuk-password-input__wrapper\">{input}<button type=\"button\" "
        + "class=\"govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle\" "
        + $"data-module=\"govuk-button\" aria-controls=\"{id}\" aria-label=\"Show password\" hidden>Show</button></div>";

    private string Framed(string input) => Prefix is null && Suffix is null
        ? input
        : "<div class=\"govuk-input__wrapper\">"
            + (Prefix is null ? string.Empty : $"<div class=\"govuk-input__prefix\" aria-hidden=\"true\">{encoder.Encode(Prefix)}</div>")
            + input
            + (Suffix is null ? string.Empty : $"<div class=\"govuk-input__suffix\" aria-hidden=\"true\">{encoder.Encode(Suffix)}</div>")
            + "</div>";
}
