using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>A sentence put together from words and figures.</summary>
internal sealed class Sentence(FigureWords words)
{
    private const long OneDecimal = 100_000_00;

    private readonly List<TextRun> runs = [];

    /// <summary>Words as they are.</summary>
    public Sentence Say(string text)
    {
        if (text.Length == 0)
        {
            return this;
        }

        if (runs.Count > 0 && runs[^1].Role == TextRole.Words)
        {
            runs[^1] = new(runs[^1].Text + text);
        }
        else
        {
            runs.Add(new(text));
        }

        return this;
    }

    /// <summary>The name that the sentence is about.</summary>
    public Sentence Name(string name)
    {
        runs.Add(new(name, TextRole.Name));
        return this;
    }

    /// <summary>A sum: £938.659m.</summary>
    /// <param name="sum">The sum.</param>
    /// <param name="label">What it is, for the list of the text's figures; without one the sentence tells.</param>
    public Sentence Sum(Money sum, string? label = null) => Money(sum, words.Text, label);

    /// <summary>A variance with its sign: +£3.865m.</summary>
    public Sentence Signed(Money variance, string? label = null) => Money(variance, words.SignedText, label);

    /// <summary>A variance with its sign to fewer decimals: +£3.9m. One that would round to nil keeps those of the tables.</summary>
    public Sentence Rounded(Money variance, int decimals, string? label = null)
    {
        var style = FigureWords.InDecimals(words.SignedText, decimals);
        return Money(variance, style.Shown(variance) == 0m ? words.SignedText : style, label);
    }

    /// <summary>
    /// A part of a variance as somebody gave it, with its sign: to one decimal where that is exact, so that a round sum does
    /// not look more exact than it is.
    /// </summary>
    public Sentence Part(Money part, string? label = null) =>
        Money(part, words.LinesInTenths && part.Pence % OneDecimal == 0 ? FigureWords.InDecimals(words.SignedText, 1) : words.SignedText, label);

    /// <summary>The size of a sum, "less than £0.001m" for one that is not nil but rounds to it, and nil for nil.</summary>
    public Sentence Size(Money sum, string? label = null) => sum.IsNil ? Say("nil") : Say(words.RoundsToNil(sum) ? "less than " : string.Empty).Figure(words.Size(sum), label);

    /// <summary>"an overspend of £3.865m", "an underspend of £0.247m" or "spending on budget".</summary>
    public Sentence Position(Money variance, string? label = null) => Variance.DirectionOf(variance) switch
    {
        VarianceDirection.OnBudget => Say("spending on budget"),
        var direction => Say($"an {direction.Word()} of ").Size(variance, label),
    };

    /// <summary>"£1.959m better": a falling variance is better.</summary>
    public Sentence Moved(Money movement, string? label = null) => Size(movement, label).Say(movement.Pence < 0 ? " better" : " worse");

    /// <summary>The sentence. It may start with a word that usually stands inside one, and has a capital all the same.</summary>
    public RichText Done()
    {
        if (runs is [{ Role: TextRole.Words, Text: [var first, ..] text } start, ..] && char.IsLower(first))
        {
            runs[0] = start with { Text = char.ToUpperInvariant(first) + text[1..] };
        }

        return new(runs);
    }

    /// <summary>"£0.200m more" or "£0.200m less"; "slightly more" for what is too small to show, because "less than £0.001m less" reads as a slip.</summary>
    public Sentence Differs(Money difference, string? label = null) => words.RoundsToNil(difference)
        ? Say(difference.Pence < 0 ? "slightly less" : "slightly more")
        : Size(difference, label).Say(difference.Pence < 0 ? " less" : " more");

    /// <summary>A sum in a style of its own, such as that of a measure's tables.</summary>
    public Sentence In(FigureStyle style, Money sum, string? label = null) => Money(sum, style, label);

    /// <summary>A figure in a style of its own, already written: a volume, a unit cost, a sum to one decimal.</summary>
    public Sentence Written(string figure, string? label = null) => Figure(figure, label);

    /// <summary>A sum in a style. Nil is the word, and what is too small to show is "almost nil": £0.000m reads as a slip.</summary>
    private Sentence Money(Money sum, FigureStyle style, string? label) => sum switch
    {
        { IsNil: true } => Say("nil"),
        _ when style.Shown(sum) == 0m => Say("almost nil"),
        _ => Figure(style.Format(sum), label),
    };

    private Sentence Figure(string figure, string? label)
    {
        runs.Add(new(figure, TextRole.Figure) { Label = label });
        return this;
    }
}
