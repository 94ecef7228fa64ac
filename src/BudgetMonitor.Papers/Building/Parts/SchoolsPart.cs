using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The schools' reserves with their movements.</summary>
internal sealed class SchoolsPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        if (ReserveTables.OfSchools(source) is not { } table)
        {
            return null;
        }

        var words = new FigureWords(source);
        var reserves = source.Beside.Reserves.Schools;
        var sum = ReserveSum.Of(reserves);
        var texts = new List<RichText> { Position(source, words, reserves, sum) with { Sentence = "schools-standing" } };

        // The draw is the schools' pressure with the opposite sign (Kent, 3.5). Where it is not, the paper says so.
        texts.AddRange(DrawBridge.Of(source.Position, reserves).Where(bridge => !bridge.Movement.IsNil || !bridge.Variance.IsNil).Select(bridge => Bridged(words, bridge) with { Sentence = "schools-draw" }));
        var paragraphs = Paragraphs.Of(texts, number);
        paragraphs[^1] = (ParagraphBlock)paragraphs[^1] with { StaysWithNext = true };
        return new("schools", "Schools' reserves", $"{number}", [.. paragraphs, new TableBlock(table)]);
    }

    private static RichText Position(PaperSource source, FigureWords words, IReadOnlyList<ReservePosition> reserves, ReserveSum sum)
    {
        if (sum is not { Opening: { } opening, Movement: { } movement, Closing: { } closing })
        {
            return new Sentence(words).Say("What the year does to schools' reserves is not reported for this period.").Done();
        }

        var sentence = new Sentence(words).Say("Schools' reserves stood at ").Sum(opening).Say($" at the start of the year. They {source.Wording("are forecast to end it", "ended it")} ")
            .Say(closing.Pence < 0 ? "in deficit by " : "at ").Size(closing);
        if (reserves.Count > 1)
        {
            sentence = sentence.Say(": ");
            for (var place = 0; place < reserves.Count; place++)
            {
                var own = reserves[place].Closing ?? Money.Zero;
                sentence = sentence
                    .Say(place == 0 ? string.Empty : place == reserves.Count - 1 ? " and " : ", ")
                    .Say($"{reserves[place].Reserve.Name} ").Say(own.Pence < 0 ? "with a deficit of " : "with ").Size(own);
            }
        }

        if (movement.IsNil)
        {
            return sentence.Say(source.Wording(". Schools neither draw on them nor add to them.", ". Schools neither drew on them nor added to them.")).Done();
        }

        return sentence.Say(source.Wording(movement.Pence <= 0 ? ". Schools draw " : ". Schools add ", movement.Pence <= 0 ? ". Schools drew " : ". Schools added ")).Size(movement).Say(movement.Pence <= 0 ? " from them." : " to them.").Done();
    }

    private static RichText Bridged(FigureWords words, DrawBridge bridge) => bridge.Agrees
        ? new Sentence(words).Say(bridge.Movement.Pence <= 0 ? "The draw" : "The contribution").Say(" is the variance of ").Signed(bridge.Variance)
            .Say($" shown for {bridge.Head.Name}, with the opposite sign.").Done()
        : new Sentence(words).Say("The movement of ").Signed(bridge.Movement).Say(" differs by ").Size(bridge.Difference).Say(" from the variance of ").Signed(bridge.Variance)
            .Say($" shown for {bridge.Head.Name} with the opposite sign.").Done();
}
