using System.Globalization;
using BudgetMonitor.Domain.Registers;

namespace BudgetMonitor.Data.Saving;

/// <summary>How messages call what the council keeps balances of, and what is reported of each.</summary>
/// <param name="One">One of them: company.</param>
/// <param name="Many">Several: companies.</param>
/// <param name="Row">What a period reports of one: the forecast.</param>
/// <param name="Rows">The same of several.</param>
/// <param name="Approved">What stays once a period is published, as the end of a sentence.</param>
internal sealed record BalanceWords(string One, string Many, string Row, string Rows, string Approved);

/// <summary>A company or reserve as the register is to have it.</summary>
/// <param name="Id">Which; null to add one.</param>
/// <param name="SeenVersion">The version that the person saw.</param>
/// <param name="Name">Its name, which no other of the year has.</param>
/// <param name="Problem">What is wrong with what was sent; null where nothing is.</param>
/// <param name="Create">Makes it, to stand in the register from a period on, at a place.</param>
/// <param name="ChangesApproved">Whether what a published period reports would change.</param>
/// <param name="Set">Takes over what was sent.</param>
internal sealed record BalanceEntry<TBalance>(
    int? Id, int SeenVersion, string Name, string? Problem, Func<int, int, TBalance> Create, Func<TBalance, bool> ChangesApproved, Action<TBalance> Set);

/// <summary>What is said of companies and reserves alike: of the register of a year, and of the rows that a period reports.</summary>
internal static class BalanceRegister
{
    /// <summary>Adds one to the register, or changes what it says.</summary>
    public static async Task<(SaveRefusal? Why, string Message)> SaveAsync<TBalance>(
        BudgetDbContext context, IPeriodSave save, BalanceWords words, BalanceEntry<TBalance> entry, CancellationToken cancellationToken)
        where TBalance : class, IBalance
    {
        var (year, number) = (save.Period.Year.StartYear, save.Period.Number);
        var all = await context.Set<TBalance>().Where(one => one.Year == year).ToListAsync(cancellationToken);
        var stored = all.Find(one => one.Id == entry.Id);
        if (entry.Id is not null && (stored is null || stored.FromPeriod > number))
        {
            return (SaveRefusal.NotFound, $"There is no such {words.One}. Nothing was saved.");
        }

        if (entry.Problem is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        if (all.Exists(other => other != stored && string.Equals(other.Name, entry.Name, StringComparison.OrdinalIgnoreCase)))
        {
            return (SaveRefusal.Invalid, $"There is a {words.One} called {entry.Name} already. Nothing was saved.");
        }

        var published = await EntryPermission.LastPublishedAsync(context, year, cancellationToken);
        if (stored is null)
        {
            var added = entry.Create(published == 0 ? 1 : number, all.Select(other => other.DisplayOrder).DefaultIfEmpty().Max() + 1);
            entry.Set(added);
            context.Add(added);
            return (null, $"Added: {entry.Name}.");
        }

        if (stored.Version != entry.SeenVersion)
        {
            return (SaveRefusal.SomebodyElse, $"Somebody else changed this {words.One} first.");
        }

        if (published >= stored.FromPeriod && entry.ChangesApproved(stored))
        {
            return (SaveRefusal.Invalid, $"A published period reports this {words.One}, so its {words.Approved} Nothing was saved.");
        }

        entry.Set(stored);
        return (null, $"Saved: {entry.Name}.");
    }

    /// <summary>Stores the rows of several in a period, all or none.</summary>
    /// <param name="context">Where.</param>
    /// <param name="save">What was sent.</param>
    /// <param name="entries">The rows, each with the identity of what it is about.</param>
    /// <param name="words">How messages call them.</param>
    /// <param name="conflicts">Takes the identities of those that somebody else changed first.</param>
    /// <param name="problem">What is wrong with a row; null where nothing is.</param>
    /// <param name="isAsSeen">Whether what stands is what the person saw.</param>
    /// <param name="store">Stores a row.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<(SaveRefusal? Why, string Message)> SaveRowsAsync<TBalance, TEntry>(
        BudgetDbContext context,
        IPeriodSave save,
        IReadOnlyList<(int Id, TEntry Row)> entries,
        BalanceWords words,
        List<int> conflicts,
        Func<TBalance, TEntry, string?> problem,
        Func<TEntry, bool> isAsSeen,
        Action<TEntry> store,
        CancellationToken cancellationToken)
        where TBalance : class, IBalance
    {
        var (year, number) = (save.Period.Year.StartYear, save.Period.Number);
        var known = (await context.Set<TBalance>().AsNoTracking().Where(one => one.Year == year && one.FromPeriod <= number).ToListAsync(cancellationToken))
            .ToDictionary(one => one.Id);
        foreach (var (id, row) in entries)
        {
            if (!known.TryGetValue(id, out var about))
            {
                return (SaveRefusal.NotFound, $"One of the {words.Many} is no longer there. Nothing was saved.");
            }

            if (problem(about, row) is { } wrong)
            {
                return (SaveRefusal.Invalid, wrong);
            }

            if (!isAsSeen(row))
            {
                conflicts.Add(id);
            }
        }

        if (conflicts.Count > 0)
        {
            return (SaveRefusal.SomebodyElse, $"Somebody else changed these {words.Rows} first. Nothing was saved.");
        }

        foreach (var (_, row) in entries)
        {
            store(row);
        }

        return (null, entries.Count == 1
            ? $"Saved the {words.Row} of {known[entries[0].Id].Name}."
            : string.Create(CultureInfo.InvariantCulture, $"Saved the {words.Rows} of {entries.Count} {words.Many}."));
    }
}
