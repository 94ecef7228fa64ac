using System.Diagnostics;
using BenchmarkDotNet.Attributes;
using BudgetMonitor.Benchmarks.Councils;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Reporting.Writers;
using BudgetMonitor.Testing;

namespace BudgetMonitor.Benchmarks.Papers;

/// <summary>A county's Cabinet paper of more than fifty pages with thirty charts, each with its table, in each format; the browser is warm.</summary>
[Config(typeof(OneByOneJob))]
public class ChartedPaperBenchmarks
{
    private const int Charts = 30;

    private TestDatabase database = null!;
    private Paper paper = null!;

    [GlobalSetup]
    public async Task Prepare()
    {
        database = await TestDatabase.CreateAsync(services => services.AddPapers());
        await CouncilDatabase.FillAsync(database, new RealisticCouncil(1_800));
        var source = await database.Get<PaperSourceReader>().ReadAsync(new MonitoringPeriod(new FinancialYear(2017), 10), CancellationToken.None)
            ?? throw new InvalidOperationException("There is no period 10.");
        var made = PaperFactory.Build(source, PaperKind.Cabinet);
        paper = made with
        {
            Sections =
            [
                .. made.Sections,
                new("charts", "Activity", null, [.. Enumerable.Range(1, Charts).Select(number => new ChartBlock(Chart(number)))]) { StartsPage = true },
            ],
        };
        var pdf = await database.Get<IPdfPrinter>().PrintAsync(paper, CancellationToken.None);
        Console.WriteLine($"// {await PagesAsync(pdf)} pages, {paper.Charts.Count()} charts, {pdf.Length / 1024} KB");
    }

    [GlobalCleanup]
    public ValueTask Stop() => database.DisposeAsync();

    [Benchmark]
    public Task<string> Html() => database.Get<PaperHtmlWriter>().DocumentAsync(paper);

    [Benchmark]
    public byte[] Xlsx() => PaperWorkbookWriter.Write(paper);

    [Benchmark]
    public IReadOnlyDictionary<string, byte[]> Csv() => PaperCsvWriter.WriteAll(paper);

    [Benchmark]
    public Task<byte[]> Pdf() => database.Get<IPdfPrinter>().PrintAsync(paper, CancellationToken.None);

    /// <summary>Lines, stacked bars and waterfalls by turns, as the appendices of a Cabinet paper have them.</summary>
    private static PaperChart Chart(int number)
    {
        string[] months = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"];
        ChartSeries Series(string name, int start) => new(name, [.. months.Select((_, month) => (decimal?)(start + (month * number) + (month * month)))]);
        var head = new ChartHead($"activity-{number}", $"Clients of service {number} rose", "Clients at the end of each month.", ChartMeasure.Number(), "Month") { ShortTitle = $"Activity {number}" };
        return (number % 3) switch
        {
            0 => PaperChart.StackedBars(head, months, [Series("Under 65", 400), Series("65 and over", 900)]),
            1 => PaperChart.Lines(head, months, [Series("Actual", 1_000), Series("Budgeted", 1_010)]),
            _ => PaperChart.Waterfall(
                head with { Measure = ChartMeasure.Money(FigureStyle.Millions) },
                new("Variance in Period 9", 5_900_000m),
                [new("Demand", 412_000m), new("Unit cost", 120_000m), new("Grant", -1_900_000m), new("Not explained", -667_000m)],
                new("Variance in Period 10", 3_865_000m)),
        };
    }

    /// <summary>As the printed foot counts them.</summary>
    /// <summary>The pages of a packed PDF, which only a reader of PDF can count.</summary>
    private static async Task<string> PagesAsync(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, pdf);
            using var reader = Process.Start(new ProcessStartInfo("qpdf", ["--show-npages", file]) { RedirectStandardOutput = true })!;
            return (await reader.StandardOutput.ReadToEndAsync()).Trim();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
