using BudgetMonitor.Data;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Files;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>Which part of the stored data a bundle can touch.</summary>
/// <param name="Years">Start years.</param>
/// <param name="Periods">Period numbers.</param>
internal sealed record Scope(int[] Years, int[] Periods)
{
    /// <summary>Every period of one year.</summary>
    public static Scope WholeYear(int startYear) => new([startYear], Enumerable.Range(0, 14).ToArray());
}

/// <summary>How the rows of one bundle file and the database belong together.</summary>
internal abstract class StoredFile(BundleFile file)
{
    /// <summary>The file.</summary>
    public BundleFile File { get; } = file;

    /// <summary>What a bundle changes in this file's data; null where the bundle lacks the file.</summary>
    public abstract Task<FileComparison?> CompareAsync(BudgetDbContext db, Bundle bundle, StoredHeads heads, CancellationToken cancellationToken);

    /// <summary>Makes the changes in the context; saving is the caller's.</summary>
    public abstract Task ApplyAsync(BudgetDbContext db, FileComparison comparison, StoredHeads heads, CancellationToken cancellationToken);

    /// <summary>The lines of a year's file with its header; empty where there is nothing to write.</summary>
    public abstract Task<IReadOnlyList<string[]>> WriteAsync(BudgetDbContext db, int startYear, StoredHeads heads, Func<string, int> placeOfHead, CancellationToken cancellationToken);
}

/// <summary>The changes in one file's data, for showing and for storing.</summary>
internal abstract record FileComparison(BundleFile File, FileChange Shown);

/// <summary>The changes in one file's data, typed.</summary>
/// <param name="Wanted">Every row of the bundle, with stored values in columns that the bundle leaves out.</param>
/// <param name="Stored">The stored rows that the bundle can touch.</param>
/// <param name="Writes">The rows to store, each with the stored one that it replaces.</param>
/// <param name="Removals">The rows to remove.</param>
internal sealed record FileComparison<TRow>(
    BundleFile File,
    FileChange Shown,
    IReadOnlyList<TRow> Wanted,
    IReadOnlyList<TRow> Stored,
    IReadOnlyList<(TRow Row, TRow? Before)> Writes,
    IReadOnlyList<TRow> Removals) : FileComparison(File, Shown)
    where TRow : BundleRow;

/// <summary>How the rows of one file are kept as entities.</summary>
internal sealed class StoredFile<TRow, TEntity>(
    BundleFile<TRow> file,
    Func<BudgetDbContext, Scope, IQueryable<TEntity>> query,
    Func<TEntity, StoredHeads, TRow> toRow,
    Func<TRow, StoredHeads, TEntity> create,
    Action<TRow, TEntity> update) : StoredFile(file)
    where TRow : BundleRow
    where TEntity : class
{
    /// <inheritdoc/>
    public override async Task<FileComparison?> CompareAsync(BudgetDbContext db, Bundle bundle, StoredHeads heads, CancellationToken cancellationToken)
    {
        if (bundle.Find(file) is not { } given)
        {
            return null;
        }

        var entities = await query(db, ScopeOf(given.Rows)).AsNoTracking().ToListAsync(cancellationToken);
        return Comparison.Of(file, given, entities.Select(entity => toRow(entity, heads)).ToArray());
    }

    /// <inheritdoc/>
    public override async Task ApplyAsync(BudgetDbContext db, FileComparison comparison, StoredHeads heads, CancellationToken cancellationToken)
    {
        var changes = (FileComparison<TRow>)comparison;
        if (changes.Writes.Count == 0 && changes.Removals.Count == 0)
        {
            return;
        }

        var entities = new Dictionary<string, TEntity>(StringComparer.Ordinal);
        foreach (var entity in await query(db, ScopeOf(changes.Wanted)).ToListAsync(cancellationToken))
        {
            entities.TryAdd(file.KeyOf(toRow(entity, heads)), entity);
        }

        foreach (var (row, before) in changes.Writes)
        {
            if (before is null)
            {
                db.Add(create(row, heads));
            }
            else
            {
                update(row, entities[file.KeyOf(row)]);
            }
        }

        foreach (var row in changes.Removals)
        {
            db.Remove(entities[file.KeyOf(row)]);
        }
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string[]>> WriteAsync(BudgetDbContext db, int startYear, StoredHeads heads, Func<string, int> placeOfHead, CancellationToken cancellationToken)
    {
        var entities = await query(db, Scope.WholeYear(startYear)).AsNoTracking().ToListAsync(cancellationToken);
        return file.WriteRows(entities.Select(entity => toRow(entity, heads)), row => row is IHeadRow head ? placeOfHead(head.Code) : 0);
    }

    private static Scope ScopeOf(IReadOnlyList<TRow> rows) => new(
        rows.OfType<IYearRow>().Select(row => row.Year.StartYear).Distinct().ToArray(),
        rows.OfType<IPeriodRow>().Select(row => row.Period).Distinct().ToArray());
}
