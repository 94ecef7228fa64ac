using System.CommandLine;
using System.Globalization;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Cli.Commands;

/// <summary>
/// Walks along history's chain and tells where it was altered; checks every file of every published paper against its hash,
/// and the chain against every end of it that a paper prints.
/// </summary>
internal static class VerifyCommand
{
    public static Command Create(DatabaseChoice database, Terminal terminal)
    {
        var kept = new Option<string?>("--kept")
        {
            Description = "An entry and its hash from an earlier walk or a published paper, as 1234:hash; against it a cut at the end shows too.",
            HelpName = "entry:hash",
        };
        kept.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && Kept(result.Tokens[0].Value) is null)
            {
                result.AddError($"'{result.Tokens[0].Value}' is not an entry and its hash. Write them as 1234:hash.");
            }
        });
        var command = new Command("verify", "Check that history and published papers are whole: nothing altered, nothing missing.") { kept };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await database.OpenAsync(parsed, mayCreate: false, cancellationToken);
            var papers = await services.GetRequiredService<PaperVerifier>().VerifyAsync(cancellationToken);
            var elsewhere = Kept(parsed.GetValue(kept)) is { } given ? papers.Heads.Append(given) : papers.Heads;
            var found = await services.GetRequiredService<HistoryVerifier>().VerifyAgainstAsync([.. elsewhere], cancellationToken);
            foreach (var place in found.Breaks)
            {
                terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Entry {place.HistoryEntryId}: {place.Problem}"));
            }

            foreach (var problem in papers.Problems)
            {
                terminal.Error.WriteLine(problem);
            }

            if (!found.IsWhole || papers.Problems.Count > 0)
            {
                terminal.Error.WriteLine(found.IsWhole ? "Published papers are not whole." : "History is not whole.");
                return ExitCode.Failed;
            }

            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Published papers are whole: {papers.Papers:N0} versions, {papers.Files:N0} files."));

            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"History is whole: {found.Entries:N0} entries. To keep elsewhere: {found.LastId}:{found.LastHash}"));
            return ExitCode.Done;
        });
        return command;
    }

    private static (long Id, string Hash)? Kept(string? text) =>
        text?.Split(':') is [var id, { Length: > 0 } hash] && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            ? (entry, hash)
            : null;
}
