using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building.Words.Groups;

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
        (TextFieldKind.LastWithRollForwards, "Revised variance last reported with roll forwards"),
        (TextFieldKind.LastAdjustment, "Director’s adjustment last reported"),
        (TextFieldKind.AdjustmentMovement, "Movement of the director’s adjustment"),
        (TextFieldKind.Pressures, "Overspends of the lines below"),
        (TextFieldKind.Underspends, "Underspends of the lines below"),
        (TextFieldKind.PriorOutturn, "Outturn of last year"),
        (TextFieldKind.PriorVariance, "Variance of last year"),
    ];

    /// <summary>What stands in the place of a figure that is not the reader's to see.</summary>
    internal const string NotShown = "(not shown)";

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
               let value = ValueOf(field.Kind, figures, position).Value
               where value is not null
               select new NamedFigure($"{head.Name}, {LowerFirst(field.Name)}", value.Value, TextFields.Write(head.Code, field.Kind)),
        ];
    }

    /// <summary>The figures of the groups beside revenue that have a sum, each with its field: what a text about the whole council may mean.</summary>
    /// <param name="source">What the paper is made from.</param>
    /// <param name="wanted">Which items count by name, null for a group without items; all where it is not given.</param>
    /// <param name="ofHeads">Whether the items that belong to heads count, such as measures of activity.</param>
    public static IReadOnlyList<NamedFigure> Beside(PaperSource source, Func<string?, bool>? wanted = null, bool ofHeads = true)
    {
        ArgumentNullException.ThrowIfNull(source);
        return
        [
            .. from @group in FieldGroups.All
               where ofHeads || !@group.About.BelongsToHeads
               from item in @group.About.Item is null ? [null] : (IEnumerable<string?>)@group.Items(source)
               where wanted is null || wanted(item is null ? null : @group.NameOf(source, item))
               from figure in @group.About.Figures
               let value = @group.ValueOf(source, item, figure.Key).Money
               where value is not null
               select new NamedFigure($"{(item is null ? @group.About.Name : @group.NameOf(source, item))}, {LowerFirst(figure.Name)}", value.Value, @group.About.Write(figure, item)),
        ];
    }

    /// <summary>The fields of the groups beside revenue that have something to show, each group or item with its fields as they are typed.</summary>
    /// <param name="source">What the texts are filled from.</param>
    /// <param name="within">Which heads count; then only the items that belong to one are offered. Everything where it is not given.</param>
    public static IReadOnlyList<OfferedFields> OfferedBeside(PaperSource source, Func<StructureNode, bool>? within = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return
        [
            .. from @group in FieldGroups.All
               where within is null || @group.About.BelongsToHeads
               from item in @group.About.Item is null ? [null] : (IEnumerable<string?>)@group.Items(source)
               where within is null || (@group.HeadOf(source, item!) is { } head && within(head))
               let fields = @group.About.Figures.Where(figure => @group.ValueOf(source, item, figure.Key) != default)
                   .Select(figure => (@group.About.Write(figure, item), figure.Name)).ToList()
               where fields.Count > 0
               select new OfferedFields(@group.About.Area, item is null ? @group.About.Name : @group.NameOf(source, item), fields),
        ];
    }

    /// <summary>The head that a field speaks of, as the tables print it.</summary>
    internal static HeadPosition PositionOf(Position position, TextField field) =>
        field.IsTotal ? position.CouncilTotal : PositionOf(position, position.Structure.Find(field.Code!)!);

    /// <summary>What a field of figures stands for: one figure, or several added up. A sum with an absent figure in it is absent.</summary>
    internal static FieldValue ValueOf(PaperSource source, TextField field, Func<StructureNode, bool>? mayShow = null, StructureNode? within = null)
    {
        var value = SingleOf(source, field, mayShow, within);
        foreach (var term in field.More)
        {
            var next = SingleOf(source, term.Field, mayShow, within);
            if (value.Problem is not null || (value.Value is null && value.Count is null))
            {
                return value;
            }

            if (next.Problem is not null || (next.Value is null && next.Count is null))
            {
                return next;
            }

            if (value.Value is null != next.Value is null)
            {
                return value with { Problem = "money and a number cannot be added up." };
            }

            value = new(
                term.IsTakenAway ? value.Value - next.Value : value.Value + next.Value,
                term.IsTakenAway ? value.Count - next.Count : value.Count + next.Count,
                string.Empty,
                value.IsSigned || next.IsSigned || term.IsTakenAway,
                $"{value.Label}{(term.IsTakenAway ? " less " : " plus ")}{next.Label}",
                null)
            {
                IsCost = value.IsCost && next.IsCost,
            };
        }

        return value;
    }

    /// <summary>"better", "worse" or "unchanged".</summary>
    internal static string MovementWord(Money movement) => movement switch
    {
        { IsNil: true } => "unchanged",
        { Pence: < 0 } => "better",
        _ => "worse",
    };

    private static FieldValue SingleOf(PaperSource source, TextField field, Func<StructureNode, bool>? mayShow, StructureNode? within)
    {
        if (field.Of is { } of)
        {
            var group = FieldGroups.Find(of.Group);
            var item = group.ItemOf(source, field.Code, out var problem);
            var belongsTo = problem is null && item is not null ? group.HeadOf(source, item) : null;
            if (belongsTo is not null && mayShow is not null && !mayShow(belongsTo))
            {
                return new(null, null, NotShown, false, string.Empty, null);
            }

            if (belongsTo is not null && within is not null && !BudgetStructure.IsAtOrBelow(belongsTo, within))
            {
                return new(null, null, string.Empty, false, string.Empty, $"{item} belongs to {belongsTo.Code}, and a commentary speaks of its own head and what is below it.");
            }

            var label = $"{(problem is null && item is not null ? group.NameOf(source, item) : item ?? group.About.Name)}, {LowerFirst(of.Name)}";
            var figure = problem is null ? group.ValueOf(source, item, of.Key) : default;
            return new(figure.Money, figure.Count, "(not known)", of.IsSigned, label, problem) { IsCost = figure.IsCost };
        }

        var head = PositionOf(source.Position, field);
        if (mayShow is not null && !mayShow(head.Head!))
        {
            return new(null, null, NotShown, false, string.Empty, null);
        }

        var (value, absent, isSigned) = ValueOf(field.Kind, head, source.Position);
        var name = field.IsTotal ? $"{source.Council.Name}, total" : head.Head!.Name;
        return new(value, null, absent, isSigned, $"{name}, {NameOf(field.Kind)}", null);
    }

    private static string NameOf(TextFieldKind kind) => LowerFirst(Offered.First(one => one.Kind == kind).Name);

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private static Money? SumOfLines(Position position, StructureNode head, Func<Money, bool> counts)
    {
        var lines = position.Structure.LinesOf(head)
            .Where(line => line.InTotal || head is { InTotal: false })
            .Select(line => position[line].Variance?.Net)
            .OfType<Money>()
            .ToList();
        return lines.Count == 0 ? null : lines.Where(counts).Sum();
    }

    /// <summary>The sum that a field stands for, the words in its place where it is absent, and whether it is shown with its sign; no sum for a field of words.</summary>
    internal static (Money? Value, string Absent, bool IsSigned) ValueOf(TextFieldKind kind, HeadPosition head, Position position) => kind switch
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
        TextFieldKind.LastAdjustment => (head.LastAdjustment, "none", true),
        TextFieldKind.AdjustmentMovement => (head.Adjustment is null && head.LastAdjustment is null ? null : (head.Adjustment ?? Money.Zero) - (head.LastAdjustment ?? Money.Zero), "none", true),
        TextFieldKind.LastWithRollForwards => (head.LastRevisedVarianceWithRollForwards, "not reported before", true),
        TextFieldKind.PriorOutturn => (head.PriorYearOutturn, "not known", false),
        TextFieldKind.PriorVariance => (head.PriorYearVariance, "not known", true),
        TextFieldKind.Pressures => (SumOfLines(position, head.Head!, sum => sum.Pence > 0), "no forecast yet", true),
        TextFieldKind.Underspends => (SumOfLines(position, head.Head!, sum => sum.Pence < 0), "no forecast yet", true),
        _ => (null, string.Empty, false),
    };

    /// <summary>The word that a field stands for; null for a field of a sum.</summary>
    internal static string? WordOf(TextFieldKind kind, HeadPosition head) => kind switch
    {
        TextFieldKind.Name => head.Head!.Name,
        TextFieldKind.Word => head.Direction?.Word() ?? "not forecast",
        TextFieldKind.VarianceWord => head.Variance is { } variance ? Variance.DirectionOf(variance.Net).Word() : "not forecast",
        TextFieldKind.MovementWord => head.Movement is { } movement ? MovementWord(movement) : "not reported before",
        _ => null,
    };
}

/// <summary>What a field stands for.</summary>
/// <param name="Value">The exact sum; null where it is absent or a number of things.</param>
/// <param name="Count">A number of clients, tonnes, places; null for money.</param>
/// <param name="Absent">The words in its place where there is neither.</param>
/// <param name="IsSigned">Whether it is shown with its sign where the field has no style.</param>
/// <param name="Label">What it is, in words.</param>
/// <param name="Problem">Why it cannot be filled; null where it can.</param>
internal sealed record FieldValue(Money? Value, decimal? Count, string Absent, bool IsSigned, string Label, string? Problem)
{
    /// <summary>Whether the number is what one unit costs, in pounds.</summary>
    public bool IsCost { get; init; }
}

/// <summary>Fields beside revenue that a writer is offered together.</summary>
/// <param name="Area">The area of work: Reserves.</param>
/// <param name="Name">The group, or its item.</param>
/// <param name="Fields">Each field as it is typed, with what it is.</param>
public sealed record OfferedFields(string Area, string Name, IReadOnlyList<(string Text, string Name)> Fields);
