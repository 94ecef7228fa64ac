using System.Text;

namespace BudgetMonitor.Reporting.Writers;

/// <summary>
/// Keeps the sign of an amount on the line of its pounds. A browser may end a line between a plus or minus and a pound sign,
/// so each signed amount in the text of a finished page is put into an element that does not wrap. What is copied, searched or
/// read out stays the bare amount: a character that joins words would go with it.
/// </summary>
public static class WholeAmounts
{
    /// <summary>The class of the element; every style sheet that such pages link has it.</summary>
    public const string Class = "nowrap";

    private static readonly string[] Pounds = ["£", "&#xA3;", "&pound;"];

    private static readonly string[] Signs = ["+", "−", "-", "&#x2B;", "&#x2212;", "&#43;", "&minus;", "&plus;"];

    // What stands in these is shown as it is written or never wraps, so an element has no place in it.
    private static readonly string[] PlainElements = ["textarea", "option", "title", "script", "style", "text", "tspan", "desc"];

    /// <summary>The page with its signed amounts kept whole.</summary>
    /// <param name="html">Finished markup, in which nothing that somebody typed stands unencoded.</param>
    public static string Keep(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        StringBuilder? kept = null;
        var written = 0;
        var from = 0;
        while (NextPound(html, from) is var (place, length))
        {
            from = place + length;
            if (SignBefore(html, place) is not { } start || start < written || !IsText(html, start))
            {
                continue;
            }

            var end = EndOfAmount(html, from);
            if (end == from)
            {
                continue;
            }

            kept ??= new StringBuilder(html.Length + 4_096);
            kept.Append(html, written, start - written).Append("<span class=\"" + Class + "\">").Append(html, start, end - start).Append("</span>");
            written = from = end;
        }

        return kept is null ? html : kept.Append(html, written, html.Length - written).ToString();
    }

    private static (int Place, int Length)? NextPound(string html, int from)
    {
        while (from < html.Length)
        {
            var place = html.AsSpan(from).IndexOfAny('£', '&');
            if (place < 0)
            {
                return null;
            }

            from += place;
            foreach (var pound in Pounds)
            {
                if (html.AsSpan(from).StartsWith(pound, StringComparison.Ordinal))
                {
                    return (from, pound.Length);
                }
            }

            from++;
        }

        return null;
    }

    /// <summary>Where the sign right before a place starts; null where there is none, or where it is the hyphen of a word or a span.</summary>
    private static int? SignBefore(string html, int place)
    {
        foreach (var sign in Signs)
        {
            if (html.AsSpan(0, place).EndsWith(sign, StringComparison.Ordinal))
            {
                var start = place - sign.Length;
                return sign == "-" && start > 0 && (char.IsLetterOrDigit(html[start - 1]) || html[start - 1] == '-') ? null : start;
            }
        }

        return null;
    }

    /// <summary>Whether a place is text that may hold an element, and not already kept whole.</summary>
    private static bool IsText(string html, int place)
    {
        var opened = html.AsSpan(0, place).LastIndexOf('<');
        if (opened < 0)
        {
            return true;
        }

        var since = html.AsSpan(opened + 1, place - opened - 1);
        var closed = since.IndexOf('>');
        if (closed < 0)
        {
            return false;
        }

        var tag = since[..closed];
        var name = tag.TrimStart('/');
        var nameEnd = name.IndexOfAny(' ', '\n', '/');
        name = nameEnd < 0 ? name : name[..nameEnd];
        foreach (var plain in PlainElements)
        {
            if (name.SequenceEqual(plain) && (tag[0] != '/' || plain is "tspan"))
            {
                return false;
            }
        }

        return !tag.Contains(Class, StringComparison.Ordinal) && !tag.Contains("paper-figure", StringComparison.Ordinal) || closed + 1 < since.Length;
    }

    private static int EndOfAmount(string html, int from)
    {
        var end = from;
        while (end < html.Length && (char.IsAsciiDigit(html[end]) || html[end] is '.' or ','))
        {
            end++;
        }

        while (end > from && html[end - 1] is '.' or ',')
        {
            end--;
        }

        if (end > from)
        {
            while (end < html.Length && html[end] is 'm' or 'k' or 'b' or 'n')
            {
                end++;
            }
        }

        return end;
    }
}
