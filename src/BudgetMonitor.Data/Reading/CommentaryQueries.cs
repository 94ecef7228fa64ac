using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Reading;

/// <summary>A head's commentary as it is stored.</summary>
/// <param name="Head">The head.</param>
/// <param name="Text">The text.</param>
/// <param name="Version">Its version.</param>
/// <param name="SeenBelow">The mark of the texts below that it was written from.</param>
public sealed record StoredCommentary(StructureNode Head, string Text, int Version, string? SeenBelow)
{
    /// <summary>The head with its text.</summary>
    public HeadText AsText => new(Head, Text);
}

/// <summary>Reads commentary, one query each.</summary>
public static class CommentaryQueries
{
    /// <summary>Above this many heads, one query for the whole period is shorter than one that names them.</summary>
    private const int ManyHeads = 500;

    /// <summary>Everything written in a period, in order of the structure.</summary>
    public static Task<IReadOnlyList<StoredCommentary>> OfPeriodAsync(BudgetDbContext context, MonitoringSnapshot snapshot, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return AtOrBelowAsync(context, snapshot, snapshot.Structure.Council, cancellationToken);
    }

    /// <summary>What was written in a period about a head and everything below it, in order of the structure.</summary>
    public static Task<IReadOnlyList<StoredCommentary>> AtOrBelowAsync(
        BudgetDbContext context, MonitoringSnapshot snapshot, StructureNode head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return AtOrBelowAsync(context, snapshot.Structure, snapshot.HeadIds, snapshot.Period.Number, head, cancellationToken);
    }

    /// <summary>A head's own commentary in a period; null where it has none.</summary>
    public static async Task<StoredCommentary?> OwnAsync(BudgetDbContext context, MonitoringSnapshot snapshot, StructureNode head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(head);
        var (headId, number) = (snapshot.HeadIds[head.Index], snapshot.Period.Number);
        var stored = await context.Commentaries.AsNoTracking()
            .SingleOrDefaultAsync(commentary => commentary.HeadId == headId && commentary.Period == number, cancellationToken);
        return stored is null ? null : new(head, stored.Text, stored.Version, stored.SeenBelow);
    }

    internal static async Task<IReadOnlyList<StoredCommentary>> AtOrBelowAsync(
        BudgetDbContext context,
        BudgetStructure structure,
        IReadOnlyList<int> headIds,
        int number,
        StructureNode head,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var year = structure.Year.StartYear;
        var places = new Dictionary<int, StructureNode>();
        for (var index = head.Index; index < head.EndIndex; index++)
        {
            places.Add(headIds[index], structure.Nodes[index]);
        }

        var ids = places.Keys.ToList();
        var rows = await context.Commentaries.AsNoTracking()
            .Where(commentary => commentary.Period == number)
            .Where(ids.Count > ManyHeads
                ? commentary => context.Heads.Any(one => one.HeadId == commentary.HeadId && one.Year == year)
                : commentary => ids.Contains(commentary.HeadId))
            .ToListAsync(cancellationToken);
        return
        [
            .. rows
                .Where(row => places.ContainsKey(row.HeadId))
                .Select(row => new StoredCommentary(places[row.HeadId], row.Text, row.Version, row.SeenBelow))
                .OrderBy(commentary => commentary.Head.Index),
        ];
    }
}
