using System.Net;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Pages.Forecasts;

/// <summary>What people with rights over small parts see of lines that follow another head, and of what is theirs to enter.</summary>
public sealed class PartRightsTests(ProductFactory product) : IClassFixture<ProductFactory>
{
    [Theory]
    //          parts, page of the line that follows public health, its published page, the page of public health
    [InlineData("PH-RES", HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData("PH-SVC", HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("PH-RES,PH-SVC", HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData("CORP-PH", HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)]
    public async Task A_line_that_follows_another_head_is_for_those_who_may_see_both(string parts, HttpStatusCode line, HttpStatusCode published, HttpStatusCode followed)
    {
        var browser = await OfficerAsync(parts);

        (await browser.GetAsync("/monitoring/2017-18/10/PH-RES")).Status.Should().Be(line);
        (await browser.GetAsync("/monitoring/2017-18/9/PH-RES")).Status.Should().Be(published);
        (await browser.GetAsync("/monitoring/2017-18/10/PH-SVC")).Status.Should().Be(followed);
        (await browser.GetAsync("/")).Status.Should().Be(HttpStatusCode.OK);
        (await browser.GetAsync("/forecasts/2017-18/10")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    //          parts, rows of the work list: head, lines, not forecast
    [InlineData("CORP-PH", "Public Health 1 1")]
    [InlineData("CYPE-SCS", "Specialist Children's Services 5 5")]
    [InlineData("SCS-CIC,CYPE-ASY", "Children in Care (Looked After) Services - Non-Disabled Children 1 1;Asylum 1 1")]
    [InlineData("PH-RES", "")]
    public async Task The_work_list_holds_what_is_theirs_to_enter_and_nothing_else(string parts, string rows)
    {
        await using var fresh = new ProductFactory();
        await fresh.ChangeAsync(db =>
        {
            db.Periods.Add(new PeriodRecord { Year = 2017, Number = 11, Status = PeriodStatus.Open });
            return Task.CompletedTask;
        });
        var browser = await OfficerAsync(parts, fresh);

        var page = await browser.GetAsync("/forecasts/2017-18/11");

        page.Document.QuerySelectorAll("main tbody tr")
            .Select(row => string.Join(' ', row.Children.Take(3).Select(cell => cell.TextContent.Trim())))
            .Should().Equal(rows.Split(';', StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<Browser> OfficerAsync(string parts, ProductFactory? other = null)
    {
        var where = other ?? product;
        var userName = $"officer.{Guid.NewGuid():N}";
        await where.ChangeAsync(async db =>
        {
            var account = new Data.Accounts.Account
            {
                UserName = userName,
                NormalizedUserName = userName.ToUpperInvariant(),
                DisplayName = "Officer of parts",
                Role = Role.FinanceOfficer,
                PasswordHash = await db.Users.Select(user => user.PasswordHash).FirstAsync(),
                SecurityStamp = Guid.NewGuid().ToString(),
                LockoutEnabled = true,
            };
            account.Parts.AddRange(parts.Split(',').Select(code => new AccountPart { Code = code }));
            db.Users.Add(account);
        });
        return await where.BrowseAsAsync(userName);
    }
}
