using BudgetMonitor.Data.Archive;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Publishing;

/// <inheritdoc/>
/// <param name="changes">Runs each change.</param>
/// <param name="contexts">Makes contexts to look with.</param>
/// <param name="prefills">Gives a period that is opened its first forecasts, where one is registered.</param>
/// <param name="gates">Everything that has a say in publishing.</param>
/// <param name="clock">The time.</param>
internal sealed class PeriodService(
    IChangeRunner changes,
    IDbContextFactory<BudgetDbContext> contexts,
    IEnumerable<IForecastPrefill> prefills,
    IEnumerable<IPublicationCheck> gates,
    TimeProvider clock) : IPeriodService
{
    private const string KeptReason = "Published before it came to this product; kept as it stood when it was reopened.";

    private const string Overtaken = "Something was saved while the paper was being made, so nothing was published. Look at what changed, then publish again.";

    /// <inheritdoc/>
    public Task<ChangeOutcome> OpenAsync(PeriodStepRequest request, CancellationToken cancellationToken) => StepAsync(
        request,
        PeriodStep.Open,
        async (context, record, token) =>
        {
            if (!await context.Heads.AnyAsync(head => head.Year == record.Year, token))
            {
                return ChangeResult.Refuse($"{request.Period.Year} has no structure yet. Load the year's budget first.");
            }

            // The period is open before its forecasts come, as for everybody who enters them.
            record.Status = PeriodStatus.Open;
            await context.SaveChangesAsync(token);
            var filled = 0;
            foreach (var prefill in prefills)
            {
                filled += await prefill.FillAsync(context, request.Period, order: null, token);
            }

            return ChangeResult.Save(filled == 0
                ? $"{request.Period.FullName} is open: forecasts can be entered."
                : $"{request.Period.FullName} is open: {filled:#,##0} {(filled == 1 ? "line was" : "lines were")} given a first forecast to change where it is wrong.");
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<ChangeOutcome> StartReviewAsync(PeriodStepRequest request, CancellationToken cancellationToken) => StepAsync(
        request,
        PeriodStep.StartReview,
        (_, record, _) =>
        {
            record.Status = PeriodStatus.InReview;
            return Task.FromResult(ChangeResult.Save($"{request.Period.FullName} is in review."));
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<ChangeOutcome> BackToOpenAsync(PeriodStepRequest request, CancellationToken cancellationToken) => StepAsync(
        request,
        PeriodStep.BackToOpen,
        (_, record, _) =>
        {
            record.Status = PeriodStatus.Open;
            return Task.FromResult(ChangeResult.Save($"{request.Period.FullName} is open for entry again."));
        },
        cancellationToken);

    /// <inheritdoc/>
    public async Task<ChangeOutcome> PublishAsync(PublishRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var paper = request.Paper;
        if (await changes.FindEarlierAsync(request.RequestId, request.Who, cancellationToken) is { } earlier)
        {
            return earlier;
        }

        if (await FindBlockerAsync(paper, cancellationToken) is { } blocker)
        {
            return new ChangeOutcome(ChangeEnd.Refused, blocker, WasRepeat: false);
        }

        return await changes.RunAsync(
            new ChangeRequest(request.RequestId, request.Who, EntryChannel.Page, request.Reason.Trim()),
            async (context, token) =>
            {
                var (record, refusal) = await CheckAsync(context, request.Who, PeriodStep.Publish, paper.Period, (request.Reason, request.SignedInAt), token);
                if (refusal is not null)
                {
                    return ChangeResult.Refuse(refusal);
                }

                var council = await context.Councils.AsNoTracking().SingleAsync(token);
                if (council.DataVersion != paper.DataVersion || await PaperKindQueries.MainAsync(context, council, paper.Period, token) != paper.Kind || record.PublishedVersion + 1 != paper.Version)
                {
                    return ChangeResult.Refuse(Overtaken);
                }

                if (!(await PaperKindQueries.TogetherAsync(context, token)).SequenceEqual(paper.Together.Select(together => together.Kind))
                    || paper.Together.Any(together => (together.Period, together.Version, together.DataVersion) != (paper.Period, paper.Version, paper.DataVersion)))
                {
                    return ChangeResult.Refuse(Overtaken);
                }

                foreach (var one in paper.Together.Prepend(paper))
                {
                    await StoreAsync(context, one, request.Who, paper.Version == 1 ? null : request.Reason.Trim(), token);
                }

                record.Status = PeriodStatus.Published;
                record.PublishedVersion = paper.Version;
                record.RulesAtPublication = RagRulesText.Write(RagRuleRecord.ToRules(await context.RagRules.AsNoTracking().ToListAsync(token)));
                return ChangeResult.Save(paper.Version == 1
                    ? $"{paper.Period.FullName} is published. Everything of the period is locked."
                    : $"{paper.Period.FullName} is published as version {paper.Version}, which says what it replaces and what changed.");
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ChangeOutcome> ReopenAsync(ReopenRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return changes.RunAsync(
            new ChangeRequest(request.RequestId, request.Who, EntryChannel.Page, request.Reason.Trim()),
            async (context, token) =>
            {
                var (record, refusal) = await CheckAsync(context, request.Who, PeriodStep.Reopen, request.Period, (request.Reason, request.SignedInAt), token);
                if (refusal is not null)
                {
                    return ChangeResult.Refuse(refusal);
                }

                if (record.PublishedVersion == 0)
                {
                    var version = await context.Councils.Select(council => council.DataVersion).SingleAsync(token);
                    if (request.Kept is not { Version: 1 } kept || kept.DataVersion != version || kept.Period != request.Period)
                    {
                        return ChangeResult.Refuse("The paper as it was published must be kept before the period is reopened, and something was saved meanwhile. Try again.");
                    }

                    await StoreAsync(context, kept, request.Who, KeptReason, token);
                    record.PublishedVersion = 1;
                    await context.SaveChangesAsync(token);
                }

                context.Reopenings.Add(new Reopening
                {
                    Year = record.Year,
                    Number = record.Number,
                    AfterVersion = record.PublishedVersion,
                    Reason = request.Reason.Trim(),
                    AccountId = request.Who.AccountId,
                    AccountName = request.Who.Name,
                    At = Now(),
                });

                // The database lets a published period go back only where the reopening is there already.
                await context.SaveChangesAsync(token);
                record.Status = PeriodStatus.InReview;
                return ChangeResult.Save($"{request.Period.FullName} is reopened for a correction. Version {record.PublishedVersion} of its paper stays published until the next one.");
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ChangeOutcome> SetTimetableAsync(TimetableRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return changes.RunAsync(
            new ChangeRequest(request.RequestId, request.Who, EntryChannel.Page),
            async (context, token) =>
            {
                var (year, number) = (request.Period.Year.StartYear, request.Period.Number);
                var record = await context.Periods.SingleOrDefaultAsync(period => period.Year == year && period.Number == number, token);
                if (!request.Who.MayRunPeriods)
                {
                    return ChangeResult.Refuse("Only the chief accountant or the s151 officer sets the timetable.");
                }

                if (record?.Status == PeriodStatus.Published)
                {
                    return ChangeResult.Refuse($"{request.Period.FullName} is published: its timetable stays as it was.");
                }

                if (request.Timetable.Disorder is not null)
                {
                    return ChangeResult.Refuse("The days of the timetable must follow each other: opening, forecasts due, review, publication.");
                }

                if ((record?.Version ?? 0) != request.SeenVersion)
                {
                    return ChangeResult.Refuse("Somebody else changed this period first. Look at what it says now, then save again.");
                }

                if (record is null)
                {
                    record = new PeriodRecord { Year = year, Number = number };
                    context.Periods.Add(record);
                }

                request.Timetable.ApplyTo(record);
                return ChangeResult.Save($"The timetable of {request.Period.FullName} is saved.");
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<string?> FindRefusalAsync(Person who, PeriodStep step, MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentNullException.ThrowIfNull(period);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var year = await context.Periods.AsNoTracking().Where(record => record.Year == period.Year.StartYear).ToListAsync(cancellationToken);
        return PeriodSteps.Refusal(who, step, period, year) ?? await TwoPeople.RefusalAsync(context, who, step, period, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PublicationFinding>> FindingsAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        var findings = new List<PublicationFinding>();
        foreach (var gate in gates)
        {
            findings.AddRange(await gate.FindAsync(period, cancellationToken));
        }

        return findings.OrderByDescending(finding => finding.Weight).ToList();
    }

    /// <summary>
    /// The gates read for themselves, so they are asked before the change. What they say is about the data version that they
    /// started from; the change insists that it is still the same.
    /// </summary>
    private async Task<string?> FindBlockerAsync(MadePaper paper, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (await context.Councils.Select(council => council.DataVersion).SingleAsync(cancellationToken) != paper.DataVersion)
        {
            return Overtaken;
        }

        var blocker = (await FindingsAsync(paper.Period, cancellationToken)).FirstOrDefault(finding => finding.Weight == FindingWeight.Blocker);
        return blocker is null ? null : $"The period cannot be published yet. {blocker.Words}";
    }

    private Task<ChangeOutcome> StepAsync(
        PeriodStepRequest request,
        PeriodStep step,
        Func<BudgetDbContext, PeriodRecord, CancellationToken, Task<ChangeResult>> take,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return changes.RunAsync(
            new ChangeRequest(request.RequestId, request.Who, EntryChannel.Page),
            async (context, token) =>
            {
                var (record, refusal) = await CheckAsync(context, request.Who, step, request.Period, null, token);
                return refusal is null ? await take(context, record, token) : ChangeResult.Refuse(refusal);
            },
            cancellationToken);
    }

    /// <summary>The period as the change may alter it, or why it may not.</summary>
    private async Task<(PeriodRecord Record, string? Refusal)> CheckAsync(
        BudgetDbContext context,
        Person who,
        PeriodStep step,
        MonitoringPeriod period,
        (string Reason, DateTime SignedInAt)? confirmed,
        CancellationToken cancellationToken)
    {
        var year = await context.Periods.Where(record => record.Year == period.Year.StartYear).ToListAsync(cancellationToken);
        var record = year.Find(one => one.Number == period.Number);
        var refusal = PeriodSteps.Refusal(who, step, period, year) ?? await TwoPeople.RefusalAsync(context, who, step, period, cancellationToken);
        if (refusal is null && confirmed is { } given)
        {
            refusal = given switch
            {
                _ when PublicationFields.Reason.Problem(given.Reason.Trim()) is { } unfit => $"{unfit}.",
                _ when !FreshSignIn.IsFresh(given.SignedInAt, clock.GetUtcNow().UtcDateTime) => "You signed in more than 15 minutes ago. Enter your password again.",
                _ => null,
            };
        }

        if (record is null)
        {
            record = new PeriodRecord { Year = period.Year.StartYear, Number = period.Number };
            if (refusal is null)
            {
                context.Periods.Add(record);
            }
        }

        return (record, refusal);
    }

    private static async Task StoreAsync(BudgetDbContext context, MadePaper paper, Person who, string? reason, CancellationToken cancellationToken)
    {
        var stored = new PublishedPaper
        {
            Year = paper.Period.Year.StartYear,
            Number = paper.Period.Number,
            Kind = paper.Kind,
            Version = paper.Version,
            At = paper.MadeAt,
            AccountId = who.AccountId,
            AccountName = who.Name,
            Reason = reason,
            DataVersion = paper.DataVersion,
            HistoryEntryId = paper.Head.HistoryEntryId,
            HistoryHash = paper.Head.Hash,
        };
        context.PublishedPapers.Add(stored);
        await context.SaveChangesAsync(cancellationToken);
        foreach (var file in paper.Files)
        {
            context.PaperFiles.Add(new PaperFile
            {
                PublishedPaperId = stored.PublishedPaperId,
                Name = file.Name,
                MediaType = file.MediaType,
                Sha256 = PaperArchive.Sha256(file.Content),
                Length = file.Content.LongLength,
                Content = file.Content,
            });
        }

        await context.SaveChangesAsync(cancellationToken);
    }

    private DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }
}
