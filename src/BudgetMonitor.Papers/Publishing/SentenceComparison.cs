using System.Net;
using System.Text.RegularExpressions;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Publishing;

/// <summary>
/// Says which sentences of a paper's text changed between two versions, section by section. Both sides are the article of the
/// written page, so what was published is compared. What a paper says of itself, its colophon and the note on its correction,
/// differs in every version and is left out; so is what stands in tables and charts.
/// </summary>
public static partial class SentenceComparison
{
    private static readonly HashSet<string> AboutThePaper = ["about-the-figures", "changes-since"];

    /// <summary>Every sentence that is not what it was, in the order of the new paper; sections that are gone come last.</summary>
    /// <param name="before">The article of the version before.</param>
    /// <param name="after">The article of the new version.</param>
    public static IReadOnlyList<SentenceChange> Compare(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var then = Sections(before);
        var now = Sections(after);
        var old = then.ToLookup(section => section.Id);
        return
        [
            .. now.SelectMany(section => Changes(section.Title, old[section.Id].FirstOrDefault()?.Sentences ?? [], section.Sentences)),
            .. then.Where(section => !now.Exists(other => other.Id == section.Id)).SelectMany(section => Changes(section.Title, section.Sentences, [])),
        ];
    }

    private static List<Section> Sections(string article) => SectionOf().Matches(article)
        .Select(match => (Id: match.Groups["id"].Value, Body: match.Groups["body"].Value))
        .Where(section => !AboutThePaper.Contains(section.Id))
        .Select(section =>
        {
            var body = Callout().Replace(Drawn().Replace(section.Body, string.Empty), string.Empty);
            var title = Heading().Match(body) is { Success: true } heading ? Words(heading.Groups["text"].Value) : "Cover";
            return new Section(section.Id, title, [.. Texts().Matches(body).SelectMany(text => Ends().Split(Words(text.Groups["text"].Value))).Where(sentence => sentence.Length > 0)]);
        })
        .ToList();

    /// <summary>Marked-up text as words alone, without its paragraph's number and without marks that only say where a long word may break.</summary>
    private static string Words(string marked)
    {
        var text = WebUtility.HtmlDecode(Tag().Replace(Number().Replace(marked, string.Empty), string.Empty));
        return Spaces().Replace(FigureText.WithHyphens(text).Replace("\u00ad", string.Empty, StringComparison.Ordinal).Replace("\u200b", string.Empty, StringComparison.Ordinal), " ").Trim();
    }

    /// <summary>What is between the longest common run of sentences: what stands at one place on both sides is one sentence that changed.</summary>
    private static IEnumerable<SentenceChange> Changes(string section, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var common = new int[before.Count + 1, after.Count + 1];
        for (var from = before.Count - 1; from >= 0; from--)
        {
            for (var to = after.Count - 1; to >= 0; to--)
            {
                common[from, to] = before[from] == after[to] ? common[from + 1, to + 1] + 1 : Math.Max(common[from + 1, to], common[from, to + 1]);
            }
        }

        var (gone, come) = (new List<string>(), new List<string>());
        var (old, now) = (0, 0);
        while (old < before.Count || now < after.Count)
        {
            if (old < before.Count && now < after.Count && before[old] == after[now])
            {
                foreach (var change in Paired(section, gone, come))
                {
                    yield return change;
                }

                (gone, come) = ([], []);
                old++;
                now++;
            }
            else if (now == after.Count || (old < before.Count && common[old + 1, now] >= common[old, now + 1]))
            {
                gone.Add(before[old++]);
            }
            else
            {
                come.Add(after[now++]);
            }
        }

        foreach (var change in Paired(section, gone, come))
        {
            yield return change;
        }
    }

    private static IEnumerable<SentenceChange> Paired(string section, List<string> gone, List<string> come) =>
        Enumerable.Range(0, Math.Max(gone.Count, come.Count)).Select(place => new SentenceChange(section, gone.ElementAtOrDefault(place), come.ElementAtOrDefault(place)));

    private sealed record Section(string Id, string Title, IReadOnlyList<string> Sentences);

    [GeneratedRegex("<section id=\"(?<id>[^\"]+)\"[^>]*>(?<body>.*?)</section>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex SectionOf();

    [GeneratedRegex("<h2[^>]*>(?<text>.*?)</h2>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Heading();

    [GeneratedRegex("<(?<tag>p|li|dd|h3|h4)(\\s[^>]*)?>(?<text>.*?)</\\k<tag>>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Texts();

    [GeneratedRegex("<table.*?</table>|<svg.*?</svg>|<p class=\"paper-chart__[^>]*>.*?</p>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Drawn();

    [GeneratedRegex("<div class=\"paper-callout\">.*?</div>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Callout();

    [GeneratedRegex("<span class=\"paper-number\">.*?</span>", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Number();

    [GeneratedRegex("<[^>]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    /// <summary>After a full stop before a capital, a sum or a quotation: "£1.2m" and "and so on" are inside a sentence.</summary>
    [GeneratedRegex(@"(?<=[.!?])\s+(?=[\p{Lu}£“])", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();
}
