using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The appendix of savings: by category, the requirement, and by workstream.</summary>
internal sealed class SavingsAppendixPart : PaperPart
{
    public override PaperSection? Build(PaperSource source, int number)
    {
        var tables = new SavingsTables(source).Sums();
        return tables.Count == 0
            ? null
            : new("section-appendix-c", "Savings", null, [.. tables.Select(table => new TableBlock(table))])
            {
                Label = Appendices.Savings.Text(),
                StartsPage = true,
                IsLandscape = true,
            };
    }
}
