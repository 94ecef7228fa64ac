using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Exchange.Files;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>How the files of figures are kept.</summary>
internal static class StoredFigures
{
    public static StoredFile CashLimits { get; } = new StoredFile<CashLimitRow, CashLimitEntry>(
        FigureFiles.CashLimits,
        (db, scope) => db.CashLimits.Where(entry => db.Heads.Any(head => head.HeadId == entry.HeadId && scope.Years.Contains(head.Year))),
        (entry, heads) => new(heads.YearOf(entry.HeadId), heads.CodeOf(entry.HeadId), entry.Gross, entry.Income, entry.PriorYearOutturn, entry.PriorYearVariance),
        (row, heads) => new()
        {
            HeadId = heads.IdOf(row),
            Gross = row.Gross,
            Income = row.Income,
            PriorYearOutturn = row.PriorYearOutturn,
            PriorYearVariance = row.PriorYearVariance,
        },
        (row, entry) =>
        {
            (entry.Gross, entry.Income) = (row.Gross, row.Income);
            (entry.PriorYearOutturn, entry.PriorYearVariance) = (row.PriorYearOutturn, row.PriorYearVariance);
        });

    public static StoredFile Virements { get; } = new StoredFile<VirementRow, BudgetChange>(
        FigureFiles.Virements,
        (db, scope) => db.BudgetChanges.Where(change => db.Heads.Any(head => head.HeadId == change.HeadId && scope.Years.Contains(head.Year))),
        (change, heads) => new(heads.YearOf(change.HeadId), change.Reference, change.Date, change.Kind, heads.CodeOf(change.HeadId), change.Gross, change.Income, change.Reason),
        (row, heads) => new()
        {
            HeadId = heads.IdOf(row),
            Reference = row.Reference,
            Date = row.Date,
            Kind = row.Kind,
            Gross = row.Gross,
            Income = row.Income,
            Reason = row.Reason,
        },
        (row, change) => (change.Date, change.Kind, change.Gross, change.Income, change.Reason) = (row.Date, row.Kind, row.Gross, row.Income, row.Reason));

    public static StoredFile Profiles { get; } = new StoredFile<ProfileRow, ProfileEntry>(
        FigureFiles.Profiles,
        (db, scope) => db.Profiles.Where(entry => db.Heads.Any(head => head.HeadId == entry.HeadId && scope.Years.Contains(head.Year))),
        (entry, heads) => new(heads.YearOf(entry.HeadId), heads.CodeOf(entry.HeadId), entry.Period, entry.Gross, entry.Income),
        (row, heads) => new() { HeadId = heads.IdOf(row), Period = row.Period, Gross = row.Gross, Income = row.Income },
        (row, entry) => (entry.Gross, entry.Income) = (row.Gross, row.Income));

    public static StoredFile Actuals { get; } = new StoredFile<ActualRow, ActualEntry>(
        FigureFiles.Actuals,
        (db, scope) => db.Actuals.Where(entry => scope.Periods.Contains(entry.Period) && db.Heads.Any(head => head.HeadId == entry.HeadId && scope.Years.Contains(head.Year))),
        (entry, heads) => new(heads.YearOf(entry.HeadId), entry.Period, heads.CodeOf(entry.HeadId), entry.Gross, entry.Income, entry.Commitments),
        (row, heads) => new() { HeadId = heads.IdOf(row), Period = row.Period, Gross = row.Gross, Income = row.Income, Commitments = row.Commitments },
        (row, entry) => (entry.Gross, entry.Income, entry.Commitments) = (row.Gross, row.Income, row.Commitments));

    public static StoredFile Forecasts { get; } = new StoredFile<ForecastRow, ForecastEntry>(
        FigureFiles.Forecasts,
        (db, scope) => db.Forecasts.Where(entry => scope.Periods.Contains(entry.Period) && db.Heads.Any(head => head.HeadId == entry.HeadId && scope.Years.Contains(head.Year))),
        (entry, heads) => new(heads.YearOf(entry.HeadId), entry.Period, heads.CodeOf(entry.HeadId), entry.Gross, entry.Income, entry.Method, entry.Nature, entry.FullYearEffect),
        (row, heads) => new()
        {
            HeadId = heads.IdOf(row),
            Period = row.Period,
            Gross = row.Gross,
            Income = row.Income,
            Method = row.Method,
            Nature = row.Nature,
            FullYearEffect = row.FullYearEffect,
        },
        (row, entry) =>
        {
            (entry.Gross, entry.Income) = (row.Gross, row.Income);
            (entry.Method, entry.Nature, entry.FullYearEffect) = (row.Method, row.Nature, row.FullYearEffect);
        });

    public static StoredFile DirectorAdjustments { get; } = new StoredFile<DirectorAdjustmentRow, DirectorAdjustment>(
        FigureFiles.DirectorAdjustments,
        (db, scope) => db.DirectorAdjustments.Where(entry => scope.Periods.Contains(entry.Period) && db.Heads.Any(head => head.HeadId == entry.HeadId && scope.Years.Contains(head.Year))),
        (entry, heads) => new(heads.YearOf(entry.HeadId), entry.Period, heads.CodeOf(entry.HeadId), entry.Amount, entry.Reason),
        (row, heads) => new() { HeadId = heads.IdOf(row), Period = row.Period, Amount = row.Amount, Reason = row.Reason },
        (row, entry) => (entry.Amount, entry.Reason) = (row.Amount, row.Reason));

    public static StoredFile RollForwards { get; } = new StoredFile<RollForwardRow, RollForward>(
        FigureFiles.RollForwards,
        (db, scope) => db.RollForwards
            .Where(entry => scope.Periods.Contains(entry.Period) && db.Heads.Any(head => head.HeadId == entry.HeadId && scope.Years.Contains(head.Year)))
            .OrderBy(entry => entry.RollForwardId),
        (entry, heads) => new(heads.YearOf(entry.HeadId), entry.Period, heads.CodeOf(entry.HeadId), entry.Kind, entry.Amount, entry.Description, entry.DisplayOrder, entry.Decision, entry.DecisionReason),
        (row, heads) => new()
        {
            HeadId = heads.IdOf(row),
            Period = row.Period,
            Kind = row.Kind,
            Amount = row.Amount,
            Description = row.Description,
            DisplayOrder = row.DisplayOrder ?? 0,
            Decision = row.Decision,
            DecisionReason = row.DecisionReason,
        },
        (row, entry) =>
        {
            (entry.Amount, entry.DisplayOrder) = (row.Amount, row.DisplayOrder ?? entry.DisplayOrder);
            (entry.Decision, entry.DecisionReason) = (row.Decision, row.DecisionReason);
        });
}
