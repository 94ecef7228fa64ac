namespace BudgetMonitor.Data.Saving;

/// <summary>Where the explanations of service lines, and of the heads above them, are saved, whichever way they come.</summary>
public interface IExplanationService
{
    /// <summary>
    /// Checks and saves in one transaction: the period open, the line theirs, what stands still what was seen, and the sums
    /// add up to the variance and the movement as they are at that moment, unless the person says that it is unfinished.
    /// </summary>
    Task<SaveOutcome<ExplanationRefusal>> SaveAsync(ExplanationSave save, CancellationToken cancellationToken);

    /// <summary>
    /// Takes over what the period before said of the heads named, in one transaction, where this period says nothing yet and
    /// the figure has not moved by more than the council's threshold. What has moved, or is explained meanwhile, is left as it is.
    /// </summary>
    Task<SaveOutcome> ConfirmAsync(CarriedConfirmation confirmation, CancellationToken cancellationToken);
}
