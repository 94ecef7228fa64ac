using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BudgetMonitor.Web.Hosting;

namespace BudgetMonitor.Web.Tests.Hosting;

/// <summary>Whatever keeps the product from starting is told in one sentence, without a stack, and ends it with 1.</summary>
public sealed class StartFaultTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("budget-monitor-fault-").FullName;

    [Fact]
    public async Task A_used_port_is_told_in_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        await AssertToldAsync($"the address {address} is in use already. Stop the program that uses it, or set another address", ("ASPNETCORE_URLS", address));
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS", "http://192.0.2.1:8080", "the address cannot be listened on (")]
    [InlineData("ASPNETCORE_URLS", "nowhere", "Invalid url: 'nowhere'")]
    [InlineData("Database__Provider", "Oracle", "Set it to Sqlite or SqlServer")]
    [InlineData("Database__ConnectionString", "Data Sauce=here.db", "Database:ConnectionString cannot be read")]
    [InlineData("Database__ConnectionString", "Data Source=/dev/null/below.db", "cannot be opened for writing")]
    [InlineData("Database__MigrateAtStart", "perhaps", "Database:MigrateAtStart is 'perhaps'. Set it to true or false")]
    [InlineData("DataProtection__CertificatePath", "not-there.pfx", "The certificate not-there.pfx cannot be opened")]
    [InlineData("ReverseProxy__KnownProxies__0", "proxy.example", "ReverseProxy:KnownProxies has 'proxy.example', which is not an IP address")]
    [InlineData("ReverseProxy__KnownNetworks__0", "10.0.0.5/64", "ReverseProxy:KnownNetworks has '10.0.0.5/64', which is not a network")]
    [InlineData("ReverseProxy__Hops", "0", "ReverseProxy:Hops is '0'")]
    [InlineData("Sessions__IdleMinutes", "an hour", "the setting Sessions:IdleMinutes is 'an hour', which it cannot be")]
    [InlineData("Demonstration__Council", "kent-2017-18", "the environment is Production")]
    public async Task A_setting_that_cannot_work_is_told_in_one_sentence(string name, string value, string sentence)
    {
        await AssertToldAsync(sentence, (name, value));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_in_one_sentence()
    {
        var file = Path.Combine(folder, "letter.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));

        await AssertToldAsync("file is not a database", ("Database__ConnectionString", $"Data Source={file}"));
    }

    [Fact]
    public void Whatever_it_is_stays_on_one_line()
    {
        StartFault.Sentence(new InvalidOperationException("First.\r\n   at Somewhere\n")).Should().NotContain("\n").And.StartWith("The product did not start: First. at Somewhere");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task AssertToldAsync(string sentence, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "BudgetMonitor.Web.dll"), "--contentRoot", AppContext.BaseDirectory])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Database__ConnectionString"] = $"Data Source={Path.Combine(folder, "council.db")}";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.Should().Be(1, "it said {0}{1}", await output, error);
        error.Trim().Should().StartWith("The product did not start: ").And.Contain(sentence).And.NotContain("\n");
        (await output).Should().NotContain("   at ", "nobody has to read a stack");
    }
}
