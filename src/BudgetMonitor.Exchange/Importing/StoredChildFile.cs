using BudgetMonitor.Data;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Columns;
using BudgetMonitor.Exchange.Files;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>How a row names the thing that it belongs to: a scheme by head and name, a saving by its reference.</summary>
/// <param name="Year">The financial year.</param>
/// <param name="Code">The head's code; empty for things that belong to no head.</param>
/// <param name="Name">The name.</param>
internal readonly record struct ParentName(FinancialYear Year, string Code, string Name)
{
    /// <summary>Upper and lower case are alike.</summary>
    public ParentName Key => new(Year, Code.ToUpperInvariant(), Name.ToUpperInvariant());
}

/// <summary>A stored thing that rows may belong to.</summary>
internal sealed record StoredParent(int Id, ParentName Name);

/// <summary>A file whose rows belong to things of another file.</summary>
internal interface IChildFile
{
    /// <summary>Tells of every row whose thing is neither in the bundle nor in the database.</summary>
    Task CheckParentsAsync(BudgetDbContext db, CheckContext context, CancellationToken cancellationToken);
}

/// <summary>What the rows of a child file belong to.</summary>
/// <param name="Noun">What it is called in an error, with its article: "an action".</param>
/// <param name="File">The file that lists it.</param>
/// <param name="Column">The column of the child file that names it.</param>
/// <param name="Given">Those that the bundle lists.</param>
/// <param name="Stored">Those that are stored for some years, the oldest first.</param>
internal sealed record ParentKind(
    string Noun,
    BundleFile File,
    Column Column,
    Func<CheckContext, IEnumerable<ParentName>> Given,
    Func<BudgetDbContext, int[], CancellationToken, Task<List<StoredParent>>> Stored);

/// <summary>How the rows of a file are kept that name another thing by words, while the database names it by its identity.</summary>
internal sealed class StoredChildFile<TRow, TEntity>(
    BundleFile<TRow> file,
    ParentKind kind,
    Func<TRow, ParentName> parentOf,
    Func<BudgetDbContext, IReadOnlyCollection<int>, IQueryable<TEntity>> query,
    Func<TEntity, int> parentIdOf,
    Func<TEntity, ParentName, TRow> toRow,
    Func<TRow, int, StoredHeads, TEntity> create,
    Action<TRow, TEntity> update) : StoredFile(file), IChildFile
    where TRow : BundleRow, IYearRow
    where TEntity : class
{
    /// <inheritdoc/>
    public override async Task<FileComparison?> CompareAsync(BudgetDbContext db, Bundle bundle, StoredHeads heads, CancellationToken cancellationToken) =>
        bundle.Find(file) is { } given
            ? Comparison.Of(file, given, await RowsAsync(db, YearsOf(given.Rows), cancellationToken))
            : null;

    /// <inheritdoc/>
    public override async Task ApplyAsync(BudgetDbContext db, FileComparison comparison, StoredHeads heads, CancellationToken cancellationToken)
    {
        var changes = (FileComparison<TRow>)comparison;
        if (changes.Writes.Count == 0 && changes.Removals.Count == 0)
        {
            return;
        }

        var parents = await kind.Stored(db, YearsOf(changes.Wanted), cancellationToken);
        var ids = new Dictionary<ParentName, int>();
        foreach (var parent in parents)
        {
            ids.TryAdd(parent.Name.Key, parent.Id);
        }

        var entities = new Dictionary<string, TEntity>(StringComparer.Ordinal);
        foreach (var (row, entity) in Paired(parents, await query(db, IdsOf(parents)).ToListAsync(cancellationToken)))
        {
            entities.TryAdd(file.KeyOf(row), entity);
        }

        foreach (var (row, before) in changes.Writes)
        {
            if (before is null)
            {
                db.Add(create(row, ids[parentOf(row).Key], heads));
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
    public override async Task<IReadOnlyList<string[]>> WriteAsync(BudgetDbContext db, int startYear, StoredHeads heads, Func<string, int> placeOfHead, CancellationToken cancellationToken) =>
        file.WriteRows(await RowsAsync(db, [startYear], cancellationToken), row => row is IHeadRow head ? placeOfHead(head.Code) : 0);

    /// <inheritdoc/>
    public async Task CheckParentsAsync(BudgetDbContext db, CheckContext context, CancellationToken cancellationToken)
    {
        // A line of the other file that could not be read may well be the one that is meant.
        if (context.Find(file) is not { } comparison || context.Bundle.HasDoubtfulRows(kind.File))
        {
            return;
        }

        var known = (await kind.Stored(db, YearsOf(comparison.Wanted), cancellationToken))
            .Select(parent => parent.Name.Key)
            .Concat(kind.Given(context).Select(name => name.Key))
            .ToHashSet();
        foreach (var row in comparison.Wanted)
        {
            var name = parentOf(row);
            if (!known.Contains(name.Key) && (name.Code.Length == 0 || context.IsKnown(name.Year, name.Code)))
            {
                var owner = name.Code.Length == 0 ? $"{name.Year}" : $"{name.Code} in {name.Year}";
                context.Fault(file, row.Line, kind.Column.Name, name.Name, $"{owner} has no {kind.Noun} of this name", $"Correct it, or add the {kind.Noun} to {kind.File.Name}");
            }
        }
    }

    private static int[] YearsOf(IReadOnlyList<TRow> rows) => rows.Select(row => row.Year.StartYear).Distinct().ToArray();

    private static int[] IdsOf(List<StoredParent> parents) => parents.Select(parent => parent.Id).ToArray();

    private async Task<TRow[]> RowsAsync(BudgetDbContext db, int[] years, CancellationToken cancellationToken)
    {
        var parents = await kind.Stored(db, years, cancellationToken);
        return Paired(parents, await query(db, IdsOf(parents)).AsNoTracking().ToListAsync(cancellationToken)).Select(pair => pair.Row).ToArray();
    }

    private IEnumerable<(TRow Row, TEntity Entity)> Paired(List<StoredParent> parents, List<TEntity> entities)
    {
        var names = parents.ToDictionary(parent => parent.Id, parent => parent.Name);
        return entities.Select(entity => (toRow(entity, names[parentIdOf(entity)]), entity));
    }
}
