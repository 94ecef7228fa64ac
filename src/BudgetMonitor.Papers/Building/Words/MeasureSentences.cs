using System.Globalization;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>Why a measure's money is what it is, in sentences made from its figures, so that no figure in them is typed.</summary>
internal sealed class MeasureSentences
{
    private readonly PaperSource source;
    private readonly FigureWords words;
    private readonly FigureStyle style;

    public MeasureSentences(PaperSource source)
    {
        (this.source, words) = (source, new FigureWords(source));
        style = FigureWords.InDecimals(words.SignedText, source.LineDecimals) with { SignsSmall = true };
    }

    /// <summary>Demand, unit cost and other, for spending and then for income, and what both come to.</summary>
    public IEnumerable<RichText> Of(MeasuredActivity measured)
    {
        var position = measured.Position;
        if (position is not { GrossSplit: { } gross, IncomeSplit: { } income, Variance: { } variance })
        {
            yield break;
        }

        var sentence = Direction(new Sentence(words).Say("Spending: "), gross.Variance, "spending");
        sentence = Parts(sentence, gross).Say(".");
        if (!income.Variance.IsNil)
        {
            sentence = Direction(sentence.Say(" Income: "), income.Variance, "income");
            sentence = Parts(sentence, income).Say(".");
            sentence = Direction(sentence.Say(" Net: "), variance.Net, "spending").Say(".");
        }

        yield return sentence.Done();
        yield return Volume(position);
    }

    /// <summary>Salaried and agency staff, and the way from their variance to the service line's.</summary>
    public IEnumerable<RichText> Of(MeasuredStaffing measured)
    {
        var position = measured.Position;
        if (position.Variance is not { } variance)
        {
            yield break;
        }

        var sentence = Direction(new Sentence(words).Say("Staff together: "), variance.Total, "spending")
            .Say($": {source.Council.ShortName} staff ").In(style, variance.Salaried)
            .Say(", agency staff ").In(style, variance.Agency).Say(".");
        yield return sentence.Done();
        if (measured.Head.IsLine && position.Steps.Count > 0 && source.Position.WithinTotal(measured.Head).Variance?.Net is { } line && position.BridgeBalance(line) is { } balance)
        {
            var bridge = new Sentence(words).Say("From staff to the line: staff ").In(style, variance.Total);
            foreach (var step in position.Steps)
            {
                bridge = bridge.Say($", {LowerFirst(step.Text)} ").In(style, step.Amount);
            }

            bridge = style.Shown(balance) == 0m ? bridge : bridge.Say(", other ").Written(style.Format(balance));
            yield return bridge.Say(" make the variance of ").Name(measured.Head.Name).Say(", ").In(style, line).Say(".").Done();
        }
    }

    private Sentence Direction(Sentence sentence, Money variance, string of) => (Math.Sign(variance.Pence), of) switch
    {
        (0, _) => sentence.Say("on budget"),
        _ when style.Shown(variance) == 0m => sentence.Say("close to budget"),
        ( > 0, "income") => sentence.Say("less than budgeted, a pressure of ").Written(Size(variance)),
        (_, "income") => sentence.Say("more than budgeted, by ").Written(Size(variance)),
        ( > 0, _) => sentence.Say("a pressure of ").Written(Size(variance)),
        _ => sentence.Say("an underspend of ").Written(Size(variance)),
    };

    /// <summary>After a word that says which way it goes, a sum has no sign.</summary>
    private string Size(Money variance) => (style with { Plus = false }).Format(variance.Abs());

    /// <summary>": demand +£1.9m, unit cost +£0.7m, other -£0.5m (net prior year spend)".</summary>
    private Sentence Parts(Sentence sentence, VarianceSplit split)
    {
        if (split.Method == SplitMethod.NotSplit)
        {
            return sentence;
        }

        var separator = ": ";
        foreach (var (name, amount) in new[] { ("demand", split.Volume), ("unit cost", split.Price) })
        {
            // A part that rounds to nil would print as "+£0.0m": it tells nothing.
            if (amount is { } known && style.Shown(known) != 0m)
            {
                sentence = sentence.Say($"{separator}{name} ").Written(style.Format(known));
                separator = ", ";
            }
        }

        if (style.Shown(split.Other) != 0m || split.NamedOther.Any(driver => driver.Text is not null && style.Shown(driver.Amount) != 0m))
        {
            sentence = sentence.Say($"{separator}other ").In(style, split.Other);
            sentence = Named(sentence, split);
            separator = ", ";
        }

        return split.Method == SplitMethod.Computed && separator == ", " ? sentence.Say(" (worked out from volumes and rates)") : sentence;
    }

    private Sentence Named(Sentence sentence, VarianceSplit split)
    {
        var named = split.NamedOther.Where(driver => driver.Text is not null).ToList();
        if (named.Count == 0)
        {
            return sentence;
        }

        sentence = sentence.Say(" (");
        foreach (var (driver, place) in named.Select((driver, place) => (driver, place)))
        {
            sentence = sentence.Say($"{(place > 0 ? "; " : string.Empty)}{LowerFirst(driver.Text!)}");
            sentence = named.Count > 1 || !split.OtherNotNamed.IsNil ? sentence.Say(" ").In(style, driver.Amount) : sentence;
        }

        return sentence.Say(")");
    }

    private RichText Volume(ActivityPosition position)
    {
        var measure = position.Measure;
        var sentence = new Sentence(words).Say("Volume: ").Written(Number(position.ForecastVolume!.Value)).Say($" {ActivityWords.Counted(measure.Unit, position.ForecastVolume!.Value)} by ")
            .Written(source.Period.Year.LastDay.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)).Say(", against ").Written(Number(position.BudgetVolume)).Say(" budgeted.");
        if (position is { ForecastUnitCost: { } cost, BudgetUnitCost: { } budget })
        {
            var each = $" per {ActivityWords.Singular(measure.Unit)}{(measure.Basis == VolumeBasis.Snapshot ? " a week" : string.Empty)}";
            sentence = sentence.Say(" Unit cost: ").Written(Cost(cost)).Say($"{each}, against ").Written(Cost(budget)).Say(" budgeted.");
        }

        return sentence.Done();
    }

    private static string Number(Volume volume) => new NumberCell(volume.Units, 0).Display;

    private static string Cost(UnitCost cost) => (cost.Pounds < 0m ? "-£" : "£") + new NumberCell(Math.Abs(cost.Pounds), 2).Display;

    private static string LowerFirst(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
}
