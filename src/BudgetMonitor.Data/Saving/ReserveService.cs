using System.Globalization;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Reserves;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="changes">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class ReserveService(IChangeRunner changes, StructureCache structures) : IReserveService
{
    /// <inheritdoc/>
    public async Task<BalanceOutcome> SaveMovementsAsync(MovementsSave save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        var conflicts = new List<int>();
        var outcome = await SaveOutcome.RunAsync(
            changes,
            new ChangeRequest(save.RequestId, save.Who, save.Way),
            (context, token) => ApplyAsync(context, save, conflicts, token),
            cancellationToken);
        return new(outcome, outcome.Why == SaveRefusal.SomebodyElse ? conflicts : []);
    }

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(ReserveSave save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        return SaveOutcome.RunAsync(
            changes,
            new ChangeRequest(save.RequestId, save.Who, save.Way, save.Reason),
            (context, token) => ApplyAsync(context, save, token),
            cancellationToken);
    }

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, MovementsSave save, List<int> conflicts, CancellationToken cancellationToken)
    {
        // The change may be run again from the start.
        conflicts.Clear();
        var (place, why, message) = await EntryPermission.FindCouncilAsync(context, structures, save.Period, save.Who, cancellationToken);
        if (place is null)
        {
            return (why, message);
        }

        var (year, number) = (save.Period.Year.StartYear, save.Period.Number);
        var reserves = await context.Reserves.AsNoTracking().Where(reserve => reserve.Year == year && reserve.FromPeriod <= number).ToDictionaryAsync(reserve => reserve.ReserveId, cancellationToken);
        var standing = await context.ReserveMovements.Where(movement => movement.Year == year && movement.Period == number).ToListAsync(cancellationToken);
        var byReserve = standing.ToLookup(movement => movement.ReserveId);
        foreach (var entry in save.Reserves)
        {
            if (!reserves.TryGetValue(entry.ReserveId, out var reserve))
            {
                return (SaveRefusal.NotFound, "One of the reserves is no longer there. Nothing was saved.");
            }

            if (BalanceRules.Problem(reserve, entry) is { } problem)
            {
                return (SaveRefusal.Invalid, problem);
            }

            if (BalanceMarks.Of(byReserve[entry.ReserveId].Select(Wish)) != entry.SeenMark)
            {
                conflicts.Add(entry.ReserveId);
            }
        }

        if (conflicts.Count > 0)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else changed these movements first. Nothing was saved.");
        }

        foreach (var entry in save.Reserves)
        {
            Store(context, save, entry, [.. byReserve[entry.ReserveId]], standing);
        }

        return (null, save.Reserves.Count == 1
            ? $"Saved the movements of {reserves[save.Reserves[0].ReserveId].Name}."
            : string.Create(CultureInfo.InvariantCulture, $"Saved the movements of {save.Reserves.Count} reserves."));
    }

    internal static MovementEntry Wish(ReserveMovement movement) => new(movement.Description, movement.Amount, movement.Posted);

    private static void Store(BudgetDbContext context, MovementsSave save, ReserveEntry entry, List<ReserveMovement> standing, List<ReserveMovement> all)
    {
        var known = standing.ToDictionary(movement => movement.Description, StringComparer.Ordinal);
        foreach (var gone in standing.Where(movement => entry.Movements.All(wanted => wanted.Description != movement.Description)))
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

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, ReserveSave save, CancellationToken cancellationToken)
    {
        var (place, why, message) = await EntryPermission.FindCouncilAsync(context, structures, save.Period, save.Who, cancellationToken);
        if (place is null)
        {
            return (why, message);
        }

        var year = save.Period.Year.StartYear;
        var all = await context.Reserves.Where(reserve => reserve.Year == year).ToListAsync(cancellationToken);
        var reserve = all.Find(one => one.ReserveId == save.ReserveId);
        if (save.ReserveId is not null && (reserve is null || reserve.FromPeriod > save.Period.Number))
        {
            return (SaveRefusal.NotFound, "There is no such reserve. Nothing was saved.");
        }

        if ((BalanceRules.Problem(save.Facts, place.LaidOut.Structure) ?? BalanceRules.ReasonProblem(save.Reason)) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        if (all.Exists(other => other != reserve && string.Equals(other.Name, save.Facts.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return (SaveRefusal.Invalid, $"There is a reserve called {save.Facts.Name} already. Nothing was saved.");
        }

        var published = await EntryPermission.LastPublishedAsync(context, year, cancellationToken);
        if (reserve is null)
        {
            reserve = new Reserve
            {
                Year = year,
                Name = save.Facts.Name,
                Kind = save.Facts.Kind,
                Opening = save.Facts.Opening,
                FromPeriod = published == 0 ? 1 : save.Period.Number,
                DisplayOrder = all.Select(other => other.DisplayOrder).DefaultIfEmpty().Max() + 1,
            };
            Take(save.Facts, reserve);
            context.Add(reserve);
            return (null, $"Added: {reserve.Name}.");
        }

        if (reserve.Version != save.SeenVersion)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else changed this reserve first.");
        }

        if (published >= reserve.FromPeriod && (reserve.Kind != save.Facts.Kind || reserve.Opening != save.Facts.Opening))
        {
            return (SaveRefusal.Invalid, "A published period reports this reserve, so its kind and opening balance stay. Enter a correction as a movement. Nothing was saved.");
        }

        (reserve.Name, reserve.Kind, reserve.Opening) = (save.Facts.Name, save.Facts.Kind, save.Facts.Opening);
        Take(save.Facts, reserve);
        return (null, $"Saved: {reserve.Name}.");
    }

    private static void Take(ReserveFacts facts, Reserve reserve)
    {
        (reserve.Group, reserve.Purpose, reserve.OwnerName) = (facts.Group, facts.Purpose, facts.OwnerName);
        (reserve.EndsOn, reserve.HeadCode, reserve.BelongsTo, reserve.LastMovedOn) = (facts.EndsOn, facts.HeadCode, facts.BelongsTo, facts.LastMovedOn);
    }
}
