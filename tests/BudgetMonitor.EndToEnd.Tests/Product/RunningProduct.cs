using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using BudgetMonitor.Web.Demonstration;
using BudgetMonitor.Web.Hosting;
using Microsoft.Data.Sqlite;

namespace BudgetMonitor.EndToEnd.Tests.Product;

/// <summary>
/// The product as people run it: its own process on a free port of this machine, with the Kent demonstration in a database
/// of its own. The first of a run loads it, the others start from a copy. Everything is gone when it is disposed.
/// </summary>
public sealed class RunningProduct : IAsyncLifetime
{
    private static readonly Lazy<Task<string>> Loaded = new(LoadAsync);

    private readonly string folder = Directory.CreateTempSubdirectory("budget-monitor-journey-").FullName;
    private readonly StringBuilder log = new();
    private Process? process;

    /// <summary>Where it answers.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>The password of the demonstration's accounts.</summary>
    public static string Password => DemonstrationAccounts.Password;

    /// <summary>Its database.</summary>
    public string DatabaseFile => Path.Combine(folder, "council.db");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        File.Copy(await Loaded.Value, DatabaseFile);
        await StartAsync();
    }

    /// <summary>Ends the process as a power cut would: at once and without a word.</summary>
    public void Kill()
    {
        process!.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    /// <summary>Starts it, again on the same database where it ran before.</summary>
    public async Task StartAsync()
    {
        if (Address.Length == 0)
        {
            Address = $"http://127.0.0.1:{FreePort()}";
        }

        var web = Path.Combine(Repository.Root, "src", "BudgetMonitor.Web");
        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        var start = new ProcessStartInfo("dotnet", [Path.Combine(web, "bin", configuration, "net10.0", "BudgetMonitor.Web.dll")])
        {
            WorkingDirectory = web,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Demonstration";
        start.Environment["ASPNETCORE_URLS"] = Address;
        start.Environment["Limits__SignInsPerMinuteAndAddress"] = "100000";
        start.Environment["Demonstration__Council"] = "kent-2017-18";
        start.Environment["Database__ConnectionString"] = $"Data Source={DatabaseFile}";
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilReadyAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A database with the demonstration in it, which lasts as long as the run.</summary>
    private static async Task<string> LoadAsync()
    {
        var copy = Path.Combine(Directory.CreateTempSubdirectory("budget-monitor-journey-template-").FullName, "council.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
        var first = new RunningProduct();
        try
        {
            await first.StartAsync();
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = first.DatabaseFile, Pooling = false }.ConnectionString);
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO $file";
            command.Parameters.AddWithValue("$file", copy);
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            await first.DisposeAsync();
        }

        return copy;
    }

    private async Task UntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (true)
        {
            if (limit.IsCancellationRequested)
            {
                throw new InvalidOperationException($"The product was not ready in time:\n{log}");
            }

            if (process!.HasExited)
            {
                throw new InvalidOperationException($"The product did not start:\n{log}");
            }

            try
            {
                using var answer = await client.GetAsync("/health/ready", limit.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (Exception trouble) when (trouble is HttpRequestException or OperationCanceledException)
            {
                // Not listening yet, or not answering any more.
            }

            await Task.Delay(100);
        }
    }

    private void Keep(string? line)
    {
        lock (log)
        {
            log.AppendLine(line);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
