using BudgetMonitor.Web.Mail;
using BudgetMonitor.Web.Round;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Product;

/// <summary>The product with a mail server and a clock of the test's own.</summary>
internal sealed class MailingProduct : ProductFactory, IMailSender
{
    private readonly Lock gate = new();

    public string Host { get; init; } = "mail.example.org";

    public string? Refuses { get; init; }

    /// <summary>For how many minutes a link to set a password holds.</summary>
    public int LinkMinutes { get; init; } = 60;

    public SetClock Clock { get; } = new() { Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero) };

    public List<(string To, string Subject, string Text)> Sent { get; } = [];

    public Task SendAsync(string to, string subject, string text, CancellationToken cancellationToken)
    {
        if (to == Refuses)
        {
            throw new IOException("The mail server does not answer.");
        }

        lock (gate)
        {
            Sent.Add((to, subject, text));
        }

        return Task.CompletedTask;
    }

    public async Task<int> RunAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var run = ActivatorUtilities.CreateInstance<DigestRun>(scope.ServiceProvider, Clock);
        return await run.RunAsync(CancellationToken.None);
    }

    /// <summary>The mails, once there are so many of them: they are sent after the page has answered.</summary>
    public async Task<IReadOnlyList<(string To, string Subject, string Text)>> SentAsync(int count)
    {
        for (var turn = 0; turn < 600; turn++)
        {
            lock (gate)
            {
                if (Sent.Count >= count)
                {
                    return [.. Sent];
                }
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"{count} mails were not sent.");
    }

    public Task AddressAsync(string userName, bool wants = true, bool isDisabled = false) => ChangeAsync(async db =>
    {
        var account = await db.Users.SingleAsync(user => user.UserName == userName);
        (account.Email, account.WantsDigest, account.IsDisabled) = ($"{userName}@example.org", wants, isDisabled);
    });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Mail:Host", Host);
        builder.UseSetting("Mail:From", "budget@example.org");
        builder.UseSetting("Mail:PublicAddress", "https://budget.example.org");
        builder.UseSetting("Sessions:PasswordLinkMinutes", LinkMinutes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        builder.ConfigureTestServices(services => services.AddSingleton<IMailSender>(this));
    }
}

/// <summary>A clock that stands where a test sets it.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
