using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Tests.Figures;

/// <summary>
/// A council in memory: care (homes, day centres), roads (repairs) and schools outside the total. P3 is open, P2 was
/// published.
/// </summary>
internal static class SmallCouncil
{
    public static readonly MonitoringPeriod Period = new(new FinancialYear(2017), 3);

    public static MonitoringSnapshot Snapshot(
        Action<PeriodFigures>? now = null,
        Action<PeriodFigures>? before = null,
        PeriodStatus status = PeriodStatus.Open,
        bool ownPartOnly = true,
        params HeadDraft[] more)
    {
        var structure = BudgetStructure.Create(Period.Year,
        [
            new("TOWN", "Town Council", null, HeadKind.Council),
            new("CARE", "Care", "TOWN", HeadKind.Directorate, 1),
            new("HOMES", "Homes", "CARE", HeadKind.Service, 1),
            new("DAY", "Day centres", "CARE", HeadKind.Service, 2),
            new("ROADS", "Roads", "TOWN", HeadKind.Directorate, 2),
            new("REPAIR", "Repairs", "ROADS", HeadKind.Service, 1),
            new("SCH", "Schools", "TOWN", HeadKind.Directorate, 3, InTotal: false),
            new("SCHL", "Schools budget", "SCH", HeadKind.Service, 1),
            .. more,
        ]);
        var figures = new PeriodFigures(structure, Period);
        var last = new PeriodFigures(structure, new MonitoringPeriod(Period.Year, 2));
        foreach (var of in new[] { figures, last })
        {
            foreach (var line in structure.LinesOf(structure.Council))
            {
                of.SetCashLimit(line.Index, new(10_000_000.Pounds(), (-2_000_000).Pounds()));
            }
        }

        (now ?? Standard(0))(figures);
        (before ?? Standard(-100_000))(last);
        var position = VarianceEngine.Calculate(figures, last, RagRules.Default);
        return new MonitoringSnapshot(
            new CouncilSettings { Name = "Town Council", ShortName = "Town", OwnPartOnly = ownPartOnly },
            Period,
            status,
            [],
            structure,
            [.. Enumerable.Range(1, structure.Count)],
            position,
            1);
    }

    public static Action<PeriodFigures> Standard(int shift) => figures =>
    {
        Forecast(figures, "HOMES", 10_400_000 + shift);
        Forecast(figures, "DAY", 9_900_000);
        Forecast(figures, "REPAIR", 10_000_000);
        Forecast(figures, "SCHL", 13_000_000);
    };

    public static void Forecast(PeriodFigures figures, string code, int gross) =>
        figures.SetForecast(figures.Structure.Find(code)!.Index, new(gross.Pounds(), (-2_000_000).Pounds()));
}
