using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class ForecastService(SaveRunner saves, StructureCache structures) : IForecastService
{
    /// <summary>Above this many lines, one query for the whole period is shorter than one that names them.</summary>
    private const int ManyLines = 500;

    /// <inheritdoc/>
    public Task<SaveOutcome<ForecastRefusal>> SaveAsync(ForecastSave save, CancellationToken cancellationToken) =>
        saves.RunAsync<ForecastSave, ForecastRefusal>(save, ApplyAsync, cancellationToken);

    private async Task<(SaveRefusal? Why, string Message, ForecastRefusal? Detail)> ApplyAsync(BudgetDbContext context, ForecastSave save, CancellationToken cancellationToken)
    {
        var (year, number) = (save.Period.Year.StartYear, save.Period.Number);
        var period = await context.Periods.AsNoTracking().SingleOrDefaultAsync(record => record.Year == year && record.Number == number, cancellationToken);
        var laidOut = period is null ? null : await structures.GetAsync(context, save.Period.Year, cancellationToken);
        if (period is null || laidOut is null)
        {
            return (SaveRefusal.NotFound, $"{save.Period} is not there. Choose another period.", null);
        }

        if (FindRefusal(save, period, laidOut.Structure) is { } refusal)
        {
            return (refusal.Why, refusal.Message, refusal.Code is { } code ? new(code, []) : null);
        }

        var lines = save.Changes.Select(change => (Change: change, Node: laidOut.Structure.Find(change.Code)!)).ToList();
        var headIds = lines.ConvertAll(line => laidOut.HeadIds[line.Node.Index]);
        var stored = await context.Forecasts
            .Where(forecast => forecast.Period == number)
            .Where(headIds.Count > ManyLines
                ? forecast => context.Heads.Any(head => head.HeadId == forecast.HeadId && head.Year == year)
                : forecast => headIds.Contains(forecast.HeadId))
            .ToDictionaryAsync(forecast => forecast.HeadId, cancellationToken);

        var saved = new List<StructureNode>();
        var conflicts = new List<(ForecastChange Change, StructureNode Node, ForecastEntry? Stored)>();
        foreach (var ((change, node), headId) in lines.Zip(headIds))
        {
            var forecast = stored.GetValueOrDefault(headId);
            if (forecast is not null && IsAlready(forecast, change))
            {
                continue;
            }

            if ((forecast?.Version ?? 0) != change.SeenVersion)
            {
                conflicts.Add((change, node, forecast));
                continue;
            }

            if (forecast is null)
            {
                forecast = new ForecastEntry { HeadId = headId, Period = number, Gross = change.Gross, Income = change.Income };
                context.Forecasts.Add(forecast);
            }

            Apply(forecast, change);
            saved.Add(node);
        }

        if (conflicts.Count > 0)
        {
            var lost = await DescribeAsync(context, save.Period, conflicts, cancellationToken);
            return (SaveRefusal.SomebodyElse, "Somebody else saved some of these lines first.", new(null, lost));
        }

        if (saved.Count > 0)
        {
            await SubmissionSteps.TouchAsync(context, laidOut, period, saved, save.Who, cancellationToken);
        }

        var message = saved.Count switch
        {
            0 => "Nothing to save: the forecasts are as they were.",
            1 => "Saved 1 forecast.",
            _ => $"Saved {saved.Count} forecasts.",
        };
        return (null, message, null);
    }

    /// <summary>Whether everything that the change asks for stands there, whoever brought it about.</summary>
    private static bool IsAlready(ForecastEntry forecast, ForecastChange change) =>
        (forecast.Gross, forecast.Income) == (change.Gross, change.Income)
        && (change.Method is null || change.Method == forecast.Method)
        && (change.Marks is null || change.Marks == VarianceMarks.Of(forecast));

    /// <summary>A figure typed over another is typed; a line whose figures stay keeps its method.</summary>
    private static void Apply(ForecastEntry forecast, ForecastChange change)
    {
        if (change.Method is { } method)
        {
            forecast.Method = method;
        }
        else if ((forecast.Gross, forecast.Income) != (change.Gross, change.Income))
        {
            forecast.Method = ForecastMethod.Typed;
        }

        (forecast.Gross, forecast.Income) = (change.Gross, change.Income);
        if (change.Marks is { } marks)
        {
            (forecast.Nature, forecast.FullYearEffect) = (marks.Nature, marks.FullYearEffect);
        }
    }

    /// <summary>Whose line it is comes before the period's state: a line of somebody else must not tell even that.</summary>
    private static (SaveRefusal Why, string Message, string? Code)? FindRefusal(ForecastSave save, PeriodRecord period, BudgetStructure structure)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var change in save.Changes)
        {
            var node = structure.Find(change.Code);
            if (node is null || !node.IsLine || !save.Who.MayForecast || !save.Who.Owns(structure, node))
            {
                return (SaveRefusal.NotFound, $"There is no service line {change.Code} of yours in {structure.Year}. Nothing was saved.", change.Code);
            }

            if (!seen.Add(change.Code))
            {
                return (SaveRefusal.NotFound, $"The line {change.Code} was sent twice. Load the page again. Nothing was saved.", change.Code);
            }
        }

        if (!period.AcceptsEntry)
        {
            return (SaveRefusal.Locked, LockedMessage(save.Period, period.Status), null);
        }

        foreach (var change in save.Changes)
        {
            var node = structure.Find(change.Code)!;
            if (node.MirrorsIndex >= 0)
            {
                return (
                    SaveRefusal.Follows,
                    $"{node.Name} follows {structure.Nodes[node.MirrorsIndex].Name} and is not forecast by hand. Nothing was saved.",
                    change.Code);
            }

            if (change.Gross.Abs() > Money.Limit || change.Income.Abs() > Money.Limit || change.Marks?.FullYearEffect?.Abs() > Money.Limit)
            {
                throw new ArgumentOutOfRangeException(nameof(save), change, "A forecast lies within £100 billion either way.");
            }
        }

        return null;
    }

    private static string LockedMessage(MonitoringPeriod period, PeriodStatus status) => status == PeriodStatus.Published
        ? $"{period.FullName} {period.Year} is published, so its forecasts are locked. Nothing was saved."
        : $"{period.FullName} {period.Year} is not open for forecasts yet. Nothing was saved.";

    /// <summary>Who and when, from history, where every change stands.</summary>
    private static async Task<List<ForecastConflict>> DescribeAsync(
        BudgetDbContext context,
        MonitoringPeriod period,
        List<(ForecastChange Change, StructureNode Node, ForecastEntry? Stored)> conflicts,
        CancellationToken cancellationToken)
    {
        var items = conflicts.ConvertAll(conflict => HistorySubjects.ForecastItem(period, conflict.Node.Code));
        var newest = context.History
            .Where(entry => entry.Subject == HistorySubjects.Forecast && items.Contains(entry.Key))
            .GroupBy(entry => entry.Key)
            .Select(entries => entries.Max(entry => entry.HistoryEntryId));
        var last = await context.History
            .Where(entry => newest.Contains(entry.HistoryEntryId))
            .Select(entry => new { entry.Key, entry.AccountName, entry.At })
            .ToDictionaryAsync(entry => entry.Key, cancellationToken);
        return conflicts
            .Select(conflict =>
            {
                var (change, node, stored) = conflict;
                var who = last.GetValueOrDefault(HistorySubjects.ForecastItem(period, node.Code));
                return new ForecastConflict(
                    node.Code,
                    node.Name,
                    new Amounts(change.Gross, change.Income),
                    stored is null ? null : new Amounts(stored.Gross, stored.Income),
                    who?.AccountName ?? "Somebody else",
                    who?.At ?? default,
                    stored?.Version ?? 0,
                    change.Marks,
                    stored is null ? VarianceMarks.None : VarianceMarks.Of(stored));
            })
            .ToList();
    }
}
