using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is sent to save some service lines' forecasts in one go, all or none.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Changes">The lines that change.</param>
public sealed record ForecastSave(Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, IReadOnlyList<ForecastChange> Changes) : IPeriodSave;

/// <summary>A line's new forecast.</summary>
/// <param name="Code">The service line.</param>
/// <param name="SeenVersion">The version that the person saw; 0 where there was no forecast.</param>
/// <param name="Gross">Gross spending.</param>
/// <param name="Income">Income, negative.</param>
/// <param name="Method">The method whose figure was taken; null where the figure was typed. A line whose figures stay keeps its method then.</param>
/// <param name="Marks">What is marked on the variance; null to leave it as it is.</param>
public sealed record ForecastChange(string Code, int SeenVersion, Money Gross, Money Income, ForecastMethod? Method = null, VarianceMarks? Marks = null);

/// <summary>What is told of forecasts that were not saved.</summary>
/// <param name="Code">The line that is to blame; null where none is.</param>
/// <param name="Conflicts">Lines that somebody else saved first.</param>
public sealed record ForecastRefusal(string? Code, IReadOnlyList<ForecastConflict> Conflicts);

/// <summary>A line that somebody else saved first.</summary>
/// <param name="Code">The line.</param>
/// <param name="Name">The line's name.</param>
/// <param name="Yours">What the person wanted.</param>
/// <param name="Theirs">What stands now; null where the forecast was removed.</param>
/// <param name="TheirName">Who saved it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="CurrentVersion">The version that stands now.</param>
/// <param name="YourMarks">What the person marked; null where they left the marks as they were.</param>
/// <param name="TheirMarks">What is marked now.</param>
public sealed record ForecastConflict(
    string Code,
    string Name,
    Amounts Yours,
    Amounts? Theirs,
    string TheirName,
    DateTime At,
    int CurrentVersion,
    VarianceMarks? YourMarks,
    VarianceMarks TheirMarks);
