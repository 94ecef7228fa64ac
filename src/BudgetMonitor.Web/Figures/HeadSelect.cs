using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Web.Figures;

/// <summary>A head that is chosen from the structure by its name, and never typed as a code.</summary>
/// <param name="Field">The field's name in the form.</param>
/// <param name="Label">Its label.</param>
/// <param name="Hint">What it means.</param>
/// <param name="Value">The code that is chosen; null or empty for none.</param>
/// <param name="None">What choosing none means.</param>
/// <param name="Structure">The year's structure.</param>
public sealed record HeadSelect(string Field, string Label, string Hint, string? Value, string None, BudgetStructure Structure)
{
    /// <summary>What stands for one level of the structure before a name; browsers leave ordinary spaces out.</summary>
    private const string Indent = "\u00A0\u00A0\u00A0";

    /// <summary>Codes with names, indented by level. A code that the structure does not have stays chosen, so that nothing is lost.</summary>
    public IEnumerable<(string Code, string Name, bool IsChosen)> Options
    {
        get
        {
            if (!string.IsNullOrWhiteSpace(Value) && Structure.Find(Value.Trim()) is null)
            {
                yield return (Value, Value, true);
            }

            foreach (var node in Structure.Nodes)
            {
                yield return (node.Code, string.Concat(Enumerable.Repeat(Indent, node.Depth)) + node.Name, string.Equals(node.Code, Value?.Trim(), StringComparison.OrdinalIgnoreCase));
            }
        }
    }
}
