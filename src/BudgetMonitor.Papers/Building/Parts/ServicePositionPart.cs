using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>A committee paper's middle: sentences made from the figures, the services together and then one by one.</summary>
internal sealed class ServicePositionPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection Build(PaperSource source, int number)
    {
        var blocks = Paragraphs.Of(new HeadlineSentences(source).All(), number);
        blocks.Add(new TableBlock(CommitteeTables.ByService(source)));
        var filler = new TextFiller(source);
        foreach (var table in CommitteeTables.OfServices(source))
        {
            blocks.Add(new TableBlock(table));

            // What was written about the service stands under its table, as its key points.
            if (source.Commentaries.FirstOrDefault(said => said.Head.Code == table.Rows[^1].HeadCode) is { } commentary)
            {
                blocks.Add(new HeadingBlock(3, $"{commentary.Head.Name}: key points") { HeadCode = commentary.Head.Code });
                blocks.Add(new ListBlock(filler.Commentary(commentary), ListMarker.Letter));
            }
        }

        return new("detail", "Detailed information", $"{number}", blocks);
    }
}
