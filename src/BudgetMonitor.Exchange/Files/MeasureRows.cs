using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Staffing;

namespace BudgetMonitor.Exchange.Files;

/// <summary>A row about a measure, which is named by its head and its reference.</summary>
internal interface IMeasureRow : IHeadRow
{
    /// <summary>The measure's reference.</summary>
    string Reference { get; }
}

internal sealed record ActivityRow(
    FinancialYear Year,
    string Code,
    string Reference,
    string Name,
    ActivityCover Covers,
    string Unit,
    string? VolumeLabel,
    VolumeBasis Basis,
    Money BudgetGross,
    Money BudgetIncome,
    decimal BudgetVolume,
    int DisplayOrder) : BundleRow, IMeasureRow;

internal sealed record ActivityForecastRow(
    FinancialYear Year,
    int Period,
    string Code,
    string Reference,
    Money WorkingGross,
    Money WorkingIncome,
    decimal WorkingVolume,
    Money ForecastGross,
    Money ForecastIncome,
    decimal ForecastVolume,
    Money? BudgetToDate,
    Money? ActualToDate,
    string? Text) : BundleRow, IMeasureRow, IPeriodRow;

internal sealed record ActivityMonthRow(
    FinancialYear Year,
    string Code,
    string Reference,
    int Month,
    decimal? Budget,
    decimal? Actual) : BundleRow, IMeasureRow;

internal sealed record ActivityDriverRow(
    FinancialYear Year,
    int Period,
    string Code,
    string Reference,
    MoneySide Side,
    int? DisplayOrder,
    VarianceDriver Driver,
    Money Amount,
    decimal? VolumeChange,
    string? Text) : BundleRow, IMeasureRow, IPeriodRow;

internal sealed record StaffingRow(
    FinancialYear Year,
    string Code,
    string Reference,
    string Name,
    Money SalariedBudget,
    Money AgencyBudget,
    StaffUnit SalariedUnit,
    StaffUnit AgencyUnit,
    int SalariedDecimals,
    int AgencyDecimals,
    DateOnly? StartsOn,
    decimal? SalariedStart,
    decimal? AgencyStart,
    int DisplayOrder) : BundleRow, IMeasureRow;

internal sealed record StaffingForecastRow(
    FinancialYear Year,
    int Period,
    string Code,
    string Reference,
    Money SalariedWorking,
    Money AgencyWorking,
    Money SalariedForecast,
    Money AgencyForecast,
    DateOnly? MoneyAsAt,
    Money? SalariedBudgetToDate,
    Money? AgencyBudgetToDate,
    Money? SalariedSpend,
    Money? AgencySpend,
    DateOnly? NumbersAsAt,
    decimal? SalariedNumber,
    decimal? AgencyNumber,
    string? Text) : BundleRow, IMeasureRow, IPeriodRow;

internal sealed record StaffingBridgeRow(
    FinancialYear Year,
    int Period,
    string Code,
    string Reference,
    int? DisplayOrder,
    Money Amount,
    string Text) : BundleRow, IMeasureRow, IPeriodRow;

internal sealed record TableLabelRow(FinancialYear Year, string Table, string Place, string Text) : BundleRow, IYearRow;
