using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Exchange.Files;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>How savings and their workstreams are kept.</summary>
internal static class StoredSavings
{
    private static readonly ParentKind Saving = new(
        "saving",
        SavingsFiles.Register,
        SavingsFiles.Reference,
        context => context.Wanted(SavingsFiles.Register).Select(row => new ParentName(row.Year, string.Empty, row.Reference)),
        async (db, years, cancellationToken) =>
        {
            var savings = await db.SavingsLines.Where(saving => years.Contains(saving.Year)).OrderBy(saving => saving.SavingsLineId).ToListAsync(cancellationToken);
            return savings.ConvertAll(saving => new StoredParent(saving.SavingsLineId, new(new(saving.Year), string.Empty, saving.Reference)));
        });

    private static readonly ParentKind Workstream = new(
        "workstream",
        SavingsFiles.Workstreams,
        SavingsFiles.Workstream,
        context => context.Wanted(SavingsFiles.Workstreams).Select(row => new ParentName(row.Year, string.Empty, row.Name)),
        async (db, years, cancellationToken) =>
        {
            var workstreams = await db.SavingsWorkstreams
                .Where(workstream => years.Contains(workstream.Year))
                .OrderBy(workstream => workstream.SavingsWorkstreamId)
                .ToListAsync(cancellationToken);
            return workstreams.ConvertAll(workstream => new StoredParent(workstream.SavingsWorkstreamId, new(new(workstream.Year), string.Empty, workstream.Name)));
        });

    public static IReadOnlyList<StoredFile> All { get; } =
    [
        new StoredFile<SavingLineRow, SavingsLine>(
            SavingsFiles.Register,
            (db, scope) => db.SavingsLines.Where(saving => scope.Years.Contains(saving.Year)),
            (saving, _) => new(
                new FinancialYear(saving.Year), saving.Reference, saving.Title, saving.Description, saving.Category, saving.Programme,
                saving.Workstream, saving.OwnerName, saving.IsRecurring, saving.IsCostAvoidance, saving.IsAgreed, saving.Risk,
                saving.PostsFrom, saving.PostsTo, saving.StaffImpact, saving.PropertyImpact, saving.ServiceImpact, saving.Equality,
                saving.Consultation, saving.IsReplacement, saving.FromPeriod, saving.DisplayOrder),
            (row, _) =>
            {
                var saving = new SavingsLine { Year = row.Year.StartYear, Reference = row.Reference, Title = row.Title };
                Take(row, saving);
                return saving;
            },
            Take),
        new StoredChildFile<SavingRow, SavingsAmount>(
            SavingsFiles.Amounts,
            Saving,
            row => new(row.Year, string.Empty, row.Reference),
            (db, ids) => db.SavingsAmounts.Where(amount => ids.Contains(amount.SavingsLineId)),
            amount => amount.SavingsLineId,
            (amount, saving) => new(saving.Year, saving.Name, new(amount.ForYear), amount.Code.Length == 0 ? null : amount.Code, amount.Amount),
            (row, saving, _) => new() { SavingsLineId = saving, ForYear = row.ForYear.StartYear, Code = row.Code ?? string.Empty, Amount = row.Amount },
            (row, amount) => amount.Amount = row.Amount),
        new StoredChildFile<SavingProgressRow, SavingsProgress>(
            SavingsFiles.Progress,
            Saving,
            row => new(row.Year, string.Empty, row.Reference),
            (db, ids) => db.SavingsProgress.Where(progress => ids.Contains(progress.SavingsLineId)),
            progress => progress.SavingsLineId,
            (progress, saving) => new(
                saving.Year, progress.Period, saving.Name, progress.Delivered, progress.Forecast, progress.Status, progress.ReplacedBy, progress.Text),
            (row, saving, _) =>
            {
                var progress = new SavingsProgress
                {
                    SavingsLineId = saving,
                    Year = row.Year.StartYear,
                    Period = row.Period,
                    Delivered = row.Delivered,
                    Forecast = row.Forecast,
                    Status = row.Status,
                };
                Take(row, progress);
                return progress;
            },
            Take),
        new StoredFile<WorkstreamRow, SavingsWorkstream>(
            SavingsFiles.Workstreams,
            (db, scope) => db.SavingsWorkstreams.Where(workstream => scope.Years.Contains(workstream.Year)),
            (workstream, _) => new(
                new FinancialYear(workstream.Year), workstream.Name, workstream.Programme, workstream.LongName, workstream.ShareOf, workstream.DisplayOrder),
            (row, _) => new()
            {
                Year = row.Year.StartYear,
                Name = row.Name,
                Programme = row.Programme,
                LongName = row.LongName,
                ShareOf = row.ShareOf,
                DisplayOrder = row.DisplayOrder,
            },
            (row, workstream) =>
            {
                (workstream.Programme, workstream.LongName, workstream.ShareOf) = (row.Programme, row.LongName, row.ShareOf);
                workstream.DisplayOrder = row.DisplayOrder;
            }),
        new StoredChildFile<WorkstreamShareRow, SavingsShare>(
            SavingsFiles.Shares,
            Workstream,
            row => new(row.Year, string.Empty, row.Name),
            (db, ids) => db.SavingsShares.Where(share => ids.Contains(share.SavingsWorkstreamId)),
            share => share.SavingsWorkstreamId,
            (share, workstream) => new(workstream.Year, workstream.Name, new(share.ForYear), share.Amount),
            (row, workstream, _) => new() { SavingsWorkstreamId = workstream, ForYear = row.ForYear.StartYear, Amount = row.Amount },
            (row, share) => share.Amount = row.Amount),
    ];

    private static void Take(SavingLineRow row, SavingsLine saving)
    {
        (saving.Title, saving.Description, saving.Category) = (row.Title, row.Description, row.Category);
        (saving.Programme, saving.Workstream, saving.OwnerName) = (row.Programme, row.Workstream, row.Owner);
        (saving.IsRecurring, saving.IsCostAvoidance, saving.IsAgreed) = (row.IsRecurring, row.IsCostAvoidance, row.IsAgreed);
        (saving.Risk, saving.PostsFrom, saving.PostsTo, saving.DisplayOrder) = (row.Risk, row.PostsFrom, row.PostsTo, row.DisplayOrder);
        (saving.StaffImpact, saving.PropertyImpact, saving.ServiceImpact) = (row.StaffImpact, row.PropertyImpact, row.ServiceImpact);
        (saving.Equality, saving.Consultation) = (row.Equality, row.Consultation);
        (saving.IsReplacement, saving.FromPeriod) = (row.IsReplacement, row.FromPeriod);
    }

    private static void Take(SavingProgressRow row, SavingsProgress progress)
    {
        (progress.Delivered, progress.Forecast, progress.Status) = (row.Delivered, row.Forecast, row.Status);
        (progress.ReplacedBy, progress.Text) = (row.ReplacedBy, row.Text);
    }
}
