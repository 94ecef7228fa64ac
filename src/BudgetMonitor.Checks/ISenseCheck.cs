namespace BudgetMonitor.Checks;

/// <summary>One sense check: looks at a period and its paper as they stand and tells what looks wrong. Pure: the same source gives the same findings.</summary>
public interface ISenseCheck
{
    /// <summary>What it is called, what it looks for and how to mend what it finds.</summary>
    SenseCheckDescription About { get; }

    /// <summary>What it finds.</summary>
    /// <param name="source">The period with everything around it.</param>
    /// <param name="threshold">From which sum on it speaks; nil for a check without a threshold.</param>
    IEnumerable<CheckFinding> Find(CheckSource source, Money threshold);
}
