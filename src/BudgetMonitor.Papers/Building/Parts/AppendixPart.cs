namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>An appendix: one long table on pages of its own; none where there is nothing to list.</summary>
internal sealed class AppendixPart(string id, Func<PaperSource, PaperTable?> table) : PaperPart
{
    /// <summary>More columns than this do not fit a portrait page in readable type.</summary>
    private const int MostColumnsOnPortrait = 7;

    /// <summary>Words need more room than figures.</summary>
    private const int MostTextColumnsOnPortrait = 1;

    public override PaperSection? Build(PaperSource source, int number)
    {
        if (table(source) is not { } built)
        {
            return null;
        }

        return new($"section-{id}", built.TitleText, null, [new TableBlock(built) { TitleIsHeading = true }])
        {
            Label = built.NumberText,
            StartsPage = true,
            IsLandscape = built.Columns.Count > MostColumnsOnPortrait || built.Columns.Count(column => column.Kind == ColumnKind.Text) > MostTextColumnsOnPortrait,
        };
    }
}
