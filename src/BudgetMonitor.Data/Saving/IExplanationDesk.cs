namespace BudgetMonitor.Data.Saving;

/// <summary>Where the explanations of service lines are saved, whichever way they come.</summary>
public interface IExplanationDesk
{
    /// <summary>
    /// Checks and saves in one transaction: the period open, the line theirs, what stands still what was seen, and the sums
    /// add up to the variance and the movement as they are at that moment, unless the person says that it is unfinished.
    /// </summary>
    Task<ExplanationSaveOutcome> SaveAsync(ExplanationSave save, CancellationToken cancellationToken);
}
