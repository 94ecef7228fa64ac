using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Formatting;
using BudgetMonitor.Web.Figures;

namespace BudgetMonitor.Web.Pages.Commentary;

/// <summary>A figure that can be inserted.</summary>
/// <param name="Text">What to type, such as {A1.variance}.</param>
/// <param name="Name">What it is.</param>
/// <param name="Now">What it shows at present.</param>
public sealed record PickerField(string Text, string Name, string Now);

/// <summary>The figures of one head.</summary>
public sealed record PickerHead(StructureNode Head, IReadOnlyList<PickerField> Fields);

/// <summary>The figures that a commentary may hold, with what each shows now: its own head's first, then those directly below it.</summary>
public static class FieldPicker
{
    /// <summary>More heads than this are not listed; their fields can still be typed.</summary>
    public const int MostHeads = 60;

    /// <summary>Lists them.</summary>
    public static IReadOnlyList<PickerHead> Of(FigureAccess access, StructureNode head, TextFiller filler)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(filler);
        return
        [
            .. access.Structure.ChildrenOf(head).Prepend(head)
                .Where(access.MaySee)
                .Take(MostHeads + 1)
                .Select(node => new PickerHead(
                    node,
                    [.. FieldFigures.Offered.Select(field => Field(filler, TextFields.Write(node.Code, field.Kind), field.Name))])),
        ];
    }

    private static PickerField Field(TextFiller filler, string text, string name) =>
        new(text, name, FigureText.WithRealMinus(filler.Fill(text).Plain));
}
