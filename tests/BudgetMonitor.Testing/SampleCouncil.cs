using System.Globalization;
using BudgetMonitor.Data;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Testing;

/// <summary>
/// A council of any size for tests: two directorates (D1, D2) of two divisions each (D1-A …), lines D1-A-001 … dealt out
/// over the divisions in turn. Period 9 is published, 10 is open, 11 is not; every line was forecast in both.
/// </summary>
public static class SampleCouncil
{
    /// <summary>The divisions, in print order.</summary>
    public static readonly IReadOnlyList<string> Divisions = ["D1-A", "D1-B", "D2-A", "D2-B"];

    /// <summary>The financial year.</summary>
    public static FinancialYear Year { get; } = new(2017);

    /// <summary>The published period.</summary>
    public static MonitoringPeriod Published { get; } = new(Year, 9);

    /// <summary>The open period.</summary>
    public static MonitoringPeriod Open { get; } = new(Year, 10);

    /// <summary>The code of a line, counted from 0 through the divisions in turn.</summary>
    public static string Code(int line) => string.Create(CultureInfo.InvariantCulture, $"{Divisions[line % 4]}-{(line / 4) + 1:000}");

    /// <summary>A line's approved cash limit.</summary>
    public static Amounts CashLimit(int line) => new((100_000 + (1_000 * line)).Pounds(), (-10_000 - (100 * line)).Pounds());

    /// <summary>A line's forecast: £100 over its cash limit in period 9, £250 over in period 10.</summary>
    public static Amounts Forecast(int line, int period) => CashLimit(line) + new Amounts((period == 9 ? 100 : 250).Pounds(), Money.Zero);

    /// <summary>Adds the council, its structure, figures and periods.</summary>
    /// <param name="database">The database.</param>
    /// <param name="lines">How many service lines.</param>
    /// <param name="more">What else to add before period 9 is published; it is given the heads' identities by code.</param>
    public static Task AddAsync(TestDatabase database, int lines = 10, Action<BudgetDbContext, IReadOnlyDictionary<string, int>>? more = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.ChangeAsync(async context =>
        {
            context.Councils.Add(new CouncilSettings { Name = "Sample County Council", ShortName = "Sample" });
            var ids = await AddHeadsAsync(context, lines);
            for (var line = 0; line < lines; line++)
            {
                var headId = ids[Code(line)];
                var limit = CashLimit(line);
                context.CashLimits.Add(new CashLimitEntry { HeadId = headId, Gross = limit.Gross, Income = limit.Income });
                foreach (var period in (int[])[9, 10])
                {
                    var forecast = Forecast(line, period);
                    context.Forecasts.Add(new ForecastEntry { HeadId = headId, Period = period, Gross = forecast.Gross, Income = forecast.Income });
                }
            }

            more?.Invoke(context, ids);
            await context.SaveChangesAsync();
            context.Periods.Add(new PeriodRecord { Year = Year.StartYear, Number = 9, Status = PeriodStatus.Published });
            context.Periods.Add(new PeriodRecord { Year = Year.StartYear, Number = 10, Status = PeriodStatus.Open });
            context.Periods.Add(new PeriodRecord { Year = Year.StartYear, Number = 11, Status = PeriodStatus.NotOpen });
        });
    }

    /// <summary>The database identities of all heads, by code.</summary>
    public static async Task<Dictionary<string, int>> HeadIdsAsync(BudgetDbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await context.Heads.Where(head => head.Year == Year.StartYear).ToDictionaryAsync(head => head.Code, head => head.HeadId);
    }

    private static async Task<Dictionary<string, int>> AddHeadsAsync(BudgetDbContext context, int lines)
    {
        await AddLevelAsync(context, [("C", "Sample County Council", null, HeadKind.Council)]);
        await AddLevelAsync(context, [("D1", "Children", "C", HeadKind.Directorate), ("D2", "Environment", "C", HeadKind.Directorate)]);
        await AddLevelAsync(context, Divisions.Select(code => (code, $"Division {code}", (string?)code[..2], HeadKind.Division)));
        await AddLevelAsync(context, Enumerable.Range(0, lines).Select(line => (Code(line), $"Line {Code(line)}", (string?)Divisions[line % 4], HeadKind.Service)));
        return await HeadIdsAsync(context);
    }

    private static async Task AddLevelAsync(BudgetDbContext context, IEnumerable<(string Code, string Name, string? Parent, HeadKind Kind)> heads)
    {
        var ids = await HeadIdsAsync(context);
        var order = 0;
        foreach (var (code, name, parent, kind) in heads)
        {
            context.Heads.Add(new Head
            {
                Year = Year.StartYear,
                Code = code,
                Name = name,
                ParentId = parent is null ? null : ids[parent],
                Kind = kind,
                DisplayOrder = order++,
            });
        }

        await context.SaveChangesAsync();
    }
}
