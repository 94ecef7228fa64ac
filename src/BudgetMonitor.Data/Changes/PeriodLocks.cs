using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Domain.Structure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BudgetMonitor.Data.Changes;

/// <summary>
/// Refuses what would change a published period, whichever way it comes: its forecasts, adjustments, roll forwards,
/// actuals and explanations; the year's approved cash limits, last year's figures and structure; budget changes and
/// profiles that reach back into it; and its own state. The database's triggers refuse the same to everybody else.
/// </summary>
/// <param name="context">The context in hand.</param>
/// <param name="heads">Names of the heads concerned, already learned.</param>
internal sealed class PeriodLocks(BudgetDbContext context, HeadNames heads)
{
    private static readonly string[] ApprovedActivity =
    [
        nameof(ActivityMeasure.HeadId), nameof(ActivityMeasure.Basis), nameof(ActivityMeasure.BudgetGross),
        nameof(ActivityMeasure.BudgetIncome), nameof(ActivityMeasure.BudgetVolume),
    ];

    private static readonly string[] ApprovedStaffing =
    [
        nameof(StaffingMeasure.HeadId), nameof(StaffingMeasure.SalariedBudget), nameof(StaffingMeasure.AgencyBudget),
        nameof(StaffingMeasure.SalariedUnit), nameof(StaffingMeasure.AgencyUnit),
        nameof(StaffingMeasure.StartsOn), nameof(StaffingMeasure.SalariedStart), nameof(StaffingMeasure.AgencyStart),
    ];

    private static readonly string[] ApprovedWorkstream = [nameof(SavingsWorkstream.ShareOf)];

    private readonly LockFacts facts = new(context);

    public async Task CheckAsync(IReadOnlyList<EntityEntry> entries, CancellationToken cancellationToken)
    {
        if (!entries.Any(entry => IsOfPeriod(entry.Entity)))
        {
            return;
        }

        await facts.LearnAsync(entries, cancellationToken);
        foreach (var entry in entries)
        {
            Check(entry);
        }

        await CheckFirstAndLastProfilesAsync(entries, cancellationToken);
        await LineFigures.CheckAsync(context, heads, entries, cancellationToken);
        RefuseFiguresWithTheirPublishing(entries);
    }

    /// <summary>What a period reports or a year's budget approved; everything else has no lock to ask for.</summary>
    private static bool IsOfPeriod(object entity) =>
        entity is Head or PeriodRecord or CheckAnswer or PaperText or Reserve or ReserveMovement or Company or CompanyForecast or DebtBalance
            or SavingsLine or SavingsAmount or SavingsProgress or SavingsWorkstream or SavingsShare or SeriesColumn or SeriesValue
        || HistorySubjects.OwnHeadId(entity) is not null;

    private void Check(EntityEntry entry)
    {
        switch (entry.Entity)
        {
            case ForecastEntry forecast:
                CheckPeriod(forecast.HeadId, forecast.Period, "forecasts");
                break;
            case DirectorAdjustment adjustment:
                CheckPeriod(adjustment.HeadId, adjustment.Period, "director's adjustments");
                break;
            case RollForward rollForward:
                CheckPeriod(rollForward.HeadId, rollForward.Period, "roll forwards");
                break;
            case ActualEntry actual:
                CheckPeriod(actual.HeadId, actual.Period, "actuals");
                break;
            case Explanation explanation:
                CheckPeriod(explanation.HeadId, explanation.Period, "explanations");
                break;
            case Commentary commentary:
                CheckPeriod(commentary.HeadId, commentary.Period, "commentary");
                break;
            case ActionProgress progress:
                CheckPeriod(progress.HeadId, progress.Period, "actions");
                break;
            case PartSubmission submission:
                CheckPeriod(submission.HeadId, submission.Period, "submissions");
                break;
            case CapitalForecast forecast:
                CheckPeriod(forecast.HeadId, forecast.Period, "capital forecasts");
                break;
            case CapitalYearForecast forecast:
                CheckPeriod(forecast.HeadId, forecast.Period, "capital forecasts");
                break;
            case CapitalScheme scheme when LastPublished(scheme.HeadId) > 0 && IsApproved(entry, nameof(CapitalScheme.Budget)) && !facts.IsUnreported(entry):
                throw Refusal(scheme.HeadId, "the approved budgets of capital schemes are locked. A period's working budget says what they have become");
            case CapitalYear year when LastPublished(year.HeadId) > 0 && IsApproved(entry, nameof(CapitalYear.Budget)) && !facts.IsUnreported(entry):
                throw Refusal(year.HeadId, "the approved budgets of capital schemes' later years are locked. A period's working budget says what they have become");
            case CapitalFunding funding when LastPublished(funding.HeadId) > 0 && IsApproved(entry, nameof(CapitalFunding.Amount)) && !facts.IsUnreported(entry):
                throw Refusal(funding.HeadId, "the approved funding of capital schemes is locked. Add what has come to it");
            case ActivityForecast forecast:
                CheckPeriod(forecast.HeadId, forecast.Period, "activity");
                break;
            case ActivityDriver driver:
                CheckPeriod(driver.HeadId, driver.Period, "activity");
                break;
            case ActivityMonth month when LastPublished(month.HeadId) >= month.Month:
                throw Refusal(month.HeadId, "the volumes of its months are locked");
            case ActivityMeasure measure when LastPublished(measure.HeadId) > 0 && ChangesApproved(entry, ApprovedActivity) && !facts.IsUnreported(entry):
                throw Refusal(measure.HeadId, "the approved budget, volume and basis of a measure are locked. Enter the current budget in an open period instead");
            case StaffingForecast forecast:
                CheckPeriod(forecast.HeadId, forecast.Period, "staffing");
                break;
            case StaffingBridgeStep step:
                CheckPeriod(step.HeadId, step.Period, "staffing");
                break;
            case StaffingMeasure measure when LastPublished(measure.HeadId) > 0 && ChangesApproved(entry, ApprovedStaffing) && !facts.IsUnreported(entry):
                throw Refusal(measure.HeadId, "the approved budget and the first numbers of a staffing measure are locked. Enter the current budget in an open period instead");
            case ReserveMovement movement:
                CheckPeriodOfYear(movement.Year, movement.Period, "reserve movements");
                break;
            case CompanyForecast forecast:
                CheckPeriodOfYear(forecast.Year, forecast.Period, "company forecasts");
                break;
            case SavingsProgress progress:
                CheckPeriodOfYear(progress.Year, progress.Period, "savings");
                break;
            case SavingsLine saving:
                CheckSaving(entry, saving);
                break;
            case SavingsAmount amount when facts.Savings.TryGetValue(amount.SavingsLineId, out var saving) && facts.Published(saving.Year).Max >= saving.From:
                throw SavingRefusal(saving.Year, saving.Reference, "the amounts of its savings are locked. Report what differs as the saving's progress, or add another saving");
            case SavingsWorkstream workstream when ChangesApproved(entry, ApprovedWorkstream):
                CheckWorkstream(workstream.Year, workstream.Name);
                break;
            case SavingsShare share when entry.State != EntityState.Added && facts.Workstreams.TryGetValue(share.SavingsWorkstreamId, out var workstream):
                CheckWorkstream(workstream.Year, workstream.Name);
                break;
            case DebtBalance balance:
                CheckPeriodOfYear(balance.Year, balance.Period, "debts");
                break;
            case Reserve reserve:
                CheckFrom(entry, reserve.Year, reserve.Name, nameof(Reserve.FromPeriod), "its kind and opening balance", nameof(Reserve.Kind), nameof(Reserve.Opening));
                break;
            case Company company:
                CheckFrom(entry, company.Year, company.Name, nameof(Company.FromPeriod), "its budget", nameof(Company.Budget));
                break;
            case SeriesValue value:
                CheckPeriodOfYear(value.Year, value.Period, "series");
                break;
            case NamedSeries series when facts.ReportedColumns.Any(column => column.SeriesId == series.SeriesId) && ChangesApproved(entry, [nameof(NamedSeries.Rows)]):
                throw new ChangeRefusedException($"A period that reports the series {series.Reference} is published: what its rows are is locked. Words, categories that are added and the chart may change.");
            case SeriesColumn column when facts.ReportedColumns.Contains((column.SeriesId, column.Key)) && ChangesApproved(entry, [nameof(SeriesColumn.Kind)]):
                throw new ChangeRefusedException($"A period that reports the column {column.Key} of a series is published: where its figures come from is locked.");
            case PaperText { Period: > 0 } text:
                CheckPeriodOfYear(text.Year, text.Period, "paper's texts");
                break;
            case CheckAnswer answer when facts.Published(answer.Year).Contains(answer.Number):
                throw new ChangeRefusedException($"{Name(answer.Year, answer.Number)} is published: the answers to its checks are locked.");
            case ProfileEntry profile when LastPublished(profile.HeadId) >= profile.Period:
                throw Refusal(profile.HeadId, "the budget profile of its months is locked");
            case CashLimitEntry limit when LastPublished(limit.HeadId) > 0:
                throw Refusal(limit.HeadId, "the year's approved cash limits and last year's figures are locked. Enter a dated budget change instead");
            case BudgetChange change:
                CheckDate(change.HeadId, (DateOnly)entry.Property(nameof(BudgetChange.Date)).OriginalValue!);
                CheckDate(change.HeadId, change.Date);
                break;
            case Head head:
                CheckHead(entry, head);
                break;
            case PeriodRecord period:
                CheckState(entry, period);
                break;
        }
    }

    /// <summary>What stays is gone or altered; adding goes on, because services begin to count things in the middle of a year.</summary>
    private static bool ChangesApproved(EntityEntry entry, string[] approved) => entry.State switch
    {
        EntityState.Deleted => true,
        EntityState.Added => false,
        _ => approved.Any(name => entry.Property(name).IsModified),
    };

    private void CheckPeriod(int headId, int number, string what)
    {
        var (year, code) = heads[headId];
        if (facts.Published(year).Contains(number))
        {
            throw new ChangeRefusedException($"{new MonitoringPeriod(new FinancialYear(year), number)} is published: its {what} are locked ({code}).");
        }
    }

    /// <summary>Whether a change takes away what was approved; what is new is added to it.</summary>
    private static bool IsApproved(EntityEntry entry, string amount) => entry.State switch
    {
        EntityState.Deleted => true,
        EntityState.Modified => entry.Property(amount).IsModified,
        _ => false,
    };

    private void CheckPeriodOfYear(int year, int number, string what)
    {
        if (facts.Published(year).Contains(number))
        {
            throw new ChangeRefusedException($"{Name(year, number)} is published: its {what} are locked.");
        }
    }

    /// <summary>What a published period reports stands in it from its first period on, with the money that was approved; a correction is an entry of an open period.</summary>
    private void CheckFrom(EntityEntry entry, int year, string name, string fromPeriod, string words, params string[] approved)
    {
        var from = entry.Property(fromPeriod);
        var isLocked = entry.State switch
        {
            EntityState.Added => Last((int)from.CurrentValue!),
            EntityState.Deleted => Last((int)from.OriginalValue!),
            _ => (Last((int)from.OriginalValue!) && approved.Any(property => entry.Property(property).IsModified))
                || (from.IsModified && (Last((int)from.OriginalValue!) || Last((int)from.CurrentValue!))),
        };
        if (isLocked)
        {
            throw Refusal(year, name, facts.Published(year).Max, entry.State == EntityState.Added
                ? "what it reports is locked. Let the new entry begin in a later period"
                : $"it reports this, and {words} are locked. Enter a correction in an open period");
        }

        bool Last(int number) => facts.Published(year).Max >= number;
    }

    private void CheckDate(int headId, DateOnly date)
    {
        var last = LastPublished(headId);
        if (last > 0 && date <= new MonitoringPeriod(new FinancialYear(heads[headId].Year), last).LastDay)
        {
            throw Refusal(headId, "budget changes dated up to its last day are locked. Give it a later date");
        }
    }

    private void CheckHead(EntityEntry entry, Head head)
    {
        var last = facts.Published(head.Year).Max;
        var locked = entry.State switch
        {
            EntityState.Deleted => true,
            EntityState.Added => head.MirrorsHeadId is not null,
            _ => entry.Property(nameof(Head.ParentId)).IsModified
                || entry.Property(nameof(Head.Kind)).IsModified
                || entry.Property(nameof(Head.InTotal)).IsModified
                || entry.Property(nameof(Head.MirrorsHeadId)).IsModified,
        };
        if (last > 0 && locked)
        {
            throw Refusal(head.Year, head.Code, last, "the year's structure is locked. Names, notes and order may change, and lines may be added");
        }
    }

    /// <summary>What a published period counts of a saving stays: whether the budget counts on it, and from when. Its words may change.</summary>
    private void CheckSaving(EntityEntry entry, SavingsLine saving)
    {
        if (entry.State == EntityState.Added)
        {
            if (facts.Published(saving.Year).Max >= saving.FromPeriod)
            {
                throw SavingRefusal(saving.Year, saving.Reference, "a saving that is added now must stand in the register from a later period on");
            }

            return;
        }

        var from = Math.Min(saving.FromPeriod, (int)entry.Property(nameof(SavingsLine.FromPeriod)).OriginalValue!);
        var counts = entry.State == EntityState.Deleted
            || entry.Property(nameof(SavingsLine.FromPeriod)).IsModified
            || entry.Property(nameof(SavingsLine.IsAgreed)).IsModified
            || entry.Property(nameof(SavingsLine.IsReplacement)).IsModified
            || entry.Property(nameof(SavingsLine.IsCostAvoidance)).IsModified
            || entry.Property(nameof(SavingsLine.IsRecurring)).IsModified;
        if (counts && facts.Published(saving.Year).Max >= from)
        {
            throw SavingRefusal(saving.Year, saving.Reference, "what counts of its savings is locked. Words, owners and impacts may change");
        }
    }

    /// <summary>What a workstream is a share of counts in the table of the year; adding goes on, as with savings.</summary>
    private void CheckWorkstream(int year, string name)
    {
        if (facts.Published(year).Count > 0)
        {
            throw Refusal(year, name, facts.Published(year).Max, "what its workstreams share is locked. Names and order may change, and workstreams may be added");
        }
    }

    private void CheckState(EntityEntry entry, PeriodRecord period)
    {
        var number = period.Number;
        if (entry.State != EntityState.Added && facts.Published(period.Year).Contains(number) && !MayChangePublished(entry, period))
        {
            throw new ChangeRefusedException($"{Name(period.Year, number)} is published and stays so.");
        }

        // Publishing an earlier period afterwards would change what the later one's movement is measured from.
        if (entry.State != EntityState.Deleted && period.Status == PeriodStatus.Published && facts.Published(period.Year).Max is var last && last > number)
        {
            throw new ChangeRefusedException($"{Name(period.Year, number)} cannot be published after {Name(period.Year, last)}.");
        }
    }

    /// <summary>
    /// A published period changes in two ways only: it goes back to review where a reopening names its version and no later
    /// period is published; and one that was published before it came here gets the number of the paper that is kept of it.
    /// </summary>
    private bool MayChangePublished(EntityEntry entry, PeriodRecord period)
    {
        if (entry.State != EntityState.Modified)
        {
            return false;
        }

        var modified = entry.Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name).ToList();
        return modified switch
        {
            [nameof(PeriodRecord.Status)] => period.Status == PeriodStatus.InReview
                && facts.IsReopened(period)
                && facts.Published(period.Year).Max == period.Number,
            [nameof(PeriodRecord.PublishedVersion)] => period.PublishedVersion == 1
                && (int)entry.Property(nameof(PeriodRecord.PublishedVersion)).OriginalValue! == 0
                && facts.IsKept(period),
            _ => false,
        };
    }

    /// <summary>A line's first profile row, or the going of its last, would turn twelfths into a profile or back for months already published.</summary>
    private async Task CheckFirstAndLastProfilesAsync(IReadOnlyList<EntityEntry> entries, CancellationToken cancellationToken)
    {
        var touched = entries
            .Where(entry => entry is { State: EntityState.Added or EntityState.Deleted, Entity: ProfileEntry profile } && LastPublished(profile.HeadId) > 0)
            .GroupBy(entry => ((ProfileEntry)entry.Entity).HeadId)
            .ToDictionary(group => group.Key, group => group.Sum(entry => entry.State == EntityState.Added ? 1 : -1));
        if (touched.Count == 0)
        {
            return;
        }

        var ids = touched.Keys.ToList();
        var rows = await context.Profiles
            .AsNoTracking()
            .Where(profile => ids.Contains(profile.HeadId))
            .GroupBy(profile => profile.HeadId)
            .Select(profiles => new { HeadId = profiles.Key, Count = profiles.Count() })
            .ToDictionaryAsync(row => row.HeadId, row => row.Count, cancellationToken);
        foreach (var (headId, difference) in touched)
        {
            var before = rows.GetValueOrDefault(headId);
            if (before == 0 || before + difference == 0)
            {
                throw Refusal(headId, "a line spread in twelfths stays so for the year, and a profiled one stays profiled");
            }
        }
    }

    /// <summary>The triggers see one row at a time, so what belongs to a period must be stored before the period's state says published.</summary>
    private static void RefuseFiguresWithTheirPublishing(IReadOnlyList<EntityEntry> entries)
    {
        if (entries.Any(entry => entry is { State: not EntityState.Deleted, Entity: PeriodRecord { Status: PeriodStatus.Published } })
            && entries.Any(entry => entry.Entity is Head || HistorySubjects.OwnHeadId(entry.Entity) is not null))
        {
            throw new InvalidOperationException("Save the figures first and the published state of their period after them, in the same change.");
        }
    }

    private int LastPublished(int headId) => facts.Published(heads[headId].Year).Max;

    private ChangeRefusedException Refusal(int headId, string what)
    {
        var (year, code) = heads[headId];
        return Refusal(year, code, facts.Published(year).Max, what);
    }

    private static ChangeRefusedException Refusal(int year, string code, int last, string what) =>
        new($"{Name(year, last)} is published: {what} ({code}).");

    private ChangeRefusedException SavingRefusal(int year, string reference, string what) => new($"{Name(year, facts.Published(year).Max)} is published: {what} ({reference}).");

    private static string Name(int year, int number) => new MonitoringPeriod(new FinancialYear(year), number).ToString();
}
