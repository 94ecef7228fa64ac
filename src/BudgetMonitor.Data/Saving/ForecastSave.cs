using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <summary>A wish to save some service lines' forecasts in one go, all or none.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Way">By which way.</param>
/// <param name="Period">The period.</param>
/// <param name="Changes">The lines that change.</param>
public sealed record ForecastSave(Guid RequestId, Person Who, EntryWay Way, MonitoringPeriod Period, IReadOnlyList<ForecastChange> Changes);

/// <summary>A line's new forecast.</summary>
/// <param name="Code">The service line.</param>
/// <param name="SeenVersion">The version that the person had before their eyes; 0 where there was no forecast.</param>
/// <param name="Gross">Gross spending.</param>
/// <param name="Income">Income, negative.</param>
public sealed record ForecastChange(string Code, int SeenVersion, Money Gross, Money Income);

/// <summary>What became of a wish to save.</summary>
public abstract record ForecastSaveOutcome
{
    private ForecastSaveOutcome()
    {
    }

    /// <summary>Saved and committed. <paramref name="Message"/> is what the person is told; a repeated request gets the first one's.</summary>
    public sealed record Saved(string Message, bool WasRepeat) : ForecastSaveOutcome;

    /// <summary>Nothing was saved: the period is locked, or a line is not theirs or not a service line. <paramref name="Code"/> is the line, where one is to blame.</summary>
    public sealed record Refused(SaveRefusal Why, string Message, string? Code) : ForecastSaveOutcome;

    /// <summary>Nothing was saved as far as is known: the database failed. The same save may be asked for again.</summary>
    public sealed record Failed(string Message) : ForecastSaveOutcome;

    /// <summary>Nothing was saved: somebody else saved some of these lines first.</summary>
    public sealed record Conflict(IReadOnlyList<ForecastConflict> Lines) : ForecastSaveOutcome;
}

/// <summary>Why a save is refused.</summary>
public enum SaveRefusal
{
    /// <summary>There is no such year, period or line, or it is not theirs (which must look the same).</summary>
    NotFound,

    /// <summary>The period does not accept entry.</summary>
    Locked,

    /// <summary>The line follows another head and cannot be entered.</summary>
    Follows,
}

/// <summary>A line that somebody else saved first.</summary>
/// <param name="Code">The line.</param>
/// <param name="Name">The line's name.</param>
/// <param name="Yours">What the person wanted.</param>
/// <param name="Theirs">What stands now; null where the forecast was removed.</param>
/// <param name="TheirName">Who saved it.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="CurrentVersion">The version that stands now.</param>
public sealed record ForecastConflict(string Code, string Name, Amounts Yours, Amounts? Theirs, string TheirName, DateTime At, int CurrentVersion);
