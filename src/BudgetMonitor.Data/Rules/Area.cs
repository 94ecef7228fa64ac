namespace BudgetMonitor.Data.Rules;

/// <summary>
/// An area of the council's data, declared once: its entities, which publication locks each, whose part it is and so who reads
/// of it in history, and what history calls it, and how it is taken out again. What the product does with every entity is derived from here, and an entity
/// that does not say all of it stops the start (see <see cref="Areas.CouncilAreas"/>).
/// </summary>
internal abstract class Area
{
    private readonly List<EntityRules> entities = [];
    private readonly Dictionary<RemovableKind, Func<RemovalQuestion, CancellationToken, Task<RemovalPlan?>>> removals = [];

    /// <summary>What holds for each of its entities.</summary>
    public IReadOnlyList<EntityRules> Entities => entities;

    /// <summary>How those of its things are found that may be taken out again.</summary>
    public IReadOnlyDictionary<RemovableKind, Func<RemovalQuestion, CancellationToken, Task<RemovalPlan?>>> Removals => removals;

    /// <summary>Declares that an entity may be removed where it was entered by mistake.</summary>
    /// <typeparam name="T">The entity that is taken out with all that was entered about it.</typeparam>
    /// <param name="key">The word that addresses name the kind by, in lower case letters.</param>
    /// <param name="word">What one is called.</param>
    /// <param name="find">Reads one with all that was entered about it; null where the year has none like it.</param>
    protected void Removes<T>(string key, string word, Func<RemovalQuestion, CancellationToken, Task<RemovalPlan?>> find)
        where T : class => removals.Add(new(typeof(T), key, word), find);

    /// <summary>Declares an entity.</summary>
    /// <param name="table">The table that its rows stand in.</param>
    protected EntityRules<T> Entity<T>(string table)
        where T : class
    {
        var rules = new EntityRules<T>(table);
        entities.Add(rules);
        return rules;
    }
}
