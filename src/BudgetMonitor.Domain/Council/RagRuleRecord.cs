using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Council;

/// <summary>A rating rule as it is kept: the standard one, or that of one level.</summary>
public sealed class RagRuleRecord
{
    /// <summary>The level's name, or "standard".</summary>
    public const string Standard = "standard";

    /// <summary>"standard", or the <see cref="HeadKind"/> in lower case.</summary>
    public required string Level { get; init; }

    /// <summary>Net or gross.</summary>
    public RatingBase Base { get; set; }

    /// <summary>One leg enough or both needed.</summary>
    public RatingLegs Legs { get; set; }

    /// <summary>Amber from this per cent.</summary>
    public Percentage AmberPercentage { get; set; }

    /// <summary>Amber from this sum.</summary>
    public Money AmberAmount { get; set; }

    /// <summary>Red from this per cent.</summary>
    public Percentage RedPercentage { get; set; }

    /// <summary>Red from this sum.</summary>
    public Money RedAmount { get; set; }

    /// <summary>Underspends flagged from this per cent; null for never.</summary>
    public Percentage? UnderspendPercentage { get; set; }

    /// <summary>Underspends flagged from this sum; null for never.</summary>
    public Money? UnderspendAmount { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }

    /// <summary>The rule itself, checked.</summary>
    public RagRule ToRule() => new(
        Base,
        Legs,
        new RagThreshold(AmberPercentage, AmberAmount),
        new RagThreshold(RedPercentage, RedAmount),
        UnderspendPercentage is { } share && UnderspendAmount is { } sum ? new RagThreshold(share, sum) : null);

    /// <summary>Takes a rule's thresholds over.</summary>
    public void Set(RagRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        (Base, Legs) = (rule.Base, rule.Legs);
        (AmberPercentage, AmberAmount) = (rule.Amber.Percentage, rule.Amber.Amount);
        (RedPercentage, RedAmount) = (rule.Red.Percentage, rule.Red.Amount);
        (UnderspendPercentage, UnderspendAmount) = (rule.LargeUnderspend?.Percentage, rule.LargeUnderspend?.Amount);
    }

    /// <summary>The name under which a level's rule is kept.</summary>
    public static string LevelName(HeadKind? kind) => kind is { } level ? level.ToString().ToLowerInvariant() : Standard;

    /// <summary>The rules from what is kept; the product's defaults where nothing is.</summary>
    public static RagRules ToRules(IReadOnlyCollection<RagRuleRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        if (records.Count == 0)
        {
            return RagRules.Default;
        }

        var standard = records.FirstOrDefault(record => record.Level == Standard)?.ToRule() ?? RagRules.Default.Standard;
        return new RagRules(
            standard,
            Enum.GetValues<HeadKind>()
                .Select(kind => (Kind: kind, Record: records.FirstOrDefault(record => record.Level == LevelName(kind))))
                .Where(pair => pair.Record is not null)
                .ToDictionary(pair => pair.Kind, pair => pair.Record!.ToRule()));
    }
}
