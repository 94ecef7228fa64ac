using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Web.Pages.Companies;

/// <summary>Companies in the words of their pages.</summary>
public static class CompanyPageWords
{
    /// <summary>What the companies pay against what was budgeted. One without a forecast is not taken for one that pays nothing.</summary>
    public static string Headline(IReadOnlyList<CompanyPosition> companies)
    {
        ArgumentNullException.ThrowIfNull(companies);
        var forecast = companies.Where(company => company.Total is not null).ToList();
        if (companies.Count == 0)
        {
            return "No companies are kept here yet";
        }

        if (forecast.Count == 0)
        {
            return $"{ScreenFigures.InSentence(companies.Select(company => company.Company.Budget).Sum())} is budgeted from the council’s companies; nothing is forecast yet";
        }

        var total = forecast.Select(company => company.Total!.Value).Sum();
        var difference = forecast.Select(company => company.Difference!.Value).Sum();
        var open = companies.Count - forecast.Count;
        var against = difference.Pence switch
        {
            0 => "as budgeted",
            < 0 => $"{ScreenFigures.InSentence(difference)} less than budgeted",
            _ => $"{ScreenFigures.InSentence(difference)} more than budgeted",
        };
        return $"The council’s companies are forecast to pay {ScreenFigures.InSentence(total)}, {against}"
            + (open == 0 ? string.Empty : FormattableString.Invariant($"; {open} not forecast yet"));
    }
}
