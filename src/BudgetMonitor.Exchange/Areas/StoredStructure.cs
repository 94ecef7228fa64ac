using BudgetMonitor.Data;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Exchange.Comparing;
using BudgetMonitor.Exchange.Storing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Areas;

/// <summary>How heads are kept: they hang on each other, so those above are stored before those below.</summary>
internal sealed class StoredStructure() : StoredFile(CouncilFiles.Structure)
{
    /// <inheritdoc/>
    public override Task<FileComparison?> CompareAsync(BudgetDbContext db, Bundle bundle, StoredHeads heads, CancellationToken cancellationToken) =>
        Task.FromResult<FileComparison?>(bundle.Find(CouncilFiles.Structure) is { } given
            ? Comparison.Of(CouncilFiles.Structure, given, heads.Rows)
            : null);

    /// <inheritdoc/>
    public override async Task ApplyAsync(BudgetDbContext db, FileComparison comparison, StoredHeads heads, CancellationToken cancellationToken)
    {
        var changes = (FileComparison<StructureRow>)comparison;
        var waiting = changes.Writes.Where(write => write.Before is null).Select(write => write.Row).ToList();
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(row => IsStored(heads, row, row.ParentCode) && IsStored(heads, row, row.Mirrors)).ToList();
            if (ready.Count == 0)
            {
                throw new InvalidOperationException("The structure was checked and cannot hang together in a circle.");
            }

            var save = new UntrackedSave<Head>(db);
            foreach (var row in ready)
            {
                await save.AddAsync(New(row, heads), cancellationToken);
            }

            await save.FinishAsync(cancellationToken);
            heads = await StoredHeads.ReadAsync(db, ready.Select(row => row.Year.StartYear).Concat(heads.All.Select(head => head.Year)).Distinct().ToArray(), cancellationToken);
            var stored = ready.ToHashSet(CouncilFiles.Structure.ByKey);
            waiting.RemoveAll(stored.Contains);
        }

        var changed = changes.Writes.Where(write => write.Before is not null).ToDictionary(write => heads.IdOf(write.Row), write => write.Row);
        var ids = changed.Keys.ToArray();
        foreach (var head in await db.Heads.Where(head => ids.Contains(head.HeadId)).ToListAsync(cancellationToken))
        {
            var row = changed[head.HeadId];
            (head.Name, head.Kind, head.DisplayOrder, head.InTotal, head.Notes) = (row.Name, row.Kind, row.DisplayOrder, row.InTotal, row.Notes);
            (head.ParentId, head.MirrorsHeadId) = (heads.FindId(row.Year, row.ParentCode), heads.FindId(row.Year, row.Mirrors));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<string[]>> WriteAsync(BudgetDbContext db, int startYear, StoredHeads heads, Func<string, int> placeOfHead, CancellationToken cancellationToken) =>
        Task.FromResult(CouncilFiles.Structure.WriteRows(heads.Rows.Where(row => row.Year.StartYear == startYear), row => placeOfHead(row.Code)));

    private static bool IsStored(StoredHeads heads, StructureRow row, string? code) => code is null || heads.FindId(row.Year, code) is not null;

    private static Head New(StructureRow row, StoredHeads heads) => new()
    {
        Year = row.Year.StartYear,
        Code = row.Code,
        Name = row.Name,
        ParentId = heads.FindId(row.Year, row.ParentCode),
        Kind = row.Kind,
        DisplayOrder = row.DisplayOrder,
        InTotal = row.InTotal,
        MirrorsHeadId = heads.FindId(row.Year, row.Mirrors),
        Notes = row.Notes,
    };
}
