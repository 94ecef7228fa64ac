using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Checks.Savings;

/// <summary>Where findings about savings belong: to whoever has every head of the saving.</summary>
internal static class SavingsPlaces
{
    /// <summary>A finding about one saving, with the page where it is mended.</summary>
    public static CheckFinding About(this CheckSource source, SenseCheckDescription check, TrackedSaving saving, string words) =>
        new(check.Name, saving.Line.Reference, $"Saving {saving.Line.Reference}, {saving.Line.Title}", words)
        {
            Link = $"/savings/{source.Source.Period.Year}/{source.Source.Period.Number}/{Uri.EscapeDataString(saving.Line.Reference)}",
            Head = CommonHead(source.Structure, saving.Saving.HeadsIn(source.Structure)),
        };

    /// <summary>The cash savings that have something to deliver in the year.</summary>
    public static IReadOnlyList<TrackedSaving> Cash(this CheckSource source) => source.Source.Beside.Savings.Cash;

    /// <summary>The lowest head at or above all of some.</summary>
    private static StructureNode CommonHead(BudgetStructure structure, IReadOnlyList<StructureNode> heads) =>
        structure.PathTo(heads[0]).Last(head => heads.All(one => BudgetStructure.IsAtOrBelow(one, head)));
}
