namespace BudgetMonitor.Domain.Reserves;

/// <summary>
/// All reserves and provisions of a period, each kind for itself: the general reserve, earmarked reserves in the groups of
/// the reserves policy (Kent, draft budget 2024-25, appendix E), schools' reserves, and provisions, which are not reserves.
/// </summary>
public sealed class ReserveSheet
{
    /// <summary>The groups of earmarked reserves that the accounting guidance names (Kent, draft budget 2024-25, appendix E, 1.3), in its order. A council may use others.</summary>
    public static IReadOnlyList<string> PolicyGroups { get; } =
    [
        "Smoothing",
        "Trading",
        "Renewals for vehicles, plant and equipment",
        "Major projects",
        "Insurance",
        "Unspent grant and external funding",
        "Special funds",
        "Partnerships",
        "Departmental underspends",
    ];

    private readonly IReadOnlyList<ReservePosition> all;

    /// <summary>A period's reserves in order.</summary>
    public ReserveSheet(IReadOnlyList<ReservePosition> reserves) => all = reserves;

    /// <summary>Every one, in order.</summary>
    public IReadOnlyList<ReservePosition> All => all;

    /// <summary>Whether the period says anything of reserves.</summary>
    public bool IsReported => all.Any(reserve => reserve.IsReported);

    /// <summary>Kept for the unexpected.</summary>
    public IReadOnlyList<ReservePosition> General => Of(ReserveKind.General);

    /// <summary>Kept for named purposes.</summary>
    public IReadOnlyList<ReservePosition> Earmarked => Of(ReserveKind.Earmarked);

    /// <summary>What the council itself can fall back on: general and earmarked, without schools' reserves and provisions.</summary>
    public IReadOnlyList<ReservePosition> Usable => [.. all.Where(reserve => reserve.Reserve.Kind is ReserveKind.General or ReserveKind.Earmarked)];

    /// <summary>Schools' own.</summary>
    public IReadOnlyList<ReservePosition> Schools => Of(ReserveKind.Schools);

    /// <summary>Money for likely liabilities, which is not a reserve.</summary>
    public IReadOnlyList<ReservePosition> Provisions => Of(ReserveKind.Provision);

    /// <summary>
    /// Earmarked reserves by group: the policy's groups in its order, then the council's own in order of their first
    /// reserve, then those without a group under null.
    /// </summary>
    public IReadOnlyList<ReserveGroup> Groups =>
    [
        .. Earmarked
            .GroupBy(reserve => reserve.Reserve.Group, StringComparer.OrdinalIgnoreCase)
            .Select((group, place) => (Group: new ReserveGroup(group.Key, [.. group]), Place: PlaceOf(group.Key, place)))
            .OrderBy(group => group.Place)
            .Select(group => group.Group),
    ];

    private static int PlaceOf(string? name, int place)
    {
        if (name is null)
        {
            return int.MaxValue;
        }

        for (var index = 0; index < PolicyGroups.Count; index++)
        {
            if (string.Equals(PolicyGroups[index], name, StringComparison.OrdinalIgnoreCase))
            {
                return index;
            }
        }

        return PolicyGroups.Count + place;
    }

    private IReadOnlyList<ReservePosition> Of(ReserveKind kind) => [.. all.Where(reserve => reserve.Reserve.Kind == kind)];
}

/// <summary>Earmarked reserves of one group.</summary>
/// <param name="Name">The group; null for those without one.</param>
/// <param name="Reserves">Its reserves in order.</param>
public sealed record ReserveGroup(string? Name, IReadOnlyList<ReservePosition> Reserves);
