using System.Text.RegularExpressions;

namespace BudgetMonitor.Domain.Council;

/// <summary>
/// A kind of paper by its key, which stands in addresses, file names and bundles. The product starts with three; a council
/// composes others. The keys of published papers never change.
/// </summary>
public sealed partial record PaperKind
{
    /// <summary>Longest key.</summary>
    public const int KeyMaxLength = 40;

    private PaperKind(string key) => Key = key;

    /// <summary>The whole council's monitoring paper for Cabinet (Kent, January 2018).</summary>
    public static PaperKind Cabinet { get; } = new("cabinet");

    /// <summary>One department's monitoring paper for its committee (Norfolk, May 2017).</summary>
    public static PaperKind Committee { get; } = new("committee");

    /// <summary>The paper on the closing of the year: outturn, roll forwards, transfers to and from reserves.</summary>
    public static PaperKind Outturn { get; } = new("outturn");

    /// <summary>The kinds that every council has without composing them.</summary>
    public static IReadOnlyList<PaperKind> BuiltIn { get; } = [Cabinet, Committee, Outturn];

    /// <summary>Lower case letters, digits and dashes, starting with a letter, such as adult-care-committee.</summary>
    public string Key { get; }

    /// <summary>Whether every council has it without composing it.</summary>
    public bool IsBuiltIn => BuiltIn.Contains(this);

    /// <summary>The kind of a key; null where the text cannot be a key.</summary>
    public static PaperKind? Find(string? key) =>
        key is { Length: > 0 and <= KeyMaxLength } && KeyPattern().IsMatch(key) ? new(key) : null;

    /// <summary>The key.</summary>
    public override string ToString() => Key;

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyPattern();
}
