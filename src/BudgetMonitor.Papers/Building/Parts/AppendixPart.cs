using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>An appendix: one long table on pages of its own.</summary>
internal sealed class AppendixPart(string id, Func<PaperSource, PaperTable> table) : PaperPart
{
    /// <summary>More columns than this do not fit a portrait page in readable type.</summary>
    private const int MostColumnsOnPortrait = 7;

    public override PaperSection Build(PaperSource source, int number)
    {
        var built = table(source);
        return new($"section-{id}", built.FullTitle, null, [new TableBlock(built) { TitleIsHeading = true }])
        {
            StartsPage = true,
            IsLandscape = built.Columns.Count > MostColumnsOnPortrait,
        };
    }
}
