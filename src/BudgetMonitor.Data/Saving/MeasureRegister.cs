using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Registers;

namespace BudgetMonitor.Data.Saving;

/// <summary>A measure of activity or of staff as the register is to have it.</summary>
/// <param name="Word">What messages call one: measure, staffing measure.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Name">Its name.</param>
/// <param name="SeenVersion">The version that the person saw; 0 to add.</param>
/// <param name="Problem">What is wrong with what was sent; null where nothing is.</param>
/// <param name="Approved">What stays once a period is published, as messages say it.</param>
/// <param name="ChangesApproved">Whether that would change.</param>
/// <param name="Create">Makes it.</param>
/// <param name="Set">Takes over what was sent.</param>
internal sealed record MeasureEntry<TMeasure>(
    string Word, string Reference, string Name, int SeenVersion, string? Problem, string Approved, Func<TMeasure, bool> ChangesApproved, Func<TMeasure> Create, Action<TMeasure> Set);

/// <summary>What is said of measures of activity and of staff alike.</summary>
internal static class MeasureRegister
{
    /// <summary>What whoever comes second is told.</summary>
    public const string SomebodyElse = "Somebody else changed this measure first.";

    /// <summary>Adds a measure at a head, or changes what the register says of it.</summary>
    public static async Task<(SaveRefusal? Why, string Message)> SaveAsync<TMeasure>(
        BudgetDbContext context, EntryTarget target, IPeriodSave save, MeasureEntry<TMeasure> entry, CancellationToken cancellationToken)
        where TMeasure : class, IMeasure
    {
        if (entry.Problem is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        var year = save.Period.Year.StartYear;
        var stored = (await context.Set<TMeasure>().Where(one => one.Year == year).ToListAsync(cancellationToken))
            .Find(one => string.Equals(one.Reference, entry.Reference, StringComparison.OrdinalIgnoreCase));
        if (stored is null && entry.SeenVersion == 0)
        {
            var added = entry.Create();
            entry.Set(added);
            context.Add(added);
            return (null, $"{First(entry.Word)} added: {entry.Name}.");
        }

        if (stored is null || (entry.SeenVersion > 0 && stored.HeadId != target.HeadId))
        {
            return (SaveRefusal.NotFound, $"There is no {entry.Word} {entry.Reference} at {target.Head.Name}. Nothing was saved.");
        }

        if (entry.SeenVersion == 0)
        {
            return (SaveRefusal.Invalid, $"There is a {entry.Word} {entry.Reference} in {save.Period.Year} already: give this one another reference. Nothing was saved.");
        }

        if (stored.Version != entry.SeenVersion)
        {
            return (SaveRefusal.SomebodyElse, SomebodyElse);
        }

        if (entry.ChangesApproved(stored) && await context.Periods.AnyAsync(period => period.Year == year && period.Status == PeriodStatus.Published, cancellationToken))
        {
            return (SaveRefusal.Invalid, $"A period of the year is published, so the {entry.Approved} stay. Enter the current budget with the period’s figures. Nothing was saved.");
        }

        entry.Set(stored);
        return (null, $"{First(entry.Word)} saved: {entry.Name}.");
    }

    /// <summary>The measure of a reference that figures of a period are about, if the person may.</summary>
    public static async Task<(EntryTarget? Target, SaveRefusal? Why, string Message)> FindAsync(
        BudgetDbContext context, StructureCache structures, IPeriodSave save, string word, string reference, IMeasure? measure, CancellationToken cancellationToken)
    {
        var code = measure is null ? string.Empty : await context.Heads.Where(head => head.HeadId == measure.HeadId).Select(head => head.Code).SingleAsync(cancellationToken);
        var found = await EntryPermission.FindAsync(context, structures, save.Period, code, save.Who, save.Who.MayReportOn, cancellationToken);
        return found.Why == SaveRefusal.NotFound ? (null, found.Why, $"There is no {word} {reference} of yours in {save.Period}. Nothing was saved.") : found;
    }

    private static string First(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
