using System.Net;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Demonstration;
using BudgetMonitor.Web.Hosting;
using BudgetMonitor.Web.Tests.Figures;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Home;

public class HomeTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    [Fact]
    public async Task Nobody_sees_it_without_signing_in() =>
        (await product.Browse().GetAsync("/")).Location.Should().StartWith("/account/sign-in");

    [Theory]
    //          who, headline, state, what they can do next, what is not theirs
    [InlineData(
        DemonstrationUsers.FinanceOfficer,
        "Kent County Council, excluding Schools (CYP&E Directorate) Forecast to overspend by £3.865m after director’s adjustments, £1.959m better than last reported (P9)",
        "Draft",
        "Enter forecasts for Period 10 (January)|See every head of Period 10 (January)|Read the papers",
        "/users")]
    [InlineData(
        DemonstrationUsers.FinanceOfficerOfOneDirectorate,
        "Children, Young People & Education Forecast to overspend by £6.995m after director’s adjustments, £0.767m better than last reported (P9)",
        "Draft",
        "Enter forecasts for Period 10 (January)|See every head of Period 10 (January)|Read the papers",
        "Strategic & Corporate")]
    [InlineData(
        DemonstrationUsers.Director,
        "Children, Young People & Education Forecast to overspend by £6.995m after director’s adjustments, £0.767m better than last reported (P9)",
        "Draft",
        "See every head of Period 10 (January)|Read the papers",
        "Enter forecasts")]
    [InlineData(
        DemonstrationUsers.CommitteeMember,
        "Kent County Council, excluding Schools (CYP&E Directorate) Forecast to overspend by £5.824m after director’s adjustments",
        "Published",
        "See every head of Period 9 (December)|Read the papers",
        "Period 10")]
    [InlineData(
        DemonstrationUsers.Administrator,
        "Kent County Council, excluding Schools (CYP&E Directorate) Forecast to overspend by £5.824m after director’s adjustments",
        "Published",
        "See every head of Period 9 (December)|Read the papers|Look after users",
        "Period 10")]
    [InlineData(
        DemonstrationUsers.ChiefAccountant,
        "Kent County Council, excluding Schools (CYP&E Directorate) Forecast to overspend by £3.865m after director’s adjustments, £1.959m better than last reported (P9)",
        "Draft",
        "Enter forecasts for Period 10 (January)|See every head of Period 10 (January)|Read the papers|Set the rating rules|Compose the kinds of paper",
        "/users")]
    public async Task Everybody_reads_where_their_part_stands_and_what_they_can_do(string who, string headline, string state, string steps, string notTheirs)
    {
        var browser = await product.BrowseAsAsync(who);

        var page = await browser.GetAsync("/");

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Heading.Should().Be(headline);
        page.Main.Should().Contain(state).And.NotContain(notTheirs);
        page.Document.QuerySelectorAll(".next a").Select(link => link.TextContent).Should().Equal(steps.Split('|'));
    }

    [Fact]
    public async Task The_directorates_stand_below_with_their_ratings()
    {
        var browser = await product.BrowseAsAsync(DemonstrationUsers.ChiefAccountant);

        var page = await browser.GetAsync("/");

        page.Document.QuerySelectorAll("tbody tr").Select(row => row.QuerySelector("th")!.TextContent.Trim() + ": " + row.QuerySelector(".rag")!.TextContent.Trim()).Should().Equal(
            "Children, Young People & Education: Red",
            "Adult Social Care & Health: Green",
            "Growth, Environment & Transport: Green",
            "Strategic & Corporate Services: Amber",
            "Financing Items: Large underspend",
            "Total excluding Schools (CYP&E Directorate): Red",
            "Schools (CYP&E Directorate): Red",
            "Total including Schools (CYP&E Directorate): Red");
    }

    [Fact]
    public async Task A_period_without_a_single_forecast_does_not_push_the_last_position_away()
    {
        await using var fresh = new ProductFactory();
        await fresh.ChangeAsync(db =>
        {
            db.Periods.Add(new PeriodRecord { Year = 2017, Number = 11, Status = PeriodStatus.Open });
            return Task.CompletedTask;
        });
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.FinanceOfficer);

        var page = await browser.GetAsync("/");

        page.Heading.Should().Contain("£3.865m");
        page.Main.Should().Contain("Enter forecasts for Period 11 (February)").And.Contain("no forecasts yet");
    }

    [Theory]
    //          who, what waits in the late period, what waits in the next year
    [InlineData(DemonstrationUsers.FinanceOfficer, "parts are not submitted", "parts are not submitted")]
    [InlineData(DemonstrationUsers.BudgetManager, "Specialist Children's Services is not submitted", "Head CYPE-SCS is not submitted")]
    [InlineData(DemonstrationUsers.ChiefAccountant, "parts are not submitted", "parts are not submitted")]
    public async Task Every_open_period_stands_on_home_and_among_the_tasks(string who, string late, string next)
    {
        await using var fresh = new ProductFactory();
        await NextYear.AddAsync(fresh, lines: 4);
        var browser = await fresh.BrowseAsAsync(who);

        var page = await browser.GetAsync("/");

        var needs = page.Document.QuerySelector(".needs")!;
        needs.QuerySelectorAll("h3").Select(heading => heading.TextContent).Should().Equal("Period 10 (January) 2017-18", "Period 1 (April) 2018-19");
        var lists = needs.QuerySelectorAll("ul");
        lists[0].TextContent.Should().Contain(late);
        lists[0].QuerySelectorAll("a").Should().OnlyContain(link => link.GetAttribute("href")!.Contains("2017-18/10", StringComparison.Ordinal));
        lists[1].TextContent.Should().Contain(next);
        page.Document.QuerySelector(".also-open")!.TextContent.Should().Contain("Period 10 (January) 2017-18").And.Contain("Forecast to overspend by £");
        page.Document.QuerySelectorAll(".next a").Select(link => link.TextContent).Should().StartWith(["Enter forecasts for Period 10 (January) 2017-18", "Enter forecasts for Period 1 (April) 2018-19"]);
        (await browser.GetAsync("/forecasts/2018-19/1")).Main.Should().Contain("Also open: Period 10 (January) 2017-18");
    }

    [Fact]
    public async Task Several_parts_are_shown_side_by_side_with_one_headline()
    {
        await using var fresh = new ProductFactory();
        await fresh.ChangeAsync(async db => (await db.Users.Include(account => account.Parts).SingleAsync(account => account.UserName == DemonstrationUsers.BudgetManager)).Parts
            .Add(new Data.Accounts.AccountPart { Code = "GET" }));
        var browser = await fresh.BrowseAsAsync(DemonstrationUsers.BudgetManager);

        var page = await browser.GetAsync("/");

        page.Heading.Should().StartWith("Your parts of the council Forecast to overspend by £3.701m");
        page.Document.QuerySelectorAll("tbody th").Select(head => head.TextContent.Trim()).Should().Equal("Specialist Children's Services", "Growth, Environment & Transport");
        (await browser.GetAsync("/monitoring/2017-18/10")).Main.Should().Contain("Your parts of the council");
    }

    [Fact]
    public async Task An_empty_database_says_how_to_load_a_council()
    {
        await using var empty = new StartingProduct(("Demonstration:Council", string.Empty));
        var browser = await SignedInAsync(empty, Role.ChiefAccountant);

        var page = await browser("/");

        page.Should().Contain("No council is loaded yet").And.Contain("load &lt;folder&gt;");
    }

    [Theory]
    [InlineData(Role.CommitteeMember, "No period is published yet")]
    [InlineData(Role.BudgetManager, "Your account has no part of the council yet")]
    public async Task Without_anything_to_see_it_says_what_will_stand_here(Role role, string words)
    {
        await using var bare = new StartingProduct(("Demonstration:Council", string.Empty));
        await bare.ChangeAsync(db =>
        {
            db.Councils.Add(new CouncilSettings { Name = "Bare Council", ShortName = "Bare" });
            return Task.CompletedTask;
        });
        var browser = await SignedInAsync(bare, role);

        (await browser("/")).Should().Contain(words);
        (await browser("/papers")).Should().Contain("No paper is published yet");
        if (role == Role.BudgetManager)
        {
            (await browser("/forecasts")).Should().Contain("No period is open yet");
        }
    }

    private static async Task<Func<string, Task<string>>> SignedInAsync(StartingProduct product, Role role)
    {
        var client = product.CreateClient();
        await product.ChangeAsync(db =>
        {
            var account = new Data.Accounts.Account
            {
                UserName = "somebody",
                NormalizedUserName = "SOMEBODY",
                DisplayName = "Somebody",
                Role = role,
                SecurityStamp = Guid.NewGuid().ToString(),
            };
            account.PasswordHash = new PasswordHasher<Data.Accounts.Account>().HashPassword(account, DemonstrationAccounts.Password);
            db.Users.Add(account);
            return Task.CompletedTask;
        });
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await client.GetStringAsync("/account/sign-in"));
        var fields = page.QuerySelectorAll("form[action='/account/sign-in'] input")
            .Where(input => input.HasAttribute("name"))
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? string.Empty);
        (fields["UserName"], fields["Password"]) = ("somebody", DemonstrationAccounts.Password);
        using var content = new FormUrlEncodedContent(fields);
        (await client.PostAsync("/account/sign-in", content)).EnsureSuccessStatusCode();
        return client.GetStringAsync;
    }
}
