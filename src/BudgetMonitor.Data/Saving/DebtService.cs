using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
internal sealed class DebtService(SaveRunner saves) : IDebtService
{
    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(DebtSave save, CancellationToken cancellationToken) => saves.RunForCouncilAsync(save, ApplyAsync, cancellationToken);

    private static async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, EntryTarget target, DebtSave save, CancellationToken cancellationToken)
    {
        if ((BalanceRules.Problem(save) ?? BalanceRules.HeadProblem(save.BelongsTo, target.LaidOut.Structure)) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        var (year, number) = (save.Period.Year.StartYear, save.Period.Number);
        var all = await context.DebtBalances.Where(balance => balance.Year == year && balance.Period == number).ToListAsync(cancellationToken);
        var stored = all.Where(balance => balance.Debtor == save.SeenDebtor).ToList();
        if (BalanceMarks.Of(DebtReport.Of(stored).SingleOrDefault()) != save.SeenMark)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else changed these debts first.");
        }

        if (all.Exists(other => other.Debtor != save.SeenDebtor && string.Equals(other.Debtor, save.Debtor, StringComparison.OrdinalIgnoreCase)))
        {
            return (SaveRefusal.Invalid, $"{save.Debtor} is there already. Nothing was saved.");
        }

        var wanted = Wanted(save, year, number).ToList();
        foreach (var balance in stored.Where(balance => !wanted.Exists(other => Key(other) == Key(balance))))
        {
            context.Remove(balance);
        }

        foreach (var balance in wanted)
        {
            if (stored.Find(other => Key(other) == Key(balance)) is { } kept)
            {
                (kept.ToDays, kept.Amount, kept.BelongsTo) = (balance.ToDays, balance.Amount, balance.BelongsTo);
            }
            else
            {
                context.Add(balance);
            }
        }

        return (null, $"Saved the debts of {save.Debtor}.");
    }

    private static (string Debtor, DateOnly AsAt, int FromDays) Key(DebtBalance balance) => (balance.Debtor, balance.AsAt, balance.FromDays);

    private static IEnumerable<DebtBalance> Wanted(DebtSave save, int year, int number)
    {
        foreach (var band in save.Bands)
        {
            foreach (var (day, amount) in new (DateOnly? Day, Money? Amount)[] { (save.AsAt, band.Amount), (save.Earlier, band.EarlierAmount) })
            {
                if (day is { } asAt && amount is { } sum)
                {
                    yield return new DebtBalance { Year = year, Period = number, Debtor = save.Debtor, BelongsTo = save.BelongsTo, AsAt = asAt, FromDays = band.FromDays, ToDays = band.ToDays, Amount = sum };
                }
            }
        }
    }
}
