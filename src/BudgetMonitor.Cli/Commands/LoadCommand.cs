using System.CommandLine;
using System.Globalization;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Storage;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Comparing;
using BudgetMonitor.Exchange.Importing;
using BudgetMonitor.Exchange.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Cli.Commands;

/// <summary>Checks a bundle, says what it changes, and stores it.</summary>
internal static class LoadCommand
{
    private const int MostErrorsShown = 200;
    private const int MostChangesShown = 20;

    public static Command Create(DatabaseChoice database, Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "The folder with the bundle's CSV files (docs/import-bundle.md)." };
        var check = new Option<bool>("--check") { Description = "Only check and show what would change; store nothing." };
        var command = new Command("load", "Load an import bundle: checked whole, stored in one transaction or not at all.") { folder, check };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = Path.GetFullPath(parsed.GetRequiredValue(folder), terminal.Folder);
            return parsed.GetValue(check)
                ? await CheckAsync(database, parsed, path, terminal, cancellationToken)
                : await LoadAsync(database, parsed, path, terminal, cancellationToken);
        });
        return command;
    }

    private static async Task<int> LoadAsync(DatabaseChoice database, ParseResult parsed, string path, Terminal terminal, CancellationToken cancellationToken)
    {
        var reading = Read(path, terminal);
        await using var services = await database.OpenAsync(parsed, mayCreate: true, cancellationToken);
        var importer = services.GetRequiredService<BundleImporter>();
        terminal.Output.WriteLine("Checking");
        var outcome = await importer.ApplyAsync(
            reading,
            Person.CommandLine,
            EntryChannel.CommandLine,
            examined: preview =>
            {
                if (Show(preview, terminal) && !preview.ChangesNothing)
                {
                    terminal.Output.WriteLine("Storing");
                }
            },
            cancellationToken: cancellationToken);
        if (outcome.Preview.IsSound)
        {
            (outcome.WasStored ? terminal.Output : terminal.Error).WriteLine(outcome.Message);
        }

        return outcome.WasStored ? ExitCode.Done : ExitCode.Failed;
    }

    /// <summary>Against the database where there is one; where there is none, against an empty one that is gone afterwards.</summary>
    private static async Task<int> CheckAsync(DatabaseChoice database, ParseResult parsed, string path, Terminal terminal, CancellationToken cancellationToken)
    {
        var reading = Read(path, terminal);
        var options = database.Options(parsed);
        var scratch = DatabaseChoice.Exists(options) ? null : Directory.CreateTempSubdirectory("budget-monitor-check-").FullName;
        try
        {
            if (scratch is not null)
            {
                options = DatabaseOptions.SqliteFile(Path.Combine(scratch, "empty.db")) with
                {
                    ConnectionString = $"Data Source={Path.Combine(scratch, "empty.db")};Pooling=False",
                };
            }

            await using var services = database.Services(options);
            var starter = services.GetRequiredService<DatabaseStarter>();
            await (scratch is null ? starter.StartWithoutMigratingAsync(cancellationToken) : starter.StartAsync(cancellationToken));
            var preview = await services.GetRequiredService<BundleImporter>().PreviewAsync(reading, cancellationToken);
            if (!Show(preview, terminal))
            {
                return ExitCode.Failed;
            }

            terminal.Output.WriteLine("Only checked: nothing is stored.");
            return ExitCode.Done;
        }
        finally
        {
            if (scratch is not null)
            {
                Directory.Delete(scratch, recursive: true);
            }
        }
    }

    private static BundleReading Read(string path, Terminal terminal)
    {
        terminal.Output.WriteLine($"Reading {path}");
        var reading = BundleReader.ReadFolder(path);
        foreach (var (file, rows) in reading.Bundle.Counts)
        {
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {file,-26} {rows,8:N0} {(rows == 1 ? "row" : "rows")}"));
        }

        return reading;
    }

    /// <summary>Shows errors on one stream, warnings and changes on the other; false with any error.</summary>
    private static bool Show(ImportPreview preview, Terminal terminal)
    {
        foreach (var warning in preview.Warnings.Take(MostErrorsShown))
        {
            terminal.Output.WriteLine($"Warning: {warning}");
        }

        if (!preview.IsSound)
        {
            List(preview.Errors, terminal.Error);
            return false;
        }

        foreach (var file in preview.Files.Where(file => file.Rows.Count > 0))
        {
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {file.File,-26} {file.Added,8:N0} added, {file.Changed:N0} changed, {file.Removed:N0} removed, {file.Unchanged:N0} as before"));
        }

        var changes = preview.Files
            .SelectMany(file => file.Rows.Where(row => row.Kind != RowChangeKind.Added).Select(row => (file.File, row)))
            .ToArray();
        foreach (var (file, row) in changes.Take(MostChangesShown))
        {
            var values = row.Kind == RowChangeKind.Removed
                ? "removed"
                : string.Join(", ", row.Values.Select(value => $"{value.Column} {Shown(value.From)} -> {Shown(value.To)}"));
            terminal.Output.WriteLine($"    {file} {row.Row}: {values}");
        }

        if (changes.Length > MostChangesShown)
        {
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    and {changes.Length - MostChangesShown:N0} more changes"));
        }

        return true;
    }

    private static void List(IReadOnlyList<BundleError> errors, TextWriter writer)
    {
        foreach (var error in errors.Take(MostErrorsShown))
        {
            writer.WriteLine(error);
        }

        if (errors.Count > MostErrorsShown)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"and {errors.Count - MostErrorsShown:N0} more errors"));
        }

        writer.WriteLine(errors.Count == 1
            ? "1 error: nothing is stored."
            : string.Create(CultureInfo.InvariantCulture, $"{errors.Count:N0} errors: nothing is stored."));
    }

    private static string Shown(string value) => value.Length == 0 ? "nothing" : value.ReplaceLineEndings(" ");
}
