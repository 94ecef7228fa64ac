using System.Security.Cryptography;
using System.Text;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Checks;

/// <summary>Something that a sense check found.</summary>
/// <param name="Check">The check's name.</param>
/// <param name="Place">Where, as it is kept with an answer: a head's code, a table's id, a text's slot. One finding of a check for each place.</param>
/// <param name="Where">Where, in words.</param>
/// <param name="Words">What looks wrong, with its figures.</param>
public sealed record CheckFinding(string Check, string Place, string Where, string Words)
{
    /// <summary>What looks wrong, with its figures. Every minus looks alike, also that of a figure that is quoted as somebody typed it.</summary>
    public string Words { get; init; } = FigureText.WithRealMinuses(Words);

    /// <summary>Whether the words begin with where it is, so that a list need not say it before them.</summary>
    public bool SaysWhere => Words.StartsWith(Where, StringComparison.Ordinal) && (Words.Length == Where.Length || !char.IsLetterOrDigit(Words[Where.Length]));

    /// <summary>What looks wrong and where, which is said once.</summary>
    public string Sentence => SaysWhere ? Words : $"{Where}: {Words}";

    /// <summary>Where to put it right; null where no page of the product can.</summary>
    public string? Link { get; init; }

    /// <summary>The head that it is about; null for the whole paper, which is the chief accountant's.</summary>
    public StructureNode? Head { get; init; }

    /// <summary>Whether it was found by reading words: then it is never an error, because the words may be right all the same.</summary>
    public bool OnlyWarns { get; init; }

    /// <summary>The mark of the finding as it is: an answer counts for this mark alone, so a finding that changes asks again. How a minus looks changes nothing.</summary>
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Check}\n{Place}\n{FigureText.WithHyphens(Words)}")));
}

/// <summary>A finding with the weight that the council gives its check.</summary>
/// <param name="About">The check.</param>
/// <param name="Severity">Whether it stops publication or must be answered.</param>
/// <param name="Finding">What was found.</param>
public sealed record WeighedFinding(SenseCheckDescription About, CheckSeverity Severity, CheckFinding Finding);
