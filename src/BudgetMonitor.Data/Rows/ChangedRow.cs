using Microsoft.EntityFrameworkCore.Metadata;

namespace BudgetMonitor.Data.Rows;

/// <summary>
/// A row that a save adds, changes or takes away, however the save comes to know of it: one that the context tracks, or one of
/// many that are loaded without tracking. Locks, versions and history ask nothing else, so they hold for both alike.
/// </summary>
internal abstract class ChangedRow
{
    /// <summary>The entity, as it will stand; one that goes as it stood.</summary>
    public abstract object Entity { get; }

    /// <summary>Whether it comes, changes or goes.</summary>
    public abstract EntityState State { get; }

    /// <summary>The entity's type in the model.</summary>
    public abstract IEntityType Metadata { get; }

    /// <summary>What a property becomes.</summary>
    public abstract object? Now(IProperty property);

    /// <summary>What a property was.</summary>
    public abstract object? Was(IProperty property);

    /// <summary>Whether the save changes a property.</summary>
    public abstract bool IsModified(IProperty property);

    /// <summary>Sets a property besides what the save asks for.</summary>
    public abstract void Set(IProperty property, object? value);

    /// <summary>What a property becomes.</summary>
    public object? Now(string name) => Now(Property(name));

    /// <summary>What a property was.</summary>
    public object? Was(string name) => Was(Property(name));

    /// <summary>Whether the save changes a property.</summary>
    public bool IsModified(string name) => IsModified(Property(name));

    /// <summary>The names of the properties that the save changes.</summary>
    public IReadOnlyList<string> ModifiedNames => [.. Metadata.GetProperties().Where(IsModified).Select(property => property.Name)];

    private IProperty Property(string name) => Metadata.FindProperty(name) ?? throw new ArgumentException($"{Metadata.Name} has no {name}.", nameof(name));
}
