using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Exchange.Files;

internal sealed record CapitalRow(
    FinancialYear Year,
    string Code,
    string Scheme,
    Money Budget,
    Money? NextYearBudget,
    Money? YearAfterNextBudget,
    int DisplayOrder,
    string? Reference,
    string? Programme,
    string? Description,
    string? Owner) : BundleRow, IHeadRow;

internal sealed record CapitalYearRow(
    FinancialYear Year,
    string Code,
    string Scheme,
    FinancialYear ForYear,
    Money Budget) : BundleRow, IHeadRow;

internal sealed record CapitalFundingRow(
    FinancialYear Year,
    string Code,
    string Scheme,
    FinancialYear ForYear,
    string Source,
    Money Amount) : BundleRow, IHeadRow;

internal sealed record CapitalYearForecastRow(
    FinancialYear Year,
    int Period,
    string Code,
    string Scheme,
    FinancialYear ForYear,
    Money? WorkingBudget,
    Money RealVariance,
    Money RephasingVariance) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record CapitalForecastRow(
    FinancialYear Year,
    int Period,
    string Code,
    string Scheme,
    Money WorkingBudget,
    Money RealVariance,
    Money RephasingVariance,
    Money? SpendToDate,
    string? Text) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record ReserveRow(
    FinancialYear Year,
    string Name,
    ReserveKind Kind,
    string? Group,
    string? Purpose,
    string? Owner,
    DateOnly? EndsOn,
    string? Code,
    string? BelongsTo,
    int FromPeriod,
    DateOnly? LastMovedOn,
    Money? Opening,
    int DisplayOrder) : BundleRow, IYearRow;

internal sealed record ReserveMovementRow(
    FinancialYear Year,
    int Period,
    string Name,
    string Description,
    Money Amount,
    Money? Posted,
    int DisplayOrder) : BundleRow, IPeriodRow;

internal sealed record CompanyRow(FinancialYear Year, string Name, string? BelongsTo, int FromPeriod, Money Budget, int DisplayOrder) : BundleRow, IYearRow;

internal sealed record CompanyForecastRow(FinancialYear Year, int Period, string Name, Money? FromTrading, Money? FromReserves, string? Text) : BundleRow, IPeriodRow;

internal sealed record AgedDebtRow(
    FinancialYear Year,
    int Period,
    string Debtor,
    string? BelongsTo,
    DateOnly AsAt,
    int FromDays,
    int? ToDays,
    Money Amount) : BundleRow, IPeriodRow;

internal sealed record SavingRow(
    FinancialYear Year,
    string Reference,
    FinancialYear ForYear,
    string? Code,
    Money Amount) : BundleRow, IYearRow;

internal sealed record SavingLineRow(
    FinancialYear Year,
    string Reference,
    string Title,
    string? Description,
    string? Category,
    string? Programme,
    string? Workstream,
    string? Owner,
    bool IsRecurring,
    bool IsCostAvoidance,
    bool IsAgreed,
    DeliveryRisk Risk,
    decimal? PostsFrom,
    decimal? PostsTo,
    string? StaffImpact,
    string? PropertyImpact,
    string? ServiceImpact,
    EqualityStatus Equality,
    ConsultationStatus Consultation,
    bool IsReplacement,
    int FromPeriod,
    int DisplayOrder) : BundleRow, IYearRow;

internal sealed record SavingProgressRow(
    FinancialYear Year,
    int Period,
    string Reference,
    Money Delivered,
    Money Forecast,
    SavingsStatus Status,
    string? ReplacedBy,
    string? Text) : BundleRow, IPeriodRow;

internal sealed record WorkstreamRow(
    FinancialYear Year,
    string Name,
    string? Programme,
    string? LongName,
    string? ShareOf,
    int DisplayOrder) : BundleRow, IYearRow;

internal sealed record WorkstreamShareRow(FinancialYear Year, string Name, FinancialYear ForYear, Money Amount) : BundleRow, IYearRow;
