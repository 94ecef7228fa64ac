using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>Which figure of a head each field of a text stands for, and what it is called.</summary>
public static class FieldFigures
{
    /// <summary>The figures that a text may hold, in the order in which a person is offered them.</summary>
    public static IReadOnlyList<(TextFieldKind Kind, string Name)> Offered { get; } =
    [
        (TextFieldKind.CashLimit, "Cash limit"),
        (TextFieldKind.Forecast, "Forecast outturn"),
        (TextFieldKind.Variance, "Variance"),
        (TextFieldKind.VarianceWord, "Overspend or underspend"),
        (TextFieldKind.Adjustment, "Director’s adjustment"),
        (TextFieldKind.Revised, "Revised variance"),
        (TextFieldKind.Word, "Overspend or underspend, revised"),
        (TextFieldKind.Last, "Revised variance last reported"),
        (TextFieldKind.Movement, "Movement"),
        (TextFieldKind.MovementWord, "Better or worse"),
        (TextFieldKind.MovementBeforeAdjustment, "Movement before adjustments"),
        (TextFieldKind.LastVariance, "Variance last reported"),
        (TextFieldKind.LastForecast, "Forecast last reported"),
        (TextFieldKind.Actual, "Actual to date"),
        (TextFieldKind.Profile, "Profiled budget to date"),
        (TextFieldKind.RollForwards, "Roll forwards"),
        (TextFieldKind.RevisedWithRollForwards, "Revised variance with roll forwards"),
        (TextFieldKind.MovementWithRollForwards, "Movement with roll forwards"),
    ];

    /// <summary>A head as the tables print it, without what is outside the total in it; the council by its own code with everything.</summary>
    public static HeadPosition PositionOf(Position position, StructureNode head)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(head);
        return head.Index > 0 ? position.WithinTotal(head) : position.Council;
    }

    /// <summary>The sums of some heads that a text may mean, each with its field.</summary>
    public static IReadOnlyList<NamedFigure> Of(Position position, IEnumerable<StructureNode> heads)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(heads);
        return
        [
            .. from head in heads
               let figures = PositionOf(position, head)
               from field in Offered
               let value = ValueOf(field.Kind, figures).Value
               where value is not null
               select new NamedFigure($"{head.Name}, {char.ToLowerInvariant(field.Name[0])}{field.Name[1..]}", value.Value, TextFields.Write(head.Code, field.Kind)),
        ];
    }

    /// <summary>The sum that a field stands for, the words in its place where it is absent, and whether it is shown with its sign; no sum for a field of words.</summary>
    internal static (Money? Value, string Absent, bool IsSigned) ValueOf(TextFieldKind kind, HeadPosition head) => kind switch
    {
        TextFieldKind.CashLimit => (head.CashLimit?.Net, "no cash limit", false),
        TextFieldKind.Forecast => (head.Forecast?.Net, "no forecast yet", false),
        TextFieldKind.Variance => (head.Variance?.Net, "no forecast yet", true),
        TextFieldKind.Revised => (head.RevisedVariance, "no forecast yet", true),
        TextFieldKind.RevisedWithRollForwards => (head.RevisedVarianceWithRollForwards, "no forecast yet", true),
        TextFieldKind.Adjustment => (head.Adjustment, "none", true),
        TextFieldKind.RollForwards => (head.RollForwards, "none", true),
        TextFieldKind.Last => (head.LastRevisedVariance, "not reported before", true),
        TextFieldKind.LastVariance => (head.LastVariance, "not reported before", true),
        TextFieldKind.LastForecast => (head.LastForecast?.Net, "not reported before", false),
        TextFieldKind.Movement => (head.Movement, "not reported before", true),
        TextFieldKind.MovementBeforeAdjustment => (head.MovementBeforeAdjustment, "not reported before", true),
        TextFieldKind.MovementWithRollForwards => (head.MovementWithRollForwards, "not reported before", true),
        TextFieldKind.Actual => (head.ActualToDate?.Net, "no actual yet", false),
        TextFieldKind.Profile => (head.ProfiledBudget?.Net, "no budget to date", false),
        _ => (null, string.Empty, false),
    };

    /// <summary>The word that a field stands for; null for a field of a sum.</summary>
    internal static string? WordOf(TextFieldKind kind, HeadPosition head) => kind switch
    {
        TextFieldKind.Name => head.Head!.Name,
        TextFieldKind.Word => head.Direction?.Word() ?? "not forecast",
        TextFieldKind.VarianceWord => head.Variance is { } variance ? Variance.DirectionOf(variance.Net).Word() : "not forecast",
        TextFieldKind.MovementWord => head.Movement switch
        {
            null => "not reported before",
            { IsNil: true } => "unchanged",
            { Pence: < 0 } => "better",
            _ => "worse",
        },
        _ => null,
    };
}
