using System.Diagnostics.CodeAnalysis;

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

    /// <summary>A table or an appendix of the paper, by the name that it has there.</summary>
    Reference,

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

    /// <summary>For a reference: what it names.</summary>
    public PaperReference? Reference { get; private init; }

    /// <summary>The name of a table or an appendix.</summary>
    public static TextRun To(PaperReference reference)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return new(reference.Words, TextRole.Reference) { Reference = reference };
    }

    /// <summary>The run by the names of the finished paper.</summary>
    public TextRun Named(PaperNames names) => Reference is null ? this : To(Reference.Named(names));

    /// <summary>Words as a run.</summary>
    public static implicit operator TextRun(string words) => new(words);

    /// <summary>A reference as a run.</summary>
    public static implicit operator TextRun(PaperReference reference) => To(reference);
}

/// <summary>A text made of words, inserted figures and references to what the paper numbers.</summary>
/// <param name="Runs">The stretches in order.</param>
public sealed record RichText(IReadOnlyList<TextRun> Runs)
{
    /// <summary>Whether it is an item of a list between paragraphs.</summary>
    public bool IsItem { get; init; }

    /// <summary>The sentence of <see cref="Domain.Papers.PaperSentences"/> that the product made; null for what somebody wrote.</summary>
    public string? Sentence { get; init; }

    /// <summary>The text without its roles.</summary>
    public string Plain => Runs is [var only] ? only.Text : string.Concat(Runs.Select(run => run.Text));

    /// <summary>Whether a field could not be filled.</summary>
    public bool HasProblem => Runs.Any(run => run.Role == TextRole.Problem);

    /// <summary>The first appendix that it names; null where it names none.</summary>
    public AppendixReference? Appendix => Runs.Select(run => run.Reference).OfType<AppendixReference>().FirstOrDefault();

    /// <summary>Words without figures.</summary>
    public static RichText Of(string words) => new([new TextRun(words)]);

    /// <summary>The text with its references by the names of the finished paper.</summary>
    public RichText Named(PaperNames names) => Runs.Any(run => run.Reference is not null) ? this with { Runs = [.. Runs.Select(run => run.Named(names))] } : this;

    /// <summary>Words without figures, wherever a text is wanted.</summary>
    [return: NotNullIfNotNull(nameof(words))]
    public static implicit operator RichText?(string? words) => words is null ? null : Of(words);

    /// <summary>Texts are equal whose runs are.</summary>
    public bool Equals(RichText? other) =>
        other is not null && IsItem == other.IsItem && Sentence == other.Sentence && Runs.SequenceEqual(other.Runs);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Plain);

    /// <inheritdoc/>
    public override string ToString() => Plain;
}
