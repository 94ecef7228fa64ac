using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Checks;

/// <summary>Where a text that is checked comes from.</summary>
public enum TextOrigin
{
    /// <summary>The council's own text in the paper.</summary>
    Paper,

    /// <summary>The explanation of a variance or a movement.</summary>
    Explanation,

    /// <summary>Commentary on a head.</summary>
    Commentary,

    /// <summary>What a roll forward is for.</summary>
    RollForward,

    /// <summary>Why a capital scheme stands where it does.</summary>
    Capital,
}

/// <summary>A text that goes into the paper, with its fields filled.</summary>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Place">Its place, as findings keep it.</param>
/// <param name="Where">Its place in words.</param>
/// <param name="Text">The text; inserted figures are runs of their own.</param>
/// <param name="Link">Where it is mended; null where no page can.</param>
/// <param name="Head">The head that it is about; null for a text about the whole.</param>
/// <param name="Amount">The sum that stands beside it, an explanation's; null where there is none.</param>
public sealed record CheckedText(TextOrigin Origin, string Place, string Where, RichText Text, string? Link, StructureNode? Head, Money? Amount = null)
{
    /// <summary>A character that stands for an inserted figure, which nobody typed.</summary>
    private const char Inserted = '\u25A1';

    /// <summary>The text as it is read.</summary>
    public string Plain { get; } = Text.Plain;

    /// <summary>The text with a box for each letter of an inserted figure, so that only what was typed is found, at the same places.</summary>
    public string Typed { get; } = string.Concat(Text.Runs.Select(run => run.Role == TextRole.Figure ? new string(Inserted, run.Text.Length) : run.Text));

    /// <summary>A finding about what this text says, which only warns.</summary>
    /// <param name="check">The check.</param>
    /// <param name="words">What looks wrong.</param>
    public CheckFinding Finding(SenseCheckDescription check, string words)
    {
        ArgumentNullException.ThrowIfNull(check);
        return new(check.Name, Place, Where, words) { Link = Link, Head = Head, OnlyWarns = true };
    }
}
