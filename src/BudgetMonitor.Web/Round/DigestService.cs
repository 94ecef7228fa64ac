using BudgetMonitor.Web.Mail;
using Microsoft.Extensions.Options;

namespace BudgetMonitor.Web.Round;

/// <summary>Looks every ten minutes whether digests are due. It waits where mail is not set up.</summary>
internal sealed partial class DigestService(
    IServiceScopeFactory scopes,
    IOptions<MailSettings> settings,
    TimeProvider clock,
    ILogger<DigestService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Value.IsOn)
        {
            return;
        }

        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<DigestRun>().RunAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The next look may find the database again; a digest is not worth the product.
                LogFailed(failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Digests could not be looked for")]
    private partial void LogFailed(Exception failure);
}
