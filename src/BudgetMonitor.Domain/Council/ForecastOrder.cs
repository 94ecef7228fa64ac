using System.Diagnostics.CodeAnalysis;
using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Domain.Council;

/// <summary>
/// The order in which a council has first forecasts made when a period opens: for each line the first method that can be
/// worked out for it. Written as the methods' words with semicolons between them: last forecast; cash limit.
/// </summary>
public sealed record ForecastOrder
{
    /// <summary>Longest order as it is written.</summary>
    public const int MaxLength = 200;

    /// <summary>An order of one method or more, each once, and none that gives no figure of itself.</summary>
    public ForecastOrder(IEnumerable<ForecastMethod> methods)
    {
        ArgumentNullException.ThrowIfNull(methods);
        Methods = [.. methods];
        if (Methods.Count == 0 || Methods.Distinct().Count() != Methods.Count || Methods.Any(method => !ForecastMethodWords.All.Contains(method)))
        {
            throw new ArgumentException("An order names one method or more, each once, and none that gives no figure of itself.", nameof(methods));
        }
    }

    /// <summary>The last forecast, or else the cash limit.</summary>
    public static ForecastOrder Default { get; } = new([ForecastMethod.LastForecast, ForecastMethod.CashLimit]);

    /// <summary>The methods, the first one first.</summary>
    public IReadOnlyList<ForecastMethod> Methods { get; }

    /// <summary>The order in a sentence: last forecast, or else cash limit.</summary>
    public string InWords => string.Join(", or else ", Methods.Select(method => method.Word().ToLowerInvariant()));

    /// <summary>Reads an order as it is written; case and spaces around a word do not matter.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ForecastOrder? order)
    {
        order = null;
        var methods = new List<ForecastMethod>();
        foreach (var word in (text ?? string.Empty).Split(';', StringSplitOptions.TrimEntries))
        {
            var known = ForecastMethodWords.All.Where(method => string.Equals(method.Word(), word, StringComparison.OrdinalIgnoreCase)).ToList();
            if (known.Count != 1 || methods.Contains(known[0]))
            {
                return false;
            }

            methods.Add(known[0]);
        }

        order = new(methods);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(ForecastOrder? other) => other is not null && Methods.SequenceEqual(other.Methods);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => string.Join("; ", Methods.Select(method => method.Word().ToLowerInvariant()));
}
