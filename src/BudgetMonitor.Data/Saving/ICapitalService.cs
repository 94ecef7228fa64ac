using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is said of a year after the scheme's own.</summary>
/// <param name="ForYear">The calendar year in which it starts.</param>
/// <param name="WorkingBudget">Its current budget in the period; null where it is not known.</param>
/// <param name="Real">Its real variance.</param>
/// <param name="Rephasing">What moves into it.</param>
public sealed record LaterYearEntry(int ForYear, Money? WorkingBudget, Money Real, Money Rephasing);

/// <summary>Where a scheme is to stand in a period.</summary>
/// <param name="SchemeId">The scheme.</param>
/// <param name="SeenMark">The mark of what the person saw.</param>
/// <param name="WorkingBudget">The year's current budget.</param>
/// <param name="SpendToDate">Spent from April to the end of the period; null where not known.</param>
/// <param name="Real">The real variance.</param>
/// <param name="Rephasing">The rephasing variance.</param>
/// <param name="Text">Why; null for nothing said.</param>
/// <param name="LaterYears">Every later year that is to have a row; others lose theirs.</param>
public sealed record SchemeForecastEntry(
    int SchemeId, string SeenMark, Money WorkingBudget, Money? SpendToDate, Money Real, Money Rephasing, string? Text, IReadOnlyList<LaterYearEntry> LaterYears);

/// <summary>What is sent to say where schemes stand in a period.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Schemes">The schemes that change.</param>
public sealed record CapitalForecastSave(Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, IReadOnlyList<SchemeForecastEntry> Schemes) : IPeriodSave
{
    /// <summary>Why it is right although the form asked again; null where it did not.</summary>
    public string? Why { get; init; }

    /// <inheritdoc/>
    string? IFormSave.Reason => Why;
}

/// <summary>What one source is to pay of a scheme in one year.</summary>
/// <param name="ForYear">The calendar year in which the year starts.</param>
/// <param name="Source">The source, as the council's list names it.</param>
/// <param name="Amount">What it pays.</param>
public sealed record FundingEntry(int ForYear, string Source, Money Amount);

/// <summary>What is sent to add a scheme, or to change what is approved of it and how it is described.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The open period from which it is done.</param>
/// <param name="SchemeId">The scheme; null for a new one.</param>
/// <param name="SeenMark">The mark of what the person saw; nothing for a new one.</param>
/// <param name="Code">The head of a new scheme; a known one stays where it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reference">The council's reference.</param>
/// <param name="Programme">The programme that it is part of.</param>
/// <param name="Description">What is built or bought.</param>
/// <param name="Owner">The post that answers for it.</param>
/// <param name="Budget">The year's approved budget.</param>
/// <param name="Years">The approved budgets of later years, by the calendar year in which each starts.</param>
/// <param name="Funding">What pays for it.</param>
/// <param name="Reason">Why.</param>
public sealed record SchemeSave(
    Guid RequestId,
    Person Who,
    EntryChannel Channel,
    MonitoringPeriod Period,
    int? SchemeId,
    string SeenMark,
    string Code,
    string Name,
    string? Reference,
    string? Programme,
    string? Description,
    string? Owner,
    Money Budget,
    IReadOnlyDictionary<int, Money> Years,
    IReadOnlyList<FundingEntry> Funding,
    string Reason) : IPeriodSave;

/// <summary>Where the capital programme is saved.</summary>
public interface ICapitalService
{
    /// <summary>Checks and saves in one transaction: the period open, every scheme theirs and as it was seen. The outcome names the schemes that somebody else saved first.</summary>
    Task<SaveOutcome<IReadOnlyList<int>>> SaveForecastsAsync(CapitalForecastSave save, CancellationToken cancellationToken);

    /// <summary>
    /// Checks and saves in one transaction: a period open, the head theirs, the scheme as it was seen. What is approved of a
    /// known scheme stays once a period of the year is published; what is new can be added to it.
    /// </summary>
    Task<SaveOutcome> SaveSchemeAsync(SchemeSave save, CancellationToken cancellationToken);
}
