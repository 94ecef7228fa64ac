using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Exchange;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Importing;
using BudgetMonitor.Testing;

namespace BudgetMonitor.Benchmarks.Imports;

/// <summary>A county's bundle: cash limits, actuals and forecasts of twelve periods. Reading it, saying what it would change, and storing it in an empty database.</summary>
[Config(typeof(FewTimesJob))]
public class ImportBenchmarks
{
    private const int Periods = 12;

    private TestDatabase database = null!;
    private (string Name, byte[] Bytes)[] files = [];

    [Params(1_000, 10_000)]
    public int Lines { get; set; }

    [GlobalSetup]
    public void Write() => files =
    [
        File("council.csv", "name,short_name,negative_style", ["Benchmark County Council,Benchmark,minus"]),
        File("periods.csv", "financial_year,period,status", Enumerable.Range(1, Periods).Select(period => Text($"2017-18,{period},open"))),
        File("structure.csv", "financial_year,code,name,parent_code,kind", ["2017-18,ALL,County council,,council", .. OfLines(line => Text($"2017-18,L{line},Service line {line},ALL,service"))]),
        File("cash_limits.csv", "financial_year,code,gross_gbp,income_gbp", OfLines(line => Text($"2017-18,L{line},{Pounds(line)},-{line}"))),
        File("actuals.csv", "financial_year,period,code,gross_gbp,income_gbp", OfPeriods()),
        File("forecasts.csv", "financial_year,period,code,gross_gbp,income_gbp", OfPeriods()),
    ];

    [IterationSetup]
    public void Start() => database = TestDatabase.CreateAsync(services => services.AddExchange()).GetAwaiter().GetResult();

    [IterationCleanup]
    public void Stop() => database.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Benchmark]
    public int Read() => BundleReader.ReadFiles(files).Bundle.Counts.Sum(file => file.Rows);

    [Benchmark]
    public async Task<int> Preview() => (await database.Get<BundleImporter>().PreviewAsync(BundleReader.ReadFiles(files), default)).RowsChanged;

    [Benchmark]
    public async Task<string> Load()
    {
        var outcome = await database.Get<BundleImporter>().ApplyAsync(BundleReader.ReadFiles(files), Person.CommandLine, EntryChannel.CommandLine);
        return outcome.WasStored ? outcome.Message : throw new InvalidOperationException(outcome.Message);
    }

    private static (string Name, byte[] Bytes) File(string name, string header, IEnumerable<string> lines) =>
        (name, Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(header)) + "\n"));

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static string Pounds(int seed) => ((seed * 7919L % 10_000_000) / 100m).ToString("0.00", CultureInfo.InvariantCulture);

    private IEnumerable<string> OfLines(Func<int, string> line) => Enumerable.Range(0, Lines).Select(line);

    private IEnumerable<string> OfPeriods() =>
        Enumerable.Range(1, Periods).SelectMany(period => OfLines(line => Text($"2017-18,{period},L{line},{Pounds(line + period)},-{line}")));
}
