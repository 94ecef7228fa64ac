using BenchmarkDotNet.Attributes;
using BudgetMonitor.Benchmarks.Councils;
using BudgetMonitor.Testing;

namespace BudgetMonitor.Benchmarks.Pages;

/// <summary>Pages of a county of 10,000 service lines: the server's whole work from request to the last byte of HTML.</summary>
public abstract class PageBenchmarks
{
    private TestDatabase database = null!;
    private PageHost host = null!;
    private HttpClient client = null!;

    /// <summary>Which page, by what is on it.</summary>
    [Params("home", "council", "directorate", "division", "line", "entry")]
    public string Page { get; set; } = string.Empty;

    private string Address => Page switch
    {
        "home" => "/",
        "council" => "/monitoring/2017-18/10",
        "directorate" => "/monitoring/2017-18/10/D000",
        "division" => "/monitoring/2017-18/10/D000-01",
        "line" => "/monitoring/2017-18/10/D000-01-05",
        _ => "/forecasts/2017-18/10/D000-01",
    };

    [GlobalSetup]
    public async Task Start()
    {
        database = await TestDatabase.CreateAsync();
        await CouncilDatabase.FillAsync(database, new RealisticCouncil(10_000));
        host = new PageHost(database);
        client = await host.SignInAsync();
        await GetAsync();
    }

    [GlobalCleanup]
    public async Task Stop()
    {
        client.Dispose();
        await host.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Opens the page and reads it to its end.</summary>
    protected async Task<int> GetAsync()
    {
        using var answer = await client.GetAsync(Address);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadAsByteArrayAsync()).Length
            : throw new InvalidOperationException($"{Address} answered {(int)answer.StatusCode}.");
    }

    /// <summary>Runs a statement as if another copy of the product had changed something.</summary>
    protected void Change(string statement)
    {
        using var connection = database.OpenPlain();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}

/// <summary>Nothing has changed since the page was last opened.</summary>
[Config(typeof(SteadyJob))]
public class UnchangedPageBenchmarks : PageBenchmarks
{
    [Benchmark]
    public Task<int> Open() => GetAsync();
}

/// <summary>Somebody saved a figure since: the position is read from the database and worked out again.</summary>
[Config(typeof(OneByOneJob))]
public class UncachedPageBenchmarks : PageBenchmarks
{
    [IterationSetup]
    public void SaveSomething() => Change("UPDATE council_settings SET data_version = data_version + 1");

    [Benchmark]
    public Task<int> Open() => GetAsync();
}

/// <summary>A head's name changed since: the structure is read and laid out again too, as after a start.</summary>
[Config(typeof(OneByOneJob))]
public class NewStructurePageBenchmarks : PageBenchmarks
{
    [IterationSetup]
    public void RenameSomething() => Change(
        "UPDATE heads SET version = version + 1 WHERE code = 'D000-01-05'; UPDATE council_settings SET data_version = data_version + 1");

    [Benchmark]
    public Task<int> Open() => GetAsync();
}
