using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BudgetMonitor.Data.Rows;

/// <summary>A row that the context tracks.</summary>
/// <param name="entry">What the context knows of it.</param>
internal sealed class TrackedRow(EntityEntry entry) : ChangedRow
{
    /// <inheritdoc/>
    public override object Entity => entry.Entity;

    /// <inheritdoc/>
    public override EntityState State => entry.State;

    /// <inheritdoc/>
    public override IEntityType Metadata => entry.Metadata;

    /// <inheritdoc/>
    public override object? Now(IProperty property) => entry.Property(property).CurrentValue;

    /// <inheritdoc/>
    public override object? Was(IProperty property) => entry.Property(property).OriginalValue;

    /// <inheritdoc/>
    public override bool IsModified(IProperty property) => entry.Property(property).IsModified;

    /// <inheritdoc/>
    public override void Set(IProperty property, object? value) => entry.Property(property).CurrentValue = value;
}
