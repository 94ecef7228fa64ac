using BudgetMonitor.Data;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Sources;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Checks;

/// <summary>Reads what sense checks need beside the paper's source: a fixed number of flat queries.</summary>
internal static class CheckSourceQueries
{
    public static async Task<CheckSource> ReadAsync(BudgetDbContext database, MonitoringSnapshot snapshot, PaperSource source, CancellationToken cancellationToken)
    {
        var (year, number) = (snapshot.Period.Year.StartYear, snapshot.Period.Number);
        var places = snapshot.HeadIds.Select((id, place) => (id, place)).ToDictionary(pair => pair.id, pair => pair.place);
        var nodes = snapshot.Structure.Nodes;
        var heads = database.Heads.Where(head => head.Year == year);

        var explanations = (await database.Explanations.AsNoTracking()
                .Join(heads, entry => entry.HeadId, head => head.HeadId, (entry, _) => entry)
                .Where(entry => entry.Period == number)
                .OrderBy(entry => entry.DisplayOrder).ThenBy(entry => entry.ExplanationId)
                .ToListAsync(cancellationToken))
            .Select(entry => new ExplainedHead(nodes[places[entry.HeadId]], entry))
            .OrderBy(explained => explained.Head.Index)
            .ToList();
        var commentary = (await database.Commentaries.AsNoTracking()
                .Join(heads, entry => entry.HeadId, head => head.HeadId, (entry, _) => entry)
                .Where(entry => entry.Period == number)
                .ToListAsync(cancellationToken))
            .Select(entry => new HeadCommentary(nodes[places[entry.HeadId]], entry.Text, entry.SeenBelow))
            .OrderBy(said => said.Head.Index)
            .ToList();
        var submissions = await database.PartSubmissions.AsNoTracking()
            .Join(heads, entry => entry.HeadId, head => head.HeadId, (entry, _) => entry)
            .Where(entry => entry.Period == number)
            .Select(entry => new { entry.HeadId, entry.State })
            .ToListAsync(cancellationToken);
        var adjustments = await database.DirectorAdjustments.AsNoTracking()
            .Join(heads, entry => entry.HeadId, head => head.HeadId, (entry, _) => entry)
            .Where(entry => entry.Period == number)
            .Select(entry => new { entry.HeadId, entry.Amount, entry.Reason })
            .ToListAsync(cancellationToken);
        var actions = await database.AdjustmentActions.AsNoTracking()
            .Join(heads, entry => entry.HeadId, head => head.HeadId, (entry, _) => entry)
            .Where(entry => entry.FromPeriod <= number)
            .OrderBy(entry => entry.DueOn).ThenBy(entry => entry.AdjustmentActionId)
            .Select(entry => new
            {
                Action = entry,
                Progress = database.ActionProgress.Where(row => row.AdjustmentActionId == entry.AdjustmentActionId && row.Period <= number).ToList(),
            })
            .ToListAsync(cancellationToken);
        var changes = await database.BudgetChanges.AsNoTracking()
            .Join(heads, entry => entry.HeadId, head => head.HeadId, (entry, _) => entry)
            .OrderBy(entry => entry.Reference).ThenBy(entry => entry.BudgetChangeId)
            .Select(entry => new { entry.HeadId, entry.Reference, entry.Kind, entry.Gross, entry.Income })
            .ToListAsync(cancellationToken);
        var profiles = await database.Profiles.AsNoTracking()
            .Join(heads, entry => entry.HeadId, head => head.HeadId, (entry, _) => entry)
            .Select(entry => new { entry.HeadId, entry.Gross, entry.Income })
            .ToListAsync(cancellationToken);
        var earlier = await database.Forecasts.AsNoTracking()
            .Join(heads, entry => entry.HeadId, head => head.HeadId, (entry, _) => entry)
            .Where(entry => entry.Period < number)
            .Select(entry => new { entry.HeadId, entry.Period, entry.Gross, entry.Income })
            .ToListAsync(cancellationToken);

        return new CheckSource
        {
            Source = source,
            Paper = PaperFactory.Build(source, source.MainKind),
            Explanations = explanations,
            Commentary = commentary,
            Submissions = submissions.ToDictionary(entry => places[entry.HeadId], entry => entry.State),
            Adjustments = adjustments.Select(entry => new AdjustedHead(nodes[places[entry.HeadId]], entry.Amount, entry.Reason)).OrderBy(entry => entry.Head.Index).ToList(),
            Actions = actions
                .Select(entry => (entry.Action, Latest: entry.Progress.MaxBy(row => row.Period)))
                .Select(entry => new HeadAction(
                    nodes[places[entry.Action.HeadId]],
                    entry.Action.Title,
                    new(entry.Action.Amount, entry.Latest?.InForecast ?? Money.Zero, entry.Latest?.Status ?? ActionStatus.Planned, entry.Action.DueOn)))
                .OrderBy(action => action.Head.Index)
                .ToList(),
            BudgetChanges = changes.Select(entry => new ChangedBudget(nodes[places[entry.HeadId]], entry.Reference, entry.Kind, new(entry.Gross, entry.Income))).ToList(),
            Profiles = profiles.GroupBy(entry => places[entry.HeadId]).ToDictionary(
                group => group.Key,
                group => group.Aggregate(default(Amounts), (sum, entry) => sum + new Amounts(entry.Gross, entry.Income))),
            EarlierForecasts = earlier.GroupBy(entry => places[entry.HeadId]).ToDictionary(
                group => group.Key,
                group => (IReadOnlyList<Money>)group.OrderByDescending(entry => entry.Period).Select(entry => new Amounts(entry.Gross, entry.Income).Net).ToList()),
            Texts = CheckTexts.Of(source, source.MainKind, explanations, commentary),
        };
    }
}
