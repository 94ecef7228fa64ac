using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Archive;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Structure;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BudgetMonitor.Data.Changes;

/// <summary>
/// What holds for every save, wherever it comes from. Inside a change: locks, versions, history, the data version.
/// Outside one, only the sign-in machinery may save (failed attempts, sessions, tokens, cookie keys).
/// </summary>
internal sealed class SavingRules : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        var context = Context(eventData);
        if (context.Change is not null)
        {
            throw new InvalidOperationException("A change saves with SaveChangesAsync.");
        }

        RefuseUnlessSignIn(context);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        var context = Context(eventData);
        if (context.Change is { } scope)
        {
            await PrepareAsync(context, scope, cancellationToken);
        }
        else
        {
            RefuseUnlessSignIn(context);
        }

        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var context = Context(eventData);
        if (context.Change is { } scope)
        {
            // A long import would otherwise carry all its history through every later save.
            foreach (var entry in scope.Written)
            {
                context.Entry(entry).State = EntityState.Detached;
            }

            scope.Written.Clear();
        }

        return ValueTask.FromResult(result);
    }

    private static BudgetDbContext Context(DbContextEventData eventData) => (BudgetDbContext)eventData.Context!;

    private static async Task PrepareAsync(BudgetDbContext context, ChangeScope scope, CancellationToken cancellationToken)
    {
        await ApplyAsync(context, scope, Changed(context).ConvertAll<ChangedRow>(entry => new TrackedRow(entry)), cancellationToken);
        context.History.AddRange(scope.Written);
        if (scope.ChangesFigures)
        {
            await RaiseDataVersionAsync(context, scope, cancellationToken);
        }
    }

    /// <summary>Locks, versions and history, for rows that are about to be stored inside a change, whether the context tracks them or not.</summary>
    public static async Task ApplyAsync(BudgetDbContext context, ChangeScope scope, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        RefuseOldRecords(rows);
        await scope.Heads.LearnAsync(context, HeadIds(rows), cancellationToken);
        await new PeriodLocks(context, scope.Heads).CheckAsync(rows, cancellationToken);
        foreach (var row in rows)
        {
            RaiseVersion(row);
        }

        await HistoryWriter.WriteAsync(context, scope, rows, cancellationToken);
        scope.ChangesFigures = scope.ChangesFigures || rows.Any(row => IsFigures(row.Entity));
    }

    /// <summary>What really changes: an entity set to the values that it had is not a change.</summary>
    private static List<EntityEntry> Changed(BudgetDbContext context)
    {
        var entries = new List<EntityEntry>();
        foreach (var entry in context.ChangeTracker.Entries())
        {
            if (entry.State == EntityState.Modified)
            {
                foreach (var property in entry.Properties)
                {
                    if (property.IsModified && Equals(property.OriginalValue, property.CurrentValue))
                    {
                        property.IsModified = false;
                    }
                }
            }

            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    /// <summary>The heads that the rows belong to or point at.</summary>
    private static IEnumerable<int> HeadIds(IReadOnlyList<ChangedRow> rows) => rows.SelectMany(row => row.Entity is Head
        ? new[] { nameof(Head.ParentId), nameof(Head.MirrorsHeadId) }
            .SelectMany(name => new[] { row.Was(name), row.Now(name) })
            .OfType<int>()
        : CouncilAreas.Of(row.Entity).HeadId(row.Entity) is { } own ? [own] : []);

    private static void RefuseOldRecords(IReadOnlyList<ChangedRow> rows)
    {
        if (rows.Any(row => row.Entity is HistoryEntry || (row.Entity is RequestRecord && row.State != EntityState.Added)))
        {
            throw new InvalidOperationException("History is written by the product alone and only ever added to.");
        }
    }

    private static void RaiseVersion(ChangedRow row)
    {
        // A published paper's version is the number that it was published under, and its row never changes.
        if (row.Entity is not PublishedPaper && row.State != EntityState.Deleted && row.Metadata.FindProperty("Version") is { } version)
        {
            row.Set(version, row.State == EntityState.Added ? 1 : (int)row.Was(version)! + 1);
        }
    }

    private static bool IsFigures(object entity) => entity.GetType().Assembly == typeof(CouncilSettings).Assembly;

    private static async Task RaiseDataVersionAsync(BudgetDbContext context, ChangeScope scope, CancellationToken cancellationToken)
    {
        var council = context.Councils.Local.SingleOrDefault() ?? await context.Councils.SingleOrDefaultAsync(cancellationToken);
        if (council is not null && !scope.DataVersionRaised)
        {
            council.DataVersion++;
            scope.DataVersionRaised = true;
        }
    }

    private static void RefuseUnlessSignIn(BudgetDbContext context)
    {
        foreach (var entry in Changed(context))
        {
            if (!CouncilAreas.Of(entry.Entity).IsOfSignIn && !IsSignIn(entry))
            {
                throw new InvalidOperationException(
                    $"{entry.Metadata.GetTableName()} is saved outside a change. Everything but sign-in goes through IChangeRunner, so that locks, versions and history hold.");
            }
        }
    }

    /// <summary>Failed attempts, lock-out, a new stamp, and a known password hashed anew; not a new password, which comes with a new stamp.</summary>
    private static bool IsSignIn(EntityEntry entry)
    {
        if (entry is not { State: EntityState.Modified, Entity: Account })
        {
            return false;
        }

        var modified = entry.Properties.Where(property => property.IsModified).Select(property => property.Metadata.Name).ToHashSet();
        return modified.IsSubsetOf(
                [
                    nameof(Account.AccessFailedCount),
                    nameof(Account.LockoutEnd),
                    nameof(Account.ConcurrencyStamp),
                    nameof(Account.SecurityStamp),
                    nameof(Account.PasswordHash),
                ])
            && !(modified.Contains(nameof(Account.PasswordHash)) && modified.Contains(nameof(Account.SecurityStamp)));
    }
}
