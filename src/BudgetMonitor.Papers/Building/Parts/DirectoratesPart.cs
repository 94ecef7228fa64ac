using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>
/// Each directorate on its own, after Kent's section 3.4: the position with its director's adjustment, then the lines that
/// explain it, the largest variance first, and what the others come to, so that every list adds up to its head. Where the
/// directorate wrote commentary, which takes up what its services said, the commentary stands in place of their lists.
/// </summary>
internal sealed class DirectoratesPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        var council = source.Structure.Council;
        var explained = new ExplainedHeads(source, ExplanationSubject.Variance, source.LineDecimals);
        var commentaries = source.Commentaries.ToDictionary(commentary => commentary.Head.Index);
        var tops = source.Tops
            .Where(top => explained.HasWithin(top) || commentaries.Keys.Any(index => index >= top.Index && index < top.EndIndex))
            .ToList();
        if (tops.Count == 0 && !commentaries.ContainsKey(0))
        {
            return null;
        }

        var filler = new TextFiller(source);
        var blocks = new List<PaperBlock> { new ParagraphBlock(RichText.Of(Lead(source.Tops.Except(tops))) with { Sentence = "directorates-lead" }, $"{number}.1") };
        var paragraph = 2;
        if (commentaries.TryGetValue(0, out var own))
        {
            blocks.Add(new HeadingBlock(3, council.Name) { HeadCode = council.Code });
            blocks.AddRange(Paragraphs.Said(filler.Commentary(own), text => new ParagraphBlock(text, $"{number}.{paragraph++}")));
        }

        foreach (var top in tops)
        {
            blocks.Add(new HeadingBlock(3, top.Name) { HeadCode = top.Code });
            var position = Position(source, explained, top, isWhole: false, withWords: !commentaries.ContainsKey(top.Index));
            blocks.Add(new ParagraphBlock(position, $"{number}.{paragraph++}") { StaysWithNext = true });
            if (commentaries.TryGetValue(top.Index, out var said))
            {
                blocks.AddRange(Paragraphs.Said(filler.Commentary(said), text => new ParagraphBlock(text, $"{number}.{paragraph++}")));
                continue;
            }

            blocks.AddRange(Items(source, explained, top));
            Divisions(top, 4, position.Plain);
        }

        return new("directorates", "Directorates in detail", $"{number}", blocks);

        // Divisions may hold divisions: each that has something to tell stands under its own heading, whatever its depth.
        // One that has the whole of what it is part of does not tell the same figure again, and says nothing where it has no words
        // of its own either.
        void Divisions(StructureNode head, int level, string above)
        {
            foreach (var division in source.Structure.ChildrenOf(head).Where(child => child.Kind != HeadKind.Service))
            {
                var comment = commentaries.GetValueOrDefault(division.Index);
                var hasBelow = explained.HasWithin(division) || commentaries.Keys.Any(index => index > division.Index && index < division.EndIndex);
                if (comment is null && !hasBelow)
                {
                    continue;
                }

                blocks.Add(new HeadingBlock(level, division.Name));
                var position = Position(source, explained, division, isWhole: false, withWords: true);
                if (comment is not null || position.Plain != above)
                {
                    var isWhole = WholeInOne.Is(Of(source, head).RevisedVariance, division, source.Structure.ChildrenOf(head), part => Of(source, part).RevisedVariance);
                    blocks.Add(new ParagraphBlock(isWhole ? Position(source, explained, division, isWhole, withWords: true) : position, $"{number}.{paragraph++}") { StaysWithNext = true });
                }

                if (comment is not null)
                {
                    blocks.AddRange(Paragraphs.Said(filler.Commentary(comment), text => new ParagraphBlock(text, $"{number}.{paragraph++}")));
                }

                blocks.AddRange(Items(source, explained, division));
                Divisions(division, level + 1, position.Plain);
            }
        }
    }

    /// <summary>What the list is, and who is not in it, so that nobody takes a directorate that said nothing for one that is on budget.</summary>
    private static string Lead(IEnumerable<StructureNode> silent)
    {
        const string Whole = "Each directorate is shown with its position and the service lines that explain it, the largest variance first. A plus is a pressure, a minus an underspend or extra income. The appendix with the breakdown lists every line.";
        var names = silent.Select(top => top.Name).ToList();
        return names.Count == 0 ? Whole : $"{Whole} Nothing has been explained for {NameList.Of(names)}.";
    }

    private static HeadPosition Of(PaperSource source, StructureNode head) => WholeInOne.Of(source, head);

    private static RichText Position(PaperSource source, ExplainedHeads explained, StructureNode head, bool isWhole, bool withWords)
    {
        var position = Of(source, head);
        var sentence = new Sentence(new FigureWords(source));
        if (position is not { RevisedVariance: { } revised, Variance: { Net: var before } })
        {
            return sentence.Say(source.Wording("Not forecast yet.", "No outturn yet.")).Done();
        }

        if (isWhole)
        {
            sentence = sentence.Say("The whole variance is here.");
        }
        else
        {
            sentence = sentence.Say(source.Wording("The forecast is ", "The outturn is "));
            sentence = (revised.IsNil ? sentence.Say("on budget") : sentence.Position(revised, $"{head.Name}, revised variance"))
                .Say(position.Adjustment is null ? "." : " after director’s adjustments.");
        }

        if (withWords && explained.Whole(head) is { Length: > 0 } whole)
        {
            sentence = sentence.Say($" {whole}");
        }

        // Where lines are shown as exactly as the position, the same figure would stand in two sentences beside each other.
        var text = new FigureWords(source).Text;
        var asLine = FigureWords.InDecimals(text, source.LineDecimals);
        var isTold = position.Adjustment is null && (isWhole || asLine == text || asLine.Shown(before) == 0m);
        sentence = Spread(source, sentence, head, position, before, isTold);
        return Adjustment(source, sentence, head, position).Done();
    }

    /// <summary>What the head's position is made of: the overspends and the underspends of its own lines.</summary>
    private static Sentence Spread(PaperSource source, Sentence sentence, StructureNode head, HeadPosition position, Money before, bool isTold)
    {
        var lines = source.Structure.ChildrenOf(head).Where(child => child.Kind == HeadKind.Service)
            .Select(line => source.Position[line].Variance?.Net)
            .OfType<Money>()
            .ToList();
        var over = lines.Where(variance => variance.Pence > 0).Sum();
        var under = lines.Where(variance => variance.Pence < 0).Sum();

        // Where divisions stand beside the lines, the lines alone do not make up the head.
        if (over.IsNil || under.IsNil || over + under != before)
        {
            return sentence;
        }

        var (overs, unders) = ($"{head.Name}, overspends of its lines", $"{head.Name}, underspends of its lines");
        var last = source.Position.LastReportedPeriod is { } period && position.LastVariance is { } earlier ? (Sum: earlier, Month: FigureWords.Month(period)) : ((Money Sum, string Month)?)null;
        if (before.IsNil)
        {
            sentence = sentence.Say(position.Adjustment is null ? " Lines over budget (" : " Before adjustments, lines over budget (").Rounded(over, source.LineDecimals, overs)
                .Say(") and lines under budget (").Rounded(under, source.LineDecimals, unders).Say(") cancel out");
            return last is { Sum.IsNil: false } was
                ? sentence.Say($"; in {was.Month} the variance was ").Rounded(was.Sum, source.LineDecimals, $"{head.Name}, variance last reported").Say(".")
                : sentence.Say(".");
        }

        if (isTold)
        {
            sentence = sentence.Say(" It is made up of lines over budget (").Rounded(over, source.LineDecimals, overs)
                .Say(") and lines under budget (").Rounded(under, source.LineDecimals, unders);
            return last is { } then
                ? sentence.Say($"); in {then.Month} it was ").Rounded(then.Sum, source.LineDecimals, $"{head.Name}, variance last reported").Say(".")
                : sentence.Say(").");
        }

        sentence = sentence.Say(position.Adjustment is null ? " It is " : " Before adjustments it is ").Rounded(before, source.LineDecimals, $"{head.Name}, variance");
        if (last is { } reported)
        {
            sentence = sentence.Say(" (").Rounded(reported.Sum, source.LineDecimals, $"{head.Name}, variance last reported").Say($" in {reported.Month})");
        }

        return sentence.Say(", made up of lines over budget (").Rounded(over, source.LineDecimals, overs)
            .Say(") and lines under budget (").Rounded(under, source.LineDecimals, unders).Say(").");
    }

    private static Sentence Adjustment(PaperSource source, Sentence sentence, StructureNode head, HeadPosition position)
    {
        var own = OwnAdjustments.Of(source, head);
        if (own.Reason.Length == 0)
        {
            return sentence;
        }

        sentence = sentence.Say(own.HasBelow ? " Director’s adjustments of " : " The director’s adjustment of ")
            .Rounded(own.AllNow, source.LineDecimals, own.HasBelow ? $"{head.Name}, director’s adjustments with those of its parts" : $"{head.Name}, director’s adjustment");
        if (position.LastAdjustment is not null && source.Position.LastReportedPeriod is { } period)
        {
            sentence = sentence.Say(" (").Rounded(own.AllLast, source.LineDecimals, $"{head.Name}, director’s adjustment last reported").Say($" in {FigureWords.Month(period)})");
        }

        if (position.RevisedVariance is { } revised)
        {
            sentence = sentence.Say(own.HasBelow ? " bring it to " : " brings it to ").Rounded(revised, source.LineDecimals, $"{head.Name}, revised variance");
        }

        if (own.HasBelow)
        {
            sentence = sentence.Say(": ").Rounded(own.Now, source.LineDecimals, $"{head.Name}, director’s adjustment")
                .Say(" on the whole and ").Rounded(own.BelowNow, source.LineDecimals, $"{head.Name}, director’s adjustments of its parts").Say(" on its parts");
        }

        return sentence.Say($". {own.Reason}");
    }

    private static IEnumerable<PaperBlock> Items(PaperSource source, ExplainedHeads explained, StructureNode head)
    {
        var words = new FigureWords(source);
        var all = source.Structure.ChildrenOf(head).Where(child => child.Kind == HeadKind.Service).ToList();
        var told = all.Where(explained.Has)
            .OrderByDescending(line => (explained.Figure(line) ?? Money.Zero).Abs()).ThenBy(line => line.Index)
            .ToList();
        var items = told.ConvertAll(explained.Line);
        if (explained.PartsOf(head, told.Count > 0 ? "Across these services" : "In parts") is { } across)
        {
            items.Add(across);
        }

        var rest = all.Except(told).Select(line => explained.Figure(line) ?? Money.Zero).Sum();
        if (told.Count > 0 && told.Count < all.Count && !rest.IsNil && !words.RoundsToNil(rest))
        {
            var others = all.Count - told.Count;
            items.Add(new Sentence(words)
                .Name(others == 1 ? "The other line" : "The other lines together").Say(": ")
                .Rounded(rest, source.LineDecimals, $"{head.Name}, other lines together").Say(".")
                .Done());
        }

        if (items.Count > 0)
        {
            yield return new ListBlock(items) { IsTight = true };
        }
    }
}
