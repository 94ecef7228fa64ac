using System.Globalization;

namespace BudgetMonitor.Data.Accounts;

/// <summary>Wrong guesses made from one known browser, as they are stored beside the account.</summary>
/// <param name="Guesses">Guesses since the last right password.</param>
/// <param name="ClosedUntil">Until when no more are looked at; null while they are.</param>
internal readonly record struct GuessCount(int Guesses, DateTimeOffset? ClosedUntil)
{
    /// <summary>Reads what was stored; nothing stored is no guess.</summary>
    public static GuessCount Read(string? text)
    {
        var parts = (text ?? string.Empty).Split(';');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var guesses)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var until)
                ? new(guesses, until == 0 ? null : DateTimeOffset.FromUnixTimeSeconds(until))
                : default;
    }

    /// <summary>One guess more; null where none is looked at now.</summary>
    public GuessCount? Next(DateTimeOffset now) => (ClosedUntil > now, Guesses + 1 >= SignInStore.GuessesAllowed) switch
    {
        (true, _) => null,
        (_, true) => new(0, now + SignInStore.GuessWindow),
        _ => new(Guesses + 1, null),
    };

    /// <summary>As it is stored: guesses;seconds.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Guesses};{ClosedUntil?.ToUnixTimeSeconds() ?? 0}");
}
