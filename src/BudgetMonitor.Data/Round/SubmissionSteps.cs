using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Round;

/// <summary>What saving a figure or a word does to the part of the round that it belongs to. Every service calls it inside its change.</summary>
internal static class SubmissionSteps
{
    /// <summary>
    /// Moves the lines' parts on: begun where nobody had, back from submitted where finance changes something before the
    /// review. Refuses the whole change where a part is accepted, or submitted and not the person's to review. One query.
    /// </summary>
    /// <param name="context">The context of the change.</param>
    /// <param name="laidOut">The year's structure.</param>
    /// <param name="period">The period.</param>
    /// <param name="lines">The service lines that are saved; a part itself counts as its own.</param>
    /// <param name="who">Who saves.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task TouchAsync(
        BudgetDbContext context,
        LaidOutStructure laidOut,
        PeriodRecord period,
        IEnumerable<StructureNode> lines,
        Person who,
        CancellationToken cancellationToken)
    {
        var parts = lines.Select(line => line.IsLine ? RoundParts.PartOf(laidOut.Structure, line) : line).DistinctBy(part => part.Index).ToList();
        var headIds = parts.ConvertAll(part => laidOut.HeadIds[part.Index]);
        var stored = await context.PartSubmissions
            .Where(submission => submission.Period == period.Number && headIds.Contains(submission.HeadId))
            .ToDictionaryAsync(submission => submission.HeadId, cancellationToken);
        foreach (var (part, headId) in parts.Zip(headIds))
        {
            var submission = stored.GetValueOrDefault(headId);
            var from = submission?.State ?? SubmissionState.NotStarted;
            var isReviewer = PartSteps.MayReview(who, laidOut.Structure, part);
            if (PartSteps.AfterSaving(from, isReviewer, period.Status) is not { } next)
            {
                throw new ChangeRefusedException($"{PartSteps.ShutBecause(who, laidOut.Structure, part, from, submission?.SubmittedBy, period.Status)} Nothing was saved.");
            }

            Store(context, submission, headId, period.Number, next, who);
        }
    }

    /// <summary>
    /// A part that stays where it is stays untouched, but a submitted one does not: whoever is looking at it to
    /// accept must notice that its figures are others now.
    /// </summary>
    private static void Store(BudgetDbContext context, PartSubmission? submission, int headId, int period, SubmissionState next, Person who)
    {
        var at = context.Change!.At;
        if (submission is null)
        {
            context.PartSubmissions.Add(new PartSubmission
            {
                HeadId = headId,
                Period = period,
                State = next,
                AccountId = who.AccountId,
                AccountName = who.Name,
                At = at,
            });
        }
        else if (submission.State != next || next == SubmissionState.Submitted)
        {
            if (submission.State != next)
            {
                (submission.SubmittedBy, submission.Note) = (null, null);
            }

            (submission.State, submission.AccountId, submission.AccountName, submission.At) = (next, who.AccountId, who.Name, at);
        }
    }
}
