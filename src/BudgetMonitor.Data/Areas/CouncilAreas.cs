using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;

namespace BudgetMonitor.Data.Areas;

/// <summary>
/// Every area of the council's data: each class that declares one is found by itself. What the product does with all that is
/// stored is derived from them.
/// </summary>
public static class CouncilAreas
{
    private static readonly Area[] All =
    [
        .. typeof(Area).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Area)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (Area)Activator.CreateInstance(type)!),
    ];

    private static readonly Dictionary<Type, EntityRules> ByEntity = All.SelectMany(area => area.Entities).ToDictionary(rules => rules.Entity);

    private static readonly Dictionary<RemovableKind, Func<RemovalQuestion, CancellationToken, Task<RemovalPlan?>>> Removals = All.SelectMany(area => area.Removals).ToDictionary();

    /// <summary>Every subject that history records, by name.</summary>
    public static IReadOnlyList<string> Subjects { get; } = [.. Entities.Select(rules => rules.Subject).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Every kind of thing that may be taken out again.</summary>
    public static IReadOnlyCollection<RemovableKind> RemovableKinds => Removals.Keys;

    /// <summary>What holds for each entity.</summary>
    internal static IReadOnlyCollection<EntityRules> Entities => ByEntity.Values;

    /// <summary>What history calls a row of an entity; null for what has no history.</summary>
    public static string? SubjectOf(Type entity) => ByEntity.GetValueOrDefault(entity)?.Subject;

    /// <summary>The kind of thing that an entity is where it is taken out again.</summary>
    public static RemovableKind RemovableKindOf<T>()
        where T : class => RemovableKinds.Single(kind => kind.Entity == typeof(T));

    /// <summary>The heads that hold money of their own, as service lines alone do; the same head may come more than once.</summary>
    public static IQueryable<int> HeadsWithMoney(BudgetDbContext context) =>
        Entities.Select(rules => rules.LineHeads).OfType<Func<BudgetDbContext, IQueryable<int>>>().Select(heads => heads(context)).Aggregate(Queryable.Concat);

    /// <summary>What holds for a row.</summary>
    internal static EntityRules Of(object row) => Of(row.GetType());

    /// <summary>What holds for an entity.</summary>
    internal static EntityRules Of(Type entity) => ByEntity.GetValueOrDefault(entity)
        ?? throw new InvalidOperationException($"No area declares {entity.Name}, so nobody knows which publication locks it and who may read of it.");

    /// <summary>Reads a thing that may be taken out and what was entered about it; null where the year has no such thing.</summary>
    internal static Task<RemovalPlan?> FindRemovalAsync(RemovableKind kind, RemovalQuestion question, CancellationToken cancellationToken) =>
        Removals.TryGetValue(kind, out var find) ? find(question, cancellationToken) : Task.FromResult<RemovalPlan?>(null);

    /// <summary>What history calls the things that papers print with this.</summary>
    internal static IReadOnlyList<string> SubjectsPrintedBy(PrintedBy printedBy) =>
        [.. Entities.Where(rules => rules.PrintedBy == printedBy).Select(rules => rules.Subject).OfType<string>().Distinct()];

    /// <summary>
    /// Refuses to start where an entity is stored that no area declares, or one whose declaration leaves something unsaid: it would
    /// be open to every change after publication, or read by whoever should not.
    /// </summary>
    internal static void RefuseUndeclared(IEnumerable<Type> stored)
    {
        var faults = stored
            .Where(entity => !ByEntity.ContainsKey(entity))
            .Select(entity => $"No area declares {entity.Name}.")
            .Concat(Entities.Select(rules => (rules, Unsaid: string.Join(", ", rules.Unsaid()))).Where(one => one.Unsaid.Length > 0)
                .Select(one => $"The declaration of {one.rules.Entity.Name} does not say {one.Unsaid}."))
            .ToList();
        if (faults.Count > 0)
        {
            throw new InvalidOperationException(string.Join(' ', faults));
        }
    }
}
