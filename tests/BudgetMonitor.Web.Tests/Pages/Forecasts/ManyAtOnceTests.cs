using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Tests.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Pages.Forecasts;

/// <summary>Twenty people save forecasts at once over the pages, half of them on the same lines.</summary>
public class ManyAtOnceTests
{
    private const int People = 20;
    private const int Lines = 12;

    /// <summary>So wide that no two people ever enter the same figure: a figure that stands already is no conflict, and is acknowledged without being saved again.</summary>
    private const int Most = 10_000_000;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(8);

    [Fact]
    public async Task No_update_is_lost_nothing_fails_and_the_totals_are_what_was_acknowledged()
    {
        await using var product = new ProductFactory();
        await NextYear.AddAsync(product, Lines);
        var said = new ConcurrentQueue<HttpStatusCode>();

        // One after the other: so many passwords tried at once for one account would count as guesses, and shut it for a while.
        var browsers = new List<Browser>();
        for (var person = 0; person < People; person++)
        {
            browsers.Add(await product.BrowseAsAsync(DemonstrationUsers.FinanceOfficer));
        }

        // What was acknowledged for each line: each save adds pounds to what its person saw, so a lost update shows in the sum.
        var added = new long[Lines];
        var end = DateTime.UtcNow + Long;

        await Task.WhenAll(browsers.Select((browser, person) => Task.Run(() => SaveAgainAndAgainAsync(browser, person, added, said, end))));

        said.Should().NotBeEmpty().And.OnlyContain(status => status == HttpStatusCode.Redirect || status == HttpStatusCode.Conflict);
        said.Should().Contain(HttpStatusCode.Redirect);
        var stored = await product.LookAsync(db => db.Forecasts
            .Where(forecast => forecast.Period == 1)
            .Join(db.Heads.Where(head => head.Year == NextYear.Start), forecast => forecast.HeadId, head => head.HeadId, (forecast, head) => new { head.Code, forecast.Gross })
            .ToDictionaryAsync(row => row.Code, row => row.Gross));
        for (var line = 0; line < Lines; line++)
        {
            stored[NextYear.Code(line)].Should().Be(1_010.Pounds() + Money.FromPounds(added[line]), "line {0}", line);
        }

        using var scope = product.Services.CreateScope();
        (await scope.ServiceProvider.GetRequiredService<HistoryVerifier>().VerifyAsync(null, default)).IsWhole.Should().BeTrue();
        var total = (await browsers[0].GetAsync("/forecasts/2018-19/1/KCC")).Document.QuerySelector("tr[data-level='KCC'] [data-cell=net]")!.TextContent;
        decimal.Parse(total, NumberStyles.Number, CultureInfo.InvariantCulture).Should().Be((Lines * 910) + added.Sum());
    }

    /// <summary>The first half work on lines of all; the others have a line of their own to add to besides.</summary>
    private static async Task SaveAgainAndAgainAsync(Browser browser, int person, long[] added, ConcurrentQueue<HttpStatusCode> said, DateTime end)
    {
        var random = new Random(person);
        while (DateTime.UtcNow < end)
        {
            var page = await browser.GetAsync("/forecasts/2018-19/1/KCC");
            var rows = page.Document.QuerySelectorAll("input[name$='.Code']").Select(field => field.GetAttribute("value")!).ToList();
            var lines = new[] { random.Next(4), person % 2 == 0 ? random.Next(4) : 4 + (person % (Lines - 4)) }.Distinct().ToList();
            var fields = lines.Select(line =>
            {
                var name = $"Rows[{rows.IndexOf(NextYear.Code(line))}].Gross";
                var seen = decimal.Parse(page.Document.QuerySelector($"input[name='{name}']")!.GetAttribute("value")!, NumberStyles.Number, CultureInfo.InvariantCulture);
                return (Line: line, Name: name, Pounds: random.Next(1, Most), Seen: seen);
            }).ToList();

            var answer = await browser.SubmitAsync(page, "form.entry", [.. fields.Select(field => (field.Name, (string?)(field.Seen + field.Pounds).ToString(CultureInfo.InvariantCulture)))]);

            said.Enqueue(answer.Status);
            if (answer.Status == HttpStatusCode.Redirect)
            {
                fields.ForEach(field => Interlocked.Add(ref added[field.Line], field.Pounds));
            }
        }
    }
}
