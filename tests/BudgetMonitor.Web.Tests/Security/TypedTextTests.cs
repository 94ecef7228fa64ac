using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using BudgetMonitor.Data;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Exporting;
using BudgetMonitor.Exchange.Importing;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>People's words at the pages: nothing of them is cut, and what is saved can be exported and loaded again.</summary>
public sealed partial class TypedTextTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    /// <summary>Every page with words to enter, as the chief accountant may open it.</summary>
    private static readonly string[] Pages =
    [
        "/savings/2017-18/10/add", "/savings/2017-18/10/KS-05/change", "/savings/2017-18/10/progress",
        "/capital/2017-18/10/add", "/capital/2017-18/10/schemes/1/edit", "/capital/2017-18/10/enter/CYPE", "/capital/settings",
        "/reserves/2017-18/10/add", "/reserves/2017-18/10/1/change", "/reserves/2017-18/10/movements",
        "/companies/2017-18/10/1/change", "/companies/2017-18/10/enter", "/debt/2017-18/10/enter",
        "/activity/2017-18/10/register/CIC-IFA", "/activity/2017-18/10/CIC-IFA/enter",
        "/staffing/2017-18/10/register/CSC-STAFF", "/staffing/2017-18/10/CSC-STAFF/enter", "/series/2017-18/10/register/UASC-AGES",
        "/papers/texts/2017-18/10/cabinet/summary", "/roll-forwards/2017-18/10/new", "/papers/kinds/cabinet",
        "/commentary/2017-18/10/CYPE", "/adjustments/2017-18/10/CYPE", "/forecasts/2017-18/10/EYP-SEN/explain", "/rating-rules/standard",
    ];

    private static readonly string[] Odd =
    [
        "First line\u000Bsecond line", "A page\u000Cbreak", "Nobody's\uFFFFcharacter", "A bell\u0007", "=SUM(A1)", "'=quoted", "\"Quotes\", commas; and\ttabs", "\u202eturned 😀 naïve",
    ];

    public static TheoryData<string> WithWords => [.. Pages];

    [Theory]
    [MemberData(nameof(WithWords))]
    public async Task Words_far_too_long_come_back_whole_with_a_message_or_are_saved_whole(string path)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync(path);
        page.Status.Should().Be(HttpStatusCode.OK, path);
        page.Text.Should().NotContain(" maxlength=", "a browser cuts what is pasted into such a field, without a word");
        foreach (var (form, names) in FormsOf(page))
        {
            foreach (var name in names)
            {
                var typed = new string('x', 30_000);

                var answer = await browser.SubmitAsync(page, form, (name, typed));

                answer.Status.Should().Be(HttpStatusCode.BadRequest, "{0}: {1}", path, name);
                answer.Heading.Should().NotBe("The request could not be read", "{0}: {1}", path, name);
                Shown(answer, name).Should().Be(typed, "{0}: {1}", path, name);
            }
        }
    }

    [Theory]
    [MemberData(nameof(WithWords))]
    public async Task A_counter_says_what_the_page_takes(string path)
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var page = await browser.GetAsync(path);
        foreach (var counter in page.Document.QuerySelectorAll("main .govuk-character-count"))
        {
            var field = counter.QuerySelector("input, textarea")!;
            var most = int.Parse(counter.GetAttribute("data-maxlength")!, CultureInfo.InvariantCulture);
            var name = field.GetAttribute("name")!;
            counter.QuerySelector($"#{field.Id}-info")!.TextContent.Should().Be($"You can enter up to {most:N0} characters");
            field.GetAttribute("aria-describedby")!.Split(' ').Should().Contain($"{field.Id}-info");

            var answer = await browser.SubmitAsync(page, FormOf(field), (name, new string('x', most + 1)));

            answer.Problems.Should().Contain(problem => problem.Contains($"{most:#,##0}", StringComparison.Ordinal) || problem.Contains($"{most}", StringComparison.Ordinal), "{0}: {1}", path, name);
        }
    }

    [Theory]
    [InlineData("/papers/kinds/new", "Input.Name", 80)]
    [InlineData("/papers/kinds/cabinet", "Input.Name", 80)]
    [InlineData("/papers/kinds/cabinet", "Input.Parts[0].Heading", 120)]
    [InlineData("/papers/kinds/cabinet/sentences", "Input.Reason", 500)]
    [InlineData("/savings/2017-18/10/add", "Input.Title", 400)]
    [InlineData("/savings/2017-18/10/add", "Input.Category", 200)]
    [InlineData("/savings/2017-18/10/add", "Input.Owner", 120)]
    [InlineData("/capital/2017-18/10/add", "Input.Name", 200)]
    [InlineData("/capital/2017-18/10/add", "Input.Programme", 120)]
    [InlineData("/reserves/2017-18/10/add", "Input.Name", 400)]
    [InlineData("/reserves/2017-18/10/add", "Input.Group", 120)]
    [InlineData("/companies/2017-18/10/1/change", "Input.Name", 120)]
    [InlineData("/debt/2017-18/10/enter", "Input.Debtor", 200)]
    [InlineData("/activity/2017-18/10/register/CIC-IFA", "Input.Name", 300)]
    [InlineData("/activity/2017-18/10/CIC-IFA/enter", "Input.Drivers[0].Text", 500)]
    [InlineData("/staffing/2017-18/10/register/CSC-STAFF", "Input.Name", 300)]
    [InlineData("/series/2017-18/10/register/UASC-AGES", "Input.Title", 200)]
    [InlineData("/series/2017-18/10/register/UASC-AGES", "Input.Columns[0].Name", 200)]
    [InlineData("/adjustments/2017-18/10/CYPE", "Input.Actions[0].Title", 300)]
    [InlineData("/users/add", "Input.DisplayName", 120)]
    public async Task A_name_is_counted_quietly_and_a_reason_aloud(string path, string name, int most)
    {
        var browser = await product.BrowseAsAsync(path.StartsWith("/users", StringComparison.Ordinal) ? DemonstrationUsers.Administrator : DemonstrationUsers.ChiefAccountant);

        var counter = (await browser.GetAsync(path)).Document.QuerySelector($"[name='{name}']")!.Closest(".govuk-character-count");

        counter.Should().NotBeNull();
        counter!.GetAttribute("data-maxlength").Should().Be($"{most}");
        counter.GetAttribute("data-threshold").Should().Be(name.EndsWith("Reason", StringComparison.Ordinal) ? null : "75");
    }

    [Fact]
    public async Task The_limit_of_a_papers_paragraph_is_told_before_it_is_reached()
    {
        var page = await (await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant)).GetAsync("/papers/texts/2017-18/10/cabinet/summary");

        page.Document.QuerySelector("[name='Input.Text']")!.GetAttribute("aria-describedby")!.Split(' ').Should().Contain("Input_Text-info");
        var told = page.Document.QuerySelector("#Input_Text-info")!;
        told.TextContent.Should().Be("You can enter up to 8,000 characters in each paragraph");
        told.GetAttribute("data-most-in-paragraph").Should().Be("8000");
    }

    [Fact]
    public async Task Whatever_the_pages_save_can_be_exported_and_loaded_again()
    {
        await using var fresh = new ProductFactory();
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);
        var saved = 0;
        foreach (var path in Pages)
        {
            foreach (var (form, names) in FormsOf(await browser.GetAsync(path)))
            {
                foreach (var (name, place) in names.Select((name, place) => (name, place)))
                {
                    foreach (var odd in new[] { Odd[place % Odd.Length], Odd[(place + 3) % Odd.Length] })
                    {
                        var page = await browser.GetAsync(path);
                        var reason = names.Where(other => other != name && other.EndsWith("Reason", StringComparison.Ordinal)).Select(other => (other, (string?)"Because"));
                        if (page.Status == HttpStatusCode.OK && page.Document.QuerySelector(form) is not null)
                        {
                            saved += (await browser.SubmitAsync(page, form, [(name, odd), .. reason])).Status == HttpStatusCode.Redirect ? 1 : 0;
                        }
                    }
                }
            }
        }

        saved.Should().BeGreaterThan(30, "the words are odd, but most of them are words");
        var commentary = await browser.SubmitAsync(await browser.GetAsync("/commentary/2017-18/10/CYPE"), "main form", ("Input.Text", "First line\u000Bsecond line"));
        commentary.Status.Should().Be(HttpStatusCode.Redirect);
        var files = await new BundleWriter(fresh.Services.GetRequiredService<IDbContextFactory<BudgetDbContext>>()).WriteAsync(new FinancialYear(2017), default);
        var reading = BundleReader.ReadFiles([.. files.Select(file => (file.Name, file.Content))]);

        reading.Errors.Should().BeEmpty();
        var unchanged = await fresh.Services.GetRequiredService<BundleImporter>().PreviewAsync(reading, default);
        unchanged.Errors.Should().BeEmpty();
        unchanged.Files.Where(file => file.Rows.Count > 0).Select(file => file.File).Should().BeEmpty("what is loaded is what was saved");
    }

    [Fact]
    public async Task A_code_may_hold_a_slash_on_every_page_that_names_it()
    {
        await using var fresh = new ProductFactory();
        var outcome = await fresh.Services.GetRequiredService<BundleImporter>().ApplyAsync(
            BundleReader.ReadFiles(
            [
                ("structure.csv", "financial_year,code,name,parent_code,kind\n2017-18,PL/1,Bins,CYPE-SCS,service\n"u8.ToArray()),
                ("forecasts.csv", "financial_year,period,code,gross_gbp,income_gbp\n2017-18,10,PL/1,400000,0\n"u8.ToArray()),
            ]),
            Person.CommandLine,
            EntryChannel.CommandLine);
        outcome.WasStored.Should().BeTrue(outcome.Message);
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var monitoring = await browser.GetAsync("/monitoring/2017-18/10/CYPE-SCS");
        var link = monitoring.Document.QuerySelectorAll("main a").Single(one => one.TextContent.Trim() == "Bins").GetAttribute("href")!;
        var bins = await browser.GetAsync(link);
        var explain = await browser.GetAsync("/forecasts/2017-18/10/PL%2F1/explain");
        var entered = await browser.SubmitAsync(await browser.GetAsync("/forecasts/2017-18/10/PL%2F1"), "form.entry", ("Rows[0].Gross", "450,000"));
        var history = await browser.GetAsync("/history?item=PL%2F1");

        link.Should().BeEquivalentTo("/monitoring/2017-18/10/PL%2F1");
        bins.Heading.Should().Be("Bins");
        explain.Status.Should().Be(HttpStatusCode.OK);
        entered.Status.Should().Be(HttpStatusCode.Redirect);
        (await browser.GetAsync(entered.Location!)).Status.Should().Be(HttpStatusCode.OK);
        history.Main.Should().Contain("Bins");
    }

    /// <summary>The forms of a page, each with the fields that words go into: the first of each kind of a grid.</summary>
    private static List<(string Form, List<string> Names)> FormsOf(WebPage page) =>
    [
        .. page.Document.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>()
            .Select(form => (
                form.QuerySelector("input[type=text][name], textarea[name]") is { } field ? FormOf(field) : string.Empty,
                form.QuerySelectorAll("input[type=text][name], textarea[name]").Select(one => one.GetAttribute("name")!)
                    .GroupBy(name => Number().Replace(name, "[]")).Select(kind => kind.First())
                    .Where(name => Wordy().IsMatch(name)).ToList()))
            .Where(form => form.Item2.Count > 0),
    ];

    private static string FormOf(AngleSharp.Dom.IElement field) =>
        $"main form[method=post]:has([name='{field.GetAttribute("name")}'])";

    private static string? Shown(WebPage page, string name) => page.Document.QuerySelector($"main [name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        { } field => field.GetAttribute("value"),
        null => null,
    };

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Number();

    [GeneratedRegex("(Text|Reason|Description|Impact|Note|Title|Name|Purpose|Programme|Owner|Group|Category)$")]
    private static partial Regex Wordy();
}
