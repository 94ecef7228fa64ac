using System.Globalization;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>Sentences made from the figures: position, direction, movement, roll forwards. Nobody types a derived figure.</summary>
internal sealed class HeadlineSentences(PaperSource source)
{
    private readonly FigureWords words = new(source);

    private readonly HeadPosition total = source.Total;

    private string TotalName => source.SliceHeads is null ? $"{source.Council.Name}, total" : PaperSlice.Names(source);

    /// <summary>The answer in one sentence: "Forecast to overspend by £3.865m, £1.959m better than last reported".</summary>
    public RichText Headline()
    {
        if (total.RevisedVariance is not { } variance)
        {
            return RichText.Of(source.IsOutturn ? "No outturn is entered yet" : "No forecast has been made yet");
        }

        var sentence = Variance.DirectionOf(variance) switch
        {
            VarianceDirection.OnBudget => Start(source.IsOutturn ? "Spent exactly to budget" : "Forecast to spend exactly to budget"),
            VarianceDirection.Overspend when source.IsOutturn => Start("Overspent by ").Size(variance, $"{TotalName}, revised variance"),
            VarianceDirection.Underspend when source.IsOutturn => Start("Underspent by ").Size(variance, $"{TotalName}, revised variance"),
            var direction => Start($"Forecast to {direction.Word()} by ").Size(variance, $"{TotalName}, revised variance"),
        };
        return total.Movement switch
        {
            null => sentence.Done(),
            { IsNil: true } => sentence.Say(", unchanged since last reported").Done(),
            { } movement => sentence.Say(", ").Moved(movement, $"{TotalName}, movement").Say(" than last reported").Done(),
        };
    }

    /// <summary>Every sentence that the figures support, in order.</summary>
    public IEnumerable<RichText> All()
    {
        (string Id, RichText? Text)[] sentences =
        [
            ("position", Position()),
            ("movement", Movement()),
            ("roll-forwards", RollForwards()),
            ("extremes", Extremes()),
            .. Outside().Select(outside => ("outside", (RichText?)outside)),
            ("not-forecast", NotForecast()),
        ];
        return sentences.Where(sentence => sentence.Text is not null).Select(sentence => sentence.Text! with { Sentence = sentence.Id });
    }

    private RichText? Position()
    {
        if (total is not { RevisedVariance: { } revised, Variance: { } before, CashLimit: { } limit })
        {
            return null;
        }

        var sentence = Start($"{Who()} ").Position(revised, $"{TotalName}, revised variance").Say(" against a net cash limit of ").Sum(limit.Net, $"{TotalName}, cash limit").Say(Excluding());
        return total.Adjustment is { } adjustment
            ? sentence.Say(". Directors' adjustments of ").Signed(adjustment, $"{TotalName}, director’s adjustments").Say(source.IsOutturn ? " to a variance of " : " to a forecast variance of ").Signed(before.Net, $"{TotalName}, variance").Say(" are included.").Done()
            : sentence.Say(".").Done();
    }

    private RichText? Movement()
    {
        if (total is not { Movement: { } movement, LastRevisedVariance: { } last } || source.Position.LastReportedPeriod is not { } period)
        {
            return null;
        }

        return movement.IsNil
            ? Start($"The position has not moved since {FigureWords.Month(period)}, when ").Position(last, $"{TotalName}, revised variance last reported").Say(" was reported.").Done()
            : Start("This is ").Moved(movement, $"{TotalName}, movement").Say($" than in {FigureWords.Month(period)}, when ").Position(last, $"{TotalName}, revised variance last reported").Say(" was reported.").Done();
    }

    private RichText? RollForwards()
    {
        if (total is not { RollForwards: { IsNil: false } requests, RevisedVarianceWithRollForwards: { } balance })
        {
            return null;
        }

        var sentence = Start("Roll forward requirements of ").Sum(requests, $"{TotalName}, roll forwards");
        sentence = Variance.DirectionOf(balance) switch
        {
            VarianceDirection.Overspend => sentence.Say(" lead to a deficit of ").Size(balance, $"{TotalName}, revised variance with roll forwards"),
            VarianceDirection.Underspend => sentence.Say(" leave an uncommitted balance of ").Size(balance, $"{TotalName}, revised variance with roll forwards"),
            _ => sentence.Say(" bring the position to nil"),
        };
        return total.MovementWithRollForwards is { } moved
            ? moved.IsNil ? sentence.Say(", unchanged since last reported.").Done() : sentence.Say(", a movement of ").Signed(moved, $"{TotalName}, movement with roll forwards").Say(" since last reported.").Done()
            : sentence.Say(".").Done();
    }

    private RichText? Extremes()
    {
        var parts = Parts().Where(head => head.InTotal)
            .Select(head => (Name: DistinctNames.NameOf(source.Structure, head), Variance: source.Position.WithinTotal(head).RevisedVariance))
            .Where(part => part.Variance is not null)
            .Select(part => (part.Name, Variance: part.Variance!.Value))
            .OrderBy(part => part.Variance.Pence).ThenBy(part => part.Name, StringComparer.Ordinal)
            .ToList();
        if (parts.Count < 2)
        {
            return null;
        }

        var (lowest, highest) = (parts[0], parts[^1]);
        if (parts.Where(part => !part.Variance.IsNil).ToList() is [var only] && only.Variance == total.RevisedVariance)
        {
            return RichText.Of($"The whole {Variance.DirectionOf(only.Variance).Word()} is in {only.Name}.");
        }

        return (highest.Variance.Pence > 0, lowest.Variance.Pence < 0) switch
        {
            (true, true) => Extreme(VarianceDirection.Overspend, highest.Name, highest.Variance)
                .Say($", the largest underspend in {lowest.Name} (").Size(lowest.Variance, $"{lowest.Name}, revised variance").Say(").").Done(),
            (true, false) => Extreme(VarianceDirection.Overspend, highest.Name, highest.Variance).Say("; nothing underspends.").Done(),
            (false, true) => Extreme(VarianceDirection.Underspend, lowest.Name, lowest.Variance).Say("; nothing overspends.").Done(),
            _ => null,
        };
    }

    private IEnumerable<RichText> Outside()
    {
        foreach (var head in source.Structure.OutsideBelow(source.Structure.Council).Where(source.Shows))
        {
            var position = source.Position[head];
            if (position.RevisedVariance is { } variance)
            {
                var sentence = Start($"Outside the total, {DistinctNames.NameOf(source.Structure, head)} {(source.IsOutturn ? "closes the year with" : "forecasts")} ").Position(variance, $"{head.Name}, revised variance");
                yield return position.Movement is { IsNil: false } moved
                    ? sentence.Say(", ").Moved(moved, $"{head.Name}, movement").Say(" than last reported.").Done()
                    : sentence.Say(".").Done();
            }
        }
    }

    private RichText? NotForecast() => total.LinesNotForecast switch
    {
        0 => null,
        1 => RichText.Of($"One service line has no {What()} yet and counts at its cash limit."),
        var lines => RichText.Of(string.Create(CultureInfo.InvariantCulture, $"{lines:#,##0} service lines have no {What()} yet and count at their cash limits.")),
    };

    private Sentence Start(string text) => new Sentence(words).Say(text);

    private Sentence Extreme(VarianceDirection direction, string name, Money variance) =>
        Start($"The largest {direction.Word()} is in {name} (").Size(variance, $"{name}, revised variance").Say(")");

    private string What() => source.IsOutturn ? "outturn" : "forecast";

    /// <summary>Who forecasts, or at the closing of the year ends it: the council, or the heads of a slice.</summary>
    private string Who() => (source.SliceHeads?.Count ?? 1, source.IsOutturn) switch
    {
        (1, var closing) => $"{(source.SliceHeads is null ? source.Council.Name : PaperSlice.Names(source))} {(closing ? "closes the year with" : "forecasts")}",
        (_, true) => $"{PaperSlice.Names(source)} together close the year with",
        _ => $"{PaperSlice.Names(source)} together forecast",
    };

    /// <summary>What is compared: the heads of a slice, or those directly below its only one; for the council those directly below it.</summary>
    private IEnumerable<StructureNode> Parts() => source.SliceHeads switch
    {
        null => source.Structure.ChildrenOf(source.Structure.Council),
        [var only] => source.Structure.ChildrenOf(only),
        var several => several,
    };

    private string Excluding() =>
        source.SliceHeads is null && TableLayout.Excluding(source.Structure, source.Structure.Council) is { Length: > 0 } excluding ? "," + excluding : string.Empty;
}
