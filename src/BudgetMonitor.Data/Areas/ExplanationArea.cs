using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Data.Areas;

/// <summary>What services say about their figures in each period.</summary>
internal sealed class ExplanationArea : Area
{
    public ExplanationArea()
    {
        Entity<Explanation>("explanations")
            .LockedWith(new PeriodOfHeadLock("explanations", "explanation_id"))
            .OwnedBy(explanation => explanation.HeadId)
            .History(
                HistorySubjects.Explanation,
                (explanation, names) => $"{names.Head(explanation.HeadId, explanation.Period)}/{explanation.Subject.ToString().ToLowerInvariant()}/{ItemNames.Whole(explanation.DisplayOrder)}",
                "HeadId",
                "Period",
                "Subject",
                "DisplayOrder");

        Entity<Commentary>("commentaries")
            .LockedWith(new PeriodOfHeadLock("commentary"))
            .OwnedBy(commentary => commentary.HeadId)
            .History(HistorySubjects.Commentary, (commentary, names) => names.Head(commentary.HeadId, commentary.Period));
    }
}
