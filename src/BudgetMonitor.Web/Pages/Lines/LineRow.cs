using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Pages.Lines;

/// <summary>A service line in a list of lines.</summary>
/// <param name="Node">The line.</param>
/// <param name="Within">The heads above it that the reader may see, from the top, without the council.</param>
/// <param name="Position">Its figures.</param>
/// <param name="Open">What nothing explains; nothing where the reader is not to know.</param>
/// <param name="Part">Where its part of the round stands; null where the reader is not to know, or where it belongs to none.</param>
public sealed record LineRow(StructureNode Node, IReadOnlyList<StructureNode> Within, HeadPosition Position, Unexplained Open, SubmissionState? Part)
{
    /// <summary>Whether words stand in its name or code, or in those of a head above it.</summary>
    public bool Matches(string words) => Within.Append(Node).Any(node => Has(node, words));

    /// <summary>Whether words stand in a head's name or code.</summary>
    public static bool Has(StructureNode node, string words)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Name.Contains(words, StringComparison.CurrentCultureIgnoreCase) || node.Code.Contains(words, StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>A choice of lines.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Word">What people call it.</param>
/// <param name="Holds">Whether a line belongs to it.</param>
/// <param name="IsOfRound">Whether it tells of work on the period, which is not everybody's to see.</param>
public sealed record LineFilter(string Key, string Word, Func<LineRow, bool> Holds, bool IsOfRound)
{
    /// <summary>Every choice.</summary>
    public static IReadOnlyList<LineFilter> All { get; } =
    [
        new("red", "Rated red", row => row.Position.Rating.Rag == Rag.Red, false),
        new("moved", "Moved since last reported", row => row.Position.MovementBeforeAdjustment is { IsNil: false }, false),
        new("unexplained", "Not explained", row => row.Open.IsAny, true),
        new("not-submitted", "Not submitted", row => row.Part is { } state && !PartSteps.IsIn(state), true),
    ];
}

/// <summary>A column of the list.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Word">Its head.</param>
/// <param name="By">What is compared; null stands last, whichever way.</param>
/// <param name="IsFigure">Whether it holds figures, of which the largest come first.</param>
public sealed record LineColumn(string Key, string Word, Func<LineRow, IComparable?> By, bool IsFigure) : SortColumn<LineRow>(Key, By, IsFigure, Word)
{
    /// <summary>Every column, in the order of every table.</summary>
    public static IReadOnlyList<LineColumn> All { get; } =
    [
        new("name", "Service line", row => row.Node.Name, false),
        new("code", "Code", row => row.Node.Code, false),
        new("limit", "Cash limit, net", row => row.Position.CashLimit?.Net.Pence, true),
        new("forecast", "Forecast, net", row => row.Position.Forecast?.Net.Pence, true),
        new("variance", "Variance", row => row.Position.Variance?.Net.Pence, true),
        new("percent", "%", row => row.Position.VariancePercentage(), true),
        new("movement", "Movement", row => row.Position.MovementBeforeAdjustment?.Pence, true),
        new("rating", "Rating", row => row.Position.Rating.Urgency(), true),
        new("open", "Not explained", row => row.Open.IsAny ? Size(row.Open) : null, true),
        new("part", "Submission", row => row.Part is { } state ? (int)state : null, false),
    ];

    private static long Size(Unexplained open) => Math.Max(open.Movement.Abs().Pence, open.Variance.Abs().Pence);
}
