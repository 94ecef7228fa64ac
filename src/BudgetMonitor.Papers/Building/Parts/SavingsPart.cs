using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The year's savings: what the budget counts on, what is delivered and at risk, and what takes the place of those that fail.</summary>
internal sealed class SavingsPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        var year = source.Period.Year.StartYear;
        var savings = source.Beside.Savings;
        if (SavingsRegister.Gross(savings.Register.Agreed, year) is not { } gross)
        {
            return null;
        }

        var words = new FigureWords(source);
        var net = SavingsRegister.Net(savings.Register.Agreed, year) ?? Money.Zero;
        var sentence = new Sentence(words).Say($"The budget of {source.Period.Year} {source.Wording("counts", "counted")} on savings {(source.SliceHeads is null ? string.Empty : $"in {PaperSlice.Names(source)} ")}of ").Size(gross, "Savings, savings of the year, gross");
        sentence = net == gross ? sentence.Say(".") : Reversed(source, sentence.Say(". "), gross, net);
        var texts = new List<RichText> { sentence.Done() with { Sentence = "savings-budget" } };
        if (savings.Cash.All(saving => saving.Progress is null))
        {
            return new("savings", "Savings", $"{number}", Paragraphs.Of(texts, number));
        }

        texts.Add(Answer(source, savings, words) with { Sentence = "savings-answer" });
        if (Failed(source, savings, words) is { } failed)
        {
            texts.Add(failed with { Sentence = "savings-failed" });
        }

        var tables = new SavingsProgressTables(source);
        return new("savings", "Savings", $"{number}",
        [
            .. Paragraphs.Of(texts, number),
            new TableBlock(tables.ByStatus()),
            new TableBlock(tables.ByDirectorate()),
            .. tables.DirectoratesChart() is { } chart ? (PaperBlock[])[new ChartBlock(chart) { DataTableId = SavingsProgressTables.ByDirectorateId }] : [],
            .. tables.Shortfalls() is { } shortfalls ? (PaperBlock[])[new TableBlock(shortfalls)] : [],
        ]);
    }

    /// <summary>"£1.659m of it is delivered to date …": the member's question first.</summary>
    private static RichText Answer(PaperSource source, SavingsPosition savings, FigureWords words)
    {
        var total = savings.Total;
        var sentence = new Sentence(words);
        if (source.IsOutturn && total.Delivered.IsNil && total.Forecast.IsNil)
        {
            sentence = sentence.Say("Nothing was delivered in the year");
        }
        else
        {
            sentence = Saved(sentence, total.Delivered, "Nothing", "A cost of ").Say(source.Wording(" is delivered to date, and ", " is delivered, and "));
            sentence = Saved(sentence, total.Forecast, "nothing", "a cost of ").Say(source.Wording(" is forecast by the end of the year", " is the outturn of the year"));
        }

        sentence = total.Shortfall switch
        {
            { IsNil: true } => sentence.Say(source.Wording(", as the budget counts on.", ", as the budget counted on.")),
            { Pence: > 0 } shortfall => sentence.Say(", ").Size(shortfall).Say(" short of the target."),
            var surplus => sentence.Say(", ").Size(surplus).Say(" more than the target."),
        };
        if (!total.AtRisk.IsNil)
        {
            sentence = sentence.Say(source.Wording(" Of what has still to come, ", " Of what is not delivered yet, ")).Size(total.AtRisk).Say(" is at risk.");
        }

        return total.WithoutProgress == 0
            ? sentence.Done()
            : sentence.Say($" {(total.WithoutProgress == 1 ? "One saving has" : $"{total.WithoutProgress} savings have")} nothing reported and {(total.WithoutProgress == 1 ? "counts" : "count")} in full.").Done();
    }

    /// <summary>What earlier savings take back, and what is left on balance: a saving, nothing, or a higher budget.</summary>
    private static Sentence Reversed(PaperSource source, Sentence sentence, Money gross, Money net)
    {
        sentence = sentence.Say("Earlier savings of ").Size(net - gross, "Savings, earlier savings reversed").Say(source.Wording(" are reversed, so ", " were reversed, so "));
        return net switch
        {
            { IsNil: true } => sentence.Say(source.Wording("nothing is saved on balance.", "nothing was to be saved on balance.")),
            { Pence: > 0 } => sentence.Say(source.Wording("the budget is ", "the budget was ")).Size(net).Say(" higher on balance."),
            _ => sentence.Say(source.Wording("the net saving is ", "the net saving was ")).Size(net, "Savings, savings of the year, net of reversals").Say("."),
        };
    }

    /// <summary>A sum saved; what "saves" below nil costs.</summary>
    private static Sentence Saved(Sentence sentence, Money saved, string nothing, string cost) => saved switch
    {
        { IsNil: true } => sentence.Say(nothing),
        { Pence: < 0 } => sentence.Say(cost).Size(saved),
        _ => sentence.Size(saved),
    };

    /// <summary>What will not come and what replaces it; null where nothing failed.</summary>
    private static RichText? Failed(PaperSource source, SavingsPosition savings, FigureWords words)
    {
        var lost = Lost(SavingsStatus.Unachievable);
        var replaced = Lost(SavingsStatus.Replaced);
        if (lost.Pence <= 0 && replaced.Pence <= 0)
        {
            return null;
        }

        var sentence = new Sentence(words);
        if (lost.Pence > 0)
        {
            sentence = sentence.Size(lost).Say(" is unachievable.").Say(replaced.Pence <= 0 ? string.Empty : " ");
        }

        if (replaced.Pence > 0)
        {
            var pairs = savings.Replacements().Where(one => one.Failed.Progress!.Status == SavingsStatus.Replaced).ToList();
            var covered = pairs.Where(one => one.Uncovered.IsNil).Select(one => one.Failed.Shortfall ?? Money.Zero).Sum();

            // A slice does not hold a replacement of other heads, so it cannot tell whether that covers what is lost.
            var isKnown = source.SliceHeads is null || pairs.TrueForAll(one => one.By is not null);
            sentence = sentence.Size(replaced).Say((isKnown, covered == replaced) switch
            {
                (false, _) => " is replaced by other savings.",
                (_, true) => " is replaced by other savings, which cover it.",
                _ => " is replaced by other savings, which do not cover all of it.",
            });
        }

        return sentence.Done();

        Money Lost(SavingsStatus status) => savings.Cash.Where(saving => saving.Progress?.Status == status).Select(saving => saving.Shortfall ?? Money.Zero).Sum();
    }
}
