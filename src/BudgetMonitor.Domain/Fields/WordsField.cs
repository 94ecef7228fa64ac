using System.Globalization;

namespace BudgetMonitor.Domain.Fields;

/// <summary>
/// Words that people enter. What they are called, how long they may be and what is said where they are wrong stands here once:
/// the form, the service that saves them, the table that holds them and the bundle's column take it from here.
/// </summary>
public sealed class WordsField
{
    private readonly string called;
    private readonly Func<string, string?>? rule;

    private WordsField(string called, int most, string? missing, Func<string, string?>? rule) => (this.called, Most, Missing, this.rule) = (called, most, missing, rule);

    /// <summary>Most characters.</summary>
    public int Most { get; }

    /// <summary>What to do where there are no words; null where there need not be any.</summary>
    public string? Missing { get; }

    /// <summary>Words that must be there.</summary>
    /// <param name="called">What they are, as in "the reserve’s name".</param>
    /// <param name="most">Most characters.</param>
    /// <param name="missing">What to do where there are none; "Enter the reserve’s name" where nothing else is said.</param>
    /// <param name="rule">What is wrong with words of the right length, as what to do; null where nothing is.</param>
    public static WordsField Required(string called, int most, string? missing = null, Func<string, string?>? rule = null) => new(called, most, missing ?? $"Enter {called}", rule);

    /// <summary>Words that may be left out.</summary>
    public static WordsField Optional(string called, int most) => new(called, most, null, null);

    /// <summary>What is wrong with words, as what to do about it; null where they can be kept.</summary>
    public string? Problem(string? words) =>
        string.IsNullOrWhiteSpace(words) ? Missing ?? TooLong(words)
        : TooLong(words)
            ?? (TypedText.Unstorable(words) is { } mark ? $"{Subject} holds the character {mark}, which cannot be stored: delete it or type it again" : null)
            ?? rule?.Invoke(words);

    private string Subject => char.ToUpperInvariant(called[0]) + called[1..];

    private string? TooLong(string? words) => words?.Length > Most
        ? string.Create(CultureInfo.InvariantCulture, $"{Subject} must be {Most:N0} characters or fewer; it has {words.Length:N0}")
        : null;
}
