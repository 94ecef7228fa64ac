using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Web.Pages.Forecasts;

/// <summary>What opens beside a line of the entry table: its methods and what is marked on its variance.</summary>
/// <param name="Line">The line.</param>
/// <param name="Index">Its place among the posted rows.</param>
/// <param name="ExplainHref">Where it is explained.</param>
public sealed record LineMore(EntryLine Line, int Index, string ExplainHref)
{
    /// <summary>Why a method gives nothing.</summary>
    public static string Missing(ForecastMethod method) => method switch
    {
        ForecastMethod.LastForecast => "nothing was reported before",
        ForecastMethod.CashLimit => "no cash limit",
        ForecastMethod.ActivityAndRate => "no measure of the whole line with a forecast volume",
        _ => "no actual to date",
    };
}
