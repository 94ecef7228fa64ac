namespace BudgetMonitor.Web.Tests.Product;

/// <summary>One running product for all test classes that change nothing: <c>[Collection(SharedProduct.Name)]</c>.</summary>
[CollectionDefinition(Name)]
public sealed class SharedProduct : ICollectionFixture<ProductFactory>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "One product, nothing changed";
}
