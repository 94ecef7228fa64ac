using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Printing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Product;

/// <summary>The product with a printer of the test's own in place of the browser.</summary>
public sealed class PrintingProduct(Func<Paper, Task<byte[]>> print) : ProductFactory
{
    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IPdfPrinter>(new Printer(print)));
    }

    private sealed class Printer(Func<Paper, Task<byte[]>> print) : IPdfPrinter
    {
        public Task<byte[]> PrintAsync(Paper paper, CancellationToken cancellationToken = default) => print(paper);
    }
}
