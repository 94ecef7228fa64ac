using System.Text.RegularExpressions;

namespace BudgetMonitor.Checks.Texts;

/// <summary>A text taken apart into sentences, each with its place.</summary>
internal static partial class Sentences
{
    public static IEnumerable<(int Start, string Text)> Of(string text)
    {
        var start = 0;
        foreach (Match end in Ends().Matches(text))
        {
            yield return (start, text[start..(end.Index + 1)]);
            start = end.Index + end.Length;
        }

        if (start < text.Length)
        {
            yield return (start, text[start..]);
        }
    }

    /// <summary>The sentence that holds a place.</summary>
    public static string At(string text, int place) => Of(text).Last(sentence => sentence.Start <= place).Text;

    [GeneratedRegex(@"[.;!?]\s+(?=\P{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
