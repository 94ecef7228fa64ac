using System.Text.RegularExpressions;

namespace BudgetMonitor.Data.Accounts;

/// <summary>
/// What a password must be: long, and not made of words that anybody would try first. Every character is allowed and
/// nothing expires; length is what counts.
/// </summary>
public static partial class PasswordRules
{
    /// <summary>Fewest characters.</summary>
    public const int MinLength = 12;

    /// <summary>Most characters.</summary>
    public const int MaxLength = 128;

    /// <summary>So many characters must be left when everything easily guessed is crossed out.</summary>
    private const int FewestUnguessed = 6;

    private const int FewestDifferent = 5;

    private static readonly string[] CommonWords =
    [
        "password", "passwort", "passw0rd", "passphrase", "letmein", "welcome", "iloveyou", "sunshine", "princess", "football", "baseball",
        "liverpool", "arsenal", "chelsea", "everton", "superman", "batman", "dragon", "monkey", "shadow", "master", "michael", "charlie",
        "jessica", "daniel", "ashley", "qwertyuiop", "qwerty", "asdfghjkl", "asdfgh", "zxcvbnm",
        "administrator", "admin", "secret", "changeme", "default", "login", "access", "trustno", "hello", "whatever", "computer", "internet",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july",
        "august", "september", "october", "november", "december", "spring", "summer", "autumn", "winter", "christmas", "london", "england",
        "council", "county", "borough", "district", "city", "cabinet", "committee", "directorate", "finance", "budget", "monitor",
        "monitoring", "demonstration", "forecast", "outturn", "variance", "accountant", "treasurer", "section151", "s151", "money", "pounds",
    ];

    /// <summary>What is wrong with a password, as advice; null where nothing is.</summary>
    /// <param name="password">The password.</param>
    /// <param name="ownWords">The person's user and display name and the council's name, whose words are as easily guessed.</param>
    public static string? Problem(string password, IEnumerable<string> ownWords)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(ownWords);
        if (password.Length < MinLength)
        {
            return $"Enter a password of at least {MinLength} characters. Three or four words that do not belong together are easy to remember.";
        }

        if (password.Length > MaxLength)
        {
            return $"Enter a password of at most {MaxLength} characters.";
        }

        if (password.ToLowerInvariant().Distinct().Count() < FewestDifferent)
        {
            return "Enter a password with more different characters.";
        }

        var words = CommonWords.Concat(ownWords.SelectMany(Parts)).ToHashSet(StringComparer.Ordinal);
        return Unguessed(password, words) < FewestUnguessed
            ? "Enter a password that is not made of common words, names, dates or the words of the council and this product."
            : null;
    }

    private static int Unguessed(string password, HashSet<string> words)
    {
        var guessed = new bool[password.Length];
        foreach (var spelling in (string[])[Spell(password, static letter => letter), Spell(password, Letter), Spell(password, letter => letter == '1' ? 'l' : Letter(letter))])
        {
            foreach (var word in words)
            {
                for (var at = spelling.IndexOf(word, StringComparison.Ordinal); at >= 0; at = spelling.IndexOf(word, at + 1, StringComparison.Ordinal))
                {
                    Array.Fill(guessed, true, at, word.Length);
                }
            }
        }

        CrossOutRuns(password, guessed);
        foreach (var year in YearPattern().EnumerateMatches(password))
        {
            Array.Fill(guessed, true, year.Index, year.Length);
        }

        return guessed.Count(crossedOut => !crossedOut);
    }

    /// <summary>Crosses out three and more characters that follow each other: abc, 321, 7890, aaa.</summary>
    private static void CrossOutRuns(string password, bool[] guessed)
    {
        var from = 0;
        for (var at = 1; at <= password.Length; at++)
        {
            if (at < password.Length && (at - from < 2 || Step(password, at) == Step(password, from + 1)) && Step(password, at) is not null)
            {
                continue;
            }

            if (at - from >= 3)
            {
                Array.Fill(guessed, true, from, at - from);
            }

            from = at < password.Length && at - from >= 2 && Step(password, at) is not null ? at - 1 : at;
        }
    }

    /// <summary>-1, 0 or 1 where a character follows the one before it; null where it does not.</summary>
    private static int? Step(string password, int at) => (password[at - 1], password[at]) switch
    {
        ('9', '0') => 1,
        ('0', '9') => -1,
        var (before, here) when Math.Abs(here - before) <= 1 => here - before,
        _ => null,
    };

    private static string Spell(string password, Func<char, char> letter) =>
        string.Create(password.Length, (password, letter), static (span, from) =>
        {
            for (var at = 0; at < span.Length; at++)
            {
                span[at] = from.letter(char.ToLowerInvariant(from.password[at]));
            }
        });

    /// <summary>The letter that a digit or sign is commonly written for.</summary>
    private static char Letter(char sign) => sign switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => sign,
    };

    private static IEnumerable<string> Parts(string name) => name
        .ToLowerInvariant()
        .Split([.. " .,-_@'’/()&"], StringSplitOptions.RemoveEmptyEntries)
        .Where(part => part.Length >= 3);

    [GeneratedRegex("(19|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
