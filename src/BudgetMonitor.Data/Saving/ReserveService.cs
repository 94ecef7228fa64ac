using BudgetMonitor.Domain.Reserves;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
internal sealed class ReserveService(SaveRunner saves) : IReserveService
{
    private static readonly BalanceWords Words = new("reserve", "reserves", "movements", "movements", "kind and opening balance stay. Enter a correction as a movement.");

    /// <inheritdoc/>
    public Task<SaveOutcome<IReadOnlyList<int>>> SaveMovementsAsync(MovementsSave save, CancellationToken cancellationToken) =>
        saves.RunRowsForCouncilAsync(save, ApplyAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(ReserveSave save, CancellationToken cancellationToken) => saves.RunForCouncilAsync(save, ApplyAsync, cancellationToken);

    private static async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, MovementsSave save, List<int> conflicts, CancellationToken cancellationToken)
    {
        var (year, number) = (save.Period.Year.StartYear, save.Period.Number);
        var stored = await context.ReserveMovements.Where(movement => movement.Year == year && movement.Period == number).ToListAsync(cancellationToken);
        var byReserve = stored.ToLookup(movement => movement.ReserveId);
        return await BalanceRegister.SaveRowsAsync<Reserve, ReserveEntry>(
            context,
            save,
            [.. save.Reserves.Select(entry => (entry.ReserveId, entry))],
            Words,
            conflicts,
            BalanceRules.Problem,
            entry => BalanceMarks.Of(byReserve[entry.ReserveId].Select(EntryOf)) == entry.SeenMark,
            entry => Store(context, save, entry, [.. byReserve[entry.ReserveId]], stored),
            cancellationToken);
    }

    private static MovementEntry EntryOf(ReserveMovement movement) => new(movement.Description, movement.Amount, movement.Posted);

    private static void Store(BudgetDbContext context, MovementsSave save, ReserveEntry entry, List<ReserveMovement> stored, List<ReserveMovement> all)
    {
        var known = stored.ToDictionary(movement => movement.Description, StringComparer.Ordinal);
        foreach (var gone in stored.Where(movement => entry.Movements.All(wanted => wanted.Description != movement.Description)))
        {
            context.Remove(gone);
        }

        foreach (var wanted in entry.Movements)
        {
            if (known.TryGetValue(wanted.Description, out var movement))
            {
                (movement.Amount, movement.Posted) = (wanted.Amount, wanted.Posted);
                continue;
            }

            // What moves several reserves stands in one row of the paper's table, so it keeps one place.
            var place = all.Find(other => other.Description == wanted.Description)?.DisplayOrder ?? all.Select(other => other.DisplayOrder).DefaultIfEmpty().Max() + 1;
            var added = new ReserveMovement
            {
                ReserveId = entry.ReserveId,
                Year = save.Period.Year.StartYear,
                Period = save.Period.Number,
                Description = wanted.Description,
                Amount = wanted.Amount,
                Posted = wanted.Posted,
                DisplayOrder = place,
            };
            context.Add(added);
            all.Add(added);
        }
    }

    private static Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, EntryTarget target, ReserveSave save, CancellationToken cancellationToken)
    {
        var facts = save.Facts;
        return BalanceRegister.SaveAsync(
            context,
            save,
            Words,
            new BalanceEntry<Reserve>(
                save.ReserveId,
                save.SeenVersion,
                facts.Name,
                BalanceRules.Problem(facts, save.Reason, target.LaidOut.Structure),
                (from, order) => new Reserve { Year = save.Period.Year.StartYear, Name = facts.Name, Kind = facts.Kind, FromPeriod = from, DisplayOrder = order },
                reserve => reserve.Kind != facts.Kind || reserve.Opening != facts.Opening,
                reserve => Set(reserve, facts)),
            cancellationToken);
    }

    private static void Set(Reserve reserve, ReserveFacts facts)
    {
        (reserve.Name, reserve.Kind, reserve.Opening) = (facts.Name, facts.Kind, facts.Opening);
        (reserve.Group, reserve.Purpose, reserve.OwnerName) = (facts.Group, facts.Purpose, facts.OwnerName);
        (reserve.EndsOn, reserve.HeadCode, reserve.BelongsTo, reserve.LastMovedOn) = (facts.EndsOn, facts.HeadCode, facts.BelongsTo, facts.LastMovedOn);
    }
}
