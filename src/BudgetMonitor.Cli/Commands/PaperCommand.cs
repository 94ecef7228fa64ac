using System.CommandLine;
using System.Globalization;
using System.Text;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Reporting.Printing;
using BudgetMonitor.Reporting.Writers;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Cli.Commands;

/// <summary>Makes a period's paper as page, PDF, workbook and CSV files, all from one model.</summary>
internal static class PaperCommand
{
    public static Command Create(DatabaseChoice database, Terminal terminal)
    {
        var year = CommandOptions.Year();
        var period = new Option<int>("--period") { Description = "The period: 1 (April) to 12 (March), 13 for the closing.", Required = true };
        period.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MonitoringPeriod.Closing))
            {
                result.AddError($"'{result.Tokens[0].Value}' is not a period. Give a number from 1 to {MonitoringPeriod.Closing}.");
            }
        });
        var kind = new Option<string?>("--kind") { Description = "The kind of paper, such as cabinet, committee, outturn or one that the council composed; the one that reports the period where left out." };
        kind.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && PaperKind.Find(result.Tokens[0].Value.ToLowerInvariant()) is null)
            {
                result.AddError($"'{result.Tokens[0].Value}' is not the key of a kind of paper. Give lower case letters, digits and dashes, such as cabinet.");
            }
        });
        var version = new Option<int?>("--version") { Description = "A published version: its files are written as they were stored. Left out, the paper is made from the figures as they are now." };
        var folder = new Option<string>("--out") { Description = "The folder to write paper.html, paper.pdf, paper.xlsx and tables/ into.", Required = true };
        var command = new Command("paper", "Make a period's monitoring paper as page, PDF, workbook and CSV files.") { year, period, kind, version, folder };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await database.OpenAsync(parsed, mayCreate: false, cancellationToken);
            var monitoring = new MonitoringPeriod(FinancialYear.Parse(parsed.GetRequiredValue(year)), parsed.GetRequiredValue(period));
            var target = Path.GetFullPath(parsed.GetRequiredValue(folder), terminal.Folder);
            if (parsed.GetValue(version) is { } wanted)
            {
                return await PublishedPaperFiles.WriteAsync(services, monitoring, await KindAsync(services, monitoring, parsed.GetValue(kind), cancellationToken), wanted, target, terminal, cancellationToken);
            }

            var paper = await BuildAsync(services, monitoring, parsed.GetValue(kind), cancellationToken);
            return await WriteAsync(services, paper, target, terminal, cancellationToken);
        });
        return command;
    }

    private static async Task<MonitoringPaper> BuildAsync(ServiceProvider services, MonitoringPeriod period, string? kind, CancellationToken cancellationToken)
    {
        var reader = services.GetRequiredService<IMonitoringReader>();
        var wanted = await KindAsync(services, period, kind, cancellationToken);
        if (PaperFactory.Refusal(period, wanted) is { } refusal)
        {
            throw new CommandFailedException(refusal);
        }

        if (await services.GetRequiredService<PaperSourceReader>().ReadAsync(period, cancellationToken) is not { } source)
        {
            var known = (await reader.PeriodsAsync(cancellationToken)).Select(record => new MonitoringPeriod(new FinancialYear(record.Year), record.Number).ToString());
            throw new CommandFailedException($"There is no {period}. The database has {string.Join(", ", known.DefaultIfEmpty("no period"))}.");
        }

        return PaperFactory.Build(source, wanted);
    }

    /// <summary>The kind that the line names, or the one that reports the period.</summary>
    private static async Task<PaperKind> KindAsync(ServiceProvider services, MonitoringPeriod period, string? key, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<IMonitoringReader>().FindCouncilAsync(cancellationToken) is not { } council)
        {
            throw new CommandFailedException("The database is empty. Load a council's bundle first: load <folder>.");
        }

        var reader = services.GetRequiredService<IPaperKindReader>();
        if (key is null)
        {
            return await reader.MainAsync(period, cancellationToken) ?? council.PaperKind;
        }

        var kinds = new PaperKinds(council, await reader.ReadAsync(cancellationToken));
        var known = kinds.All.Select(kind => kind.Kind).Union(PaperKind.BuiltIn).ToList();
        return PaperKind.Find(key.ToLowerInvariant()) is { } kind && known.Contains(kind)
            ? kind
            : throw new CommandFailedException($"There is no kind of paper '{key}'. The council has {string.Join(", ", known)}.");
    }

    private static async Task<int> WriteAsync(ServiceProvider services, MonitoringPaper paper, string folder, Terminal terminal, CancellationToken cancellationToken)
    {
        var tables = Path.Combine(folder, "tables");
        Directory.CreateDirectory(tables);

        async Task WriteFileAsync(string path, byte[] content)
        {
            await File.WriteAllBytesAsync(path, content, cancellationToken);
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {path} ({content.Length:N0} bytes)"));
        }

        terminal.Output.WriteLine($"{paper.Title}, {paper.Period} ({paper.Status.Word.ToLowerInvariant()})");
        await WriteFileAsync(Path.Combine(folder, "paper.html"), Encoding.UTF8.GetBytes(await services.GetRequiredService<PaperHtmlWriter>().DocumentAsync(paper)));
        await WriteFileAsync(Path.Combine(folder, "paper.xlsx"), PaperWorkbookWriter.Write(paper));
        foreach (var (name, content) in PaperCsvWriter.WriteAll(paper))
        {
            await WriteFileAsync(Path.Combine(tables, name), content);
        }

        var pdf = Path.Combine(folder, "paper.pdf");
        try
        {
            terminal.Output.WriteLine("Printing the PDF");
            await WriteFileAsync(pdf, await services.GetRequiredService<IPdfPrinter>().PrintAsync(paper, cancellationToken));
            return ExitCode.Done;
        }
        catch (PdfUnavailableException unavailable)
        {
            // An older PDF beside the new page would pass for this paper.
            File.Delete(pdf);
            terminal.Error.WriteLine($"The PDF is missing, everything else is written. {unavailable.Message}");
            return ExitCode.Failed;
        }
    }
}
