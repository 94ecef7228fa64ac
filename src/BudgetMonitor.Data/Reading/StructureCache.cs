using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Reading;

/// <summary>A year's structure as it is laid out, with each head's database identity by place and back.</summary>
internal sealed record LaidOutStructure(BudgetStructure Structure, int[] HeadIds, Dictionary<int, int> Places);

/// <summary>
/// Keeps laid-out structures: figures change all day, heads hardly ever, and laying out is the dearer half of a reading. A
/// structure is the same while its heads are as many, none is newer, and no version was raised.
/// </summary>
internal sealed class StructureCache
{
    private const int Capacity = 3;

    private readonly Lock gate = new();
    private readonly List<(Fingerprint Fingerprint, LaidOutStructure Structure)> kept = [];

    /// <summary>The year's structure; null where the year has no heads. One query, and a second one where it is not kept.</summary>
    public async Task<LaidOutStructure?> GetAsync(BudgetDbContext context, FinancialYear year, CancellationToken cancellationToken)
    {
        var fingerprint = await context.Heads
            .Where(head => head.Year == year.StartYear)
            .GroupBy(head => head.Year)
            .Select(heads => new Fingerprint(heads.Key, heads.Count(), heads.Max(head => head.HeadId), heads.Sum(head => (long)head.Version)))
            .SingleOrDefaultAsync(cancellationToken);
        if (fingerprint is null)
        {
            return null;
        }

        lock (gate)
        {
            var index = kept.FindIndex(entry => entry.Fingerprint == fingerprint);
            if (index >= 0)
            {
                return kept[index].Structure;
            }
        }

        var structure = await ReadAsync(context, year, cancellationToken);
        lock (gate)
        {
            kept.RemoveAll(entry => entry.Fingerprint.Year == fingerprint.Year);
            kept.Insert(0, (fingerprint, structure));
            if (kept.Count > Capacity)
            {
                kept.RemoveAt(Capacity);
            }
        }

        return structure;
    }

    private static async Task<LaidOutStructure> ReadAsync(BudgetDbContext context, FinancialYear year, CancellationToken cancellationToken)
    {
        var heads = await context.Heads
            .Where(head => head.Year == year.StartYear)
            .Select(head => new { head.HeadId, head.Code, head.Name, head.ParentId, head.Kind, head.DisplayOrder, head.InTotal, head.MirrorsHeadId })
            .ToListAsync(cancellationToken);
        var codes = heads.ToDictionary(head => head.HeadId, head => head.Code);
        var drafts = heads.ConvertAll(head => new HeadDraft(
            head.Code,
            head.Name,
            head.ParentId is { } parent ? codes[parent] : null,
            head.Kind,
            head.DisplayOrder,
            head.InTotal,
            head.MirrorsHeadId is { } mirrored ? codes[mirrored] : null));
        var structure = BudgetStructure.Create(year, drafts);
        var ids = heads.ToDictionary(head => head.Code, head => head.HeadId, StringComparer.OrdinalIgnoreCase);
        var byPlace = structure.Nodes.Select(node => ids[node.Code]).ToArray();
        var places = new Dictionary<int, int>(byPlace.Length);
        for (var place = 0; place < byPlace.Length; place++)
        {
            places.Add(byPlace[place], place);
        }

        return new LaidOutStructure(structure, byPlace, places);
    }

    private sealed record Fingerprint(int Year, int Count, int Newest, long Versions);
}
