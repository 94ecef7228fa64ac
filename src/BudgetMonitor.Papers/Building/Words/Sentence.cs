using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Model;

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
    public Sentence Sum(Money sum, string? label = null) => Figure(words.Text.Format(sum), label);

    /// <summary>A variance with its sign: +£3.865m.</summary>
    public Sentence Signed(Money variance, string? label = null) => Figure(words.SignedText.Format(variance), label);

    /// <summary>A variance with its sign to fewer decimals: +£3.9m. One that would round to nil keeps those of the tables.</summary>
    public Sentence Rounded(Money variance, int decimals, string? label = null)
    {
        var style = words.SignedText with { Decimals = decimals };
        return Figure((style.Shown(variance) == 0m ? words.SignedText : style).Format(variance), label);
    }

    /// <summary>
    /// A part of a variance as somebody gave it, with its sign: to one decimal where that is exact, so that a round sum does
    /// not look more exact than it is.
    /// </summary>
    public Sentence Part(Money part, string? label = null) => Figure(
        (part.Pence % OneDecimal == 0 ? words.SignedText with { Decimals = 1 } : words.SignedText).Format(part), label);

    /// <summary>The size of a sum, or "less than £0.001m" for one that is not nil but rounds to it.</summary>
    public Sentence Size(Money sum, string? label = null) => Say(words.RoundsToNil(sum) ? "less than " : string.Empty).Figure(words.Size(sum), label);

    /// <summary>"an overspend of £3.865m", "an underspend of £0.247m" or "spending on budget".</summary>
    public Sentence Position(Money variance, string? label = null) => Variance.DirectionOf(variance) switch
    {
        VarianceDirection.OnBudget => Say("spending on budget"),
        var direction => Say($"an {direction.Word()} of ").Size(variance, label),
    };

    /// <summary>"£1.959m better": a falling variance is better.</summary>
    public Sentence Moved(Money movement, string? label = null) => Size(movement, label).Say(movement.Pence < 0 ? " better" : " worse");

    /// <summary>The sentence.</summary>
    public RichText Done() => new(runs);

    /// <summary>A figure in a style of its own, already written: a volume, a unit cost, a sum to one decimal.</summary>
    public Sentence Written(string figure, string? label = null) => Figure(figure, label);

    private Sentence Figure(string figure, string? label)
    {
        runs.Add(new(figure, TextRole.Figure) { Label = label });
        return this;
    }
}
