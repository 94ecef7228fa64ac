using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
/// <param name="contexts">Makes contexts.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class RemovalService(SaveRunner saves, IDbContextFactory<BudgetDbContext> contexts, StructureCache structures) : IRemovalService
{
    /// <inheritdoc/>
    public async Task<RemovalOutlook> FindAsync(RemovalTarget target, Person who, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(who);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var (found, why, _) = await FindAsync(context, target, who, cancellationToken);
        return found is null
            ? new(null, why)
            : new(new Removal(found.Name, found.Parts, MarkOf(context, found), await InsteadAsync(context, target, found, cancellationToken)), null);
    }

    /// <inheritdoc/>
    public Task<SaveOutcome> RemoveAsync(RemovalSave save, CancellationToken cancellationToken) => saves.RunAsync(save, ApplyAsync, cancellationToken);

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, RemovalSave save, CancellationToken cancellationToken)
    {
        var (found, why, message) = await FindAsync(context, save.Target, save.Who, cancellationToken);
        if (found is null)
        {
            return (why, message);
        }

        if (EntryProblem.First(ChangeReason.OfRemoval.Problem(save.Reason)) is { } unreasoned)
        {
            return (SaveRefusal.Invalid, unreasoned);
        }

        if (await InsteadAsync(context, save.Target, found, cancellationToken) is { } instead)
        {
            return (SaveRefusal.Invalid, instead);
        }

        if (MarkOf(context, found) != save.SeenMark)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else changed this first. Nothing was removed.");
        }

        context.RemoveRange(found.Entries);
        return (null, $"Removed: {found.Name}.");
    }

    /// <summary>What they ask to remove, where it is theirs to remove now. Whose it is comes before the period's state.</summary>
    private async Task<(RemovalPlan? Found, SaveRefusal? Why, string Message)> FindAsync(BudgetDbContext context, RemovalTarget target, Person who, CancellationToken cancellationToken)
    {
        var nothing = $"There is nothing of yours like this in {target.Period}. Nothing was saved.";
        if (await structures.GetAsync(context, target.Period.Year, cancellationToken) is not { } laidOut
            || await CouncilAreas.FindRemovalAsync(target.Kind, new(context, laidOut.Structure, target.Period, target.Key), cancellationToken) is not { } found)
        {
            return (null, SaveRefusal.NotFound, nothing);
        }

        foreach (var head in found.Heads)
        {
            var (allowed, why, message) = await EntryPermission.FindAsync(
                context, structures, target.Period, head.Code, who, (structure, _) => found.MayGo(who, structure), cancellationToken);
            if (allowed is null)
            {
                return (null, why, why == SaveRefusal.NotFound ? nothing : message);
            }
        }

        return (found, null, string.Empty);
    }

    /// <summary>What to do instead where it was published once, be it in a version that is being corrected, or where something else still needs it.</summary>
    private static async Task<string?> InsteadAsync(BudgetDbContext context, RemovalTarget target, RemovalPlan found, CancellationToken cancellationToken)
    {
        var year = target.Period.Year.StartYear;
        var published = await context.Periods
            .Where(period => period.Year == year && (period.Status == PeriodStatus.Published || period.PublishedVersion > 0))
            .OrderByDescending(period => period.Number)
            .Select(period => period.Number)
            .ToListAsync(cancellationToken);
        return published.Find(found.IsReportedIn) is var last and > 0
            ? $"{new Domain.Calendar.MonitoringPeriod(target.Period.Year, last).FullName} was published with it, so it stays. {found.EndItBy}"
            : found.NeededBy;
    }

    /// <summary>Every entry that would go, with its version: whatever is added, changed or taken away meanwhile makes another mark.</summary>
    private static string MarkOf(BudgetDbContext context, RemovalPlan found)
    {
        var entries = found.Entries.Select(entity =>
        {
            var entry = context.Entry(entity);
            var keys = entry.Metadata.FindPrimaryKey()!.Properties.Select(property => Convert.ToString(entry.Property(property.Name).CurrentValue, CultureInfo.InvariantCulture));
            return $"{entry.Metadata.ClrType.Name}:{string.Join('/', keys)}:{entry.Property("Version").CurrentValue}";
        });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', entries.Order(StringComparer.Ordinal)))))[..32];
    }
}
