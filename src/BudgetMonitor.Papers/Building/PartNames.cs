using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Papers.Building;

/// <summary>The catalogue for what stores compositions.</summary>
internal sealed class PartNames : IPartNames
{
    /// <inheritdoc/>
    public bool Has(string partId) => PartCatalogue.Find(partId) is not null;

    /// <inheritdoc/>
    public bool IsAppendix(string partId) => PartCatalogue.Find(partId) is { IsAppendix: true };
}
