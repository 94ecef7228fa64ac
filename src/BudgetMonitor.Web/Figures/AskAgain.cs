using System.Security.Cryptography;
using System.Text;
using BudgetMonitor.Domain.Entries;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Figures;

/// <summary>
/// Asks again before something doubtful is saved: the form comes back with what is doubtful, and is saved when the person
/// says why it is right. What is changed meanwhile is asked about anew. Its part of the page is <c>_AskAgain</c>.
/// </summary>
public sealed class AskAgain
{
    /// <summary>Longest reason.</summary>
    public const int WhyMaxLength = ChangeReason.MaxLength;

    /// <summary>The mark of what was asked about.</summary>
    public string? Seen { get; set; }

    /// <summary>Why it is right all the same.</summary>
    public string? Why { get; set; }

    /// <summary>What is doubtful, a sentence each.</summary>
    [BindNever]
    public IReadOnlyList<string> Doubts { get; private set; } = [];

    /// <summary>The mark of what is doubtful now.</summary>
    [BindNever]
    public string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Doubts))));

    /// <summary>The reason for the history; null where nothing was doubtful.</summary>
    [BindNever]
    public string? Reason => Doubts.Count > 0 ? Why?.Trim() : null;

    /// <summary>Whether it may be saved: nothing is doubtful, or the person was asked about just this and has said why.</summary>
    public bool IsSettled(ModelStateDictionary state, IEnumerable<string?> doubts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(doubts);
        Doubts = [.. doubts.OfType<string>()];
        if (Doubts.Count == 0)
        {
            return true;
        }

        const string Field = "Again." + nameof(Why);
        if (Seen != Mark)
        {
            // A reason that was given for other figures does not speak for these.
            Why = Seen is null ? Why : null;
            state.AddModelError(Field, "Check what you entered. If it is right, enter why");
            return false;
        }

        if (string.IsNullOrWhiteSpace(Why))
        {
            state.AddModelError(Field, "Enter why this is right, or change what you entered");
            return false;
        }

        if (Why.Trim().Length > WhyMaxLength)
        {
            state.AddModelError(Field, $"The reason must be {WhyMaxLength} characters or fewer");
            return false;
        }

        return true;
    }
}
