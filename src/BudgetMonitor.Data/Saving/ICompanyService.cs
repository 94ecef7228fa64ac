using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>What a company is expected to pay.</summary>
/// <param name="FromTrading">From its trading surplus; null where that is not forecast.</param>
/// <param name="FromReserves">From its reserves; null where nothing is.</param>
/// <param name="Text">Why it differs from the budget.</param>
public sealed record CompanyFigures(Money? FromTrading, Money? FromReserves, string? Text)
{
    /// <summary>Whether there is no forecast at all.</summary>
    public bool IsEmpty => FromTrading is null && FromReserves is null;
}

/// <summary>A company's forecast as it is to be.</summary>
/// <param name="CompanyId">The company.</param>
/// <param name="SeenMark">The mark of the forecast that the person saw.</param>
/// <param name="Figures">The forecast; empty takes it out.</param>
public sealed record CompanyEntry(int CompanyId, string SeenMark, CompanyFigures Figures);

/// <summary>What is sent to save a period's forecasts of some companies.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Companies">The companies that the person changed.</param>
public sealed record CompaniesSave(Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, IReadOnlyList<CompanyEntry> Companies) : IPeriodSave
{
    /// <summary>Why it is right although the form asked again; null where it did not.</summary>
    public string? Why { get; init; }

    /// <inheritdoc/>
    string? IFormSave.Reason => Why;
}

/// <summary>What is sent to add or change a company.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The open period in which it is done.</param>
/// <param name="CompanyId">The company; null for a new one.</param>
/// <param name="SeenVersion">The version that the person saw.</param>
/// <param name="Name">The name, unique in the year.</param>
/// <param name="Budget">The budgeted dividend or contribution, due to the council.</param>
/// <param name="Reason">Why.</param>
/// <param name="BelongsTo">The head that it belongs to; null for the whole council.</param>
public sealed record CompanySave(
    Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, int? CompanyId, int SeenVersion, string Name, Money Budget, string Reason, string? BelongsTo = null) : IPeriodSave;

/// <summary>Where companies and their forecasts are saved.</summary>
public interface ICompanyService
{
    /// <summary>Checks and saves in one transaction: the period open, the balances theirs, each forecast as it was seen. The outcome names the companies that somebody else changed first.</summary>
    Task<SaveOutcome<IReadOnlyList<int>>> SaveForecastsAsync(CompaniesSave save, CancellationToken cancellationToken);

    /// <summary>Adds or changes a company. Its budget stays once a published period reports it.</summary>
    Task<SaveOutcome> SaveAsync(CompanySave save, CancellationToken cancellationToken);
}
