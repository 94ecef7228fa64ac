using BudgetMonitor.Web.Tests.Product;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>Everything that the running product answers to, asked from the product itself.</summary>
internal static class ProductEndpoints
{
    /// <summary>"GET /users", "POST /users/{id:int}?handler=Disable" and so on; all files of the product count as one.</summary>
    public static async Task<IReadOnlyList<string>> ListAsync(ProductFactory product)
    {
        var loader = product.Services.GetRequiredService<PageLoader>();
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in product.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var address = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || address.EndsWith(":file}", StringComparison.Ordinal))
            {
                found.Add("GET files");
            }
            else if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                found.UnionWith(await HandlersAsync(loader, page, endpoint, address));
            }
            else
            {
                found.Add("GET " + address);
            }
        }

        return found.ToList();
    }

    /// <summary>Every page with each of its addresses, as the running product has compiled it.</summary>
    public static async Task<IReadOnlyList<(string Address, CompiledPageActionDescriptor Descriptor)>> PagesAsync(ProductFactory product)
    {
        var loader = product.Services.GetRequiredService<PageLoader>();
        var pages = new List<(string Address, CompiledPageActionDescriptor Descriptor)>();
        foreach (var endpoint in product.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                pages.Add(("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), await loader.LoadAsync(page, endpoint.Metadata)));
            }
        }

        return pages;
    }

    private static async Task<IEnumerable<string>> HandlersAsync(PageLoader loader, PageActionDescriptor page, RouteEndpoint endpoint, string address)
    {
        // A page of no route of its own also answers under its name: both are asked for.
        var compiled = await loader.LoadAsync(page, endpoint.Metadata);
        var handlers = compiled.HandlerMethods
            .Select(handler => $"{handler.HttpMethod.ToUpperInvariant()} {address}{(handler.Name is null ? string.Empty : "?handler=" + handler.Name)}")
            .ToList();
        return handlers.Exists(handler => handler.StartsWith("GET ", StringComparison.Ordinal)) ? handlers : [.. handlers, "GET " + address];
    }
}
