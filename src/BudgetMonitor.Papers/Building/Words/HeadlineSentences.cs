using System.Globalization;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>Sentences made from the figures: position, direction, movement, roll forwards. Nobody types a derived figure.</summary>
internal sealed class HeadlineSentences(PaperSource source)
{
    private readonly FigureWords words = new(source);

    private string TotalName => $"{source.Council.Name}, total";

    private HeadPosition Total => source.Position.CouncilTotal;

    /// <summary>The answer in one sentence: "Forecast to overspend by £3.865m, £1.959m better than last reported".</summary>
    public RichText Headline()
    {
        if (Total.RevisedVariance is not { } variance)
        {
            return RichText.Of("No forecast has been made yet");
        }

        var sentence = Variance.DirectionOf(variance) switch
        {
            VarianceDirection.OnBudget => Start("Forecast to spend exactly to budget"),
            var direction => Start($"Forecast to {direction.Word()} by ").Size(variance, $"{TotalName}, revised variance"),
        };
        return Total.Movement switch
        {
            null => sentence.Done(),
            { IsNil: true } => sentence.Say(", unchanged since last reported").Done(),
            { } movement => sentence.Say(", ").Moved(movement, $"{TotalName}, movement").Say(" than last reported").Done(),
        };
    }

    /// <summary>Every sentence that the figures support, in order.</summary>
    public IEnumerable<RichText> All()
    {
        RichText?[] sentences = [Position(), Movement(), RollForwards(), Extremes(), .. Outside(), NotForecast()];
        return sentences.OfType<RichText>();
    }

    private RichText? Position()
    {
        if (Total is not { RevisedVariance: { } revised, Variance: { } before, CashLimit: { } limit })
        {
            return null;
        }

        var sentence = Start($"{source.Council.Name} forecasts ").Position(revised, $"{TotalName}, revised variance").Say(" against a net cash limit of ").Sum(limit.Net, $"{TotalName}, cash limit").Say(Excluding());
        return Total.Adjustment is { } adjustment
            ? sentence.Say(". Directors' adjustments of ").Signed(adjustment, $"{TotalName}, director’s adjustments").Say(" to a forecast variance of ").Signed(before.Net, $"{TotalName}, variance").Say(" are included.").Done()
            : sentence.Say(".").Done();
    }

    private RichText? Movement()
    {
        if (Total is not { Movement: { } movement, LastRevisedVariance: { } last } || source.Position.LastReportedPeriod is not { } period)
        {
            return null;
        }

        return movement.IsNil
            ? Start($"The position has not moved since {FigureWords.Month(period)}, when ").Position(last, $"{TotalName}, revised variance last reported").Say(" was reported.").Done()
            : Start("This is ").Moved(movement, $"{TotalName}, movement").Say($" than in {FigureWords.Month(period)}, when ").Position(last, $"{TotalName}, revised variance last reported").Say(" was reported.").Done();
    }

    private RichText? RollForwards()
    {
        if (Total is not { RollForwards: { } requests, RevisedVarianceWithRollForwards: { } balance })
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
        return Total.MovementWithRollForwards is { } moved
            ? sentence.Say(", a movement of ").Signed(moved, $"{TotalName}, movement with roll forwards").Say(" since last reported.").Done()
            : sentence.Say(".").Done();
    }

    private RichText? Extremes()
    {
        var parts = source.Structure.ChildrenOf(source.Structure.Council).Where(head => head.InTotal)
            .Select(head => (head.Name, Variance: source.Position.WithinTotal(head).RevisedVariance))
            .Where(part => part.Variance is not null)
            .Select(part => (part.Name, Variance: part.Variance!.Value))
            .OrderBy(part => part.Variance.Pence).ThenBy(part => part.Name, StringComparer.Ordinal)
            .ToList();
        if (parts.Count < 2)
        {
            return null;
        }

        var (lowest, highest) = (parts[0], parts[^1]);
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
        foreach (var head in source.Structure.OutsideBelow(source.Structure.Council))
        {
            var position = source.Position[head];
            if (position.RevisedVariance is { } variance)
            {
                var sentence = Start($"Outside the total, {head.Name} forecasts ").Position(variance, $"{head.Name}, revised variance");
                yield return position.Movement is { IsNil: false } moved
                    ? sentence.Say(", ").Moved(moved, $"{head.Name}, movement").Say(" than last reported.").Done()
                    : sentence.Say(".").Done();
            }
        }
    }

    private RichText? NotForecast() => Total.LinesNotForecast switch
    {
        0 => null,
        1 => RichText.Of("One service line has no forecast yet and counts at its cash limit."),
        var lines => RichText.Of(string.Create(CultureInfo.InvariantCulture, $"{lines:#,##0} service lines have no forecast yet and count at their cash limits.")),
    };

    private Sentence Start(string text) => new Sentence(words).Say(text);

    private Sentence Extreme(VarianceDirection direction, string name, Money variance) =>
        Start($"The largest {direction.Word()} is in {name} (").Size(variance, $"{name}, revised variance").Say(")");

    private string Excluding() => TableLayout.Excluding(source.Structure, source.Structure.Council) is { Length: > 0 } excluding ? "," + excluding : string.Empty;
}
