namespace BudgetMonitor.Domain.Companies;

/// <summary>A company with what it is expected to pay (Kent, table 2). Plus is due to the council, so a difference below nil is less than was budgeted.</summary>
/// <param name="Company">The company.</param>
/// <param name="Forecast">The forecast; null where the period has none.</param>
public sealed record CompanyPosition(Company Company, CompanyForecast? Forecast)
{
    /// <summary>From trading and reserves together; null without a forecast.</summary>
    public Money? Total => Forecast is null ? null : (Forecast.FromTrading ?? Money.Zero) + (Forecast.FromReserves ?? Money.Zero);

    /// <summary>Forecast less budget: minus pays less than was budgeted; null without a forecast.</summary>
    public Money? Difference => Total - Company.Budget;
}
