using System.CommandLine;
using BudgetMonitor.Cli.Commands;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Storage;

namespace BudgetMonitor.Cli;

/// <summary>The product's work from a command line.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command and answers its exit code.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Council Budget Monitor: load a council's data, take it out again, make its papers.");
        var database = new DatabaseChoice(terminal);
        database.AddTo(root);
        root.Add(LoadCommand.Create(database, terminal));
        root.Add(ExportCommand.Create(database, terminal));
        root.Add(PaperCommand.Create(database, terminal));
        root.Add(MigrateCommand.Create(database, terminal));
        root.Add(UsersCommand.Create(database, terminal));
        root.Add(VerifyCommand.Create(database, terminal));

        var parsed = root.Parse(args);
        var wrong = parsed.Errors.Count > 0;
        var invocation = new InvocationConfiguration { Output = terminal.Output, Error = terminal.Error, EnableDefaultExceptionHandler = false };
        try
        {
            var code = await parsed.InvokeAsync(invocation);
            return wrong ? ExitCode.WrongUsage : code;
        }
        catch (Exception failure) when (failure is CommandFailedException or DatabaseNotFitException)
        {
            await terminal.Error.WriteLineAsync(failure.Message);
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            await terminal.Error.WriteLineAsync("Stopped. Nothing that was not yet stored is stored.");
            return ExitCode.Failed;
        }
        catch (Exception failure) when (StorageFailure.Is(failure) || failure is UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            await terminal.Error.WriteLineAsync($"Failed: {StorageFailure.Cause(failure).Message}");
            return ExitCode.Failed;
        }
    }
}
