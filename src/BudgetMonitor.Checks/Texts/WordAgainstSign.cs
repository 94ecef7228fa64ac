using System.Text.RegularExpressions;
using BudgetMonitor.Checks.Figures;
using BudgetMonitor.Papers.Building.Words;

namespace BudgetMonitor.Checks.Texts;

/// <summary>"Overspend" beside a favourable figure, or the other way round (Norfolk, Appendix B section 5: overspend of £3.132m in favourable brackets).</summary>
internal sealed partial class WordAgainstSign : ISenseCheck
{
    private const int Near = 45;

    public SenseCheckDescription About { get; } = new(
        "word-against-sign",
        "Word against sign",
        "A text that says overspend or pressure beside a figure that is an underspend, by its sign, its brackets or the data, or underspend beside an overspend.",
        "Insert the word and the figure from the list of figures, so that they agree.",
        CheckSeverity.Warning)
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var text in source.Texts)
        {
            foreach (var figure in TypedFigures.Find(text.Plain))
            {
                if (WordBeside(text.Plain, figure) is { } word && Contradiction(source, text, figure, word) is { } problem)
                {
                    yield return text.Finding(About, problem);
                }
            }

            if (AgainstAmount(text) is { } against)
            {
                yield return text.Finding(About, against);
            }
        }
    }

    /// <summary>The word next to a figure, in the same clause and without another figure between.</summary>
    private static Match? WordBeside(string text, TypedFigure figure)
    {
        var before = text[Math.Max(0, figure.Start - Near)..figure.Start];
        before = before[(before.LastIndexOfAny([',', ';', '.', '(', ')', '£']) + 1)..];
        if (WordBefore().Match(before) is { Success: true } leading)
        {
            return leading;
        }

        var end = figure.Start + figure.Text.Length;
        var after = text[end..Math.Min(text.Length, end + Near)];
        var stop = after.IndexOfAny([',', ';', '.', '(', ')', '£']);
        return WordAfter().Match(stop < 0 ? after : after[..stop]) is { Success: true } following ? following : null;
    }

    private static string? Contradiction(CheckSource source, CheckedText text, TypedFigure figure, Match word)
    {
        var saysOverspend = word.Groups["over"].Success;
        var said = word.Groups["word"].Value;

        // Where negatives carry a minus, brackets are only brackets.
        var isBracketed = figure.Text.StartsWith('(');
        var signCounts = figure.IsSigned && (!isBracketed || source.Source.Council.NegativeStyle == NegativeStyle.Brackets || figure.Text.AsSpan(1).ContainsAny('-', '\u2212'));
        if (signCounts && figure.Shown != 0m)
        {
            return figure.Shown > 0m != saysOverspend
                ? $"“{said}” is next to {figure.Text}, which is {(figure.Shown > 0m ? "an overspend" : "an underspend")}."
                : null;
        }

        // Without a sign the data say which way the figure goes.
        var held = HeadFigures.For(source, text, Sentences.At(text.Plain, figure.Start))
            .Where(candidate => candidate.Name.Contains("variance", StringComparison.Ordinal) && !candidate.Money.IsNil && figure.Decimals > 0 && ReadsBySize(figure, candidate.Money))
            .ToList();
        return held.Count > 0 && held.TrueForAll(candidate => candidate.Money.Pence > 0 != saysOverspend)
            ? $"“{said}” is next to {figure.Text}; {held[0].Name} is {Sums.Signed(held[0].Money)}."
            : null;
    }

    private static bool ReadsBySize(TypedFigure figure, Money money) => (figure with { IsSigned = false }).Reads(money);

    /// <summary>An explanation that speaks of one direction alone, beside a sum of the other.</summary>
    private string? AgainstAmount(CheckedText text)
    {
        if (text is not { Origin: TextOrigin.Explanation, Amount: { IsNil: false } amount } || !text.Place.Contains("/variance/", StringComparison.Ordinal) || Softened().IsMatch(text.Plain))
        {
            return null;
        }

        var words = AnyWord().Matches(text.Plain);
        var over = words.Count(word => word.Groups["over"].Success);
        return words.Count > 0 && (over == 0 || over == words.Count) && over > 0 != amount.Pence > 0
            ? $"The text says “{words[0].Value}”, and the sum beside it is {Sums.Signed(amount)}."
            : null;
    }

    private const string Words = @"\b(?<word>(?<over>overspen(?:d(?:s|ing)?|t)|pressures?|adverse)|underspen(?:d(?:s|ing)?|t)|favourable)\b";

    [GeneratedRegex(Words + @"(?:\W+\w+){0,3}\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WordBefore();

    [GeneratedRegex(@"^\s+(?:\w+\s+)?" + Words, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WordAfter();

    [GeneratedRegex(Words, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnyWord();

    [GeneratedRegex(@"\b(?:offset|less|net of|lower|reduced?|reduction|smaller|partly|instead|no longer|against|after|despite|were|was)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Softened();
}
