using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Product;

/// <summary>
/// The product on a made-up council that is deeper than the demonstrations: directorate, division, division within it,
/// service. P4 is published with its reasons, commentary and adjustment; P5 is open, with one line explained.
/// </summary>
public sealed class DeepProduct() : ProductFactory(Template.Value)
{
    private static readonly Lazy<string> Template = new(Load);

    private static string Load()
    {
        using var start = new StartingProduct();
        start.Client().Dispose();
        var folder = Path.Combine(Repository.Root, "tests", "BudgetMonitor.Testing", "Councils", "abercwm-2018-19");
        var outcome = start.Services.GetRequiredService<BundleImporter>()
            .ApplyAsync(BundleReader.ReadFolder(folder), Person.CommandLine, EntryChannel.Import)
            .GetAwaiter().GetResult();
        outcome.WasStored.Should().BeTrue(outcome.Message);
        start.ChangeAsync(async db => (await db.Councils.SingleAsync()).IsDemonstration = true).GetAwaiter().GetResult();
        return Keep(start.DatabaseFile);
    }
}
