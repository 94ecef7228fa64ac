using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Words.Groups;

/// <summary>The year's savings, as sizes: a text says that savings of £14.213m are made.</summary>
internal sealed class SavingsFields() : FieldGroup("savings")
{
    public override GroupFigure ValueOf(PaperSource source, string? item, string figure)
    {
        var register = source.Beside.Savings;
        var year = source.Period.Year.StartYear;
        Money? saving = figure switch
        {
            "gross" => SavingsRegister.Gross(register.Agreed, year),
            "net" => SavingsRegister.Net(register.Agreed, year),
            "reversed" => SavingsRegister.Gross(register.Agreed, year) - SavingsRegister.Net(register.Agreed, year),
            "required" => SumOf(register.Years.Select(one => SavingsRegister.Gross(register.Required, one))).Money,
            "target" => SavingsRegister.Gross(register.Agreed.Concat(register.Required), year),
            _ => null,
        };
        return new(-saving);
    }
}
