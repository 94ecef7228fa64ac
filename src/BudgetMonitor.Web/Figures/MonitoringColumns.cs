using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Figures;

/// <summary>How a column's figures are written.</summary>
public enum ColumnStyle
{
    /// <summary>A sum without a plus.</summary>
    Plain,

    /// <summary>A variance or movement, with a plus for a pressure.</summary>
    Signed,

    /// <summary>A per cent.</summary>
    Percentage,
}

/// <summary>A column of figures.</summary>
/// <param name="Key">A short name for tests and styles.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Money">The exact figure; null for a per cent.</param>
/// <param name="Share">The per cent; null for a sum.</param>
/// <param name="Term">The glossary's word that explains it; null where the heading says all.</param>
public sealed record MonitoringColumn(
    string Key,
    string Heading,
    ColumnStyle Style,
    Func<HeadPosition, Money?>? Money = null,
    Func<HeadPosition, decimal?>? Share = null,
    string? Term = null)
{
    /// <summary>What the column is sorted by; null for a blank cell.</summary>
    public IComparable? SortKey(HeadPosition position) => Money is null ? Share!(position) : Money(position)?.Pence;

    /// <summary>The cell's text.</summary>
    public string Text(HeadPosition position, FigureUnit unit) => Style switch
    {
        ColumnStyle.Percentage => ScreenFigures.Percentage(Share!(position)),
        ColumnStyle.Signed => ScreenFigures.Signed(Money!(position), unit),
        _ => ScreenFigures.Plain(Money!(position), unit),
    };
}

/// <summary>Columns under one heading, set off from their neighbours by white space.</summary>
/// <param name="Key">The word in the address that hides the group.</param>
/// <param name="Heading">The heading.</param>
/// <param name="Switchable">Whether a reader may hide it.</param>
/// <param name="Columns">The columns.</param>
/// <param name="IsGiven">Whether a head has anything to show in it.</param>
public sealed record MonitoringColumnGroup(
    string Key,
    string Heading,
    bool Switchable,
    IReadOnlyList<MonitoringColumn> Columns,
    Func<HeadPosition, bool> IsGiven)
{
    /// <summary>The name of the switch that hides it.</summary>
    public string SwitchName => Key switch
    {
        "gross-income" => "Gross and income",
        "adjustment" => "Director’s adjustment",
        _ => Heading,
    };
}

/// <summary>The columns of monitoring, in the order of the papers.</summary>
public static class MonitoringColumns
{
    /// <summary>All groups, in order. <paramref name="lastReported"/> is the short name of the period that movements are measured from.</summary>
    public static IReadOnlyList<MonitoringColumnGroup> All(string? lastReported) =>
    [
        new("gross-income", "Cash limit", true,
        [
            new("cash-limit-gross", "Gross", ColumnStyle.Plain, head => head.CashLimit?.Gross, Term: "gross"),
            new("cash-limit-income", "Income", ColumnStyle.Plain, head => head.CashLimit?.Income, Term: "income"),
        ], head => head.CashLimit is not null),
        new("cash-limit", "Cash limit", false,
        [
            new("cash-limit-net", "Net", ColumnStyle.Plain, head => head.CashLimit?.Net, Term: "cash-limit"),
        ], _ => true),
        new("forecast", "Forecast outturn", false,
        [
            new("forecast", "Net", ColumnStyle.Plain, head => head.Forecast?.Net, Term: "forecast-outturn"),
            new("variance", "Variance", ColumnStyle.Signed, head => head.Variance?.Net, Term: "variance"),
            new("variance-percentage", "%", ColumnStyle.Percentage, Share: head => head.VariancePercentage()),
        ], _ => true),
        new("adjustment", "Adjusted", true,
        [
            new("adjustment", "Adjustment", ColumnStyle.Signed, head => head.Adjustment, Term: "directors-adjustment"),
            new("revised-variance", "Revised variance", ColumnStyle.Signed, head => head.RevisedVariance, Term: "revised-variance"),
        ], head => head.Adjustment is not null || head.LastAdjustment is not null),
        new("movement", lastReported is null ? "Last reported" : $"Last reported ({lastReported})", true,
        [
            new("last-reported", "Variance", ColumnStyle.Signed, LastReported, Term: "last-reported"),
            new("movement", "Movement", ColumnStyle.Signed, Movement, Term: "movement"),
        ], head => head.LastVariance is not null),
        new("roll-forwards", "Roll forwards", true,
        [
            new("roll-forwards", "Counted", ColumnStyle.Signed, head => head.RollForwards, Term: "roll-forward"),
            new("after-roll-forwards", "Variance after", ColumnStyle.Signed, head => head.RevisedVarianceWithRollForwards),
        ], head => head.RollForwards is not null),
        new("last-year", "Last year", true,
        [
            new("prior-outturn", "Outturn", ColumnStyle.Plain, head => head.PriorYearOutturn),
            new("prior-variance", "Variance", ColumnStyle.Signed, head => head.PriorYearVariance),
        ], head => head.PriorYearOutturn is not null || head.PriorYearVariance is not null),
        new("to-date", "To date", true,
        [
            new("profile", "Profiled budget", ColumnStyle.Plain, head => head.ProfiledBudget?.Net, Term: "profiled-budget"),
            new("actual", "Actual", ColumnStyle.Plain, head => head.ActualToDate?.Net, Term: "actual"),
            new("to-date-difference", "Difference", ColumnStyle.Signed, head => head.ActualToDate?.Net - head.ProfiledBudget?.Net),
        ], head => head.ActualToDate is not null),
    ];

    /// <summary>The few columns that answer "where do we stand" at a glance.</summary>
    public static IReadOnlyList<MonitoringColumnGroup> Summary(string? lastReported) =>
    [
        new("cash-limit", string.Empty, false,
        [
            new("cash-limit-net", "Cash limit, net", ColumnStyle.Plain, head => head.CashLimit?.Net, Term: "cash-limit"),
        ], _ => true),
        new("adjustment", string.Empty, false,
        [
            new("revised-variance", "Variance", ColumnStyle.Signed, head => head.RevisedVariance, Term: "variance"),
        ], _ => true),
        new("movement", string.Empty, false,
        [
            new("movement", lastReported is null ? "Movement" : $"Movement since {lastReported}", ColumnStyle.Signed, Movement, Term: "movement"),
        ], head => head.LastVariance is not null),
    ];

    /// <summary>Like with like: service lines before director's adjustments, everything above them after.</summary>
    public static Money? LastReported(HeadPosition head) =>
        head.Kind == HeadKind.Service ? head.LastVariance : head.LastRevisedVariance;

    /// <summary>The movement of the figure that <see cref="LastReported"/> gives.</summary>
    public static Money? Movement(HeadPosition head) =>
        head.Kind == HeadKind.Service ? head.MovementBeforeAdjustment : head.Movement;
}
