using System.Globalization;

namespace BudgetMonitor.Domain.Papers;

/// <summary>
/// What appendices are called: the letters or numbers that the council chose, and for those it left to the product the next in
/// the order of the paper, so that no reader meets C before A.
/// </summary>
public static class AppendixLetters
{
    /// <summary>The letter or number of each appendix of a paper, in order.</summary>
    /// <param name="composition">The composition, whose kind says whether appendices are numbered (Cabinet) or lettered (committees).</param>
    /// <param name="present">What was chosen for each appendix that the paper has; null for the next.</param>
    /// <param name="all">What was chosen for each appendix of the composition, also for those that have nothing to show.</param>
    public static IReadOnlyList<string> Of(PaperComposition composition, IReadOnlyList<string?> present, IReadOnlyList<string?> all)
    {
        ArgumentNullException.ThrowIfNull(composition);
        ArgumentNullException.ThrowIfNull(present);
        ArgumentNullException.ThrowIfNull(all);
        if (!present.Contains(null))
        {
            return [.. present.OfType<string>()];
        }

        var chosen = all.OfType<string>().ToList();
        var isNumbered = chosen.Count > 0 ? chosen[0].All(char.IsAsciiDigit) : composition.BasedOn != Council.PaperKind.Committee;

        // Letters that only say the order are given anew: an appendix put before A moves A on to B.
        return IsPlainOrder(all, isNumbered) ? InOrder(present, isNumbered) : Around(present, chosen, isNumbered);
    }

    /// <summary>What is wrong with the order of the letters, as a sentence; null where it will do.</summary>
    public static string? Problem(PaperComposition composition, IReadOnlyList<string?> all)
    {
        ArgumentNullException.ThrowIfNull(composition);
        ArgumentNullException.ThrowIfNull(all);
        var letters = Of(composition, all, all);
        for (var place = 0; place < all.Count; place++)
        {
            var next = Enumerable.Range(place + 1, all.Count - place - 1).FirstOrDefault(later => all[later] is not null, -1);
            if (all[place] is null && next > 0 && Value(letters[place]) > Value(letters[next]))
            {
                return $"An appendix without a letter comes before Appendix {letters[next]} and would be called {letters[place]}. Give it a letter, or take the letters of the others away and they follow the order of the paper.";
            }
        }

        return null;
    }

    /// <summary>Whether the letters that were chosen say nothing but the order: A, B, C, or 1, 2, 3, one for several parts of an appendix.</summary>
    public static bool SayOnlyTheOrder(IReadOnlyList<string?> all)
    {
        ArgumentNullException.ThrowIfNull(all);
        return all.FirstOrDefault(letter => letter is not null) is { } first && IsPlainOrder(all, first.All(char.IsAsciiDigit));
    }

    /// <summary>Such letters after their appendices were moved: again in order.</summary>
    public static IReadOnlyList<string?> Renewed(IReadOnlyList<string?> moved)
    {
        ArgumentNullException.ThrowIfNull(moved);
        var isNumbered = moved.OfType<string>().FirstOrDefault()?.All(char.IsAsciiDigit) ?? false;
        var met = moved.OfType<string>().Select(letter => letter.ToUpperInvariant()).Distinct().ToList();
        return [.. moved.Select(letter => letter is null ? null : Name(met.IndexOf(letter.ToUpperInvariant()), isNumbered))];
    }

    private static bool IsPlainOrder(IReadOnlyList<string?> all, bool isNumbered)
    {
        var distinct = all.OfType<string>().Select(letter => letter.ToUpperInvariant()).Distinct().ToList();
        return distinct.SequenceEqual(Enumerable.Range(0, distinct.Count).Select(place => Name(place, isNumbered)));
    }

    private static List<string> InOrder(IReadOnlyList<string?> present, bool isNumbered)
    {
        var names = new List<string>();
        var next = 0;
        for (var place = 0; place < present.Count; place++)
        {
            var isOneWithLast = place > 0 && present[place] is { } letter && string.Equals(letter, present[place - 1], StringComparison.OrdinalIgnoreCase);
            names.Add(isOneWithLast ? names[^1] : Name(next++, isNumbered));
        }

        return names;
    }

    private static List<string> Around(IReadOnlyList<string?> present, List<string> chosen, bool isNumbered)
    {
        var taken = new HashSet<string>(chosen, StringComparer.OrdinalIgnoreCase);
        var names = new List<string>();
        foreach (var letter in present)
        {
            var next = names.Count == 0 ? 0 : Value(names[^1]) + 1;
            while (letter is null && taken.Contains(Name(next, isNumbered)))
            {
                next++;
            }

            names.Add(letter ?? Name(next, isNumbered));
            taken.Add(names[^1]);
        }

        return names;
    }

    /// <summary>A, B … Z, AA, AB …, or 1, 2, 3.</summary>
    private static string Name(int place, bool isNumbered)
    {
        if (isNumbered)
        {
            return (place + 1).ToString(CultureInfo.InvariantCulture);
        }

        var last = ((char)('A' + (place % 26))).ToString();
        return place < 26 ? last : Name((place / 26) - 1, isNumbered: false) + last;
    }

    /// <summary>The place that a letter or number has in its row; the first where it is neither.</summary>
    private static int Value(string letter)
    {
        if (int.TryParse(letter, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return Math.Max(0, number - 1);
        }

        return letter.All(char.IsAsciiLetter) ? letter.ToUpperInvariant().Aggregate(0, (value, one) => (value * 26) + one - 'A' + 1) - 1 : 0;
    }
}
