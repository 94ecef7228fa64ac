using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Fields;

namespace BudgetMonitor.Domain.Registers;

/// <summary>
/// The council's reference of a measure or a series: letters, digits and . _ - after a first letter or digit, at most
/// <see cref="MaxLength"/> characters. It stands in addresses, so it is none of the words that stand there beside it.
/// </summary>
public static partial class Reference
{
    /// <summary>Longest reference.</summary>
    public const int MaxLength = 40;

    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase) { "add", "carry", "enter", "months", "register" };

    /// <summary>The field for it.</summary>
    /// <param name="example">A reference as it may be: "LD-NRC".</param>
    public static WordsField Asked(string example)
    {
        var advice = $"Enter a reference of letters, digits, dots and hyphens, such as {example}";
        return WordsField.Required("the reference", MaxLength, advice, reference => IsSound(reference) ? null : advice);
    }

    /// <summary>Whether a reference can be kept.</summary>
    public static bool IsSound(string? reference) => reference is { Length: > 0 and <= MaxLength } && Pattern().IsMatch(reference) && !Reserved.Contains(reference);

    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._\-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
