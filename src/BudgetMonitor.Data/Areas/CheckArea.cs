using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Areas;

/// <summary>The checks before publication: which are asked, and how each warning was answered.</summary>
internal sealed class CheckArea : Area
{
    public CheckArea()
    {
        Entity<CheckAnswer>("check_answers")
            .LockedWith(new PeriodOfYearLock("the answers to its checks", number: nameof(CheckAnswer.Number)))
            .NotPrinted()
            .OwnedByCouncil()
            .History(
                "check's answer",
                (answer, _) => $"{ItemNames.Period(answer.Year, answer.Number)}/{answer.Check}/{answer.Place}",
                "AccountId",
                "AccountName",
                "At",
                "Finding");

        Entity<CheckSetting>("check_settings")
            .NeverLocked("What is asked before a publication changes nothing that was published.")
            .OwnedByCouncil()
            .History("check", (setting, _) => setting.Check);
    }
}
