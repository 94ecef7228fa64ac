using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Exchange.Columns;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>Whether there is a council whose settings fit together, and whether its rating rules can be used.</summary>
internal static class CouncilCheck
{
    public static void Run(CheckContext context)
    {
        if (context.StoredCouncil is null && context.Bundle.Rows(CouncilFiles.Council).Count == 0 && !context.Bundle.HasDoubtfulRows(CouncilFiles.Council))
        {
            context.Fault(CouncilFiles.Council, 0, string.Empty, string.Empty, "the database has no council and the bundle brings none", "Add council.csv with its one row");
        }

        // A demonstration has accounts with a known password, so a council's own database never becomes one.
        foreach (var row in context.Wanted(CouncilFiles.Council).Where(row => row.GeneralReserveTarget is { } target && (row.GeneralReserveTargetPercent is not null || target.Pence <= 0)))
        {
            context.Fault(CouncilFiles.Council, row.Line, "general_reserve_target_gbp", MoneyCells.Write(row.GeneralReserveTarget!.Value), "the target of the general reserve is a per cent or a sum above nil, and not both", "Leave one of the two cells empty");
        }

        foreach (var row in context.Wanted(CouncilFiles.Council).Where(row => row.DemonstrationNote is not null && context.StoredCouncil is { IsDemonstration: false }))
        {
            context.Fault(CouncilFiles.Council, row.Line, "demonstration_note", row.Name, "the database holds a council's own data and cannot become a demonstration", "Load the demonstration into a database of its own");
        }

        RagRules(context);
    }

    private static void RagRules(CheckContext context)
    {
        foreach (var row in context.Wanted(CouncilFiles.RagRules))
        {
            (string Column, Money? Sum)[] sums = [("amber_gbp", row.AmberAmount), ("red_gbp", row.RedAmount), ("underspend_gbp", row.UnderspendAmount)];
            if (sums.FirstOrDefault(threshold => threshold.Sum is { Pence: <= 0 }) is { Column: { } wrong })
            {
                context.Fault(CouncilFiles.RagRules, row.Line, wrong, row.Level, "every threshold must be above nil", "Enter sums above 0");
            }
            else if (row.RedPercent.PerCent < row.AmberPercent.PerCent || row.RedAmount < row.AmberAmount)
            {
                context.Fault(CouncilFiles.RagRules, row.Line, "red_percent", row.Level, "red starts below amber", "Let red start at or above amber, in per cent and in pounds");
            }
            else if (row.UnderspendPercent is null != row.UnderspendAmount is null)
            {
                context.Fault(CouncilFiles.RagRules, row.Line, "underspend_percent", row.Level, "underspends need a per cent and a sum, or neither", "Enter both or leave both empty");
            }
        }
    }
}
