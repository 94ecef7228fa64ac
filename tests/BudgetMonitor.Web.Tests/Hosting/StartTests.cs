using BudgetMonitor.Web.Hosting;
using BudgetMonitor.Web.Start;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Tests.Hosting;

/// <summary>When the product starts as a demonstration, and when it refuses to.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("kent-2017-18", "Kent County Council", "finance.officer.cype", "Children, Young People &amp; Education")]
    [InlineData("norfolk-asc-2017-18", "Adult Social", "finance.officer.cs", "Commissioned Services")]
    public async Task A_demonstration_loads_its_council_and_makes_an_account_for_each_role(string council, string name, string userName, string part)
    {
        using var product = new StartingProduct(("Demonstration:Council", council));

        var page = await product.Client().GetStringAsync("/account/sign-in");

        page.Should().Contain(name).And.Contain("Demonstration").And.Contain(userName).And.Contain(part);
        (await product.LookAsync(db => db.Users.CountAsync())).Should().Be(8);
        (await product.LookAsync(db => db.Forecasts.AnyAsync())).Should().BeTrue();
    }

    [Fact]
    public void A_demonstration_is_refused_in_production()
    {
        using var product = new StartingProduct(("Demonstration:Council", "kent-2017-18")) { Environment = "Production" };

        var start = () => product.Client();

        start.Should().Throw<StartRefusedException>().WithMessage("*environment is Production*");
        File.Exists(product.DatabaseFile).Should().BeFalse();
    }

    [Fact]
    public void A_demonstration_is_refused_on_sql_server()
    {
        using var product = new StartingProduct(("Demonstration:Council", "kent-2017-18"), ("Database:Provider", "SqlServer"));

        var start = () => product.Client();

        start.Should().Throw<StartRefusedException>().WithMessage("*SQL Server*");
    }

    [Theory]
    [InlineData("../kent-2017-18")]
    [InlineData("/etc")]
    [InlineData("no-such-council")]
    public void A_demonstration_of_an_unknown_council_is_refused(string council)
    {
        using var product = new StartingProduct(("Demonstration:Council", council));

        var start = () => product.Client();

        start.Should().Throw<StartRefusedException>();
    }

    [Fact]
    public void A_demonstrations_database_does_not_start_in_production()
    {
        using var product = new StartingProduct(("Demonstration:Council", "kent-2017-18"));
        product.Client().Dispose();
        using var later = new StartingProduct(("Database:ConnectionString", $"Data Source={product.DatabaseFile}"), ("Demonstration:Council", string.Empty)) { Environment = "Production" };

        var start = () => later.Client();

        start.Should().Throw<StartRefusedException>().WithMessage("*known password*");
    }

    [Fact]
    public async Task A_councils_own_database_does_not_become_a_demonstration()
    {
        using var product = new StartingProduct(("Demonstration:Council", "kent-2017-18"));
        product.Client().Dispose();
        await product.ChangeAsync(async db => (await db.Councils.SingleAsync()).IsDemonstration = false);
        using var later = new StartingProduct(("Database:ConnectionString", $"Data Source={product.DatabaseFile}"), ("Demonstration:Council", "kent-2017-18"));

        var start = () => later.Client();

        start.Should().Throw<StartRefusedException>().WithMessage("*council's own*");
    }

    [Fact]
    public async Task A_production_start_on_an_empty_database_has_no_accounts_and_shows_none()
    {
        using var product = new StartingProduct(("Demonstration:Council", string.Empty)) { Environment = "Production" };

        var page = await product.Client().GetStringAsync("/account/sign-in");

        page.Should().NotContain("demonstration");
        (await product.LookAsync(db => db.Users.CountAsync())).Should().Be(0);
    }
}
