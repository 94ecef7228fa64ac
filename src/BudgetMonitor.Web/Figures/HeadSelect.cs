using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Figures;

/// <summary>A head that is chosen from the structure by its name, and never typed as a code.</summary>
/// <param name="Field">The field's name in the form.</param>
/// <param name="Label">Its label.</param>
/// <param name="Hint">What it means.</param>
/// <param name="Value">The code that is chosen; null or empty for none.</param>
/// <param name="None">What choosing none means.</param>
/// <param name="Structure">The year's structure.</param>
/// <param name="Offers">Which heads may be chosen; null for all. What stands above one of them is named, so that it is known where it is.</param>
public sealed record HeadSelect(string Field, string Label, string Hint, string? Value, string None, BudgetStructure Structure, Func<StructureNode, bool>? Offers = null)
{
    /// <summary>What stands for one level of the structure before a name; browsers leave ordinary spaces out.</summary>
    private const string Indent = "\u00A0\u00A0\u00A0";

    /// <summary>Codes with names, indented by level. A code that may not be chosen stays where it was chosen, so that nothing is lost.</summary>
    public IEnumerable<(string Code, string Name, bool IsChosen, bool IsOffered)> Options
    {
        get
        {
            var chosen = Value?.Trim() ?? string.Empty;
            var offered = Structure.Nodes.Where(node => Offers?.Invoke(node) ?? true).ToList();
            var listed = Structure.Nodes.Where(node => offered.Exists(one => BudgetStructure.IsAtOrBelow(one, node))).ToList();
            if (chosen.Length > 0 && !listed.Exists(IsChosen))
            {
                yield return (chosen, chosen, true, true);
            }

            foreach (var node in listed)
            {
                yield return (node.Code, string.Concat(Enumerable.Repeat(Indent, node.Depth)) + node.Name, IsChosen(node), offered.Contains(node));
            }

            bool IsChosen(StructureNode node) => string.Equals(node.Code, chosen, StringComparison.OrdinalIgnoreCase);
        }
    }
}
