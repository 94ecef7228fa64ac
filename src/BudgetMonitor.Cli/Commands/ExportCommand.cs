using System.CommandLine;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Exchange.Exporting;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Cli.Commands;

/// <summary>Takes a year out again as a bundle.</summary>
internal static class ExportCommand
{
    public static Command Create(DatabaseChoice database, Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "The folder to write the bundle into." };
        var year = CommandOptions.Year();
        var command = new Command("export", "Take a financial year out as an import bundle. Loading it again changes nothing.") { folder, year };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await database.OpenAsync(parsed, mayCreate: false, cancellationToken);
            var path = Path.GetFullPath(parsed.GetRequiredValue(folder), terminal.Folder);
            var financialYear = FinancialYear.Parse(parsed.GetRequiredValue(year));
            var files = await services.GetRequiredService<BundleWriter>().WriteFolderAsync(financialYear, path, cancellationToken);
            if (files.Count == 0)
            {
                throw new CommandFailedException($"The database has no year {financialYear}. Load a bundle first: load <folder>.");
            }

            foreach (var file in files)
            {
                terminal.Output.WriteLine($"  {Path.Combine(path, file)}");
            }

            terminal.Output.WriteLine($"{financialYear} is written as a bundle of {files.Count} files.");
            return ExitCode.Done;
        });
        return command;
    }
}
