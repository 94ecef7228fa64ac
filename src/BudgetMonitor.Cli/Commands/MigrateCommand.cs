using System.CommandLine;
using BudgetMonitor.Data.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Cli.Commands;

/// <summary>Brings the database's schema up to date.</summary>
internal static class MigrateCommand
{
    public static Command Create(DatabaseChoice database, Terminal terminal)
    {
        var command = new Command("migrate", "Create the database where there is none and bring its schema up to date.");
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = database.Services(database.Options(parsed));
            var starter = services.GetRequiredService<DatabaseStarter>();
            await starter.MigrateAsync(cancellationToken);
            await starter.StartAsync(cancellationToken);
            terminal.Output.WriteLine("The database is up to date.");
            return ExitCode.Done;
        });
        return command;
    }
}
