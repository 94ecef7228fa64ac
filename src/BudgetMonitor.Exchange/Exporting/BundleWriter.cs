using BudgetMonitor.Data;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Exchange.Areas;
using BudgetMonitor.Exchange.Comparing;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Exporting;

/// <summary>
/// Takes a council's year out again as a bundle: loading it changes nothing. Texts that a spreadsheet program would run as
/// formulas are guarded; numbers keep their minus.
/// </summary>
/// <param name="contexts">Makes contexts.</param>
public sealed class BundleWriter(IDbContextFactory<BudgetDbContext> contexts)
{
    private static readonly CsvWriterOptions Options = new()
    {
        Separator = ',',
        NewLine = "\n",
        Quoting = CsvQuoting.WhenNeeded,
    };

    /// <summary>The files of a year by name, in the order in which they are stored; none where there is no such year.</summary>
    public async Task<IReadOnlyList<(string Name, byte[] Content)>> WriteAsync(FinancialYear year, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(year);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var heads = await StoredHeads.ReadAsync(db, [year.StartYear], cancellationToken);
        if (heads.All.Count == 0)
        {
            return [];
        }

        var structure = BudgetStructure.Create(year, heads.Rows.Select(row => row.ToDraft()).ToArray());
        var files = new List<(string Name, byte[] Content)>();
        foreach (var stored in BundleFiles.Stored)
        {
            var lines = await stored.WriteAsync(db, year.StartYear, heads, code => structure.Find(code)?.Index ?? -1, cancellationToken);
            if (lines.Count > 0)
            {
                files.Add((stored.File.Name, Csv(lines)));
            }
        }

        return files;
    }

    /// <summary>Writes the files of a year into a folder, which is made where it is missing. Other files there are left alone.</summary>
    public async Task<IReadOnlyList<string>> WriteFolderAsync(FinancialYear year, string folder, CancellationToken cancellationToken)
    {
        var files = await WriteAsync(year, cancellationToken);
        if (files.Count > 0)
        {
            Directory.CreateDirectory(folder);
        }

        foreach (var (name, content) in files)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content, cancellationToken);
        }

        return files.Select(file => file.Name).ToArray();
    }

    private static byte[] Csv(IReadOnlyList<string[]> lines)
    {
        using var buffer = new MemoryStream();
        using (var writer = CsvWriter.Create(buffer, Options, leaveOpen: true))
        {
            foreach (var line in lines)
            {
                writer.WriteRecord(line);
            }
        }

        return buffer.ToArray();
    }
}
