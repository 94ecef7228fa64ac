using System.Linq.Expressions;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;

namespace BudgetMonitor.Data.Rules;

/// <summary>What holds for every row of an entity.</summary>
/// <param name="entity">The entity.</param>
/// <param name="table">The table that its rows stand in.</param>
internal abstract class EntityRules(Type entity, string table)
{
    /// <summary>The entity.</summary>
    public Type Entity => entity;

    /// <summary>The table that its rows stand in.</summary>
    public string Table => table;

    /// <summary>What a publication fixes of the rows; null for those that it does not touch.</summary>
    public RowLock? Lock { get; protected set; }

    /// <summary>Why no publication locks the rows; null where one does.</summary>
    public string? WhyNotLocked { get; protected set; }

    /// <summary>What history calls a row; null for what has no history.</summary>
    public string? Subject { get; protected set; }

    /// <summary>Why history does not tell of the rows; null where it does.</summary>
    public string? WhyNotTold { get; protected set; }

    /// <summary>The properties that a row's name in history already tells.</summary>
    public IReadOnlyList<string> SaidByName { get; protected set; } = [];

    /// <summary>With what a paper prints the rows.</summary>
    public PrintedBy PrintedBy { get; protected set; }

    /// <summary>Whether the sign-in machinery may save rows without a change.</summary>
    public bool IsOfSignIn { get; protected set; }

    /// <summary>The names of the rows, where history names others by them.</summary>
    public Func<BudgetDbContext, IQueryable<RegisteredName>>? Names { get; protected set; }

    /// <summary>The heads whose money the rows hold, where that is for service lines alone to hold; null for other rows.</summary>
    public Func<BudgetDbContext, IQueryable<int>>? LineHeads { get; protected set; }

    /// <summary>What the declaration has left unsaid; empty where it is whole.</summary>
    public IEnumerable<string> Unsaid()
    {
        if (Lock is null && string.IsNullOrWhiteSpace(WhyNotLocked))
        {
            yield return "which publication locks it";
        }

        if (Subject is null && string.IsNullOrWhiteSpace(WhyNotTold))
        {
            yield return "what history calls it";
        }

        if (Subject is not null && !SaysWhoReads)
        {
            yield return "who reads of it in history";
        }
    }

    /// <summary>The head that a row belongs to; null for what belongs to none.</summary>
    public abstract int? HeadId(object row);

    /// <summary>The service line whose money a row holds; null where it holds none of a line's own.</summary>
    public abstract int? LineId(object row);

    /// <summary>A row's name in history.</summary>
    public abstract string Item(object row, ItemNames names);

    /// <summary>Who may read of a row in history.</summary>
    public abstract HistoryPlace Place(object row, ItemNames names);

    /// <summary>What a row belongs to that history names; null for what stands for itself.</summary>
    public abstract (Type Entity, int Id)? Owner(object row);

    /// <summary>Whether the declaration says who reads.</summary>
    protected abstract bool SaysWhoReads { get; }
}

/// <inheritdoc/>
/// <typeparam name="T">The entity.</typeparam>
/// <param name="table">The table that its rows stand in.</param>
internal sealed class EntityRules<T>(string table) : EntityRules(typeof(T), table)
    where T : class
{
    private Func<T, int?> head = _ => null;
    private Func<T, ItemNames, string>? item;
    private Func<T, ItemNames, HistoryPlace>? place;
    private Func<T, (Type, int)>? owner;
    private Func<T, bool> holdsMoney = _ => false;

    /// <inheritdoc/>
    protected override bool SaysWhoReads => place is not null;

    /// <summary>A publication fixes the rows in this way, and its papers print them.</summary>
    public EntityRules<T> LockedWith(RowLock rowLock)
    {
        (Lock, PrintedBy) = (rowLock, rowLock.PrintedBy);
        return this;
    }

    /// <summary>No publication touches the rows.</summary>
    /// <param name="why">Why not, for whoever reads the declaration.</param>
    public EntityRules<T> NeverLocked(string why)
    {
        WhyNotLocked = why;
        return this;
    }

    /// <summary>Locked with a publication, but no paper prints the rows.</summary>
    public EntityRules<T> NotPrinted()
    {
        PrintedBy = PrintedBy.Nothing;
        return this;
    }

    /// <summary>The rows belong to a head: whoever may see its drafts reads of them in history.</summary>
    public EntityRules<T> OwnedBy(Func<T, int> headId)
    {
        head = row => headId(row);
        return ReadWith((row, names) => names.PlaceOfHead(headId(row)));
    }

    /// <summary>The rows hold money that a service line alone may hold: a head with heads below it has none of its own.</summary>
    /// <param name="headId">The head.</param>
    /// <param name="holds">Which rows hold some; null where all do.</param>
    public EntityRules<T> OnLinesAlone(Expression<Func<T, int>> headId, Expression<Func<T, bool>>? holds = null)
    {
        LineHeads = context => (holds is null ? context.Set<T>() : context.Set<T>().Where(holds)).Select(headId);
        holdsMoney = holds?.Compile() ?? (_ => true);
        return this;
    }

    /// <summary>The rows are the whole council's, though they may name a head.</summary>
    public EntityRules<T> OwnedByCouncil(Func<T, int?>? headId = null)
    {
        head = headId ?? head;
        return ReadWith((_, _) => HistoryPlace.OfCouncil);
    }

    /// <summary>The rows are of accounts.</summary>
    public EntityRules<T> OwnedByAccounts() => ReadWith((_, _) => HistoryPlace.OfAccounts);

    /// <summary>Whoever reads of a row in history, said by the row itself.</summary>
    public EntityRules<T> ReadWith(Func<T, ItemNames, HistoryPlace> where)
    {
        place = where;
        return this;
    }

    /// <summary>The rows belong to another entity, and history names them by it.</summary>
    public EntityRules<T> BelongsTo<TOwner>(Func<T, int> id)
    {
        owner = row => (typeof(TOwner), id(row));
        return this;
    }

    /// <summary>Other rows belong to these and are named by them.</summary>
    public EntityRules<T> Named(Func<BudgetDbContext, IQueryable<RegisteredName>> names)
    {
        Names = names;
        return this;
    }

    /// <summary>History records every change to the rows.</summary>
    /// <param name="subject">What it calls one.</param>
    /// <param name="name">The name of one.</param>
    /// <param name="saidByName">The properties that the name already tells.</param>
    public EntityRules<T> History(string subject, Func<T, ItemNames, string> name, params string[] saidByName)
    {
        (Subject, item, SaidByName) = (subject, name, saidByName);
        return this;
    }

    /// <summary>History does not tell of the rows.</summary>
    /// <param name="why">Why not, for whoever reads the declaration.</param>
    public EntityRules<T> NotTold(string why)
    {
        WhyNotTold = why;
        return this;
    }

    /// <summary>The sign-in machinery may save rows without a change.</summary>
    public EntityRules<T> SavedBySignIn()
    {
        IsOfSignIn = true;
        return this;
    }

    /// <inheritdoc/>
    public override int? HeadId(object row) => head((T)row);

    /// <inheritdoc/>
    public override int? LineId(object row) => holdsMoney((T)row) ? head((T)row) : null;

    /// <inheritdoc/>
    public override string Item(object row, ItemNames names) => item!((T)row, names);

    /// <inheritdoc/>
    public override HistoryPlace Place(object row, ItemNames names) => place!((T)row, names);

    /// <inheritdoc/>
    public override (Type Entity, int Id)? Owner(object row) => owner?.Invoke((T)row);
}
