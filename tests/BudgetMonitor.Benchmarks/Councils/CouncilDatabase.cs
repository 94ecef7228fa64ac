using BudgetMonitor.Data;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Benchmarks.Councils;

/// <summary>Stores a made-up county in an embedded database, saved as the product saves, with history.</summary>
internal static class CouncilDatabase
{
    /// <summary>
    /// The county's structure, cash limits and the figures of periods 9 (published) and 10 (open), and behind them a year's
    /// worth of rows: forecasts and actuals of periods 1 to 8.
    /// </summary>
    public static async Task FillAsync(TestDatabase database, RealisticCouncil council)
    {
        await database.ChangeAsync(async context =>
        {
            context.Councils.Add(new CouncilSettings { Name = "Benchmark County Council", ShortName = "Benchmark", OwnPartOnly = false });
            var ids = await AddHeadsAsync(context, council);
            foreach (var node in council.Structure.Nodes)
            {
                Add(context, node, ids[node.Code], council);
            }

            await context.SaveChangesAsync();
        });
        AddEarlierPeriods(database, council.LastPeriod.Number);
        await database.ChangeAsync(context =>
        {
            for (var number = 1; number <= 12; number++)
            {
                var status = number < council.Period.Number ? PeriodStatus.Published : number == council.Period.Number ? PeriodStatus.Open : PeriodStatus.NotOpen;
                context.Periods.Add(new PeriodRecord { Year = council.Year.StartYear, Number = number, Status = status });
            }

            return Task.CompletedTask;
        });
    }

    private static async Task<Dictionary<string, int>> AddHeadsAsync(BudgetDbContext context, RealisticCouncil council)
    {
        var year = council.Year.StartYear;
        var ids = new Dictionary<string, int>();
        foreach (var level in council.Structure.Nodes.GroupBy(node => node.Depth).OrderBy(level => level.Key))
        {
            foreach (var node in level.OrderBy(node => node.MirrorsIndex))
            {
                context.Heads.Add(new Head
                {
                    Year = year,
                    Code = node.Code,
                    Name = node.Name,
                    ParentId = node.ParentIndex < 0 ? null : ids[council.Structure.Nodes[node.ParentIndex].Code],
                    Kind = node.Kind,
                    DisplayOrder = node.Index,
                    InTotal = node.InTotal,
                });
            }

            await context.SaveChangesAsync();
            ids = await context.Heads.Where(head => head.Year == year).ToDictionaryAsync(head => head.Code, head => head.HeadId);
        }

        foreach (var node in council.Structure.Nodes.Where(node => node.MirrorsIndex >= 0))
        {
            var head = await context.Heads.SingleAsync(head => head.HeadId == ids[node.Code]);
            head.MirrorsHeadId = ids[council.Structure.Nodes[node.MirrorsIndex].Code];
        }

        await context.SaveChangesAsync();
        return ids;
    }

    private static void Add(BudgetDbContext context, StructureNode node, int headId, RealisticCouncil council)
    {
        if (node.IsLine)
        {
            var limit = council.CashLimit(node.Index);
            context.CashLimits.Add(new CashLimitEntry
            {
                HeadId = headId,
                Gross = limit.Gross,
                Income = limit.Income,
                PriorYearOutturn = council.PriorOutturn(node.Index),
                PriorYearVariance = council.PriorVariance(node.Index),
            });
        }

        foreach (var period in (MonitoringPeriod[])[council.LastPeriod, council.Period])
        {
            AddPeriod(context, node, headId, council, period);
        }
    }

    private static void AddPeriod(BudgetDbContext context, StructureNode node, int headId, RealisticCouncil council, MonitoringPeriod period)
    {
        if (council.Adjustment(node, period) is { } adjustment)
        {
            context.DirectorAdjustments.Add(new DirectorAdjustment { HeadId = headId, Period = period.Number, Amount = adjustment, Reason = "Actions agreed and not yet in the forecast" });
        }

        if (!node.IsLine)
        {
            return;
        }

        if (node.MirrorsIndex < 0 && council.Forecast(node.Index, period) is { } forecast)
        {
            context.Forecasts.Add(new ForecastEntry { HeadId = headId, Period = period.Number, Gross = forecast.Gross, Income = forecast.Income });
        }

        var actual = council.Actual(node.Index, period);
        context.Actuals.Add(new ActualEntry { HeadId = headId, Period = period.Number, Gross = actual.Gross, Income = actual.Income });
        if (council.RollForward(node.Index) is var (kind, amount))
        {
            context.RollForwards.Add(new RollForward { HeadId = headId, Period = period.Number, Kind = kind, Amount = amount, Description = $"Work of {node.Name} that goes on into next year" });
        }
    }

    /// <summary>Plain SQL, before any period is published: nobody looks at these rows, they only lie in the way as a real year's do.</summary>
    private static void AddEarlierPeriods(TestDatabase database, int before)
    {
        using var connection = database.OpenPlain();
        using var command = connection.CreateCommand();
        command.CommandText = string.Concat(Enumerable.Range(1, before - 1).Select(number =>
            $"INSERT INTO forecasts (head_id, period, gross, income, version) SELECT head_id, {number}, gross, income, 1 FROM forecasts WHERE period = {before};"
            + $"INSERT INTO actuals (head_id, period, gross, income, version) SELECT head_id, {number}, gross, income, 1 FROM actuals WHERE period = {before};"));
        command.ExecuteNonQuery();
    }
}
