using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Words.Groups;

/// <summary>A figure of a group: money, or a number of clients, tonnes or places; neither where it is absent.</summary>
/// <param name="Money">The exact sum.</param>
/// <param name="Count">The number.</param>
/// <param name="IsCost">Whether the number is what one unit costs, in pounds: written with both decimals.</param>
public readonly record struct GroupFigure(Money? Money, decimal? Count = null, bool IsCost = false);

/// <summary>What the figures of a group beside revenue are worth: one class for each group, named in <see cref="FieldGroups"/>.</summary>
/// <param name="key">The group's key in <see cref="TextFieldGroups"/>.</param>
internal abstract class FieldGroup(string key)
{
    /// <summary>The group as texts know it.</summary>
    public TextFieldGroup About { get; } = TextFieldGroups.Find(key) ?? throw new ArgumentException($"There is no group {key}.", nameof(key));

    /// <summary>The names of its items in order; none for a group with one set of figures.</summary>
    public virtual IEnumerable<string> Items(PaperSource source) => [];

    /// <summary>What an item is called where its key in a field is a reference; the key itself elsewhere.</summary>
    public virtual string NameOf(PaperSource source, string item) => item;

    /// <summary>The head that an item belongs to; null in a group whose items belong to the whole council.</summary>
    public virtual StructureNode? HeadOf(PaperSource source, string item) => null;

    /// <summary>What a figure is worth; nothing where it is absent. Every figure of the group has an answer.</summary>
    /// <param name="source">What the paper is made from.</param>
    /// <param name="item">The item's name, one of <see cref="Items"/>; null for a group without items.</param>
    /// <param name="figure">The figure's key.</param>
    public abstract GroupFigure ValueOf(PaperSource source, string? item, string figure);

    /// <summary>The item that a text means: its name, or the beginning of one name alone, so that a long name need not be typed whole.</summary>
    public string? ItemOf(PaperSource source, string? typed, out string? problem)
    {
        problem = null;
        if (About.Item is null)
        {
            return null;
        }

        var names = Items(source).ToList();
        var found = names.Where(name => string.Equals(name, typed, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0)
        {
            found = names.Where(name => name.StartsWith(typed!, StringComparison.OrdinalIgnoreCase)).ToList();
        }

        problem = found.Count switch
        {
            0 => $"there is no {About.Item} {typed} in this period.",
            1 => null,
            _ => $"{found.Count} begin with {typed}; write more of the name.",
        };
        return problem is null ? found[0] : typed;
    }

    /// <summary>A sum where anything is known.</summary>
    protected static GroupFigure SumOf(IEnumerable<Money?> sums)
    {
        var known = sums.OfType<Money>().ToList();
        return new(known.Count == 0 ? null : known.Sum());
    }
}

/// <summary>Every group of figures beside revenue that a text may hold.</summary>
internal static class FieldGroups
{
    /// <summary>The groups in the order in which they are offered.</summary>
    public static IReadOnlyList<FieldGroup> All { get; } =
    [
        new SavingsFields(),
        new ReservesFields(),
        new ReserveFields(),
        new CapitalFields(),
        new SchemeFields(),
        new ActivityFields(),
        new StaffingFields(),
        new SeriesFields(),
        new CompanyFields(),
        new DebtFields(),
    ];

    /// <summary>The group with this key.</summary>
    public static FieldGroup Find(string key) => All.First(group => group.About.Key == key);
}
