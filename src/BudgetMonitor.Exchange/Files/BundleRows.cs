using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Exchange.Files;

/// <summary>A row that belongs to a financial year.</summary>
internal interface IYearRow
{
    /// <summary>The financial year.</summary>
    FinancialYear Year { get; }
}

/// <summary>A row that belongs to a period of a year.</summary>
internal interface IPeriodRow : IYearRow
{
    /// <summary>The period's number; 0 where it holds for every period.</summary>
    int Period { get; }
}

/// <summary>A row about one head.</summary>
internal interface IHeadRow : IYearRow
{
    /// <summary>The head's code.</summary>
    string Code { get; }
}

internal sealed record CouncilRow(
    string Name,
    string ShortName,
    NegativeStyle NegativeStyle,
    PaperKind PaperKind,
    PercentageBase PercentageBase,
    decimal? GeneralReserveTargetPercent,
    Money? GeneralReserveTarget,
    bool OwnPartOnly,
    string AccentColour,
    string? DemonstrationNote,
    ExplainFrom ExplainVarianceFrom,
    ExplainFrom ExplainMovementFrom,
    ForecastOrder ForecastOrder,
    ExplainFrom ExplainRealFrom,
    ExplainFrom ExplainRephasingFrom,
    string? CapitalSources) : BundleRow;

/// <summary>From which sum on something must be explained; null where nothing need be. An empty cell cannot say that, because empty means not given.</summary>
internal readonly record struct ExplainFrom(Money? Amount);

internal sealed record StructureRow(
    FinancialYear Year,
    string Code,
    string Name,
    string? ParentCode,
    HeadKind Kind,
    int DisplayOrder,
    bool InTotal,
    string? Mirrors,
    string? Notes) : BundleRow, IHeadRow
{
    public HeadDraft ToDraft() => new(Code, Name, ParentCode, Kind, DisplayOrder, InTotal, Mirrors, Notes);
}

internal sealed record PeriodRow(
    FinancialYear Year,
    int Period,
    PeriodStatus Status,
    DateOnly? OpensOn,
    DateOnly? ForecastsDueOn,
    DateOnly? ReviewOn,
    DateOnly? PublishesOn,
    string? RatingRules) : BundleRow, IPeriodRow;

internal sealed record RagRuleRow(
    string Level,
    RatingBase Base,
    RatingLegs Legs,
    decimal AmberPercent,
    Money AmberAmount,
    decimal RedPercent,
    Money RedAmount,
    decimal? UnderspendPercent,
    Money? UnderspendAmount) : BundleRow
{
    /// <summary>The rule; throws where red starts below amber.</summary>
    public RagRule ToRule() => new(
        Base,
        Legs,
        new RagThreshold(AmberPercent, AmberAmount),
        new RagThreshold(RedPercent, RedAmount),
        UnderspendPercent is { } share && UnderspendAmount is { } sum ? new RagThreshold(share, sum) : null);
}

internal sealed record CashLimitRow(
    FinancialYear Year,
    string Code,
    Money? Gross,
    Money? Income,
    Money? PriorYearOutturn,
    Money? PriorYearVariance) : BundleRow, IHeadRow;

internal sealed record ProfileRow(FinancialYear Year, string Code, int Period, Money Gross, Money Income) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record ActualRow(FinancialYear Year, int Period, string Code, Money Gross, Money Income, Money? Commitments) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record ForecastRow(
    FinancialYear Year,
    int Period,
    string Code,
    Money Gross,
    Money Income,
    ForecastMethod Method,
    VarianceNature Nature,
    Money? FullYearEffect) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record DirectorAdjustmentRow(FinancialYear Year, int Period, string Code, Money Amount, string Reason) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record ActionRow(
    FinancialYear Year,
    string Code,
    string Title,
    int FromPeriod,
    string Owner,
    DateOnly DueOn,
    Money Amount) : BundleRow, IHeadRow;

internal sealed record ActionProgressRow(
    FinancialYear Year,
    int Period,
    string Code,
    string Title,
    ActionStatus Status,
    Money InForecast) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record CommentaryRow(FinancialYear Year, int Period, string Code, string Text) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record RollForwardRow(
    FinancialYear Year,
    int Period,
    string Code,
    RollForwardKind Kind,
    Money Amount,
    string Description,
    int? DisplayOrder,
    RollForwardDecision Decision,
    string? DecisionReason) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record VirementRow(
    FinancialYear Year,
    string Reference,
    DateOnly Date,
    BudgetChangeKind Kind,
    string Code,
    Money Gross,
    Money Income,
    string Reason) : BundleRow, IHeadRow;

internal sealed record ExplanationRow(
    FinancialYear Year,
    int Period,
    string Code,
    ExplanationSubject About,
    int? DisplayOrder,
    Money? Amount,
    string? ReasonCode,
    string Text) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record TableRowRow(
    FinancialYear Year,
    string Table,
    int DisplayOrder,
    TableRowKind Kind,
    string? Label,
    IReadOnlyList<string>? Codes,
    bool WithinTotal,
    int Indent,
    string? Marker,
    int? PercentDecimals,
    bool BareNil) : BundleRow, IYearRow;

internal sealed record PaperTextRow(
    FinancialYear Year,
    int Period,
    PaperKind Paper,
    string Slot,
    int DisplayOrder,
    string Text) : BundleRow, IPeriodRow;
