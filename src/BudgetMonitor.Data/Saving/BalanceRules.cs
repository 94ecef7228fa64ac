using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Saving;

/// <summary>What reserves, companies and debts must keep to. The pages say the same beside each field before anything is sent here.</summary>
internal static class BalanceRules
{
    /// <summary>The first thing that is wrong with a reserve's movements, as a sentence; null where they can be saved.</summary>
    public static string? Problem(Reserve reserve, ReserveEntry entry)
    {
        if (reserve.Opening is null && entry.Movements.Count > 0)
        {
            return $"The money of {reserve.Name} stands in another reserve, so its movements do too. Nothing was saved.";
        }

        if (entry.Movements.GroupBy(movement => movement.Description, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return $"{reserve.Name} has two movements called “{twice.Key}”. Nothing was saved.";
        }

        return EntryProblem.First(entry.Movements.SelectMany(movement => new[]
        {
            ReserveFields.Description.Problem(movement.Description), ReserveFields.Movement.Problem(movement.Amount), SumField.Optional.Problem(movement.Posted),
        }));
    }

    /// <summary>The first thing that is wrong with a reserve.</summary>
    public static string? Problem(ReserveFacts facts, string reason, BudgetStructure structure) =>
        EntryProblem.First(
            ReserveFields.Name.Problem(facts.Name),
            ReserveFields.Kind.Problem(facts.Kind),
            ReserveFields.Group.Problem(facts.Group),
            ReserveFields.Purpose.Problem(facts.Purpose),
            ReserveFields.Owner.Problem(facts.OwnerName),
            SumField.Optional.Problem(facts.Opening),
            ReserveFields.Reason.Problem(reason))
        ?? HeadProblem(facts.HeadCode, structure) ?? HeadProblem(facts.BelongsTo, structure);

    /// <summary>What is wrong with the code of the head that something belongs to.</summary>
    public static string? HeadProblem(string? code, BudgetStructure structure) => code is not null && structure.Find(code) is null
        ? $"There is no head {code} in {structure.Year}. Nothing was saved."
        : null;

    /// <summary>What is wrong with a company's forecast.</summary>
    public static string? Problem(CompanyFigures figures) =>
        EntryProblem.First(SumField.Optional.Problem(figures.FromTrading), SumField.Optional.Problem(figures.FromReserves), CompanyFields.Text.Problem(figures.Text))
        ?? (figures is { FromTrading: null, FromReserves: null, Text: not null } ? "A reason without a forecast tells nothing. Nothing was saved." : null);

    /// <summary>What is wrong with a company.</summary>
    public static string? Problem(string name, Money budget, string reason) =>
        EntryProblem.First(CompanyFields.Name.Problem(name), CompanyFields.Budget.Problem(budget), CompanyFields.Reason.Problem(reason));

    /// <summary>What is wrong with debts. Overlaps and gaps between bands are a sense check's.</summary>
    public static string? Problem(DebtSave save)
    {
        if (save.Earlier >= save.AsAt)
        {
            return "The day to compare with must be before the other. Nothing was saved.";
        }

        if (save.Bands.All(band => band.Amount is null && band.EarlierAmount is null))
        {
            return "A group of debtors owes something of at least one age, be it 0. Nothing was saved.";
        }

        if (save.Bands.Any(band => band.FromDays < 0 || band.ToDays < band.FromDays) || save.Bands.DistinctBy(band => band.FromDays).Count() != save.Bands.Count)
        {
            return "Every age band begins on a day of its own and ends after it. Nothing was saved.";
        }

        return EntryProblem.First([
            DebtFields.Debtor.Problem(save.Debtor),
            .. save.Bands.SelectMany(band => new[] { band.Amount, band.EarlierAmount }).Select(SumField.Optional.Problem),
        ]);
    }
}
