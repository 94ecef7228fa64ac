namespace BudgetMonitor.Domain.Fields;

/// <summary>One of a few, chosen by people: said once for the page, the form, the service that saves it and the bundle's column.</summary>
/// <typeparam name="T">What is chosen from.</typeparam>
/// <param name="missing">What to do where none is chosen.</param>
/// <param name="word">What each is called; its own name where nothing else is said.</param>
public sealed class ChoiceField<T>(string missing, Func<T, string>? word = null)
    where T : struct, Enum
{
    /// <summary>All of them with their words, in the order offered.</summary>
    public IReadOnlyList<(string Word, T Value)> All { get; } = [.. Enum.GetValues<T>().Select(value => (word?.Invoke(value) ?? value.ToString(), value))];

    /// <summary>What is wrong with a choice, as what to do about it; null where it is one of them.</summary>
    public string? Problem(T? chosen) => chosen is { } value && Enum.IsDefined(value) ? null : missing;
}
