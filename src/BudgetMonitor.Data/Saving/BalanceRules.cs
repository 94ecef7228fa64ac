using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Entries;
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

        if (entry.Movements.Any(movement => !TypedText.Fits(movement.Description, ReserveMovement.DescriptionMaxLength)))
        {
            return $"Every movement of {reserve.Name} needs a description of at most {ReserveMovement.DescriptionMaxLength} characters. Nothing was saved.";
        }

        if (entry.Movements.GroupBy(movement => movement.Description, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            return $"{reserve.Name} has two movements called “{twice.Key}”. Nothing was saved.";
        }

        return entry.Movements.Any(movement => IsTooLarge(movement.Amount) || IsTooLarge(movement.Posted)) ? TooLarge : null;
    }

    /// <summary>The first thing that is wrong with a reserve.</summary>
    public static string? Problem(ReserveFacts facts, BudgetStructure structure)
    {
        if (!TypedText.Fits(facts.Name, Reserve.NameMaxLength))
        {
            return $"A reserve needs a name of at most {Reserve.NameMaxLength} characters. Nothing was saved.";
        }

        if (!Enum.IsDefined(facts.Kind)
            || !TypedText.FitsOrNone(facts.Group, Reserve.GroupMaxLength)
            || !TypedText.FitsOrNone(facts.Purpose, Reserve.PurposeMaxLength)
            || !TypedText.FitsOrNone(facts.OwnerName, Reserve.OwnerNameMaxLength))
        {
            return "The kind, group, purpose or owner cannot be kept. Nothing was saved.";
        }

        return HeadProblem(facts.HeadCode, structure) ?? HeadProblem(facts.BelongsTo, structure) ?? (IsTooLarge(facts.Opening) ? TooLarge : null);
    }

    /// <summary>What is wrong with the code of the head that something belongs to.</summary>
    public static string? HeadProblem(string? code, BudgetStructure structure) => code is not null && structure.Find(code) is null
        ? $"There is no head {code} in {structure.Year}. Nothing was saved."
        : null;

    /// <summary>What is wrong with a reason.</summary>
    public static string? ReasonProblem(string reason) => ChangeReason.Problem(reason, "It");

    /// <summary>What is wrong with a company's forecast.</summary>
    public static string? Problem(CompanyFigures figures) =>
        IsTooLarge(figures.FromTrading) || IsTooLarge(figures.FromReserves) ? TooLarge
        : !TypedText.FitsOrNone(figures.Text, CompanyForecast.TextMaxLength) ? $"A reason has at most {CompanyForecast.TextMaxLength} characters. Nothing was saved."
        : figures is { FromTrading: null, FromReserves: null, Text: not null } ? "A reason without a forecast tells nothing. Nothing was saved."
        : null;

    /// <summary>What is wrong with a company.</summary>
    public static string? Problem(string name, Money budget) =>
        !TypedText.Fits(name, Company.NameMaxLength) ? $"A company needs a name of at most {Company.NameMaxLength} characters. Nothing was saved."
        : IsTooLarge(budget) ? TooLarge
        : null;

    /// <summary>What is wrong with debts. Overlaps and gaps between bands are a sense check's.</summary>
    public static string? Problem(DebtSave save)
    {
        if (!TypedText.Fits(save.Debtor, DebtBalance.DebtorMaxLength))
        {
            return $"The debtors need a name of at most {DebtBalance.DebtorMaxLength} characters. Nothing was saved.";
        }

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

        return save.Bands.Any(band => IsTooLarge(band.Amount) || IsTooLarge(band.EarlierAmount)) ? TooLarge : null;
    }

    private const string TooLarge = "A sum lies within £100 billion. Nothing was saved.";

    private static bool IsTooLarge(Money? sum) => sum is { } known && known.Abs() > Money.Limit;
}
