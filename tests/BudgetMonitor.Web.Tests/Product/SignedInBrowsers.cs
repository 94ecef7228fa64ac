namespace BudgetMonitor.Web.Tests.Product;

/// <summary>A browser for each account, signed in once for all tests of a class: hashing passwords takes most of a request's time.</summary>
public sealed class SignedInBrowsers
{
    private readonly Dictionary<string, Browser> browsers = [];

    /// <summary>The account's browser; nobody's where there is no account.</summary>
    public async Task<Browser> OfAsync(ProductFactory product, string? userName)
    {
        ArgumentNullException.ThrowIfNull(product);
        if (userName is null)
        {
            return product.Browse();
        }

        if (!browsers.TryGetValue(userName, out var browser))
        {
            browser = await product.BrowseAsAsync(userName);
            browsers.Add(userName, browser);
        }

        return browser;
    }

    /// <summary>After the account was signed out.</summary>
    public void Forget(string? userName)
    {
        if (userName is not null)
        {
            browsers.Remove(userName);
        }
    }
}
