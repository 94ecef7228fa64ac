using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.History;

/// <summary>
/// Which entries of history a person may read. History holds drafts of every figure, so the rule is that of unpublished
/// figures whatever the state of the period: an entry of a head is for those who may see its drafts; entries of the whole
/// council (settings, rules, texts, papers) are for those who may see the whole council's; those of accounts are for
/// administrators and the chief accountant. What cannot be told for sure is not shown.
/// </summary>
/// <param name="person">Who asks.</param>
/// <param name="council">The council's settings.</param>
/// <param name="structures">The structures by the year's name, such as 2017-18.</param>
/// <param name="savings">The heads that each saving ever took money from: a saving is theirs where all of them are.</param>
public sealed class HistoryRights(Person person, CouncilSettings council, IReadOnlyDictionary<string, BudgetStructure> structures, SavingHeads savings)
{
    /// <summary>Subjects whose key ends in the head's code.</summary>
    private static readonly HashSet<string> EndInCode = ["head", "cash limit", "profile", "actual", HistorySubjects.Forecast, "director's adjustment", "commentary", "submission"];

    /// <summary>Subjects whose key goes on after the head's code by so many steps.</summary>
    private static readonly Dictionary<string, int> StepsAfterCode = new()
    {
        ["explanation"] = 2,
        ["roll forward"] = 1,
        ["action progress"] = 1,
    };

    /// <summary>Subjects whose key ends in words that may hold a slash themselves.</summary>
    private static readonly HashSet<string> EndInWords =
    [
        "budget change", "action", "capital scheme", "capital scheme's year", "capital funding", "capital forecast",
        HistorySubjects.ActivityMeasure, HistorySubjects.ActivityForecast, HistorySubjects.ActivityVolume, HistorySubjects.ActivityDriver,
        HistorySubjects.StaffingMeasure, HistorySubjects.StaffingForecast, HistorySubjects.StaffingBridge,
    ];

    /// <summary>Whether the person reads everything but accounts.</summary>
    public bool ReadsAllHeads { get; } = person.ReachesWholeCouncil
        || (structures.Count > 0 && structures.Values.All(structure => person.MaySee(council, PeriodStatus.Open, structure, structure.Council)));

    /// <summary>Whether the person reads the entries of accounts.</summary>
    public bool ReadsAccounts { get; } = person.MayManageAccounts || person.Role == Role.ChiefAccountant;

    /// <summary>Whether an entry is theirs to read.</summary>
    public bool MayRead(string subject, string key)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(key);
        if (subject == HistorySubjects.Account)
        {
            return ReadsAccounts;
        }

        if (ReadsAllHeads)
        {
            return true;
        }

        if (subject == "part's owner")
        {
            return structures.Count > 0 && structures.Values.Any(structure => IsTheirs(structure, key)) && structures.Values.All(structure => structure.Find(key) is null || IsTheirs(structure, key));
        }

        var steps = key.Split('/');
        if (steps.Length < 2 || !structures.TryGetValue(steps[0], out var year))
        {
            return false;
        }

        if (SavingHeads.SavingOf(subject, key) is { } saving)
        {
            return savings.Of(saving) is { Count: > 0 } codes && codes.All(code => IsTheirs(year, code));
        }

        var first = IsPeriod(steps[1]) && steps.Length > 2 ? 2 : 1;
        var rest = steps[first..];
        if (EndInCode.Contains(subject))
        {
            return IsTheirs(year, string.Join('/', rest));
        }

        if (StepsAfterCode.TryGetValue(subject, out var after))
        {
            return rest.Length > after && IsTheirs(year, string.Join('/', rest[..^after]));
        }

        // Every beginning that is a head's code must be theirs: a reference may hold a slash, and so may a code.
        var heads = Enumerable.Range(1, Math.Max(0, rest.Length - 1)).Select(length => string.Join('/', rest[..length])).Where(code => year.Find(code) is not null).ToList();
        return EndInWords.Contains(subject) && heads.Count > 0 && heads.TrueForAll(code => IsTheirs(year, code));
    }

    private static bool IsPeriod(string step) =>
        step.Length is 2 or 3 && step[0] == 'P' && int.TryParse(step.AsSpan(1), out var number) && number is >= 1 and <= MonitoringPeriod.Closing;

    private bool IsTheirs(BudgetStructure structure, string code) =>
        structure.Find(code) is { } node && person.MaySee(council, PeriodStatus.Open, structure, node);
}
