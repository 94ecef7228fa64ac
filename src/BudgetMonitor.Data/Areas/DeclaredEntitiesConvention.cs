using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace BudgetMonitor.Data.Areas;

/// <summary>Lets no model come to an end that stores an entity which no area declares whole.</summary>
internal sealed class DeclaredEntitiesConvention : IModelFinalizingConvention
{
    /// <inheritdoc/>
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context) =>
        CouncilAreas.RefuseUndeclared(modelBuilder.Metadata.GetEntityTypes().Select(entity => entity.ClrType));
}
