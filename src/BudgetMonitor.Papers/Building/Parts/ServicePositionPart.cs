using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>A committee paper's middle: sentences made from the figures, the services together and then one by one.</summary>
internal sealed class ServicePositionPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection Build(PaperSource source, int number)
    {
        var blocks = Paragraphs.Of(new HeadlineSentences(source).All(), number);
        blocks.Add(new TableBlock(CommitteeTables.ByService(source)));
        blocks.AddRange(CommitteeTables.OfServices(source).Select(table => new TableBlock(table)));
        return new("detail", "Detailed information", $"{number}", blocks);
    }
}
