using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Papers.Building.Words.Groups;

/// <summary>The year's savings, as sizes: a text says that savings of £14.213m are made.</summary>
internal sealed class SavingsFields() : FieldGroup("savings")
{
    public override GroupFigure ValueOf(PaperSource source, string? item, string figure)
    {
        var savings = source.Beside.Savings;
        var register = savings.Register;
        var year = source.Period.Year.StartYear;
        if (OfPosition(savings, figure) is { } known)
        {
            return new(savings.Total.Count == 0 ? null : known);
        }

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

    /// <summary>What the period has of them, as sums saved; a shortfall is plus. Null for a figure of the budget.</summary>
    private static Money? OfPosition(SavingsPosition savings, string figure) => figure switch
    {
        "delivered" => savings.Total.Delivered,
        "forecast" => savings.Total.Forecast,
        "shortfall" => savings.Total.Shortfall,
        "at-risk" => savings.Total.AtRisk,
        "status-delivered" => Target(savings, SavingsStatus.Delivered),
        "status-on-track" => Target(savings, SavingsStatus.OnTrack),
        "status-at-risk" => Target(savings, SavingsStatus.AtRisk),
        "status-unachievable" => Target(savings, SavingsStatus.Unachievable),
        "status-replaced" => Target(savings, SavingsStatus.Replaced),
        _ => null,
    };

    private static Money Target(SavingsPosition savings, SavingsStatus status) =>
        SavingsSum.Of(savings.Cash.Where(saving => saving.Progress?.Status == status)).Target;
}
