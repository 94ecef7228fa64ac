using BudgetMonitor.Exchange.Files;

namespace BudgetMonitor.Exchange.Checking;

/// <summary>Whether every row of progress names an action that exists after the import.</summary>
internal static class ActionCheck
{
    public static void Run(CheckContext context)
    {
        if (context.Bundle.HasDoubtfulRows(ActionFiles.Actions))
        {
            return;
        }

        var known = context.StoredActions
            .Concat(context.Wanted(ActionFiles.Actions).Select(row => (row.Year.StartYear, Head: row.Code.ToUpperInvariant(), Title: row.Title.ToUpperInvariant())))
            .ToHashSet();
        foreach (var row in context.Wanted(ActionFiles.Progress))
        {
            if (context.IsKnown(row.Year, row.Code) && !known.Contains((row.Year.StartYear, row.Code.ToUpperInvariant(), row.Title.ToUpperInvariant())))
            {
                context.Fault(
                    ActionFiles.Progress,
                    row.Line,
                    "title",
                    row.Title,
                    $"{row.Code} has no action of this title in {row.Year}",
                    "Correct the title, or add the action to actions.csv");
            }
        }
    }
}
