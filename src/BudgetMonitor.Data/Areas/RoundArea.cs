using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Mail;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Areas;

/// <summary>The month's round: who owns each part, and which parts were submitted and accepted.</summary>
internal sealed class RoundArea : Area
{
    public RoundArea()
    {
        Entity<PartSubmission>("part_submissions")
            .LockedWith(new PeriodOfHeadLock("submissions"))
            .NotPrinted()
            .OwnedBy(submission => submission.HeadId)
            .History("submission", (submission, names) => names.Head(submission.HeadId, submission.Period), "AccountId", "AccountName", "At", "SubmittedBy");

        Entity<PartOwner>("part_owners")
            .NeverLocked("Who owns a part is of no period.")
            .ReadWith((owner, _) => HistoryPlace.OfPart(owner.Code))
            .History("part's owner", (owner, _) => owner.Code);

        Entity<DigestRecord>("digests")
            .NeverLocked("That a digest was sent is no figure.")
            .NotTold("It only keeps a digest from being sent twice.");
    }
}
