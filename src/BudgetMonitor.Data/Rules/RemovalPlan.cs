using System.Globalization;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Rules;

/// <summary>What may be removed, with all that was entered about it. Each area says how its own are found.</summary>
internal sealed class RemovalPlan
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The heads that it is about: it is theirs who have them all.</summary>
    public required IReadOnlyList<StructureNode> Heads { get; init; }

    /// <summary>Whether somebody keeps its register.</summary>
    public required Func<Person, BudgetStructure, bool> MayGo { get; init; }

    /// <summary>The entity itself; none where it is no more than its parts.</summary>
    public object? Entity { get; init; }

    /// <summary>What was entered about it, each kind with its name in the plural.</summary>
    public required IReadOnlyList<(string Name, IReadOnlyList<object> Entries)> With { get; init; }

    /// <summary>Whether a period reports it.</summary>
    public required Predicate<int> IsReportedIn { get; init; }

    /// <summary>How it is brought to an end where it was published.</summary>
    public required string EndItBy { get; init; }

    /// <summary>What must change before it can go; null where nothing must.</summary>
    public string? NeededBy { get; init; }

    /// <summary>Everything that goes.</summary>
    public IEnumerable<object> Entries => With.SelectMany(part => part.Entries).Concat(Entity is null ? [] : [Entity]);

    /// <summary>What goes with it, counted.</summary>
    public IReadOnlyList<RemovedPart> Parts => [.. With.Where(part => part.Entries.Count > 0).Select(part => new RemovedPart(part.Name, part.Entries.Count))];

    /// <summary>References are the same in small and capital letters, as addresses have them.</summary>
    public static T? Named<T>(List<T> all, Func<T, string> reference, string asked) => all.Find(one => string.Equals(reference(one), asked, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Asks what there is to remove under a name.</summary>
/// <param name="Context">The context in hand.</param>
/// <param name="Structure">The year's structure.</param>
/// <param name="Period">The period in which it is done.</param>
/// <param name="Key">Its reference, its number or its name, as the area asks for it.</param>
internal sealed record RemovalQuestion(BudgetDbContext Context, BudgetStructure Structure, MonitoringPeriod Period, string Key)
{
    /// <summary>The key of something that is named by its number; 0 where it is none.</summary>
    public int Number => int.TryParse(Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A head of the year by its number; null where the year has none like it.</summary>
    public async Task<StructureNode?> HeadAsync(int headId, CancellationToken cancellationToken) =>
        await Context.Heads.Where(head => head.HeadId == headId && head.Year == Period.Year.StartYear).Select(head => head.Code).SingleOrDefaultAsync(cancellationToken) is { } code
            ? Structure.Find(code)
            : null;
}
