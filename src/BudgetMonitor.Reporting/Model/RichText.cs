namespace BudgetMonitor.Reporting.Model;

/// <summary>What a stretch of text is.</summary>
public enum TextRole
{
    /// <summary>Words.</summary>
    Words,

    /// <summary>A figure that was inserted: never broken over two lines.</summary>
    Figure,

    /// <summary>A name that the paragraph is about, set heavier.</summary>
    Name,

    /// <summary>A field that could not be filled; the draft shows it plainly.</summary>
    Problem,
}

/// <summary>A stretch of text.</summary>
/// <param name="Text">The words or the figure.</param>
/// <param name="Role">What it is.</param>
/// <param name="Explanation">For a problem: what is wrong.</param>
public sealed record TextRun(string Text, TextRole Role = TextRole.Words, string? Explanation = null)
{
    /// <summary>For a figure: what it is, in words; null where only its sentence says so.</summary>
    public string? Label { get; init; }

    /// <summary>For a figure that a text inserts: the field as it was typed, such as {total.revised}.</summary>
    public string? Field { get; init; }
}

/// <summary>A text made of words and inserted figures.</summary>
/// <param name="Runs">The stretches in order.</param>
public sealed record RichText(IReadOnlyList<TextRun> Runs)
{
    /// <summary>Whether it is an item of a list between paragraphs.</summary>
    public bool IsItem { get; init; }

    /// <summary>The sentence of <see cref="Domain.Papers.PaperSentences"/> that the product made; null for what somebody wrote.</summary>
    public string? Sentence { get; init; }

    /// <summary>The text without its roles.</summary>
    public string Plain => string.Concat(Runs.Select(run => run.Text));

    /// <summary>Whether a field could not be filled.</summary>
    public bool HasProblem => Runs.Any(run => run.Role == TextRole.Problem);

    /// <summary>Words without figures.</summary>
    public static RichText Of(string words) => new([new TextRun(words)]);

    /// <inheritdoc/>
    public override string ToString() => Plain;
}
