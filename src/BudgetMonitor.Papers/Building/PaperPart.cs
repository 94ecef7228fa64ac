namespace BudgetMonitor.Papers.Building;

/// <summary>One part of a paper. A paper kind is a list of these, and each makes one section.</summary>
internal abstract class PaperPart
{
    /// <summary>Whether the paper numbers this section.</summary>
    public virtual bool IsNumbered => false;

    /// <summary>The section, or null where there is nothing to say: no texts, no roll forwards.</summary>
    /// <param name="source">What the paper is made from.</param>
    /// <param name="number">The number that the section gets, where it is numbered.</param>
    public abstract PaperSection? Build(PaperSource source, int number);
}
