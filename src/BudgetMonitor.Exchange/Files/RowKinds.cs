using BudgetMonitor.Domain.Calendar;

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

/// <summary>A row about a measure, which is named by its head and its reference.</summary>
internal interface IMeasureRow : IHeadRow
{
    /// <summary>The measure's reference.</summary>
    string Reference { get; }
}
