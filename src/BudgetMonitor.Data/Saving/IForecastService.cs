namespace BudgetMonitor.Data.Saving;

/// <summary>Where forecasts are saved, whichever way they come.</summary>
public interface IForecastService
{
    /// <summary>
    /// Checks and saves in one transaction: the period open, the lines theirs, the versions those seen. Figures, history,
    /// the data version and the request id are stored together or not at all.
    /// </summary>
    Task<SaveOutcome<ForecastRefusal>> SaveAsync(ForecastSave save, CancellationToken cancellationToken);
}
