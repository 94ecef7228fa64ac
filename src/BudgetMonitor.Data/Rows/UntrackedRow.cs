using Microsoft.EntityFrameworkCore.Metadata;

namespace BudgetMonitor.Data.Rows;

/// <summary>A row that is stored without the context's tracking it, as one of very many.</summary>
/// <param name="table">How its table is stored.</param>
/// <param name="entity">The entity as it will stand; one that goes as it stood.</param>
/// <param name="state">Whether it comes, changes or goes.</param>
/// <param name="was">What its properties were, in the order of the table's; null for one that comes or goes.</param>
internal sealed class UntrackedRow(StoredTable table, object entity, EntityState state, object?[]? was = null) : ChangedRow
{
    /// <inheritdoc/>
    public override object Entity => entity;

    /// <inheritdoc/>
    public override EntityState State => state;

    /// <inheritdoc/>
    public override IEntityType Metadata => table.Entity;

    /// <inheritdoc/>
    public override object? Now(IProperty property) => table.ValueOf(entity, property);

    /// <inheritdoc/>
    public override object? Was(IProperty property) => was is null ? table.ValueOf(entity, property) : was[table.PlaceOf(property)];

    /// <inheritdoc/>
    public override bool IsModified(IProperty property) => was is not null && !Equals(Was(property), Now(property));

    /// <inheritdoc/>
    public override void Set(IProperty property, object? value) => property.PropertyInfo!.SetValue(entity, value);
}
