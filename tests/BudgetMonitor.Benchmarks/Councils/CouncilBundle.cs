using System.Globalization;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Benchmarks.Councils;

/// <summary>
/// Writes a made-up county as an import bundle: a year of twelve periods of forecasts and actuals, explanations of the larger
/// variances, adjustments and roll forwards. What a council would load, and what the product is measured with.
/// </summary>
internal static class CouncilBundle
{
    private const int Periods = 12;

    public static void Write(RealisticCouncil council, string folder)
    {
        Directory.CreateDirectory(folder);
        var year = council.Year.ToString();
        var lines = council.Structure.Nodes.Where(node => node.IsLine).ToList();
        var periods = Enumerable.Range(1, Periods).Select(number => new MonitoringPeriod(council.Year, number)).ToList();
        File(folder, "council.csv", "name,short_name,negative_style,own_part_only", ["Benchmark County Council,Benchmark,minus,no"]);
        File(folder, "structure.csv", "financial_year,code,name,parent_code,kind,display_order,in_total,mirrors", council.Heads.Select(head =>
            $"{year},{head.Code},{head.Name},{head.ParentCode},{head.Kind.ToString().ToLowerInvariant()},{head.DisplayOrder},{(head.InTotal ? "yes" : "no")},{head.MirrorsCode}"));
        File(folder, "periods.csv", "financial_year,period,status", periods.Select(period =>
            $"{year},{period.Number},{(period.Number < council.Period.Number ? "published" : period == council.Period ? "open" : "not open")}"));
        File(folder, "cash_limits.csv", "financial_year,code,gross_gbp,income_gbp,prior_year_outturn_gbp,prior_year_variance_gbp", lines.Select(line =>
            $"{year},{line.Code},{Pounds(council.CashLimit(line.Index))},{Pounds(council.PriorOutturn(line.Index))},{Pounds(council.PriorVariance(line.Index))}"));
        File(folder, "forecasts.csv", "financial_year,period,code,gross_gbp,income_gbp",
            from period in periods
            from line in lines
            where line.MirrorsIndex < 0
            let forecast = council.Forecast(line.Index, period)
            where forecast is not null
            select $"{year},{period.Number},{line.Code},{Pounds(forecast.Value)}");
        File(folder, "actuals.csv", "financial_year,period,code,gross_gbp,income_gbp",
            from period in periods
            from line in lines
            select $"{year},{period.Number},{line.Code},{Pounds(council.Actual(line.Index, period))}");
        File(folder, "director_adjustments.csv", "financial_year,period,code,amount_gbp,reason",
            from period in periods
            from node in council.Structure.Nodes
            let adjustment = council.Adjustment(node, period)
            where adjustment is not null
            select $"{year},{period.Number},{node.Code},{Pounds(adjustment.Value)},Actions agreed and not yet in the forecast");
        File(folder, "roll_forwards.csv", "financial_year,period,code,kind,amount_gbp,description,display_order",
            from period in (MonitoringPeriod[])[council.LastPeriod, council.Period]
            from line in lines
            let rollForward = council.RollForward(line.Index)
            where rollForward is not null
            select $"{year},{period.Number},{line.Code},{Word(rollForward.Value.Kind)},{Pounds(rollForward.Value.Amount)},Work of {line.Name} that goes on into next year,1");
        File(folder, "explanations.csv", "financial_year,period,code,about,amount_gbp,text",
            from period in periods
            from line in lines
            let forecast = council.Forecast(line.Index, period)
            where line.MirrorsIndex < 0 && line.Index % 8 == 0 && forecast is not null
            select $"{year},{period.Number},{line.Code},variance,{Pounds(forecast.Value.Net - council.CashLimit(line.Index).Net)},More people need {line.Name} than the budget allows for");
    }

    private static void File(string folder, string name, string heads, IEnumerable<string> rows) =>
        System.IO.File.WriteAllLines(Path.Combine(folder, name), rows.Prepend(heads));

    private static string Pounds(Amounts amounts) => $"{Pounds(amounts.Gross)},{Pounds(amounts.Income)}";

    private static string Pounds(Money money) => money.Pounds.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Word(RollForwardKind kind) => kind switch
    {
        RollForwardKind.Committed => "committed",
        RollForwardKind.Rephased => "re-phased",
        _ => "bid",
    };
}
