using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Web.Pages.Commentary;

/// <summary>A figure that can be inserted.</summary>
/// <param name="Text">What to type, such as {A1.variance}.</param>
/// <param name="Name">What it is.</param>
/// <param name="Now">What it shows at present.</param>
public sealed record PickerField(string Text, string Name, string Now);

/// <summary>The figures of one head, or of a group beside revenue.</summary>
/// <param name="Area">The area of work that it stands under.</param>
/// <param name="Name">The head or the group.</param>
/// <param name="Fields">Its figures.</param>
/// <param name="IsOpen">Whether its list is shown at once.</param>
public sealed record PickerGroup(string Area, string Name, IReadOnlyList<PickerField> Fields, bool IsOpen = false);

/// <summary>The figures that a text may hold, with what each shows now.</summary>
public static class FieldPicker
{
    /// <summary>More heads than this are not listed; their fields can still be typed.</summary>
    public const int MostHeads = 60;

    /// <summary>The area of heads' figures.</summary>
    private const string Revenue = "Revenue";

    private static readonly (string Text, string Name)[] Facts =
    [
        ("{period}", "Period’s number"), ("{period-month}", "Period’s month"), ("{period-end}", "Period’s last day"), ("{year}", "Financial year"),
        ("{last-period}", "Number of the period last reported"), ("{last-period-month}", "Month of the period last reported"),
    ];

    /// <summary>A text with one of the offered figures at its end; as it is where the figure is none of them.</summary>
    public static string Insert(string? text, string? field, IEnumerable<PickerGroup> offered)
    {
        ArgumentNullException.ThrowIfNull(offered);
        var written = text ?? string.Empty;
        return !offered.SelectMany(group => group.Fields).Any(one => one.Text == field)
            ? written
            : written.Length == 0 || char.IsWhiteSpace(written[^1]) ? written + field : $"{written} {field}";
    }

    /// <summary>For commentary: its own head’s first, those directly below it, then the measures that belong to one of them or lie deeper.</summary>
    public static IReadOnlyList<PickerGroup> Of(FigureAccess access, StructureNode head, PaperSource source, TextFiller filler)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(filler);
        return
        [
            .. access.Structure.ChildrenOf(head).Prepend(head)
                .Where(access.MaySee)
                .Take(MostHeads + 1)
                .Select(node => Figures(filler, node.Name, node.Code, node == head)),
            .. Beside(filler, FieldFigures.OfferedBeside(source, node => BudgetStructure.IsAtOrBelow(node, head) && access.MaySee(node))),
        ];
    }

    /// <summary>For a text of the whole council: the period’s facts, the total, heads from the top down, then what stands beside revenue. Service lines’ fields are typed.</summary>
    public static IReadOnlyList<PickerGroup> OfCouncil(PaperSource source, TextFiller filler)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(filler);
        return
        [
            Figures(filler, "The council, without what is outside its total", TextField.TotalCode, isOpen: true),
            new(Revenue, "Facts of the period", [.. Facts.Select(fact => Field(filler, fact.Text, fact.Name))]),
            .. source.Structure.Nodes.Where(node => node.Kind != HeadKind.Service).OrderBy(node => node.Depth).ThenBy(node => node.Index).Take(MostHeads).Select(node => Figures(filler, node.Name, node.Code)),
            .. Beside(filler, FieldFigures.OfferedBeside(source)),
        ];
    }

    private static IEnumerable<PickerGroup> Beside(TextFiller filler, IEnumerable<OfferedFields> groups) =>
        groups.Select(group => new PickerGroup(group.Area, group.Name, [.. group.Fields.Select(field => Field(filler, field.Text, field.Name))]));

    private static PickerGroup Figures(TextFiller filler, string name, string code, bool isOpen = false) =>
        new(Revenue, name, [.. FieldFigures.Offered.Select(field => Field(filler, TextFields.Write(code, field.Kind), field.Name))], isOpen);

    private static PickerField Field(TextFiller filler, string text, string name) =>
        new(text, name, FigureText.WithRealMinus(filler.Fill(text).Plain));
}
