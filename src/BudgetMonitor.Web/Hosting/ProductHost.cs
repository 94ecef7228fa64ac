using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Mail;
using BudgetMonitor.Web.Pages.Papers;
using BudgetMonitor.Web.Round;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Hosting;

/// <summary>The product from its settings to its end.</summary>
internal static class ProductHost
{
    /// <summary>Whether the product has begun to answer. What fails until then is told as a fault of the start.</summary>
    public static bool HasStarted { get; private set; }

    /// <summary>Puts the product together, brings its database up to date and runs it.</summary>
    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddStructuredLogging();
        builder.AddCouncilDatabase();
        builder.AddAccounts();
        builder.AddProtection();
        builder.AddPages();
        builder.AddPaperPages();
        builder.AddMail();
        builder.AddDigest();

        await using var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => HasStarted = true);
        app.UseProduct();
        app.MapProduct();
        await app.PrepareDatabaseAsync();
        await app.RunAsync();
    }
}
