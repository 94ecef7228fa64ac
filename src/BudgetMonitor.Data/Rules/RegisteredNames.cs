using System.Globalization;

namespace BudgetMonitor.Data.Rules;

/// <summary>The name of something that other rows belong to, such as a reserve.</summary>
internal sealed class RegisteredName
{
    /// <summary>Its number in the database.</summary>
    public int Id { get; init; }

    /// <summary>Its year where the name alone does not say it: amounts, shares and figures of a year stand under the year of what they belong to.</summary>
    public int? Year { get; init; }

    /// <summary>Its name or reference.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>With the year, where it has one.</summary>
    public string Whole => Year is { } year ? $"{ItemNames.Year(year)}/{Name}" : Name;
}

/// <summary>
/// Names of what other rows belong to, so that history names a movement by its reserve's name and of a forecast by
/// its scheme's, and a search by that name finds them.
/// </summary>
/// <param name="rulesOf">What holds for an entity.</param>
internal sealed class RegisteredNames(Func<Type, EntityRules> rulesOf)
{
    /// <summary>Above this many unknown names, asking for all of them is one short query and naming each is not.</summary>
    private const int ManyNames = 200;

    private readonly Dictionary<(Type Kind, int Id), RegisteredName> known = [];

    /// <summary>A name; the number where there is no such row any more.</summary>
    public RegisteredName this[Type kind, int id] => known.GetValueOrDefault((kind, id)) ?? new() { Id = id, Name = id.ToString(CultureInfo.InvariantCulture) };

    /// <summary>Learns the names of what these belong to. What goes in the same save is still in the database, and what came in an earlier one is there already.</summary>
    public async Task LearnAsync(BudgetDbContext context, IEnumerable<object> rows, CancellationToken cancellationToken)
    {
        var owners = rows.Select(row => rulesOf(row.GetType()).Owner(row)).OfType<(Type Kind, int Id)>().Distinct().Where(owner => !known.ContainsKey(owner));
        foreach (var group in owners.ToLookup(owner => owner.Kind, owner => owner.Id))
        {
            var (all, ids) = (rulesOf(group.Key).Names!(context), group.ToList());
            foreach (var thing in await (ids.Count > ManyNames ? all : all.Where(one => ids.Contains(one.Id))).ToListAsync(cancellationToken))
            {
                known[(group.Key, thing.Id)] = thing;
            }
        }
    }
}
