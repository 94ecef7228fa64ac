using System.Text.RegularExpressions;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Benchmarks.Pages;

/// <summary>The whole product in this process on a benchmark's database, without a network, and a browser's cookies of somebody signed in.</summary>
internal sealed partial class PageHost(TestDatabase database) : WebApplicationFactory<Program>
{
    private const string UserName = "chief.accountant";
    private const string Password = "a-benchmark's-long-password";

    /// <summary>Signs the chief accountant in, who sees everything.</summary>
    public async Task<HttpClient> SignInAsync()
    {
        await using (var scope = Services.CreateAsyncScope())
        {
            var outcome = await scope.ServiceProvider.GetRequiredService<AccountDirectory>().CreateAsync(
                new ChangeRequest(Guid.NewGuid(), Person.CommandLine, EntryChannel.CommandLine),
                new NewAccount(UserName, "Chief accountant", Role.ChiefAccountant, [], Password),
                CancellationToken.None);
            if (!outcome.WasSaved)
            {
                throw new InvalidOperationException(outcome.Message);
            }
        }

        var client = CreateClient();
        var form = await client.GetStringAsync("/account/sign-in");
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["UserName"] = UserName,
            ["Password"] = Password,
            ["FormToken"] = FormToken().Match(form).Groups[1].Value,
        });
        using var answer = await client.PostAsync("/account/sign-in", fields);
        return answer.EnsureSuccessStatusCode().RequestMessage!.RequestUri!.AbsolutePath == "/"
            ? client
            : throw new InvalidOperationException("The benchmark could not sign in.");
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(Checkout.Path("src", "BudgetMonitor.Web"));
        builder.UseEnvironment("Production");
        builder.UseSetting("Database:ConnectionString", database.Options.ConnectionString);

        // A line for each request would fill the benchmark's own output.
        Environment.SetEnvironmentVariable("Serilog__MinimumLevel__Default", "Error");
        Environment.SetEnvironmentVariable("Serilog__MinimumLevel__Override__Microsoft", "Error");
        Environment.SetEnvironmentVariable("Serilog__MinimumLevel__Override__Microsoft.Hosting.Lifetime", "Error");
    }

    [GeneratedRegex("name=\"FormToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
