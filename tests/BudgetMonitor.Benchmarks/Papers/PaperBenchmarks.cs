using BenchmarkDotNet.Attributes;
using BudgetMonitor.Benchmarks.Councils;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Exchange;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Importing;
using BudgetMonitor.Papers;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Reporting.Writers;
using BudgetMonitor.Testing;

namespace BudgetMonitor.Benchmarks.Papers;

/// <summary>
/// A Cabinet paper in each format, with the browser warm: the sample of Kent's as a council would make it, and a county's
/// whose Appendix 1 lists every line, of about fifty pages.
/// </summary>
[Config(typeof(OneByOneJob))]
public class PaperBenchmarks
{
    private TestDatabase database = null!;
    private PaperSource source = null!;
    private Paper paper = null!;

    /// <summary>Whose paper.</summary>
    [Params("Kent's sample", "1,500 lines")]
    public string Council { get; set; } = string.Empty;

    [GlobalSetup]
    public async Task Prepare()
    {
        database = await TestDatabase.CreateAsync(services => services.AddExchange().AddPapers());
        if (Council == "Kent's sample")
        {
            var outcome = await database.Get<BundleImporter>().ApplyAsync(
                BundleReader.ReadFolder(Checkout.Path("samples", "kent-2017-18")), Person.CommandLine, EntryChannel.Import, cancellationToken: CancellationToken.None);
            if (!outcome.WasStored)
            {
                throw new InvalidOperationException("Kent's sample could not be loaded.");
            }
        }
        else
        {
            await CouncilDatabase.FillAsync(database, new RealisticCouncil(1_500));
        }

        source = await database.Get<PaperSourceReader>().ReadAsync(new MonitoringPeriod(new FinancialYear(2017), 10), CancellationToken.None)
            ?? throw new InvalidOperationException("There is no period 10.");
        paper = PaperFactory.Build(source, PaperKind.Cabinet);
    }

    [GlobalCleanup]
    public ValueTask Stop() => database.DisposeAsync();

    [Benchmark]
    public Paper Build() => PaperFactory.Build(source, PaperKind.Cabinet);

    [Benchmark]
    public Task<string> Html() => database.Get<PaperHtmlWriter>().DocumentAsync(paper);

    [Benchmark]
    public byte[] Xlsx() => PaperWorkbookWriter.Write(paper);

    [Benchmark]
    public IReadOnlyDictionary<string, byte[]> Csv() => PaperCsvWriter.WriteAll(paper);

    [Benchmark]
    public Task<byte[]> Pdf() => database.Get<IPdfPrinter>().PrintAsync(paper, CancellationToken.None);
}
