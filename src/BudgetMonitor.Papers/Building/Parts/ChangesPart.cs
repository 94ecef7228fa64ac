using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>In a correction: every figure and every sentence that is not what it was in the version before, or that nothing changed.</summary>
internal sealed class ChangesPart : PaperPart
{
    public override PaperSection? Build(PaperSource source, int number) =>
        source.Publication?.Correction is { } correction
            ? new(
                "changes-since",
                PublicationWords.ChangedSince(correction),
                null,
                [new ParagraphBlock(RichText.Of(PublicationWords.Changed(correction))), .. ChangesTable.Printed(correction).Select(table => new TableBlock(table))])
            : null;
}
