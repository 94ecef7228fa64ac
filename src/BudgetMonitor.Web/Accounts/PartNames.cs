using BudgetMonitor.Data;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Accounts;

/// <summary>What the parts of the council are called, by the latest year that has them.</summary>
public static class PartNames
{
    /// <summary>"Children, Young People and Education (CYPE)", or the code alone where no year has it.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(BudgetDbContext db, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(codes);
        if (codes.Count == 0)
        {
            return [];
        }

        var names = await db.Heads
            .Where(head => codes.Contains(head.Code))
            .OrderBy(head => head.Year)
            .ThenBy(head => head.HeadId)
            .Select(head => new { head.Code, head.Name })
            .ToListAsync(cancellationToken);
        return codes
            .Select(code => names.LastOrDefault(head => head.Code == code) is { } head ? $"{head.Name} ({code})" : code)
            .Order(StringComparer.CurrentCulture)
            .ToList();
    }
}
