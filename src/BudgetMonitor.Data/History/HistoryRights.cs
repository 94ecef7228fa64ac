using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.History;

/// <summary>
/// Which entries of history a person may read. History holds drafts of every figure, so the rule is that of unpublished
/// figures whatever the state of the period: an entry of a head is for those who may see its drafts; entries of the whole
/// council (settings, rules, texts, papers) are for those who may see the whole council's; those of accounts are for
/// administrators and the chief accountant. Whose an entry is was stored with it. What cannot be told for sure is not shown.
/// </summary>
/// <param name="person">Who asks.</param>
/// <param name="council">The council's settings.</param>
/// <param name="structures">The structures by the year that each starts in.</param>
/// <param name="savings">The heads that each saving ever took money from: a saving is theirs where all of them are.</param>
internal sealed class HistoryRights(Person person, CouncilSettings council, IReadOnlyDictionary<int, BudgetStructure> structures, SavingHeads savings)
{
    /// <summary>Whether the person reads everything but accounts.</summary>
    public bool ReadsAllHeads { get; } = person.ReachesWholeCouncil
        || (structures.Count > 0 && structures.Values.All(structure => person.MaySee(council, PeriodStatus.Open, structure, structure.Council)));

    /// <summary>Whether the person reads the entries of accounts.</summary>
    public bool ReadsAccounts { get; } = person.MayManageAccounts || person.Role == Role.ChiefAccountant;

    /// <summary>Whether an entry is theirs to read.</summary>
    public bool MayRead(HistoryEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Readers switch
        {
            HistoryReaders.Accounts => ReadsAccounts,
            null => ReadsAccounts && ReadsAllHeads,
            _ when ReadsAllHeads => true,
            HistoryReaders.Head => entry.HeadCode is { } code && (entry.Year is { } year ? IsTheirs(year, code) : IsTheirsInEveryYear(code)),
            HistoryReaders.Saving => entry is { Year: { } year, SavingReference: { } reference }
                && savings.Of(year, reference) is { Count: > 0 } codes
                && codes.All(code => IsTheirs(year, code)),
            _ => false,
        };
    }

    private bool IsTheirsInEveryYear(string code)
    {
        var years = structures.Where(structure => structure.Value.Find(code) is not null).Select(structure => structure.Key).ToList();
        return years.Count > 0 && years.TrueForAll(year => IsTheirs(year, code));
    }

    private bool IsTheirs(int year, string code) =>
        structures.TryGetValue(year, out var structure) && structure.Find(code) is { } node && person.MaySee(council, PeriodStatus.Open, structure, node);
}
