using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Accuracy;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Round;

/// <inheritdoc/>
/// <param name="contexts">Makes contexts.</param>
/// <param name="monitoring">The figures, kept by data version.</param>
/// <param name="clock">The time.</param>
internal sealed class RoundReader(IDbContextFactory<BudgetDbContext> contexts, IMonitoringReader monitoring, TimeProvider clock) : IRoundReader
{
    /// <summary>So many periods, this one included, are compared for a forecast that stands still.</summary>
    private const int PeriodsCompared = ReviewItem.UnchangedFrom + 1;

    /// <inheritdoc/>
    public async Task<RoundState?> FindAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        if (await monitoring.FindAsync(period, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var today = clock.CouncilToday();
        var record = snapshot.Periods.Single(other => other.Number == period.Number);
        var submissions = await SubmissionsAsync(context, period, cancellationToken);
        var owners = await OwnersAsync(context, today, cancellationToken);
        var explanations = await RoundQueries.ExplanationsAsync(context, period, cancellationToken);
        var parts = RoundParts.Of(snapshot.Structure, snapshot.Structure.Council).Select(node =>
        {
            var submission = submissions.GetValueOrDefault(snapshot.HeadIds[node.Index]);
            var state = submission?.State ?? SubmissionState.NotStarted;
            return new PartState(
                node,
                state,
                submission?.Version ?? 0,
                submission?.SubmittedBy,
                submission is null ? null : new LastStep(submission.AccountName, submission.At, submission.Note),
                owners.GetValueOrDefault(node.Code),
                PartSteps.DaysLate(state, record.ForecastsDueOn, today),
                PartFigures.Of(snapshot, node, line => explanations[snapshot.HeadIds[line.Index]]));
        });
        return new RoundState(snapshot, record, today, [.. parts]);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QueuedPart>> QueueAsync(RoundState round, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(round);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var earlier = await EarlierForecastsAsync(context, round.Snapshot.Period, cancellationToken);
        var submitted = round.Parts.Where(part => part.State == SubmissionState.Submitted).ToList();
        var past = await PastForecasts.ReadAsync(
            context,
            round.Snapshot.Period,
            round.Snapshot.Position.LastReportedPeriod?.Number,
            submitted.ToDictionary(part => part.Node.Code, part => part.Figures.Position.CashLimit?.Net),
            cancellationToken);
        return submitted
            .Select(part => new QueuedPart(part, ReviewItem.Of(round.Snapshot.Council, Measure(round, part, earlier, past.GetValueOrDefault(part.Node.Code)))))
            .OrderByDescending(queued => queued.Review.Score)
            .ThenBy(queued => queued.Part.Node.Index)
            .ToList();
    }

    private static ReviewMeasures Measure(RoundState round, PartState part, Dictionary<(int HeadId, int Period), Amounts> earlier, ForecastAccuracy? past)
    {
        var (snapshot, position) = (round.Snapshot, part.Figures.Position);
        var lines = RoundParts.LinesOf(snapshot.Structure, part.Node).ToList();
        return new ReviewMeasures(
            position.Variance?.Net,
            position.MovementBeforeAdjustment,
            part.Figures.UnexplainedSum,
            RunRateGap(snapshot, lines),
            UnchangedPeriods(snapshot, lines, earlier),
            IsConfirmed: part.Last?.Note is not null,
            past);
    }

    /// <summary>Over the lines that have both an actual and a forecast; null where none has.</summary>
    private static Money? RunRateGap(MonitoringSnapshot snapshot, List<StructureNode> lines)
    {
        Money? gap = null;
        foreach (var position in lines.Select(line => snapshot.Position[line]))
        {
            if (position is { ActualToDate: { } actual, Forecast: { } forecast })
            {
                gap = (gap ?? Money.Zero) + forecast.Net - ReviewItem.RunRate(actual.Net, snapshot.Period.Number);
            }
        }

        return gap;
    }

    /// <summary>How many periods running, this one included, every line has had the same forecast.</summary>
    private static int UnchangedPeriods(MonitoringSnapshot snapshot, List<StructureNode> lines, Dictionary<(int HeadId, int Period), Amounts> earlier)
    {
        var forecast = lines.Where(line => snapshot.Position[line].Forecast is not null).ToList();
        var count = forecast.Count == 0 ? 0 : 1;
        for (var period = snapshot.Period.Number - 1; count > 0 && period > snapshot.Period.Number - PeriodsCompared; period--)
        {
            if (!forecast.TrueForAll(line =>
                earlier.TryGetValue((snapshot.HeadIds[line.Index], period), out var then) && then == snapshot.Position[line].Forecast))
            {
                break;
            }

            count++;
        }

        return count;
    }

    private static async Task<Dictionary<(int HeadId, int Period), Amounts>> EarlierForecastsAsync(BudgetDbContext context, MonitoringPeriod period, CancellationToken cancellationToken)
    {
        var (year, number, first) = (period.Year.StartYear, period.Number, period.Number - PeriodsCompared + 1);
        var rows = await context.Forecasts
            .Join(context.Heads, forecast => forecast.HeadId, head => head.HeadId, (forecast, head) => new { forecast, head.Year })
            .Where(row => row.Year == year && row.forecast.Period >= first && row.forecast.Period < number)
            .Select(row => new { row.forecast.HeadId, row.forecast.Period, row.forecast.Gross, row.forecast.Income })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => (row.HeadId, row.Period), row => new Amounts(row.Gross, row.Income));
    }

    private static async Task<Dictionary<int, PartSubmission>> SubmissionsAsync(BudgetDbContext context, MonitoringPeriod period, CancellationToken cancellationToken)
    {
        var (year, number) = (period.Year.StartYear, period.Number);
        return await context.PartSubmissions
            .AsNoTracking()
            .Where(submission => submission.Period == number && context.Heads.Any(head => head.HeadId == submission.HeadId && head.Year == year))
            .ToDictionaryAsync(submission => submission.HeadId, cancellationToken);
    }

    private static async Task<Dictionary<string, PartOwnership>> OwnersAsync(BudgetDbContext context, DateOnly today, CancellationToken cancellationToken)
    {
        var rows = await (
            from owner in context.PartOwners.AsNoTracking()
            join account in context.Users on owner.OwnerAccountId equals account.Id
            join deputy in context.Users on owner.DeputyAccountId equals deputy.Id into deputies
            from deputy in deputies.DefaultIfEmpty()
            select new { Owner = owner, account.DisplayName, DeputyName = deputy == null ? null : deputy.DisplayName })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.Owner.Code,
            row => new PartOwnership(
                new RoundPerson(row.Owner.OwnerAccountId, row.DisplayName),
                row.Owner.DeputyAccountId is { } deputyId ? new RoundPerson(deputyId, row.DeputyName ?? string.Empty) : null,
                row.Owner.AwayFrom,
                row.Owner.AwayUntil,
                row.Owner.IsAway(today),
                row.Owner.Version),
            StringComparer.OrdinalIgnoreCase);
    }
}
