using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Reserves;

namespace BudgetMonitor.Data.Areas;

/// <summary>Reserves and provisions, and what goes in and out of them.</summary>
internal sealed class ReserveArea : Area
{
    public ReserveArea()
    {
        Removes<Reserve>("reserve", "reserve", FindAsync);

        Entity<Reserve>("reserves")
            .LockedWith(new FromPeriodLock("reserve_id", "its kind and opening balance", new([nameof(Reserve.Kind), nameof(Reserve.Opening)], nameof(Reserve.Kind))))
            .OwnedByCouncil()
            .Named(context => context.Reserves.Select(reserve => new RegisteredName { Id = reserve.ReserveId, Name = reserve.Name }))
            .History("reserve", (reserve, _) => $"{ItemNames.Year(reserve.Year)}/{ItemNames.Beginning(reserve.Name)}", "Year");

        Entity<ReserveMovement>("reserve_movements")
            .LockedWith(new PeriodOfYearLock("its reserve movements", "reserve_movement_id"))
            .OwnedByCouncil()
            .BelongsTo<Reserve>(movement => movement.ReserveId)
            .History(
                "reserve movement",
                (movement, names) => $"{ItemNames.Period(movement.Year, movement.Period)}/{ItemNames.Beginning(names.OwnNameOf<Reserve>(movement.ReserveId))}/{ItemNames.Beginning(movement.Description)}",
                "Year",
                "Period",
                "ReserveId");
    }

    private static async Task<RemovalPlan?> FindAsync(RemovalQuestion question, CancellationToken cancellationToken)
    {
        var (context, structure, period, _) = question;
        var number = question.Number;
        var reserve = await context.Reserves.SingleOrDefaultAsync(one => one.ReserveId == number && one.Year == period.Year.StartYear && one.FromPeriod <= period.Number, cancellationToken);
        return reserve is null ? null : new()
        {
            Name = reserve.Name,
            Heads = [structure.Council],
            MayGo = (who, council) => who.MayKeepBalances(council),
            Entity = reserve,
            With = [("movements", await context.ReserveMovements.Where(one => one.ReserveId == number).ToListAsync(cancellationToken))],
            IsReportedIn = reported => reported >= reserve.FromPeriod,
            EndItBy = "Enter a movement that brings it to nil in an open period, and the day on which its protocol ends.",
        };
    }
}
