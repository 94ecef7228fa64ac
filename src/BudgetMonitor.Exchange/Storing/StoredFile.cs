using System.Linq.Expressions;
using BudgetMonitor.Data;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Columns;
using BudgetMonitor.Exchange.Comparing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Storing;

/// <summary>How the rows of one bundle file and the database belong together.</summary>
internal abstract class StoredFile(BundleFile file)
{
    /// <summary>The file.</summary>
    public BundleFile File { get; } = file;

    /// <summary>What a bundle changes in this file's data; null where the bundle lacks the file.</summary>
    public abstract Task<FileComparison?> CompareAsync(BudgetDbContext db, Bundle bundle, StoredHeads heads, CancellationToken cancellationToken);

    /// <summary>Makes the changes: few of them in the context, where saving them is the caller's, and many straight in the database.</summary>
    public abstract Task ApplyAsync(BudgetDbContext db, FileComparison comparison, StoredHeads heads, CancellationToken cancellationToken);

    /// <summary>The lines of a year's file with its header; empty where there is nothing to write.</summary>
    public abstract Task<IReadOnlyList<string[]>> WriteAsync(BudgetDbContext db, int startYear, StoredHeads heads, Func<string, int> placeOfHead, CancellationToken cancellationToken);

    /// <summary>Reports every row that refers to something neither in the bundle nor in the database.</summary>
    public virtual Task CheckParentsAsync(BudgetDbContext db, CheckContext context, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>How the rows of one file are kept as entities: those of the bundle's years and periods, or those below the things of another file.</summary>
/// <param name="file">The file.</param>
/// <param name="map">How rows and entities turn into each other.</param>
/// <param name="parent">What the rows belong to; null for those that stand for themselves.</param>
internal sealed class StoredFile<TRow, TEntity>(BundleFile<TRow> file, EntityMap<TRow, TEntity> map, Parent? parent) : StoredFile(file)
    where TRow : BundleRow
    where TEntity : class
{
    /// <summary>So many changes the context tracks as it does those of a form; what is more is stored without.</summary>
    private const int MostTracked = 200;

    private bool isTracked;

    private readonly Func<TRow, ParentName>? parentOf = parent is null ? null : ParentName.In(file, parent.Column);

    /// <summary>The things of this file, where rows of other files belong to them.</summary>
    /// <param name="noun">What one is called in an error, such as scheme.</param>
    /// <param name="column">The column by which both files name it.</param>
    /// <param name="id">Its identity.</param>
    public Parent Parent(string noun, Column column, Expression<Func<TEntity, int>> id)
    {
        var (idOf, nameIn) = (id.Compile(), ParentName.In(file, column));
        return new(
            noun,
            file,
            column,
            RowShape.NameOf(id),
            context => context.Wanted(file).Select(nameIn),
            async (db, years, heads, cancellationToken) =>
            {
                var things = await Query(db, new(years, [])).AsNoTracking().ToListAsync(cancellationToken);
                return [.. things.Select(thing => new StoredParent(idOf(thing), nameIn(map.ToRow(thing, heads, default)))).OrderBy(thing => thing.Id)];
            });
    }

    /// <summary>However many they are, the context tracks the rows: something is asked of all that a save does to them.</summary>
    public StoredFile<TRow, TEntity> Tracked()
    {
        isTracked = true;
        return this;
    }

    /// <inheritdoc/>
    public override async Task<FileComparison?> CompareAsync(BudgetDbContext db, Bundle bundle, StoredHeads heads, CancellationToken cancellationToken) =>
        bundle.Find(file) is { } given
            ? Comparison.Of(file, given, [.. (await ReadAsync(db, ScopeOf(given.Rows), heads, isTracking: false, cancellationToken)).Kept.Select(kept => kept.Row)])
            : null;

    /// <inheritdoc/>
    public override async Task ApplyAsync(BudgetDbContext db, FileComparison comparison, StoredHeads heads, CancellationToken cancellationToken)
    {
        var changes = (FileComparison<TRow>)comparison;
        if (changes.Writes.Count == 0 && changes.Removals.Count == 0)
        {
            return;
        }

        var isMany = !isTracked && changes.Writes.Count + changes.Removals.Count > MostTracked;
        var scope = ScopeOf(changes.Wanted);
        var touchesStored = changes.Removals.Count > 0 || changes.Writes.Any(write => write.Before is not null);
        var (kept, parents) = touchesStored
            ? await ReadAsync(db, scope, heads, isTracking: !isMany, cancellationToken)
            : ([], parent is null ? [] : await parent.Stored(db, scope.Years, heads, cancellationToken));
        var entities = FirstByKey(kept, one => one.Row, one => one.Entity, file.ByKey);
        var ids = FirstByKey(parents, one => one.Name.Key, one => one.Id, null);
        TEntity New(TRow row) => map.Create(row, heads, parentOf is null ? 0 : ids[parentOf(row).Key]);
        if (isMany)
        {
            var save = new UntrackedSave<TEntity>(db);
            foreach (var (row, before) in changes.Writes)
            {
                await (before is null
                    ? save.AddAsync(New(row), cancellationToken)
                    : save.ChangeAsync(entities[row], entity => map.Update(row, heads, entity), cancellationToken));
            }

            foreach (var row in changes.Removals)
            {
                await save.RemoveAsync(entities[row], cancellationToken);
            }

            await save.FinishAsync(cancellationToken);
            return;
        }

        foreach (var (row, before) in changes.Writes)
        {
            if (before is null)
            {
                db.Add(New(row));
            }
            else
            {
                map.Update(row, heads, entities[row]);
            }
        }

        foreach (var row in changes.Removals)
        {
            db.Remove(entities[row]);
        }
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<string[]>> WriteAsync(BudgetDbContext db, int startYear, StoredHeads heads, Func<string, int> placeOfHead, CancellationToken cancellationToken)
    {
        var (kept, _) = await ReadAsync(db, Scope.WholeYear(startYear), heads, isTracking: false, cancellationToken);
        return file.WriteRows(kept.Select(one => one.Row), row => row is IHeadRow head ? placeOfHead(head.Code) : 0);
    }

    /// <inheritdoc/>
    public override async Task CheckParentsAsync(BudgetDbContext db, CheckContext context, CancellationToken cancellationToken)
    {
        // A line of the other file that could not be read may well be the one that is meant.
        if (parentOf is null || parent is null || context.Find(file) is not { } comparison || context.Bundle.HasDoubtfulRows(parent.File))
        {
            return;
        }

        var known = (await parent.Stored(db, ScopeOf(comparison.Wanted).Years, context.Heads, cancellationToken))
            .Select(one => one.Name.Key)
            .Concat(parent.Given(context).Select(name => name.Key))
            .ToHashSet();
        foreach (var row in comparison.Wanted)
        {
            var name = parentOf(row);
            if (!known.Contains(name.Key) && (name.Code.Length == 0 || context.IsKnown(name.Year, name.Code)))
            {
                var owner = name.Code.Length == 0 ? $"{name.Year}" : $"{name.Code} in {name.Year}";
                context.Fault(file, row.Line, parent.Column.Name, name.Name, $"{owner} has no {parent.Noun} of this name", $"Correct it, or add the {parent.Noun} to {parent.File.Name}");
            }
        }
    }

    private static Scope ScopeOf(IReadOnlyList<TRow> rows) => new(
        rows.OfType<IYearRow>().Select(row => row.Year.StartYear).Distinct().ToArray(),
        rows.OfType<IPeriodRow>().Select(row => row.Period).Distinct().ToArray());

    private static Dictionary<TKey, TValue> FirstByKey<TItem, TKey, TValue>(IEnumerable<TItem> items, Func<TItem, TKey> key, Func<TItem, TValue> value, IEqualityComparer<TKey>? comparer)
        where TKey : notnull
    {
        var first = new Dictionary<TKey, TValue>(comparer);
        foreach (var item in items)
        {
            first.TryAdd(key(item), value(item));
        }

        return first;
    }

    /// <summary>What stands for itself is asked for by year and period, by the head's year where it has none of its own.</summary>
    private static IQueryable<TEntity> Query(BudgetDbContext db, Scope scope)
    {
        var (years, periods) = scope;
        var entities = db.Set<TEntity>().AsQueryable();
        if (Has(nameof(IYearRow.Year)))
        {
            entities = entities.Where(entity => years.Contains(EF.Property<int>(entity, nameof(IYearRow.Year))));
        }
        else if (Has("HeadId"))
        {
            entities = entities.Where(entity => db.Heads.Any(head => head.HeadId == EF.Property<int>(entity, "HeadId") && years.Contains(head.Year)));
        }

        return typeof(TRow).IsAssignableTo(typeof(IPeriodRow)) && Has(nameof(IPeriodRow.Period))
            ? entities.Where(entity => periods.Contains(EF.Property<int>(entity, nameof(IPeriodRow.Period))))
            : entities;
    }

    private static bool Has(string property) => typeof(TEntity).GetProperty(property) is not null;

    private async Task<(IReadOnlyList<(TRow Row, TEntity Entity)> Kept, IReadOnlyList<StoredParent> Parents)> ReadAsync(
        BudgetDbContext db,
        Scope scope,
        StoredHeads heads,
        bool isTracking,
        CancellationToken cancellationToken)
    {
        var tracking = isTracking ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        if (parent is null)
        {
            var entities = await Query(db, scope).AsTracking(tracking).ToListAsync(cancellationToken);
            return ([.. entities.Select(entity => (map.ToRow(entity, heads, default), entity))], []);
        }

        var parents = await parent.Stored(db, scope.Years, heads, cancellationToken);
        var (ids, idProperty) = (parents.Select(one => one.Id).ToArray(), parent.IdProperty);
        var below = await db.Set<TEntity>().Where(entity => ids.Contains(EF.Property<int>(entity, idProperty))).AsTracking(tracking).ToListAsync(cancellationToken);
        var names = parents.ToDictionary(one => one.Id, one => one.Name);
        var idOf = typeof(TEntity).GetProperty(idProperty)!.GetMethod!.CreateDelegate<Func<TEntity, int>>();
        return ([.. below.Select(entity => (map.ToRow(entity, heads, names[idOf(entity)]), entity))], parents);
    }
}
