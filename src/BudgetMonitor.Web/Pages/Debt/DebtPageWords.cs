using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Web.Pages.Debt;

/// <summary>Debts in the words of their pages.</summary>
public static class DebtPageWords
{
    /// <summary>What is owed and how it changed.</summary>
    public static string Headline(IReadOnlyList<DebtReport> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        if (reports.Count == 0)
        {
            return "No debts are reported for this period yet";
        }

        if (reports.Select(report => report.Latest.Total).SumOfAll() is not { } total)
        {
            return $"{ScreenFigures.InSentence(reports.Select(report => report.Latest.Given).Sum())} is owed to the council in the age bands that are given; the whole is not known";
        }

        var owed = $"{ScreenFigures.InSentence(total)} is owed to the council{(reports.Count == 1 ? $" by {reports[0].Debtor}" : string.Empty)}";

        // Groups are compared with days of their own, so a change of all of them needs one day for all.
        var earlier = reports.Select(report => report.Earlier?.AsAt).Distinct().ToList();
        if (earlier is not [{ } day])
        {
            return owed;
        }

        if (reports.Select(report => report.TotalChange).SumOfAll() is not { } change)
        {
            return $"{owed}; the change since {ScreenFigures.Day(day)} is not known";
        }

        return change.Pence switch
        {
            0 => $"{owed}, the same as on {ScreenFigures.Day(day)}",
            < 0 => $"{owed}, {ScreenFigures.InSentence(change)} less than on {ScreenFigures.Day(day)}",
            _ => $"{owed}, {ScreenFigures.InSentence(change)} more than on {ScreenFigures.Day(day)}",
        };
    }
}
