using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Web.Round;

/// <summary>Which parts of a round are a person's, for every page of the round alike.</summary>
public static class RoundAccess
{
    /// <summary>The parts that the person looks after as finance.</summary>
    public static IReadOnlyList<PartState> ForReview(this RoundState round, Person person)
    {
        ArgumentNullException.ThrowIfNull(round);
        return [.. round.Parts.Where(part => PartSteps.MayReview(person, round.Snapshot.Structure, part.Node))];
    }

    /// <summary>The parts that wait for this person to submit them: their own, or those that they stand in for, and where nobody is named those that they may submit.</summary>
    public static IReadOnlyList<PartState> ToSubmit(this RoundState round, Person person)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(person);
        return [.. round.Parts.Where(part => !part.IsIn
            && PartSteps.MaySubmit(person, round.Snapshot.Structure, part.Node)
            && (part.IsFor(person.AccountId) || (part.Ownership is null && person.Role == Role.BudgetManager)))];
    }

    /// <summary>A part with its name as a link's text and its page.</summary>
    public static string SubmitHref(RoundState round, PartState part)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(part);
        return $"/round/{round.Snapshot.Period.Year}/{round.Snapshot.Period.Number}/{Uri.EscapeDataString(part.Node.Code)}/submit";
    }

    /// <summary>The round's current period: the latest that accepts entry, else the latest of all that were opened.</summary>
    public static async Task<Domain.Calendar.MonitoringPeriod?> CurrentPeriodAsync(this Data.Reading.IMonitoringReader reader, Person person, CancellationToken cancellationToken)
    {
        var periods = await reader.PeriodsForAsync(person, cancellationToken);
        return (PeriodsToSee.Latest([.. periods.Where(record => record.AcceptsEntry)]) ?? PeriodsToSee.Latest(periods)) is { } current
            ? PeriodsToSee.Of(current)
            : null;
    }
}
