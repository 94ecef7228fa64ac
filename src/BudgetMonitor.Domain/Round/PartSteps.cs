using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Round;

/// <summary>A step that somebody takes with a part in a period's round.</summary>
public enum PartStep
{
    /// <summary>Says that the part is complete.</summary>
    Submit,

    /// <summary>Gives it back with a reason.</summary>
    Return,

    /// <summary>Takes it.</summary>
    Accept,
}

/// <summary>Which step leads where, and who may take it. One table, so that every page and every service answers alike.</summary>
public static class PartSteps
{
    /// <summary>
    /// The state after a step; null where the step cannot be taken from this state. A part that nobody has touched may be
    /// submitted: its forecasts were filled in when the period opened, and its owner finds them right.
    /// </summary>
    public static SubmissionState? After(SubmissionState from, PartStep step) => (step, from) switch
    {
        (PartStep.Submit, SubmissionState.NotStarted or SubmissionState.InProgress or SubmissionState.Returned) => SubmissionState.Submitted,
        (PartStep.Return, SubmissionState.Submitted or SubmissionState.Accepted) => SubmissionState.Returned,
        (PartStep.Accept, SubmissionState.Submitted) => SubmissionState.Accepted,
        _ => null,
    };

    /// <summary>
    /// The state after somebody saved a figure or a word of the part; null where nothing of it may be saved: an accepted
    /// part is returned first, and a submitted one is finance's alone. Finance's own change during the review leaves it submitted.
    /// </summary>
    /// <param name="from">The part's state.</param>
    /// <param name="isReviewer">Whether the person who saves is finance for this part, see <see cref="MayReview"/>.</param>
    /// <param name="period">The period's state.</param>
    public static SubmissionState? AfterSaving(SubmissionState from, bool isReviewer, PeriodStatus period) => from switch
    {
        SubmissionState.Accepted => null,
        SubmissionState.Submitted when !isReviewer => null,
        SubmissionState.Submitted when period == PeriodStatus.InReview => SubmissionState.Submitted,
        SubmissionState.Returned => SubmissionState.Returned,
        _ => SubmissionState.InProgress,
    };

    /// <summary>
    /// Why nothing of the part may be saved now and what to do about it, in two sentences; null where saving is open to the person,
    /// by the rule of <see cref="AfterSaving"/>.
    /// </summary>
    public static string? ShutBecause(Person who, BudgetStructure structure, StructureNode part, SubmissionState state, int? submittedBy, PeriodStatus period)
    {
        ArgumentNullException.ThrowIfNull(part);
        var isReviewer = MayReview(who, structure, part);
        if (AfterSaving(state, isReviewer, period) is not null)
        {
            return null;
        }

        return (state, MayDecide(who, structure, part, submittedBy)) switch
        {
            (SubmissionState.Accepted, true) => $"{part.Name} is accepted, so nothing of it can be changed. Return it in the review first.",
            (SubmissionState.Accepted, false) => $"{part.Name} is accepted. Finance must return it before anything of it changes.",
            _ => $"{part.Name} is submitted, so only finance may change it. Ask finance to return it.",
        };
    }

    /// <summary>Whether the person may submit the part: its owner, the deputy, and everybody else who forecasts the whole of it.</summary>
    public static bool MaySubmit(Person person, BudgetStructure structure, StructureNode part)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.MayForecast && person.Owns(structure, part);
    }

    /// <summary>Whether the person is finance for the part: it lies in their own part of the council, not in one where they only stand in.</summary>
    public static bool MayReview(Person person, BudgetStructure structure, StructureNode part)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.MayReview && person.HasRightsOver(structure, part);
    }

    /// <summary>Whether the person may return or accept the part: finance, and not who submitted it, so that two people have looked.</summary>
    public static bool MayDecide(Person person, BudgetStructure structure, StructureNode part, int? submittedBy) =>
        MayReview(person, structure, part) && person.AccountId != submittedBy;

    /// <summary>Days past the day on which forecasts were due; 0 for a part that is in, in time, or has no day to keep.</summary>
    public static int DaysLate(SubmissionState state, DateOnly? dueOn, DateOnly today) =>
        dueOn is { } due && !IsIn(state) ? Math.Max(0, today.DayNumber - due.DayNumber) : 0;

    /// <summary>Whether the part is with finance: submitted or accepted.</summary>
    public static bool IsIn(SubmissionState state) => state is SubmissionState.Submitted or SubmissionState.Accepted;
}

/// <summary>The plain words for states of a part.</summary>
public static class SubmissionStateWords
{
    /// <summary>"Not started" and so on.</summary>
    public static string Word(this SubmissionState state) => state switch
    {
        SubmissionState.NotStarted => "Not started",
        SubmissionState.InProgress => "In progress",
        SubmissionState.Submitted => "Submitted",
        SubmissionState.Returned => "Returned",
        _ => "Accepted",
    };
}
