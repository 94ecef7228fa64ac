using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BudgetMonitor.Data.Rows;

/// <summary>How the rows of an entity stand in their table: its columns in order, and each value as the engine keeps it.</summary>
internal sealed class StoredTable
{
    private static readonly ConcurrentDictionary<IEntityType, StoredTable> Known = new();

    private readonly Dictionary<IProperty, int> places;

    private StoredTable(IEntityType entity)
    {
        Entity = entity;
        Columns = [.. entity.GetProperties().Select(property => new StoredColumn(property))];
        places = Columns.Index().ToDictionary(column => column.Item.Property, column => column.Index);
        Version = entity.FindProperty("Version");
    }

    /// <summary>The entity's type in the model.</summary>
    public IEntityType Entity { get; }

    /// <summary>Its columns.</summary>
    public IReadOnlyList<StoredColumn> Columns { get; }

    /// <summary>The property that holds a row's version; null where rows have none.</summary>
    public IProperty? Version { get; }

    public static StoredTable Of(IEntityType entity) => Known.GetOrAdd(entity, key => new(key));

    /// <summary>The place of a property among the columns.</summary>
    public int PlaceOf(IProperty property) => places[property];

    /// <summary>A property of an entity.</summary>
    public object? ValueOf(object entity, IProperty property) => Columns[places[property]].Of(entity);

    /// <summary>All properties of an entity as they are now.</summary>
    public object?[] Snapshot(object entity)
    {
        var values = new object?[Columns.Count];
        for (var place = 0; place < values.Length; place++)
        {
            values[place] = Columns[place].Of(entity);
        }

        return values;
    }
}

/// <summary>A column of a table.</summary>
internal sealed class StoredColumn(IProperty property)
{
    private readonly IClrPropertyGetter getter = property.GetGetter();
    private readonly ValueConverter? converter = property.GetTypeMapping().Converter;

    /// <summary>The property that it keeps.</summary>
    public IProperty Property => property;

    /// <summary>Its name in the database.</summary>
    public string Name { get; } = property.GetColumnName();

    /// <summary>Whether the database numbers it.</summary>
    public bool IsNumbered { get; } = property.IsPrimaryKey() && property.ValueGenerated == ValueGenerated.OnAdd;

    /// <summary>What the engine is given: the type behind the property's own.</summary>
    public Type StoredType => Nullable.GetUnderlyingType(Kept) ?? Kept;

    private Type Kept => converter?.ProviderClrType ?? property.ClrType;

    /// <summary>The property's value in an entity.</summary>
    public object? Of(object entity) => getter.GetClrValue(entity);

    /// <summary>A value as the engine keeps it.</summary>
    public object Stored(object? value) => (value is null ? null : converter is null ? value : converter.ConvertToProvider(value)) ?? DBNull.Value;
}
