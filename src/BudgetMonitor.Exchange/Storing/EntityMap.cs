using System.Linq.Expressions;
using System.Reflection;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Exchange.Comparing;

namespace BudgetMonitor.Exchange.Storing;

/// <summary>
/// How rows of a file and entities turn into each other: property by property of the same name. A row names its year and its
/// head, or the thing that it belongs to, by words, an entity by identities. What has another name or form is said, and a
/// property of the row that finds no place stops the start.
/// </summary>
/// <typeparam name="TRow">The rows.</typeparam>
/// <typeparam name="TEntity">The entities.</typeparam>
internal sealed class EntityMap<TRow, TEntity>
    where TRow : BundleRow
    where TEntity : class
{
    private static readonly ParameterExpression Row = Expression.Parameter(typeof(TRow), "row");
    private static readonly ParameterExpression Entity = Expression.Parameter(typeof(TEntity), "entity");
    private static readonly ParameterExpression Heads = Expression.Parameter(typeof(StoredHeads), "heads");
    private static readonly ParameterExpression Owner = Expression.Parameter(typeof(ParentName), "owner");
    private static readonly ParameterExpression OwnerId = Expression.Parameter(typeof(int), "ownerId");

    private readonly Dictionary<string, Place> places = [];
    private readonly HashSet<string> elsewhere = [];
    private Action<TRow, TEntity>? after;

    /// <summary>Makes a row of an entity, given the heads and the thing that it belongs to.</summary>
    public Func<TEntity, StoredHeads, ParentName, TRow> ToRow { get; private set; } = null!;

    /// <summary>Makes an entity of a row, given the heads and the identity of the thing that it belongs to.</summary>
    public Func<TRow, StoredHeads, int, TEntity> Create { get; private set; } = null!;

    /// <summary>Takes what a row says beside its name over into an entity.</summary>
    public Action<TRow, StoredHeads, TEntity> Update { get; private set; } = null!;

    /// <summary>The entity calls a property of the row by another name.</summary>
    public EntityMap<TRow, TEntity> As<T>(Expression<Func<TRow, T>> row, Expression<Func<TEntity, T>> entity)
    {
        places.Add(RowShape.NameOf(row), new(PropertyOf(RowShape.NameOf(entity))!, null, null));
        return this;
    }

    /// <summary>The entity keeps a property of the row in another form.</summary>
    public EntityMap<TRow, TEntity> As<TInRow, TInEntity>(
        Expression<Func<TRow, TInRow>> row,
        Expression<Func<TEntity, TInEntity>> entity,
        Expression<Func<TInRow, TInEntity>> toEntity,
        Expression<Func<TInEntity, TInRow>> toRow)
    {
        places.Add(RowShape.NameOf(row), new(PropertyOf(RowShape.NameOf(entity))!, toEntity, toRow));
        return this;
    }

    /// <summary>Another file keeps what a property of the row says.</summary>
    public EntityMap<TRow, TEntity> Elsewhere<T>(Expression<Func<TRow, T>> row)
    {
        elsewhere.Add(RowShape.NameOf(row));
        return this;
    }

    /// <summary>What follows for an entity beyond its properties.</summary>
    public EntityMap<TRow, TEntity> After(Action<TRow, TEntity> follow)
    {
        after = follow;
        return this;
    }

    /// <summary>Builds the ways to and fro; throws where a property of the row has no place.</summary>
    /// <param name="file">The file.</param>
    /// <param name="parent">What the rows belong to; null for those that stand for themselves.</param>
    public void Build(BundleFile<TRow> file, Parent? parent)
    {
        var constructor = RowShape.ConstructorOf(typeof(TRow));
        var fields = constructor.GetParameters().ToDictionary(parameter => parameter.Name!, parameter => FieldOf(file, parent, parameter.Name!, parameter.ParameterType));
        ToRow = Expression.Lambda<Func<TEntity, StoredHeads, ParentName, TRow>>(
            Expression.New(constructor, constructor.GetParameters().Select(parameter => fields[parameter.Name!].FromEntity)),
            Entity,
            Heads,
            Owner).Compile();

        var filled = fields.Values.Where(field => field.Property is not null).ToList();
        var bindings = filled.Select(field => Expression.Bind(field.Property!, field.ToEntity!)).ToList();
        if (parent is not null)
        {
            bindings.Add(Expression.Bind(PropertyOf(parent.IdProperty)!, OwnerId));
        }

        var create = Expression.Lambda<Func<TRow, StoredHeads, int, TEntity>>(Expression.MemberInit(Expression.New(typeof(TEntity)), bindings), Row, Heads, OwnerId).Compile();
        var names = file.KeyColumns.Select(file.PropertyOf).ToHashSet();
        var changes = fields.Where(field => field.Value.Property is not null && !names.Contains(field.Key))
            .Select(field => Expression.Assign(Expression.Property(Entity, field.Value.Property!), field.Value.ToEntity!))
            .Append<Expression>(Expression.Empty());
        var update = Expression.Lambda<Action<TRow, StoredHeads, TEntity>>(Expression.Block(changes), Row, Heads, Entity).Compile();
        Create = (row, heads, id) => Followed(row, create(row, heads, id));
        Update = (row, heads, entity) =>
        {
            update(row, heads, entity);
            Followed(row, entity);
        };
    }

    private static PropertyInfo? PropertyOf(string name) => typeof(TEntity).GetProperty(name) is { SetMethod: not null } property ? property : null;

    private TEntity Followed(TRow row, TEntity entity)
    {
        after?.Invoke(row, entity);
        return entity;
    }

    private Field FieldOf(BundleFile<TRow> file, Parent? parent, string name, Type type)
    {
        var value = Expression.Property(Row, name);
        if (elsewhere.Contains(name))
        {
            return new(Expression.Default(type));
        }

        if (places.TryGetValue(name, out var place))
        {
            var kept = Expression.Property(Entity, place.Property);
            return place.ToEntity is null
                ? new(kept, place.Property, value)
                : new(Expression.Invoke(place.ToRow!, kept), place.Property, Expression.Invoke(place.ToEntity, value));
        }

        var ofHead = typeof(TRow).IsAssignableTo(typeof(IHeadRow));
        var year = PropertyOf(nameof(IYearRow.Year));
        var head = PropertyOf("HeadId");
        return name switch
        {
            nameof(IYearRow.Year) when parent is not null => new(Expression.Property(Owner, nameof(ParentName.Year)), year, year is null ? null : Converted(value, year.PropertyType)),
            nameof(IYearRow.Year) when year is null && head is not null => new(Expression.Call(Heads, nameof(StoredHeads.YearOf), [], Expression.Property(Entity, head))),
            nameof(IHeadRow.Code) when ofHead && head is not null => new(
                parent is not null ? Expression.Property(Owner, nameof(ParentName.Code)) : Expression.Call(Heads, nameof(StoredHeads.CodeOf), [], Expression.Property(Entity, head)),
                head,
                Expression.Call(Heads, nameof(StoredHeads.IdOf), [], Expression.Convert(Row, typeof(IHeadRow)))),
            _ when parent is not null && name == file.PropertyOf(parent.Column) => new(Expression.Property(Owner, nameof(ParentName.Name))),
            _ when PropertyOf(name) is { } property => new(Converted(Expression.Property(Entity, property), type), property, Converted(value, property.PropertyType)),
            _ => throw new InvalidOperationException($"{file.Name} does not say where {name} is kept."),
        };
    }

    /// <summary>Years are numbers in the database, and a place in a list that a row may leave out is always there.</summary>
    private static Expression Converted(Expression value, Type type) => (value.Type, type) switch
    {
        var (from, to) when from == to => value,
        var (from, to) when from == typeof(FinancialYear) && to == typeof(int) => Expression.Property(value, nameof(FinancialYear.StartYear)),
        var (from, to) when from == typeof(int) && to == typeof(FinancialYear) => Expression.New(typeof(FinancialYear).GetConstructor([typeof(int)])!, value),
        var (from, to) when Nullable.GetUnderlyingType(from) == to => Expression.Call(value, nameof(Nullable<int>.GetValueOrDefault), []),
        var (from, to) when from == Nullable.GetUnderlyingType(to) => Expression.Convert(value, to),
        var (from, to) => throw new InvalidOperationException($"{value} of {typeof(TRow).Name} is a {from.Name} and cannot be kept as a {to.Name}."),
    };

    /// <param name="Property">Where it is kept.</param>
    /// <param name="ToEntity">How it is kept; null for as it stands.</param>
    /// <param name="ToRow">The other way.</param>
    private sealed record Place(PropertyInfo Property, LambdaExpression? ToEntity, LambdaExpression? ToRow);

    /// <param name="FromEntity">Its value in a row, from what is stored.</param>
    /// <param name="Property">Where it is kept; null where the entity has it from what it belongs to.</param>
    /// <param name="ToEntity">Its value there.</param>
    private sealed record Field(Expression FromEntity, PropertyInfo? Property = null, Expression? ToEntity = null);
}
