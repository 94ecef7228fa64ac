using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The requests to roll budget forward with what was decided, and their total.</summary>
internal sealed class RollForwardRequestsPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection Build(PaperSource source, int number)
    {
        if (OutturnTables.Requests(source) is not { } table)
        {
            return new("roll-forward-requests", "Roll forward requests", $"{number}", [new ParagraphBlock(RichText.Of($"There are no requests to roll budget{PaperSlice.OfHeads(source)} forward into next year."), $"{number}.1")]);
        }

        var counted = source.RollForwards.Where(request => request.Counts).ToList();
        var approved = counted.Where(request => request.Decision == RollForwardDecision.Approved).Select(request => request.Amount).Sum();
        if (counted.Count == 0)
        {
            return Section(new Sentence(new FigureWords(source)).Say($"No budget{PaperSlice.OfHeads(source)} is carried into {source.Period.Year.Next}: every request is refused or waits for a decision."));
        }

        var sentence = new Sentence(new FigureWords(source))
            .Say($"{(counted.Count == 1 ? "One request" : $"{counted.Count} requests")} to carry budget{PaperSlice.OfHeads(source)} into {source.Period.Year.Next} {(counted.Count == 1 ? "comes" : "come")} to ")
            .Sum(counted.Select(request => request.Amount).Sum());
        var isAllApproved = counted.TrueForAll(request => request.Decision == RollForwardDecision.Approved);
        return Section(isAllApproved ? sentence.Say(counted.Count == 1 ? " and is approved." : ", and all are approved.")
            : approved.IsNil ? sentence.Say(".")
            : sentence.Say(", of which ").Sum(approved).Say(" is approved."));

        PaperSection Section(Sentence lead) =>
            new("roll-forward-requests", "Roll forward requests", $"{number}", [new ParagraphBlock(lead.Done() with { Sentence = "requests-lead" }, $"{number}.1") { StaysWithNext = true }, new TableBlock(table)]);
    }
}

/// <summary>What the year put into reserves and took out of them.</summary>
internal sealed class ReserveTransfersPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        if (OutturnTables.Transfers(source) is not { } table)
        {
            return null;
        }

        var movements = source.Beside.Reserves.Usable.Concat(source.Beside.Reserves.Provisions)
            .SelectMany(reserve => reserve.Movements)
            .Select(movement => movement.Amount)
            .ToList();
        var (put, taken) = (movements.Where(amount => amount.Pence > 0).Sum(), movements.Where(amount => amount.Pence < 0).Sum());
        var words = new FigureWords(source);
        var sentence = new Sentence(words);
        if (put.IsNil && taken.IsNil)
        {
            sentence = sentence.Say($"Nothing {source.Wording("is put", "was put")} into reserves{PaperSlice.OfHeads(source)} or taken out of them.");
        }
        else
        {
            sentence = (put.IsNil ? sentence.Say("Nothing") : sentence.Size(put)).Say($" {source.Wording("is put", "was put")} into reserves{PaperSlice.OfHeads(source)} and ");
            sentence = (taken.IsNil ? sentence.Say("nothing") : sentence.Size(taken)).Say($" {source.Wording("is", "was")} taken out of them.");
        }

        return new("reserve-transfers", "Transfers to and from reserves", $"{number}", [new ParagraphBlock(sentence.Done() with { Sentence = "transfers-lead" }, $"{number}.1") { StaysWithNext = true }, new TableBlock(table)]);
    }
}

/// <summary>Capital spending that moves into later years.</summary>
internal sealed class CapitalRephasingPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        if (OutturnTables.Rephasing(source) is not { } table)
        {
            return null;
        }

        var moved = source.Beside.Capital.Select(scheme => scheme.Position?.Rephasing ?? Money.Zero).Sum();
        var sentence = moved.IsNil
            ? new Sentence(new FigureWords(source)).Say($"What {source.Wording("moves", "moved")} from {source.Period.Year} into later years{PaperSlice.OfHeads(source)} and what is brought forward from them come to the same sum.")
            : new Sentence(new FigureWords(source)).Say($"Capital spending{PaperSlice.OfHeads(source)} of ").Size(moved)
            .Say(moved.Pence < 0 ? $" {source.Wording("moves", "moved")} from {source.Period.Year} into later years. Its budget moves with it." : $" {source.Wording("is", "was")} brought forward into {source.Period.Year} from later years.");
        return new("capital-rephasing", "Capital rephasing", $"{number}", [new ParagraphBlock(sentence.Done() with { Sentence = "rephasing-lead" }, $"{number}.1") { StaysWithNext = true }, new TableBlock(table)]);
    }
}
