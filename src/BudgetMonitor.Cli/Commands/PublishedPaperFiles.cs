using System.Globalization;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Cli.Commands;

/// <summary>Writes the files of a published version as they were stored, and none where one of them was altered.</summary>
internal static class PublishedPaperFiles
{
    public static async Task<int> WriteAsync(
        ServiceProvider services,
        MonitoringPeriod period,
        PaperKind kind,
        int version,
        string folder,
        Terminal terminal,
        CancellationToken cancellationToken)
    {
        var archive = services.GetRequiredService<IPaperArchive>();
        var versions = await archive.VersionsAsync(period, kind, cancellationToken);
        if (versions.FirstOrDefault(paper => paper.Version == version) is not { } stored)
        {
            var known = versions.Select(paper => paper.Version.ToString(CultureInfo.InvariantCulture)).DefaultIfEmpty("none");
            throw new CommandFailedException($"There is no published version {version} of {period}. Published are: {string.Join(", ", known)}.");
        }

        var files = await archive.ReadAllAsync(stored, string.Empty, cancellationToken);
        if (files.FirstOrDefault(file => !file.IsWhole) is { } altered)
        {
            throw new CommandFailedException($"{altered.Name} is not what was published: it was altered. Nothing was written. Run verify.");
        }

        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{period}, version {version}, published on {stored.At:d MMMM yyyy} by {stored.AccountName}"));
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Name.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, file.Content, cancellationToken);
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {path} ({file.Content.Length:N0} bytes)"));
        }

        return ExitCode.Done;
    }
}
