using System.Globalization;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>In a correction: every figure that is not what it was in the version before.</summary>
internal sealed class ChangesPart : PaperPart
{
    public override PaperSection? Build(PaperSource source, int number) =>
        source.Publication?.Correction is { Changes.Count: > 0 } correction
            ? new(
                "changes-since",
                string.Create(CultureInfo.InvariantCulture, $"What changed since version {correction.Replaces.Version}"),
                null,
                [new TableBlock(ChangesTable.Build(correction)) { TitleIsHeading = true }])
            : null;
}
