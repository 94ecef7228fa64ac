using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Reading;

/// <summary>A head of a year's structure.</summary>
/// <param name="HeadId">Its identity.</param>
/// <param name="ParentId">The identity of the head above it; null for the council.</param>
/// <param name="Code">The council's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
public sealed record NamedHead(int HeadId, int? ParentId, string Code, string Name, HeadKind Kind);

/// <summary>Reads the council's heads by their codes, whichever year has them, for rights over parts of the council. One query each.</summary>
/// <param name="db">The database.</param>
public sealed class HeadReader(BudgetDbContext db)
{
    /// <summary>The heads of the latest year in print order. Lines that mirror another head are nobody's to enter and stand nowhere.</summary>
    public Task<List<NamedHead>> OfLatestYearAsync(CancellationToken cancellationToken) => db.Heads.AsNoTracking()
        .Where(head => head.Year == db.Heads.Max(other => (int?)other.Year) && head.MirrorsHeadId == null)
        .OrderBy(head => head.DisplayOrder)
        .ThenBy(head => head.Code)
        .Select(head => new NamedHead(head.HeadId, head.ParentId, head.Code, head.Name, head.Kind))
        .ToListAsync(cancellationToken);

    /// <summary>Those of some codes that any year has, as the council writes them.</summary>
    /// <param name="codes">The codes in letters of either size.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<List<string>> KnownCodesAsync(IEnumerable<string> codes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var upper = codes.Select(code => code.ToUpperInvariant()).ToList();
        return db.Heads
            .Where(head => upper.Contains(head.Code.ToUpper()))
            .Select(head => head.Code)
            .Distinct()
            .ToListAsync(cancellationToken);
    }

    /// <summary>What heads of some codes are called, by the latest year that has them. No query where there are none.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(codes);
        if (codes.Count == 0)
        {
            return new Dictionary<string, string>();
        }

        var names = await db.Heads
            .Where(head => codes.Contains(head.Code))
            .OrderBy(head => head.Year)
            .ThenBy(head => head.HeadId)
            .Select(head => new { head.Code, head.Name })
            .ToListAsync(cancellationToken);
        return names.GroupBy(head => head.Code).ToDictionary(heads => heads.Key, heads => heads.Last().Name);
    }
}
