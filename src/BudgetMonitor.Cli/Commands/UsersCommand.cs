using System.CommandLine;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.People;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Cli.Commands;

/// <summary>Makes accounts: the way to a first administrator.</summary>
internal static class UsersCommand
{
    private static readonly Dictionary<string, Role> Roles =
        Enum.GetValues<Role>().ToDictionary(role => role.Word().Replace(' ', '-').ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);

    public static Command Create(DatabaseChoice database, Terminal terminal) =>
        new("users", "Look after accounts.") { Add(database, terminal) };

    private static Command Add(DatabaseChoice database, Terminal terminal)
    {
        var name = new Option<string>("--name") { Description = "The name shown beside what the person does.", Required = true };
        var userName = new Option<string>("--user-name", "--email") { Description = "What the person signs in with.", Required = true };
        var role = new Option<string>("--role") { Description = "The role.", Required = true };
        role.AcceptOnlyFromAmong([.. Roles.Keys]);
        var parts = new Option<string[]>("--part")
        {
            Description = "Codes of the heads that the account has rights over; everything below them is included.",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("add", "Make an account. The password is asked for, or read from standard input; it is never an argument.") { name, userName, role, parts };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await database.OpenAsync(parsed, mayCreate: true, cancellationToken);
            if (terminal.ReadPassword() is not { Length: > 0 } password)
            {
                throw new CommandFailedException("No account was made: there was no password. Type it when asked, or pipe it in.");
            }

            var entry = new NewAccount(
                parsed.GetRequiredValue(userName),
                parsed.GetRequiredValue(name),
                Roles[parsed.GetRequiredValue(role)],
                parsed.GetValue(parts) ?? [],
                password);
            var outcome = await services.GetRequiredService<AccountDirectory>()
                .CreateAsync(new ChangeRequest(Guid.NewGuid(), Person.CommandLine, EntryChannel.CommandLine), entry, cancellationToken);
            (outcome.WasSaved ? terminal.Output : terminal.Error).WriteLine(outcome.Message);
            return outcome.WasSaved ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }
}
