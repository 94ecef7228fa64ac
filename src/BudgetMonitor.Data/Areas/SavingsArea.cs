using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Data.Areas;

/// <summary>The savings register. A saving is seen whole or not at all (docs/decisions/savings-seen-whole.md), in history too.</summary>
internal sealed class SavingsArea : Area
{
    public SavingsArea()
    {
        Removes<SavingsLine>("saving", "saving", FindAsync);

        Entity<SavingsLine>("savings_lines")
            .LockedWith(new SavingLock())
            .ReadWith((saving, _) => HistoryPlace.OfSaving(saving.Year, saving.Reference))
            .Named(context => context.SavingsLines.Select(saving => new RegisteredName { Id = saving.SavingsLineId, Year = saving.Year, Name = saving.Reference }))
            .History(HistorySubjects.Saving, (saving, _) => $"{ItemNames.Year(saving.Year)}/{saving.Reference}", "Year", "Reference");

        Entity<SavingsAmount>("savings_amounts")
            .LockedWith(new SavingAmountLock())
            .ReadWith((amount, names) => names.PlaceOfSaving<SavingsLine>(amount.SavingsLineId, amount.Code))
            .BelongsTo<SavingsLine>(amount => amount.SavingsLineId)
            .History(HistorySubjects.SavingsAmount, (amount, names) => $"{names.Of<SavingsLine>(amount.SavingsLineId)}/{ItemNames.Year(amount.ForYear)}/{amount.Code}");

        Entity<SavingsProgress>("savings_progress")
            .LockedWith(new PeriodOfYearLock("its savings"))
            .ReadWith((progress, names) => names.PlaceOfSaving<SavingsLine>(progress.SavingsLineId))
            .BelongsTo<SavingsLine>(progress => progress.SavingsLineId)
            .History(
                HistorySubjects.SavingsProgress,
                (progress, names) => $"{ItemNames.Period(progress.Year, progress.Period)}/{names.OwnNameOf<SavingsLine>(progress.SavingsLineId)}",
                "Year");

        Entity<SavingsWorkstream>("savings_workstreams")
            .LockedWith(new WorkstreamLock())
            .OwnedByCouncil()
            .Named(context => context.SavingsWorkstreams.Select(workstream => new RegisteredName { Id = workstream.SavingsWorkstreamId, Year = workstream.Year, Name = workstream.Name }))
            .History("workstream", (workstream, _) => $"{ItemNames.Year(workstream.Year)}/{workstream.Name}", "Year", "Name");

        Entity<SavingsShare>("savings_shares")
            .LockedWith(new WorkstreamShareLock())
            .OwnedByCouncil()
            .BelongsTo<SavingsWorkstream>(share => share.SavingsWorkstreamId)
            .History("workstream's share", (share, names) => $"{names.Of<SavingsWorkstream>(share.SavingsWorkstreamId)}/{ItemNames.Year(share.ForYear)}");
    }

    private static async Task<RemovalPlan?> FindAsync(RemovalQuestion question, CancellationToken cancellationToken)
    {
        var (context, structure, period, reference) = question;
        var year = period.Year.StartYear;
        var line = RemovalPlan.Named(await context.SavingsLines.Where(one => one.Year == year && one.FromPeriod <= period.Number).ToListAsync(cancellationToken), one => one.Reference, reference);
        if (line is null)
        {
            return null;
        }

        var amounts = await context.SavingsAmounts.Where(amount => amount.SavingsLineId == line.SavingsLineId).ToListAsync(cancellationToken);
        var progress = await context.SavingsProgress.Where(one => one.SavingsLineId == line.SavingsLineId).ToListAsync(cancellationToken);
        var heads = new Domain.Savings.Saving(line, amounts).HeadsIn(structure);
        var replaces = await context.SavingsProgress.AnyAsync(one => one.Year == year && one.ReplacedBy == line.Reference && one.SavingsLineId != line.SavingsLineId, cancellationToken);
        return new()
        {
            Name = $"{line.Reference} {line.Title}",
            Heads = heads,
            MayGo = (who, council) => who.MayKeepSaving(council, heads),
            Entity = line,
            With = [("amounts", amounts), ("reports of where it stands", progress)],
            IsReportedIn = number => number >= line.FromPeriod,
            EndItBy = "Report it as unachievable in an open period, with a forecast of nil.",
            NeededBy = replaces ? "Another saving says that this one takes its place. Change that first." : null,
        };
    }
}
