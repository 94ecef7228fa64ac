using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BudgetMonitor.Data;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Storage;
using BudgetMonitor.EndToEnd.Tests.Product;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.EndToEnd.Tests.Journeys;

/// <summary>
/// The process is killed while twenty people save. After each restart everything that was acknowledged is there, nothing is
/// half saved, and the history and the file are whole.
/// </summary>
public sealed class KilledTests
{
    private const int People = 20;
    private const string Path = "/forecasts/2017-18/10/CYPE-SCS";

    /// <summary>How often: five times in the ordinary run, more by BUDGETMONITOR_KILLS.</summary>
    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("BUDGETMONITOR_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 5;

    [Fact]
    public async Task What_was_acknowledged_survives_and_nothing_is_half_saved()
    {
        var product = new RunningProduct();
        await product.InitializeAsync();
        try
        {
            var acknowledged = new ConcurrentDictionary<Guid, (string Code, long Pounds)>();
            var random = new Random(1);

            // People stay signed in over a restart, as in a real browser: sessions and keys are in the database.
            var cookies = Enumerable.Range(0, People).Select(_ => new CookieContainer()).ToList();
            // One after the other: so many at once, or killed half-way, would be guesses at one account's password.
            foreach (var person in cookies)
            {
                await SignInAsync(product.Address, person);
            }

            for (var kill = 0; kill < Kills; kill++)
            {
                using var stop = new CancellationTokenSource();
                var people = Enumerable.Range(0, People).Select(person => Task.Run(() => SaveAsync(product.Address, cookies[person], (kill * People) + person, acknowledged, stop.Token))).ToList();
                var before = acknowledged.Count;
                await UntilAsync(() => acknowledged.Count > before, TimeSpan.FromSeconds(30));
                await Task.Delay(random.Next(20, 900));
                product.Kill();
                await stop.CancelAsync();
                await Task.WhenAll(people);

                await CheckAsync(product.DatabaseFile, acknowledged);
                await product.StartAsync();
            }

            acknowledged.Should().HaveCountGreaterThan(Kills);
            await CheckAsync(product.DatabaseFile, acknowledged);
        }
        finally
        {
            await product.DisposeAsync();
        }
    }

    private static async Task SignInAsync(string address, CookieContainer cookies)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Add("Origin", address);
        var signIn = await FormAsync(client, "/account/sign-in", "form[action='/account/sign-in']", CancellationToken.None);
        signIn["UserName"] = "finance.officer";
        signIn["Password"] = RunningProduct.Password;
        (await PostAsync(client, "/account/sign-in", signIn, CancellationToken.None)).Should().Be(HttpStatusCode.Redirect);
    }

    /// <summary>A person without script: reads the page, types one figure, saves, and keeps count of what was answered.</summary>
    private static async Task SaveAsync(string address, CookieContainer cookies, int person, ConcurrentDictionary<Guid, (string Code, long Pounds)> acknowledged, CancellationToken cancellationToken)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Add("Origin", address);
        var random = new Random(person);
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                var form = await FormAsync(client, Path, "form.entry", cancellationToken);
                var row = random.Next(int.Parse(form["RowCount"], CultureInfo.InvariantCulture));
                var pounds = random.NextInt64(1, 90_000_000);
                form[$"Rows[{row}].Gross"] = pounds.ToString(CultureInfo.InvariantCulture);
                var status = await PostAsync(client, Path, form, cancellationToken);
                status.Should().BeOneOf(HttpStatusCode.Redirect, HttpStatusCode.Conflict);
                if (status == HttpStatusCode.Redirect)
                {
                    acknowledged[Guid.Parse(form["RequestId"])] = (form[$"Rows[{row}].Code"], pounds);
                }
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException or IOException)
        {
            // The product was killed in the middle of it: what is not answered was promised to nobody.
        }
    }

    private static async Task CheckAsync(string file, ConcurrentDictionary<Guid, (string Code, long Pounds)> acknowledged)
    {
        await using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA integrity_check";
            (await command.ExecuteScalarAsync()).Should().Be("ok");
        }

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddBudgetData(DatabaseOptions.SqliteFile(file));
        await using var provider = services.BuildServiceProvider();
        (await provider.GetRequiredService<HistoryVerifier>().VerifyAsync(null, default)).IsWhole.Should().BeTrue();
        await using var db = await provider.GetRequiredService<IDbContextFactory<BudgetDbContext>>().CreateDbContextAsync();
        var requests = (await db.Requests.Select(request => request.RequestId).ToListAsync()).ToHashSet();
        acknowledged.Keys.Where(id => !requests.Contains(id)).Should().BeEmpty("every acknowledged save was stored");

        // Each request with its figure, and the figure that stands is the last one told.
        var told = await db.History
            .Where(entry => entry.Subject == HistorySubjects.Forecast && entry.Field == "gross" && entry.Key.StartsWith("2017-18/P10/SCS-"))
            .OrderBy(entry => entry.HistoryEntryId)
            .Select(entry => new { entry.RequestId, entry.Key, entry.To })
            .ToListAsync();
        var byRequest = told.ToLookup(entry => entry.RequestId);
        foreach (var (id, (code, pounds)) in acknowledged)
        {
            byRequest[id].Should().ContainSingle(entry => entry.Key == $"2017-18/P10/{code}" && entry.To == $"{pounds}.00");
        }

        var standing = await db.Forecasts
            .Where(forecast => forecast.Period == 10)
            .Join(db.Heads.Where(head => head.Year == 2017), forecast => forecast.HeadId, head => head.HeadId, (forecast, head) => new { head.Code, forecast.Gross })
            .ToDictionaryAsync(row => $"2017-18/P10/{row.Code}", row => row.Gross.Pounds);
        foreach (var last in told.GroupBy(entry => entry.Key).Select(entries => entries.Last()))
        {
            standing[last.Key].Should().Be(decimal.Parse(last.To!, CultureInfo.InvariantCulture));
        }
    }

    private static async Task<Dictionary<string, string>> FormAsync(HttpClient client, string path, string selector, CancellationToken cancellationToken)
    {
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(path, cancellationToken));
        var fields = new Dictionary<string, string>();
        foreach (var field in page.QuerySelector(selector)!.QuerySelectorAll("input[name], select[name]"))
        {
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    fields[input.Name!] = input.Value;
                    break;
                case IHtmlSelectElement select:
                    fields[select.Name!] = select.Value ?? string.Empty;
                    break;
            }
        }

        return fields;
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string path, Dictionary<string, string> fields, CancellationToken cancellationToken)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await client.PostAsync(path, content, cancellationToken);
        return answer.StatusCode;
    }

    private static async Task UntilAsync(Func<bool> isSo, TimeSpan limit)
    {
        var end = DateTime.UtcNow + limit;
        while (!isSo() && DateTime.UtcNow < end)
        {
            await Task.Delay(20);
        }
    }
}
