using System.Text.RegularExpressions;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Checks.Texts;

/// <summary>A sentence that gives parts and their total, which do not add up (Kent draft budget 2024-25, paragraphs 7.1 and 7.2).</summary>
internal sealed partial class TextTotal : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "text-total",
        "Total in a text that does not add up",
        "A sentence with two or more sums and their total (made up of, totalling, in total) that do not add up as printed.",
        "Correct the part or the total, name the part that is left out, or answer that it is rounding.",
        CheckSeverity.Warning)
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var text in source.Texts)
        {
            foreach (var (_, sentence) in Sentences.Of(text.Plain))
            {
                if (Parts(sentence) is not { } sums)
                {
                    continue;
                }

                var sum = sums.Parts.Sum(part => part.Pounds);
                var finest = Math.Min(Finest(sums.Total), sums.Parts.Min(Finest));
                if (Math.Abs(Math.Abs(sum) - Math.Abs(sums.Total.Pounds)) >= finest)
                {
                    var unit = sums.Total.Unit;
                    var shown = new FigureStyle(unit, Math.Max(sums.Total.Decimals, sums.Parts.Max(part => part.Unit == unit ? part.Decimals : 0))) { Currency = true }.Format(Money.FromPounds(decimal.Round(sum, 2)));
                    yield return text.Finding(About, $"{string.Join(", ", sums.Parts.Select(part => part.Text))} add up to {shown}, and the total given is {sums.Total.Text}.");
                }
            }
        }
    }

    /// <summary>The total and its parts, where the sentence has both.</summary>
    private static (TypedFigure Total, IReadOnlyList<TypedFigure> Parts)? Parts(string sentence)
    {
        var sums = TypedFigures.Find(sentence);
        if (PartsFollow().Match(sentence) is { Success: true } follow)
        {
            var total = sums.LastOrDefault(sum => sum.Start < follow.Index);
            var parts = sums.Where(sum => sum.Start > follow.Index).ToList();
            return total is not null && parts.Count > 1 ? (total, parts) : null;
        }

        if (TotalFollows().Match(sentence) is { Success: true } last)
        {
            var total = sums.FirstOrDefault(sum => sum.Start > last.Index);
            var parts = sums.Where(sum => sum.Start < last.Index).ToList();
            return total is not null && parts.Count > 1 ? (total, parts) : null;
        }

        return null;
    }

    private static decimal Finest(TypedFigure figure) => Enumerable.Repeat(10m, figure.Decimals).Aggregate(figure.PoundsEach, (step, ten) => step / ten);

    [GeneratedRegex(@"\b(?:made up of|comprising|comprises|consists of|consisting of|split between)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PartsFollow();

    [GeneratedRegex(@"\b(?:in total|totalling|a total of|together|adding up to|which adds? up to|which adds? to|making)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TotalFollows();
}
