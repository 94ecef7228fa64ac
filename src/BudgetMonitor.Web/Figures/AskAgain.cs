using System.Security.Cryptography;
using System.Text;
using BudgetMonitor.Domain.Fields;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Figures;

/// <summary>
/// Asks again before something doubtful is saved: the form comes back with what is doubtful, and is saved when the person
/// says why it is right. What is changed meanwhile is asked about anew. Its part of the page is <c>_AskAgain</c>.
/// </summary>
public sealed class AskAgain
{
    /// <summary>What is asked for.</summary>
    public static WordsField Reasoned { get; } = ChangeReason.Asked("Enter why this is right, or change what you entered");

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

        return TypedFields.Read(state, Field, Why, Reasoned) is not null;
    }
}
