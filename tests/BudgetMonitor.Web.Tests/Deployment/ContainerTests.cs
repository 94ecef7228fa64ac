using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using BudgetMonitor.Data.Storage;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Configuration;

namespace BudgetMonitor.Web.Tests.Deployment;

/// <summary>Dockerfile and docker-compose.yml against the code that they start: a setting renamed in one place only shows here.</summary>
public partial class ContainerTests
{
    private const string Password = "A long;pass=word 'with' $igns";

    private static readonly string Dockerfile = Read("Dockerfile");
    private static readonly string Compose = Read("docker-compose.yml");

    [Fact]
    public void The_web_service_finds_its_database_whatever_letters_the_password_has()
    {
        var options = DatabaseOptions.Read(Configuration(ComposeSettings()), "/app");

        options.Provider.Should().Be(DatabaseProvider.SqlServer);
        var connection = new SqlConnectionStringBuilder(options.ConnectionString);
        connection.Password.Should().Be(Password);
        connection.DataSource.Should().Be("database", "that is the other service's name");
        connection.Encrypt.Should().Be(SqlConnectionEncryptOption.Mandatory);
        Compose.Should().Contain("\n  database:\n").And.Contain("condition: service_healthy");
    }

    [Fact]
    public void The_password_has_no_default_and_stands_nowhere()
    {
        var uses = Regex.Matches(Compose, @"\$\{BUDGETMONITOR_DATABASE_PASSWORD[^}]*\}").Select(match => match.Value).ToList();

        uses.Should().HaveCount(2).And.OnlyContain(use => use.StartsWith("${BUDGETMONITOR_DATABASE_PASSWORD:?", StringComparison.Ordinal));
        Dockerfile.Should().NotContainEquivalentOf("password");
        Read(".gitignore").Split('\n').Should().Contain(".env", "the file that holds it stays out of the repository");
    }

    [Fact]
    public void Every_setting_is_one_that_the_product_reads()
    {
        var known = new ConfigurationBuilder().AddJsonFile(At("src/BudgetMonitor.Web/appsettings.json")).Build()
            .AsEnumerable().Select(pair => pair.Key)
            .Concat(typeof(DatabaseOptions).GetProperties().Select(property => $"Database:{property.Name}"))
            .Concat(typeof(PdfPrinterOptions).GetProperties().Select(property => $"{PdfPrinterOptions.Section}:{property.Name}"))
            .Append("ReverseProxy:KnownProxies:0")
            .ToHashSet(StringComparer.Ordinal);
        var given = ComposeSettings().Keys.Concat(ImageSettings().Keys).Where(name => !name.StartsWith("ASPNETCORE_", StringComparison.Ordinal));

        given.Select(name => name.Replace("__", ":", StringComparison.Ordinal)).Should().NotBeEmpty().And.BeSubsetOf(known);
    }

    [Fact]
    public void Settings_have_the_form_that_the_product_expects()
    {
        var compose = ComposeSettings();
        var pdf = Configuration(ImageSettings()).GetSection(PdfPrinterOptions.Section).Get<PdfPrinterOptions>()!;

        compose["ASPNETCORE_ENVIRONMENT"].Should().Be("Production");
        compose["AllowedHosts"].Split(';').Should().Contain("localhost", "the image's own health check comes from there");
        IPAddress.TryParse(compose["ReverseProxy__KnownProxies__0"], out _).Should().BeTrue();
        pdf.Sandbox.Should().BeFalse();
        pdf.BrowserPath.Should().Be("/usr/local/bin/chromium");
        Dockerfile.Should().Contain("/usr/local/bin/chromium \\", "the image makes what it names");
    }

    [Fact]
    public void The_image_is_built_from_what_is_there_and_runs_as_an_ordinary_user()
    {
        foreach (var project in Regex.Matches(Dockerfile, @"dotnet (?:restore|publish) (\S+)").Select(match => match.Groups[1].Value))
        {
            File.Exists(At($"{project}/{Path.GetFileName(project)}.csproj")).Should().BeTrue(project);
        }

        var allowed = Read(".dockerignore").Split('\n').Where(line => line.StartsWith('!')).Select(line => line[1..].TrimEnd('/')).ToList();
        var copied = Regex.Matches(Dockerfile, @"^COPY (?!--)(.+) \S+$", RegexOptions.Multiline)
            .SelectMany(match => match.Groups[1].Value.Split(' '))
            .Select(path => path.TrimEnd('/'));
        copied.Should().NotBeEmpty().And.BeSubsetOf(allowed);
        copied.Should().OnlyContain(path => Path.Exists(At(path)));

        Dockerfile.LastIndexOf("\nUSER $APP_UID", StringComparison.Ordinal).Should().BeGreaterThan(Dockerfile.LastIndexOf("\nFROM ", StringComparison.Ordinal));
        Dockerfile.Should().Contain("ENTRYPOINT [\"dotnet\", \"BudgetMonitor.Web.dll\"]").And.Contain("http://localhost:8080/health/live");
        Compose.Should().Contain("- \"127.0.0.1:${BUDGETMONITOR_PORT:-8080}:8080\"", "only this machine reaches the product without HTTPS");
    }

    /// <summary>Older versions of compose refuse a file with a key at the top that they do not know; its three oldest they all know.</summary>
    [Fact]
    public void Compose_reads_the_file_whatever_its_version()
    {
        Regex.Matches(Compose, @"^(\w+):", RegexOptions.Multiline).Select(match => match.Groups[1].Value).Should().BeSubsetOf(["services", "volumes", "networks"]);
        Compose.Should().NotContain("deploy:", "its limits are left unread outside a swarm by older versions");
    }

    [Theory]
    [InlineData("web")]
    [InlineData("database")]
    public void Every_service_has_a_limit_of_memory_and_a_check(string service)
    {
        var text = Service(service);

        Regex.Match(text, @"\n    mem_limit: \$\{\w+:-([23])g\}\n").Success.Should().BeTrue("a printed paper or a query must not take the machine with it");
        text.Should().Contain("\n    healthcheck:\n");
    }

    [Fact]
    public void The_web_service_is_healthy_when_it_can_take_work()
    {
        var text = Service("web");

        text.Should().Contain("\"http://localhost:8080/health/ready\"");
        var ask = int.Parse(Regex.Match(text, "\"--max-time\", \"(\\d+)\"").Groups[1].Value, CultureInfo.InvariantCulture);
        var limit = int.Parse(Regex.Match(text, @"timeout: (\d+)s").Groups[1].Value, CultureInfo.InvariantCulture);
        ask.Should().BeLessThan(limit);
    }

    [Fact]
    public void The_databases_volume_keeps_its_name_wherever_the_file_lies()
    {
        Compose.Should().Contain("\n  database:\n    name: council-budget-monitor_database\n");
    }

    private static string Service(string name) => Regex.Match(Compose + "\n", $@"\n  {name}:\n((    .*|\s*)\n)+").Value;

    private static string At(string path) => Path.Combine(Repository.Root, path);

    private static string Read(string path) => File.ReadAllText(At(path));

    private static Dictionary<string, string> ComposeSettings()
    {
        var web = Regex.Match(Service("web"), @"\n    environment:\n((      .*)\n)+").Value;
        return Setting().Matches(web.Replace(">-\n", string.Empty, StringComparison.Ordinal))
            .ToDictionary(match => match.Groups[1].Value, match => Insert(match.Groups[2].Value.Trim().Trim('"')));
    }

    private static Dictionary<string, string> ImageSettings() =>
        Regex.Matches(Dockerfile, @"^(?:ENV|   ) *([A-Za-z_0-9]+)=(\S+)", RegexOptions.Multiline)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    /// <summary>What docker compose puts in: the password as somebody chose it, and each default.</summary>
    private static string Insert(string value) => Regex.Replace(value, @"\$\{(\w+):([-?])([^}]*)\}", match =>
        match.Groups[1].Value == "BUDGETMONITOR_DATABASE_PASSWORD" ? Password : match.Groups[3].Value);

    private static IConfigurationRoot Configuration(Dictionary<string, string> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value)))
        .Build();

    [GeneratedRegex(@"^      ([A-Za-z]\w+): +(.+)$", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
