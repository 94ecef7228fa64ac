using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>
/// What has moved since the last report and why, directorate by directorate, after Kent's section 3.3: the movement, the
/// lines that explain it with the largest first, what changed in the director's adjustment, and what remains, so that every
/// list adds up to its head. Left out where nothing was reported before.
/// </summary>
internal sealed class MovementReasonsPart : PaperPart
{
    /// <summary>Movements are small: they are shown as exactly as in the tables.</summary>
    private const int Decimals = 3;

    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        if (source.Position.LastReportedPeriod is not { } last || source.Total.Movement is null)
        {
            return null;
        }

        var explained = new ExplainedHeads(source, ExplanationSubject.Movement, Decimals);
        var month = FigureWords.Month(last);
        var blocks = new List<PaperBlock>();
        var paragraph = 2;
        foreach (var top in source.Tops)
        {
            if (Of(source, top).Movement is not { } movement || (movement.IsNil && !explained.HasWithin(top)))
            {
                continue;
            }

            blocks.Add(new HeadingBlock(3, top.Name) { HeadCode = top.Code });
            var hasWhole = WholeInOne.Is(source.Total.Movement, top, source.Tops, part => Of(source, part).Movement);
            blocks.AddRange(About(source, explained, top, month, $"{number}.{paragraph++}", hasWhole, hasWholeVariance: false));
            Divisions(top, 4);
        }

        var follows = blocks.Count == 0 ? string.Empty
            : source.Tops.Any(explained.HasWithin) ? "The main reasons follow, the largest movement of each part first."
            : "How far each part has moved follows.";
        blocks.InsertRange(0, [new ParagraphBlock(Lead(source, month, follows) with { Sentence = "movement-lead" }, $"{number}.1") { StaysWithNext = blocks.Count > 0 }, .. MovementBlocks.ByReason(source)]);
        return new("movement-reasons", $"What has moved since {month}", $"{number}", blocks);

        // Divisions may hold divisions: whatever moved stands under its own heading, whatever its depth.
        void Divisions(StructureNode head, int level)
        {
            foreach (var division in source.Structure.ChildrenOf(head).Where(child => child.Kind != HeadKind.Service))
            {
                if (Of(source, division).Movement is not { } movement || (movement.IsNil && !explained.HasWithin(division)))
                {
                    continue;
                }

                blocks.Add(new HeadingBlock(level, division.Name));
                var parts = source.Structure.ChildrenOf(head);
                blocks.AddRange(About(
                    source,
                    explained,
                    division,
                    month,
                    $"{number}.{paragraph++}",
                    WholeInOne.Is(Of(source, head).Movement, division, parts, part => Of(source, part).Movement),
                    WholeInOne.Is(Of(source, head).RevisedVariance, division, parts, part => Of(source, part).RevisedVariance)));
                Divisions(division, level + 1);
            }
        }
    }

    private static HeadPosition Of(PaperSource source, StructureNode head) => WholeInOne.Of(source, head);

    private static RichText Lead(PaperSource source, string month, string follows)
    {
        var total = source.Total;
        var name = source.SliceHeads is null ? $"{source.Council.Name}, total" : PaperSlice.Names(source);
        var movement = total.Movement!.Value;
        var hasRollForwards = (total.RollForwards ?? total.LastRollForwards) is not null;
        var withRollForwards = hasRollForwards ? total.MovementWithRollForwards ?? movement : movement;
        var sentence = new Sentence(new FigureWords(source)).Say($"Since {month} the position has ");
        sentence = (movement.IsNil, withRollForwards.IsNil) switch
        {
            (true, true) => sentence.Say(follows.Length == 0 ? "not moved" : "not moved as a whole"),
            (true, false) => sentence.Say("not moved before roll forwards and has moved by ").Signed(withRollForwards, $"{name}, movement with roll forwards").Say(" with them"),
            (false, true) => sentence.Say("moved by ").Signed(movement, $"{name}, movement").Say(" before roll forwards and not at all with them"),
            _ when hasRollForwards => sentence.Say("moved by ").Signed(movement, $"{name}, movement")
                .Say(" before roll forwards and by ").Signed(withRollForwards, $"{name}, movement with roll forwards").Say(" with them"),
            _ => sentence.Say("moved by ").Signed(movement, $"{name}, movement"),
        };
        return sentence
            .Say(movement.IsNil && withRollForwards.IsNil ? "." : ". A minus is an improvement.")
            .Say(follows.Length == 0 ? string.Empty : $" {follows}")
            .Done();
    }

    private static IEnumerable<PaperBlock> About(PaperSource source, ExplainedHeads explained, StructureNode head, string month, string number, bool hasWhole, bool hasWholeVariance)
    {
        var words = new FigureWords(source);
        var position = Of(source, head);
        var sentence = hasWhole && hasWholeVariance
            ? new Sentence(words).Say("The whole movement and variance are here.")
            : Stands(Moves(new Sentence(words)));
        var items = Items(source, explained, head, position, words).ToList();
        var whole = explained.Whole(head);
        yield return new ParagraphBlock(sentence.Say(whole.Length > 0 ? $" {whole}" : string.Empty).Done(), number) { StaysWithNext = items.Count > 0 };
        if (items.Count > 0)
        {
            yield return new ListBlock(items) { IsTight = true };
        }

        Sentence Moves(Sentence said) => position.Movement switch
        {
            _ when hasWhole => said.Say("The whole movement is here"),
            { IsNil: true } => said.Say($"No movement since {month}"),
            { } movement => said.Moved(movement, $"{head.Name}, movement").Say($" than in {month}"),
            _ => said,
        };

        Sentence Stands(Sentence said) => position.RevisedVariance switch
        {
            null => said.Say(source.Wording(": not forecast.", ": no outturn.")),
            _ when hasWholeVariance => said.Say("; the whole variance is here."),
            { } revised => said.Say(source.Wording(position.Movement is { IsNil: true } ? ": the forecast is " : ": the forecast is now ", ": the outturn is "))
                .Position(revised, $"{head.Name}, revised variance").Say(position.Adjustment is null ? "." : " after director’s adjustments."),
        };
    }

    private static IEnumerable<RichText> Items(PaperSource source, ExplainedHeads explained, StructureNode head, HeadPosition position, FigureWords words)
    {
        var lines = source.Structure.ChildrenOf(head)
            .Where(child => child.Kind == HeadKind.Service && explained.Has(child))
            .Select(line => (Line: line, Movement: explained.Figure(line) ?? Money.Zero))
            .OrderByDescending(one => one.Movement.Abs()).ThenBy(one => one.Line.Index)
            .ToList();
        foreach (var (line, _) in lines)
        {
            yield return explained.Line(line);
        }

        // A division has its own paragraph and list, so that here only what is left beside the divisions counts.
        var divisions = source.Structure.ChildrenOf(head).Where(child => child.Kind != HeadKind.Service && child.InTotal == head.InTotal).ToList();
        var inDivisions = divisions.Select(division => Of(source, division).Movement ?? Money.Zero).Sum();
        var own = OwnAdjustments.Of(source, head);
        var adjusted = own.Moved;
        if (!adjusted.IsNil)
        {
            var sentence = new Sentence(words).Name("Director’s adjustment").Say(": ").Signed(adjusted, $"{head.Name}, movement of the director’s adjustment");
            sentence = own.Now.IsNil && own.Reason.Length == 0
                ? sentence.Say(", as the one last reported is no longer made")
                : sentence.Say(", from ").Signed(own.Last, $"{head.Name}, director’s adjustment last reported")
                    .Say(" to ").Signed(own.Now, $"{head.Name}, director’s adjustment");
            yield return sentence.Say(own.Reason.Length == 0 ? "." : $". {own.Reason}").Done();
        }

        var rest = (position.Movement ?? Money.Zero) - inDivisions - adjusted - lines.Select(one => one.Movement).Sum();
        if ((lines.Count > 0 || inDivisions.IsNil) && lines.Count + (adjusted.IsNil ? 0 : 1) > 0 && !words.RoundsToNil(rest) && !rest.IsNil)
        {
            yield return new Sentence(words).Name("Other small movements").Say(": ").Signed(rest, $"{head.Name}, other small movements").Say(".").Done();
        }

        if (explained.PartsOf(head, "Across these services", rest) is { } across)
        {
            yield return across;
        }
    }
}
