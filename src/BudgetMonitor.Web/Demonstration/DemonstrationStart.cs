using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Importing;
using BudgetMonitor.Web.Start;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Demonstration;

/// <summary>Fills an empty database with a sample council and the demonstration's accounts; touches no other.</summary>
internal sealed class DemonstrationStart(
    CouncilReader councils,
    AccountReader people,
    BundleImporter importer,
    IChangeRunner changes,
    DemonstrationSettings settings,
    DemonstrationAccounts accounts,
    DemonstrationRound round,
    DemonstrationSavings savings,
    IHostEnvironment environment,
    ILogger<DemonstrationStart> logger)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var isDemonstration = (await councils.FindAsync(cancellationToken))?.IsDemonstration;
        if (!settings.IsOn)
        {
            RefuseKnownPasswords(isDemonstration);
            return;
        }

        if (isDemonstration == false || (isDemonstration is null && await people.AnyAsync(cancellationToken)))
        {
            throw new StartRefusedException(
                "This database is a council's own, and a demonstration would put accounts with a known password into it. "
                + "Take Demonstration:Council away, or give the demonstration a database of its own.");
        }

        if (isDemonstration is null)
        {
            await LoadAsync(cancellationToken);
            await savings.CreateAsync(cancellationToken);
        }

        if (!await people.AnyAsync(cancellationToken))
        {
            await accounts.CreateAsync(cancellationToken);
            await round.CreateAsync(cancellationToken);
        }
    }

    private static void RefuseKnownPasswords(bool? isDemonstration)
    {
        if (isDemonstration == true)
        {
            throw new StartRefusedException(
                "This database is a demonstration's: its accounts have a known password. Use a database of your own, "
                + "or start with ASPNETCORE_ENVIRONMENT=Demonstration.");
        }
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var folder = SamplesFolder.Find(environment.ContentRootPath, settings.Council!);
        logger.LogInformation("Loading the sample council {Council}", settings.Council);
        var outcome = await importer.ApplyAsync(BundleReader.ReadFolder(folder), Person.CommandLine, EntryChannel.Import, cancellationToken: cancellationToken);
        if (!outcome.WasStored)
        {
            throw new StartRefusedException($"The sample {settings.Council} could not be loaded. {outcome.Message}");
        }

        var marked = await changes.RunAsync(
            new ChangeRequest(Guid.NewGuid(), Person.CommandLine, EntryChannel.Import),
            async (db, cancel) =>
            {
                (await db.Councils.SingleAsync(cancel)).IsDemonstration = true;
                return ChangeResult.Save("Marked as a demonstration.");
            },
            cancellationToken);
        if (!marked.WasSaved)
        {
            throw new StartRefusedException(marked.Message);
        }
    }
}
