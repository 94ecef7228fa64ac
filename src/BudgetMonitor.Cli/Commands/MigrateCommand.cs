using System.CommandLine;
using System.Text;
using BudgetMonitor.Data.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Cli.Commands;

/// <summary>Brings the database's schema up to date.</summary>
internal static class MigrateCommand
{
    public static Command Create(DatabaseChoice database, Terminal terminal)
    {
        var command = new Command("migrate", "Create the database where there is none and bring its schema up to date.");
        var script = new Option<string?>("--script")
        {
            Description = "Change nothing: write the script that brings a SQL Server database up to date to this file, for database administrators to run.",
            HelpName = "file",
        };
        command.Add(script);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(script) is { } file)
            {
                // With its mark, or sqlcmd would take it for the code page of the machine that it runs on.
                await File.WriteAllTextAsync(Path.GetFullPath(file, terminal.Folder), SqlServerScript.Make(), Encoding.UTF8, cancellationToken);
                terminal.Output.WriteLine($"The script is in {file}. Run it with: sqlcmd -S SERVER -d DATABASE -I -b -i {file}");
                return ExitCode.Done;
            }

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
