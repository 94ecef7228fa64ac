namespace BudgetMonitor.Web.Figures;

/// <summary>What of a period must be theirs to see before a page about it opens.</summary>
public enum PeriodSight
{
    /// <summary>Nothing: what of the period is theirs the page finds by itself.</summary>
    Period,

    /// <summary>Nothing, but the period has figures.</summary>
    Snapshot,

    /// <summary>Some head's figures.</summary>
    Figures,

    /// <summary>The council's total: the page is about what belongs to the whole council and to no head.</summary>
    Council,

    /// <summary>The council's total, and what belongs to it is theirs to look after.</summary>
    Keeping,
}

/// <summary>
/// Declares that a page is about a period of the year, which its address names, and what of it must be theirs to see. A page
/// with a period in its address that does not say so does not open: see <see cref="PeriodFilter"/>.
/// </summary>
/// <param name="sight">What must be theirs to see.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AboutPeriodAttribute(PeriodSight sight) : Attribute
{
    /// <summary>What must be theirs to see.</summary>
    public PeriodSight Sight => sight;

    /// <summary>Whether the page without a period in its address leads to the one that accepts entry, and to a later one only where none does.</summary>
    public bool StartsAtOpen { get; init; }
}

/// <summary>A page that has something to say where there is no period yet that the person may see.</summary>
public interface IShowsNoPeriod;
