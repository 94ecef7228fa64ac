namespace BudgetMonitor.Domain.Entries;

/// <summary>Why something is changed, in the words of whoever changes it: asked for by forms and kept in history beside the change.</summary>
public static class ChangeReason
{
    /// <summary>Longest reason. What a paper prints as a reason has a limit of its own.</summary>
    public const int MaxLength = 500;

    /// <summary>What is wrong with a reason, as a sentence; null where nothing is.</summary>
    /// <param name="text">The reason.</param>
    /// <param name="what">What needs it: "Removing something".</param>
    /// <param name="longest">Its longest where a paper prints it.</param>
    public static string? Problem(string? text, string what, int longest = MaxLength) =>
        TypedText.Fits(text, longest) ? null : $"{what} needs a reason of at most {longest} characters. Nothing was saved.";
}
