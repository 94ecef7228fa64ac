using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Sources;

/// <summary>What a paper reports beside the revenue position, as the period has it.</summary>
public sealed record BesideRevenue
{
    /// <summary>Nothing.</summary>
    public static BesideRevenue Nothing { get; } = new();

    /// <summary>The schemes of the capital programme in order.</summary>
    public IReadOnlyList<ReportedScheme> Capital { get; init; } = [];

    /// <summary>The reserves and provisions in order.</summary>
    public IReadOnlyList<ReportedReserve> Reserves { get; init; } = [];

    /// <summary>The council's companies in order.</summary>
    public IReadOnlyList<ReportedCompany> Companies { get; init; } = [];

    /// <summary>What debtors owed, on the period's day and an earlier one.</summary>
    public IReadOnlyList<DebtBalance> Debts { get; init; } = [];

    /// <summary>The budget's savings, and where they stand.</summary>
    public SavingsPosition Savings { get; init; } = SavingsPosition.Empty;
}

/// <summary>A scheme with where it stands.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Head">The head that it belongs to.</param>
/// <param name="Position">Where it stands; null where the period has no forecast of it.</param>
public sealed record ReportedScheme(CapitalScheme Scheme, StructureNode Head, CapitalPosition? Position);

/// <summary>A reserve with the year's movements as the period forecasts them.</summary>
/// <param name="Reserve">The reserve.</param>
/// <param name="Movements">Its movements in order.</param>
public sealed record ReportedReserve(Reserve Reserve, IReadOnlyList<ReserveMovement> Movements)
{
    /// <summary>The sum of the movements: minus draws it down.</summary>
    public Money Movement => Movements.Select(movement => movement.Amount).Sum();

    /// <summary>The balance that the year is expected to end with; null where the reserve's money stands in another.</summary>
    public Money? Closing => Reserve.Opening is { } opening ? opening + Movement : null;
}

/// <summary>A company with what it is expected to pay.</summary>
/// <param name="Company">The company.</param>
/// <param name="Forecast">The forecast; null where the period has none.</param>
public sealed record ReportedCompany(Company Company, CompanyForecast? Forecast)
{
    /// <summary>From trading and reserves together; null without a forecast.</summary>
    public Money? Total => Forecast is null ? null : (Forecast.FromTrading ?? Money.Zero) + (Forecast.FromReserves ?? Money.Zero);
}
