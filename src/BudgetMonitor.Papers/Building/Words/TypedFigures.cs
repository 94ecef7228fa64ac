using System.Globalization;
using System.Text.RegularExpressions;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>A sum of money that somebody typed into a text.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="PoundsEach">How many pounds one of its unit is: 1,000,000 for £1.2m.</param>
/// <param name="Shown">The number in that unit, with its sign.</param>
/// <param name="Decimals">Decimals of the unit, which say how exactly it was meant.</param>
/// <param name="IsSigned">Whether a plus, a minus or brackets say the sign; without any the words around it do.</param>
public sealed record TypedFigure(string Text, int Start, decimal PoundsEach, decimal Shown, int Decimals, bool IsSigned)
{
    /// <summary>The unit that the product would show it in: billions in millions.</summary>
    public FigureUnit Unit => PoundsEach switch
    {
        1m => FigureUnit.Pounds,
        1_000m => FigureUnit.Thousands,
        _ => FigureUnit.Millions,
    };

    /// <summary>The sum in pounds.</summary>
    public decimal Pounds => Shown * PoundsEach;

    /// <summary>Whether a sum reads as this at the precision typed: by its size alone where no sign was typed.</summary>
    public bool Reads(Money money)
    {
        var shown = Rounding.HalfAwayFromZero(money.Pounds / PoundsEach, Decimals);
        return IsSigned ? shown == Shown : Math.Abs(shown) == Math.Abs(Shown);
    }

    /// <summary>How far a sum is from it, in pounds.</summary>
    internal decimal DistanceTo(Money money) =>
        IsSigned ? Math.Abs(money.Pounds - Pounds) : Math.Abs(Math.Abs(money.Pounds) - Math.Abs(Pounds));
}

/// <summary>A figure that a text may mean.</summary>
/// <param name="Name">What it is, in words: "Care, variance".</param>
/// <param name="Money">The exact sum.</param>
/// <param name="Field">The field that inserts it, such as {A1.variance}; null for a sum that has none, as an explanation's.</param>
public sealed record NamedFigure(string Name, Money Money, string? Field = null);

/// <summary>A typed figure that is none of those that the text may mean.</summary>
/// <param name="Figure">What was typed.</param>
/// <param name="Nearest">The nearest that has a field; null where there is none.</param>
public sealed record StrayFigure(TypedFigure Figure, NamedFigure? Nearest);

/// <summary>Finds the sums of money that were typed into a text instead of inserted, and those of them that contradict the data.</summary>
public static partial class TypedFigures
{
    /// <summary>A typed sum below this is a price, not a figure of a budget: £9.50 an hour.</summary>
    private const decimal SmallestFigure = 1_000m;

    /// <summary>Every sum of money in a text, in order: £1.2m, £302k, -£5.1m, £-9.9m, (£0.2m), £1,234,500.</summary>
    public static IReadOnlyList<TypedFigure> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<TypedFigure>();
        foreach (Match match in Sums().Matches(text))
        {
            if (Read(match) is { } figure)
            {
                found.Add(figure);
            }
        }

        return found;
    }

    /// <summary>The typed sums that equal none of the figures at the precision typed, each with the nearest figure that could be inserted.</summary>
    public static IReadOnlyList<StrayFigure> Strays(string text, IReadOnlyCollection<NamedFigure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return Find(text)
            .Where(typed => Math.Abs(typed.Pounds) >= SmallestFigure && !figures.Any(figure => typed.Reads(figure.Money)))
            .Select(typed => new StrayFigure(typed, figures.Where(figure => figure.Field is not null).MinBy(figure => typed.DistanceTo(figure.Money))))
            .ToList();
    }

    private static TypedFigure? Read(Match match)
    {
        var digits = match.Groups["digits"].Value.Replace(",", string.Empty, StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        var poundsEach = match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "k" or "thousand" => 1_000m,
            "m" or "mn" or "million" => 1_000_000m,
            "bn" or "billion" => 1_000_000_000m,
            _ => 1m,
        };
        var brackets = match.Groups["open"].Success && match.Groups["close"].Success;
        var sign = match.Groups["sign"].Success ? match.Groups["sign"].Value : match.Groups["inner"].Value;
        var isNegative = brackets || (sign.Length > 0 && sign != "+");
        var start = match.Groups["open"].Success && !brackets ? match.Index + 1 : match.Index;
        return new(match.Value[(start - match.Index)..], start, poundsEach, isNegative ? -number : number, decimals, brackets || sign.Length > 0);
    }

    // A hyphen counts as a minus only where no word stands before it, so that "pre-£5m" and "£1m-£2m" are read as they are meant.
    [GeneratedRegex(
        @"(?<open>\()?(?<sign>(?<![\p{L}\p{N}])[-\u2212\u2013+])?\u00a3\s?(?<inner>[-\u2212+])?(?<digits>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)(?:\s?(?<unit>thousand|million|billion|mn|bn|k|m)(?![\p{L}\p{N}]))?(?(open)(?<close>\))?)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Sums();
}
