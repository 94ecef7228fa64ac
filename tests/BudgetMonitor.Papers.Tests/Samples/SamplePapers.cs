using BudgetMonitor.Checks;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Exchange;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Importing;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Testing;

namespace BudgetMonitor.Papers.Tests.Samples;

/// <summary>
/// Both sample councils by the product's own way: bundle, database, source, paper. Made once for all tests, with one printer
/// and each PDF printed once.
/// </summary>
public sealed class SamplePapers : IAsyncLifetime
{
    public const string Collection = "sample papers";

    public const string KentName = "kent-2017-18";

    public const string NorfolkName = "norfolk-asc-2017-18";

    private readonly Dictionary<string, Lazy<Task<byte[]>>> pdfs = [];

    /// <summary>Kent's period 10, with period 9 published.</summary>
    public PaperSource KentSource { get; private set; } = null!;

    /// <summary>Kent's period 9, the first that there is.</summary>
    public PaperSource KentFirstSource { get; private set; } = null!;

    public PaperSource NorfolkSource { get; private set; } = null!;

    public MonitoringPaper Kent { get; private set; } = null!;

    public MonitoringPaper Norfolk { get; private set; } = null!;

    /// <summary>One printer for all tests; each test that harms a browser makes its own.</summary>
    internal ChromiumPdfPrinter Printer { get; private set; } = null!;

    public MonitoringPaper Of(string council) => council == KentName ? Kent : Norfolk;

    public Task<byte[]> PdfAsync(string council) => pdfs[council].Value;

    public async Task InitializeAsync()
    {
        var year = new FinancialYear(2017);
        var sources = await LoadAsync(KentName, new(year, 10), new(year, 9));
        (KentSource, KentFirstSource) = (sources[0], sources[1]);
        NorfolkSource = (await LoadAsync(NorfolkName, new MonitoringPeriod(year, 2)))[0];
        Kent = PaperFactory.Build(KentSource, PaperKind.Cabinet);
        Norfolk = PaperFactory.Build(NorfolkSource, PaperKind.Committee);
        Printer = new();
        foreach (var council in new[] { KentName, NorfolkName })
        {
            pdfs[council] = new(() => Printer.PrintAsync(Of(council)));
        }
    }

    public async Task DisposeAsync()
    {
        await Printer.DisposeAsync();
    }

    private static async Task<IReadOnlyList<PaperSource>> LoadAsync(string council, params MonitoringPeriod[] periods)
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddExchange().AddPapers().AddChecks());
        var outcome = await database.Get<BundleImporter>().ApplyAsync(
            BundleReader.ReadFolder(Repository.Sample(council)),
            Person.CommandLine,
            EntryChannel.CommandLine);
        outcome.WasStored.Should().BeTrue(outcome.Message);
        var sources = new List<PaperSource>();
        foreach (var period in periods)
        {
            sources.Add((await database.Get<PaperSourceReader>().ReadAsync(period, CancellationToken.None))!);
        }

        return sources;
    }
}

/// <summary>Tests that share the sample papers.</summary>
[CollectionDefinition(SamplePapers.Collection)]
public sealed class SamplePapersCollection : ICollectionFixture<SamplePapers>;
