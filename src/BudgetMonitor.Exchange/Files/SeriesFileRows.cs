using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Series;

namespace BudgetMonitor.Exchange.Files;

internal sealed record SeriesRow(
    FinancialYear Year,
    string Reference,
    string Code,
    string Subject,
    string Title,
    string? Number,
    string? TableName,
    SeriesRows Rows,
    string? Categories,
    string? RowHead,
    MonthNaming Naming,
    SeriesSpan Span,
    string? TotalLabel,
    SeriesChart Chart,
    string? Note,
    int DisplayOrder) : BundleRow, IHeadRow;

internal sealed record SeriesColumnRow(
    FinancialYear Year,
    string Reference,
    string Key,
    string Name,
    SeriesColumnKind Kind,
    string? Of,
    SeriesUnit Unit,
    int Decimals,
    bool IsDrawn,
    string? AgreesWith,
    int DisplayOrder) : BundleRow, IYearRow;

internal sealed record SeriesValueRow(
    FinancialYear Year,
    int Period,
    string Reference,
    string Row,
    string Key,
    decimal Figure,
    int? Decimals) : BundleRow, IPeriodRow;
