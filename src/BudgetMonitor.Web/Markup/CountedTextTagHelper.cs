using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BudgetMonitor.Web.Markup;

/// <summary>
/// A text with a limit: <c>&lt;textarea most="2000"&gt;</c>, or an <c>input</c> so marked, is counted as it is typed, and says its limit without script too.
/// Nothing is cut: what is too long is told when it is sent, and comes back whole.
/// </summary>
[HtmlTargetElement("textarea", Attributes = "most")]
[HtmlTargetElement("input", Attributes = "most", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CountedTextTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>Most characters.</summary>
    public required int Most { get; set; }

    /// <summary>Whether many such texts stand below each other, so that the count is shown only when it is needed.</summary>
    public bool Quiet { get; set; }

    /// <summary>The words about the limit, as they stand without script.</summary>
    public static string Words(int most) => string.Create(CultureInfo.GetCultureInfo("en-GB"), $"You can enter up to {most:N0} characters");

    /// <summary>What stands before the field.</summary>
    public static string Before(int most, bool quiet) =>
        string.Create(CultureInfo.InvariantCulture, $"<div class=\"govuk-character-count\" data-module=\"govuk-character-count\" data-maxlength=\"{most}\"{(quiet ? " data-threshold=\"75\"" : string.Empty)}>");

    /// <summary>What stands behind it.</summary>
    public static string After(string id, int most) =>
        $"<div id=\"{id}-info\" class=\"govuk-hint govuk-character-count__message\">{Words(most)}</div></div>";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var id = Text(output.Attributes["id"]?.Value);
        var described = Text(output.Attributes["aria-describedby"]?.Value);
        output.Attributes.SetAttribute("class", new HtmlString((Text(output.Attributes["class"]?.Value) + " govuk-js-character-count").TrimStart()));
        output.Attributes.SetAttribute("aria-describedby", new HtmlString($"{described} {id}-info".TrimStart()));
        output.PreElement.AppendHtml(Before(Most, Quiet));
        output.PostElement.AppendHtml(After(id, Most));
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
