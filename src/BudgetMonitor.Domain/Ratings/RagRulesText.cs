using System.Globalization;
using System.Text.Json;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Ratings;

/// <summary>Rating rules as a text that is kept with a published period, so that its ratings never change afterwards.</summary>
public static class RagRulesText
{
    private const string StandardName = "standard";

    private static readonly JsonSerializerOptions Strict = new() { RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>The rules as text.</summary>
    public static string Write(RagRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var kept = new SortedDictionary<string, KeptRule>(StringComparer.Ordinal) { [StandardName] = KeptRule.Of(rules.Standard) };
        foreach (var (kind, rule) in rules.ByLevel)
        {
            kept.Add(kind.ToString(), KeptRule.Of(rule));
        }

        return JsonSerializer.Serialize(kept);
    }

    /// <summary>The rules from the text.</summary>
    public static RagRules Read(string text)
    {
        var kept = JsonSerializer.Deserialize<Dictionary<string, KeptRule>>(text)!;
        return new RagRules(
            kept[StandardName].ToRule(),
            kept.Where(pair => pair.Key != StandardName).ToDictionary(pair => Enum.Parse<HeadKind>(pair.Key), pair => pair.Value.ToRule()));
    }

    /// <summary>The rules from a text that may be anything; null where it holds none.</summary>
    public static RagRules? TryRead(string text)
    {
        try
        {
            var kept = JsonSerializer.Deserialize<Dictionary<string, KeptRule?>>(text, Strict);
            return kept is null || kept.ContainsValue(null) ? null : Read(text);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or ArgumentException or FormatException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>A threshold: per cent, then pence.</summary>
    private sealed record KeptThreshold(string Percentage, long Pence)
    {
        public static KeptThreshold Of(RagThreshold threshold) => new(threshold.Percentage.PerCent.ToString(CultureInfo.InvariantCulture), threshold.Amount.Pence);

        public RagThreshold ToThreshold() => new(new Percentage(decimal.Parse(Percentage, CultureInfo.InvariantCulture)), new Money(Pence));
    }

    private sealed record KeptRule(string Base, string Legs, KeptThreshold Amber, KeptThreshold Red, KeptThreshold? Underspend)
    {
        public static KeptRule Of(RagRule rule) => new(
            rule.Base.ToString(),
            rule.Legs.ToString(),
            KeptThreshold.Of(rule.Amber),
            KeptThreshold.Of(rule.Red),
            rule.LargeUnderspend is { } large ? KeptThreshold.Of(large) : null);

        public RagRule ToRule() => new(
            Enum.Parse<RatingBase>(Base),
            Enum.Parse<RatingLegs>(Legs),
            Amber.ToThreshold(),
            Red.ToThreshold(),
            Underspend?.ToThreshold());
    }
}
