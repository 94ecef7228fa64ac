using System.Globalization;
using BudgetMonitor.Data.Rows;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BudgetMonitor.Data.History;

/// <summary>
/// What a save did to the parts and tables of a kind of paper, as two entries at most. A part that moves shifts every part
/// behind it, which nobody wants to read one by one: only what was added, taken out, moved or given another heading is told.
/// </summary>
internal static class KindChanges
{
    /// <summary>The field of the parts.</summary>
    public const string Parts = "parts";

    /// <summary>The field of the tables that show their figures in a way of their own.</summary>
    public const string Tables = "figures of tables";

    private const string Between = "; ";

    /// <summary>Whether an entity's changes are told here.</summary>
    public static bool Tells(object entity) => entity is PaperKindPart or PaperKindTable;

    /// <summary>The kinds of which the save changes parts or tables, with what it changes.</summary>
    public static IEnumerable<(PaperKind Kind, string Field, string? From, string? To)> Of(BudgetDbContext context, IReadOnlyList<ChangedRow> saved)
    {
        foreach (var kind in saved.Select(entry => entry.Entity).OfType<PaperKindPart>().Select(part => part.Kind).Distinct())
        {
            var all = context.ChangeTracker.Entries<PaperKindPart>().Where(entry => entry.Entity.Kind == kind).ToList();
            if (Told(Listed(all, before: true), Listed(all, before: false)) is var (from, to) && from != to)
            {
                yield return (kind, Parts, from, to);
            }
        }

        foreach (var kind in saved.Select(entry => entry.Entity).OfType<PaperKindTable>().Select(table => table.Kind).Distinct())
        {
            var changed = saved.Where(entry => entry.Entity is PaperKindTable table && table.Kind == kind).ToList();
            if ((Figures(changed, before: true), Figures(changed, before: false)) is var (from, to) && from != to)
            {
                yield return (kind, Tables, from, to);
            }
        }
    }

    private static (string? From, string? To) Told(List<Part> before, List<Part> after)
    {
        var stayed = Stayed(before, after);
        var other = after.ToDictionary(part => part.Id);
        var former = before.ToDictionary(part => part.Id);

        // Whoever reads of a paper that is new wants its parts in order, not the place of each.
        var withPlaces = before.Count > 0 && after.Count > 0;
        string? List(List<Part> parts, Dictionary<string, Part> others) => Joined(parts
            .Where(part => !stayed.Contains(part.Id) || others[part.Id].Details != part.Details)
            .Select(part => part.Id + (withPlaces && !stayed.Contains(part.Id) ? string.Create(CultureInfo.InvariantCulture, $", place {part.Place}") : string.Empty) + part.Details));
        return (List(before, other), List(after, former));
    }

    /// <summary>The parts that need not be moved to turn one order into the other: their longest common order.</summary>
    private static HashSet<string> Stayed(List<Part> before, List<Part> after)
    {
        var lengths = new int[before.Count + 1, after.Count + 1];
        for (var left = before.Count - 1; left >= 0; left--)
        {
            for (var right = after.Count - 1; right >= 0; right--)
            {
                lengths[left, right] = before[left].Id == after[right].Id
                    ? lengths[left + 1, right + 1] + 1
                    : Math.Max(lengths[left + 1, right], lengths[left, right + 1]);
            }
        }

        var stayed = new HashSet<string>(StringComparer.Ordinal);
        for (var (left, right) = (0, 0); left < before.Count && right < after.Count;)
        {
            if (before[left].Id == after[right].Id)
            {
                stayed.Add(before[left].Id);
                (left, right) = (left + 1, right + 1);
            }
            else if (lengths[left + 1, right] >= lengths[left, right + 1])
            {
                left++;
            }
            else
            {
                right++;
            }
        }

        return stayed;
    }

    private static List<Part> Listed(List<EntityEntry<PaperKindPart>> entries, bool before) => entries
        .Where(entry => entry.State != (before ? EntityState.Added : EntityState.Deleted))
        .Select(entry =>
        {
            T Value<T>(string name) => (T)(before ? entry.Property(name).OriginalValue : entry.Property(name).CurrentValue)!;
            return (
                entry.Entity.PartId,
                Order: Value<int>(nameof(PaperKindPart.DisplayOrder)),
                Details: Details(Value<string?>(nameof(PaperKindPart.Heading)), Value<string?>(nameof(PaperKindPart.Letter)), Value<bool>(nameof(PaperKindPart.IsNumbered))));
        })
        .OrderBy(part => part.Order).ThenBy(part => part.PartId, StringComparer.Ordinal)
        .Select((part, place) => new Part(part.PartId, place + 1, part.Details))
        .ToList();

    private static string Details(string? heading, string? letter, bool isNumbered) =>
        (heading is null ? string.Empty : $", heading “{heading}”")
        + (letter is null ? string.Empty : $", letter {(letter.Length == 0 ? "none" : letter)}")
        + (isNumbered ? ", numbered" : string.Empty);

    private static string? Figures(List<ChangedRow> entries, bool before) => Joined(entries
        .Where(entry => entry.State != (before ? EntityState.Added : EntityState.Deleted))
        .OrderBy(entry => ((PaperKindTable)entry.Entity).TableId, StringComparer.Ordinal)
        .Select(entry =>
        {
            var values = new[] { nameof(PaperKindTable.Unit), nameof(PaperKindTable.Decimals), nameof(PaperKindTable.Sign) }
                .Select(name => (Name: HistorySubjects.FieldName(name), Value: HistorySubjects.Text(before ? entry.Was(name) : entry.Now(name))))
                .Where(value => value.Value is not null)
                .Select(value => $", {value.Name} {HistorySubjects.Parted(value.Value!).ToLowerInvariant()}");
            return ((PaperKindTable)entry.Entity).TableId + string.Concat(values);
        }));

    private static string? Joined(IEnumerable<string> parts) => string.Join(Between, parts) is { Length: > 0 } text ? text : null;

    private sealed record Part(string Id, int Place, string Details);
}
