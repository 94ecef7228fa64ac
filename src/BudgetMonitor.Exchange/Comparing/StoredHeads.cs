using BudgetMonitor.Data;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Comparing;

/// <summary>The heads in the database: bundles name them by code, tables by identity.</summary>
internal sealed class StoredHeads
{
    private readonly Dictionary<int, Head> byId;
    private readonly Dictionary<(int Year, string Code), Head> byCode;

    private StoredHeads(IReadOnlyCollection<Head> heads)
    {
        byId = heads.ToDictionary(head => head.HeadId);
        byCode = heads.ToDictionary(head => (head.Year, Key(head.Code)));
    }

    /// <summary>All of them.</summary>
    public IReadOnlyCollection<Head> All => byId.Values;

    /// <summary>All of them as rows of the structure.</summary>
    public IReadOnlyList<StructureRow> Rows => [.. All.Select(head => new StructureRow(
        new FinancialYear(head.Year),
        head.Code,
        head.Name,
        head.ParentId is { } parent ? CodeOf(parent) : null,
        head.Kind,
        head.DisplayOrder,
        head.InTotal,
        head.MirrorsHeadId is { } mirrored ? CodeOf(mirrored) : null,
        head.Notes))];

    public static async Task<StoredHeads> ReadAsync(BudgetDbContext db, int[] years, CancellationToken cancellationToken) =>
        new(await db.Heads.AsNoTracking().Where(head => years.Contains(head.Year)).ToListAsync(cancellationToken));

    public Head Of(int headId) => byId[headId];

    public FinancialYear YearOf(int headId) => new(byId[headId].Year);

    public string CodeOf(int headId) => byId[headId].Code;

    public int? FindId(FinancialYear year, string? code) =>
        code is not null && byCode.TryGetValue((year.StartYear, Key(code)), out var head) ? head.HeadId : null;

    public int IdOf(IHeadRow row) => FindId(row.Year, row.Code) ?? throw new InvalidOperationException($"{row.Code} is not stored.");

    private static string Key(string code) => code.ToUpperInvariant();
}
