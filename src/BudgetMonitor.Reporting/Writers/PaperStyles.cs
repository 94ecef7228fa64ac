using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Reporting.Writers;

/// <summary>The style sheet of a whole document: the look of papers, the rules of printed pages, and the fonts as data.</summary>
internal static partial class PaperStyles
{
    private static readonly Lazy<string> Fixed = new(() =>
        FontFace("source-sans-3-latin-400-normal.woff2", "400") + FontFace("source-sans-3-latin-600-normal.woff2", "600 700")
        + Text("paper.css") + Text("chart.css") + Text("paper-print.css"));

    /// <summary>The style sheet for one paper.</summary>
    public static string For(Paper paper)
    {
        var accent = Colour().IsMatch(paper.AccentColour) ? paper.AccentColour : "#1d4f7b";
        return $$"""
            {{Fixed.Value}}
            :root { --paper-accent: {{accent}}; }
            @page { @bottom-left { content: {{Quoted(paper.Title)}}; } @bottom-right { content: {{Quoted(paper.Status.Word)}} "\2003 Page " counter(page) " of " counter(pages); } }
            """;
    }

    /// <summary>A CSS string: everything but plain letters, digits and spaces is escaped, so that a title can end nothing.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == ' ')
            {
                quoted.Append(rune);
            }
            else
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x} ");
            }
        }

        return quoted.Append('"').ToString();
    }

    private static string FontFace(string file, string weight)
    {
        using var stream = Open("fonts." + file);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return "@font-face { font-family: \"Source Sans 3\"; font-weight: " + weight
            + "; src: url(data:font/woff2;base64," + Convert.ToBase64String(bytes.ToArray()) + ") format(\"woff2\"); }\n";
    }

    private static string Text(string file)
    {
        using var reader = new StreamReader(Open(file));
        return reader.ReadToEnd();
    }

    private static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream("BudgetMonitor.Reporting.Styles." + name)
        ?? throw new InvalidOperationException($"The style file {name} is not in the assembly.");

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Colour();
}
