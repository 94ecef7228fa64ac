using System.Globalization;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>
/// Reserves in sentences: what the year does to them, the general reserve against its target, what a forecast overspend would
/// leave, and how long the rest would last. CIPFA's index gives no overall score, so the figures come with what they mean and
/// with no mark.
/// </summary>
public static class ReserveWords
{
    private static readonly PercentageStyle OneDecimal = new(1);

    /// <summary>What the period's forecast does to the reserves of a source.</summary>
    public static ReserveOutlook OutlookOf(PaperSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var total = source.Position.CouncilTotal;

        // A slice's reserves do not bear what the whole council overspends, and its readers are not told of that.
        return source.SliceHeads is null
            ? ReserveOutlook.Of(source.Beside.Reserves, total.RevisedVariance, total.CashLimit?.Net, source.Council.GeneralReserveTargetPercent, source.Council.GeneralReserveTarget)
            : ReserveOutlook.Of(source.Beside.Reserves, overspend: null, netBudget: null, targetPercentage: null);
    }

    /// <summary>Beyond so many years the rate of one year says nothing any more.</summary>
    private const decimal MostYears = 50m;

    private static readonly string[] Counts = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>"4.6 years", "1 year"; "about four months" for less than a year, "more than 50 years" for what hardly falls.</summary>
    public static string Years(decimal years)
    {
        if (years > MostYears)
        {
            return $"more than {MostYears.ToString("0", CultureInfo.InvariantCulture)} years";
        }

        if (years is > 0m and < 1m)
        {
            return Rounding.HalfAwayFromZero(years * 12m, 0) switch
            {
                0m => "less than a month",
                1m => "about a month",
                12m => "about a year",
                var months => $"about {(months < Counts.Length ? Counts[(int)months] : months.ToString("0", CultureInfo.InvariantCulture))} months",
            };
        }

        return Rounding.HalfAwayFromZero(years, 1) switch
        {
            1m => "1 year",
            var shown => shown.ToString("#,##0.#", CultureInfo.InvariantCulture) + " years",
        };
    }

    /// <summary>How long they last from the end of this year on, in a sentence: "another 4.6 years", "another year", "about four months".</summary>
    public static string Another(decimal years) => years is >= 1m and <= MostYears
        ? $"another {(Years(years) is "1 year" ? "year" : Years(years))}"
        : Years(years);

    /// <summary>"5.2%".</summary>
    public static string Percentage(decimal percentage) => OneDecimal.Format(percentage);

    internal static IEnumerable<RichText> Sentences(PaperSource source)
    {
        var sheet = source.Beside.Reserves;
        var words = new FigureWords(source);
        var outlook = OutlookOf(source);
        if (outlook.Usable is { Count: > 0, Opening: { } opening })
        {
            yield return Year(words, source, opening, outlook.Usable) with { Sentence = "reserves-year" };
        }

        if (outlook.General.Closing is { } general && outlook.GeneralPercentage is { } percentage)
        {
            yield return General(source, words, general, percentage, outlook) with { Sentence = "reserves-general" };
        }

        if (outlook is { Overspend: { IsNil: false } overspend, UsableAfter: { } after })
        {
            yield return Bearing(source, words, overspend, after, outlook) with { Sentence = "reserves-bearing" };
        }

        if (outlook.UsableYears is { } years)
        {
            yield return Lasting(source, words, years, outlook.Overspend is { Pence: > 0 }) with { Sentence = "reserves-lasting" };
        }

        if (sheet.Usable.Where(reserve => reserve.Motion == ReserveMotion.Unmoved).ToList() is { Count: > 0 } unmoved)
        {
            yield return new Sentence(words)
                .Say($"{Listed(unmoved)} {(unmoved.Count == 1 ? "has" : "have")} not moved for three years and {(unmoved.Count == 1 ? "holds " : "hold ")}")
                .Sum(unmoved.Select(reserve => reserve.Opening!.Value).Sum()).Say(".")
                .Done() with
            { Sentence = "reserves-unmoved" };
        }

        if (sheet.Provisions.Count > 0)
        {
            yield return Provisions(source, words, ReserveSum.Of(sheet.Provisions)) with { Sentence = "reserves-provisions" };
        }
    }

    private static RichText Year(FigureWords words, PaperSource source, Money opening, ReserveSum usable)
    {
        var sentence = new Sentence(words).Say($"Reserves{PaperSlice.OfHeads(source)} stood at ").Sum(opening).Say($" on 1 April {source.Period.Year.StartYear}. ");
        return usable is { Movement: { } movement, Closing: { } closing }
            ? (movement.Pence switch
            {
                0 => sentence.Say(source.Wording("The year is forecast to leave them as they are.", "The year left them as they were.")),
                > 0 => sentence.Say(source.Wording("The year is forecast to add ", "The year added ")).Size(movement).Say(" to them, which makes ").Sum(closing).Say("."),
                _ => sentence.Say(source.Wording("The year is forecast to use ", "The year used ")).Size(movement).Say(" of them, which leaves ").Sum(closing).Say("."),
            }).Done()
            : sentence.Say("What the year does to them is not reported for this period.").Done();
    }

    private static RichText General(PaperSource source, FigureWords words, Money closing, decimal percentage, ReserveOutlook outlook)
    {
        var sentence = new Sentence(words).Say(source.Wording("The general reserve is forecast to end the year at ", "The general reserve ended the year at ")).Sum(closing).Say($", which is {Percentage(percentage)} of the net budget");
        return outlook switch
        {
            { Target: { } target, Shortfall: { } lacking } => sentence
                .Say(". That is ").Size(lacking).Say($" below the council’s target of {Share(outlook)}").Sum(target).Say(".").Done(),
            { Target: { } target } => sentence.Say($". It reaches the council’s target of {Share(outlook)}").Sum(target).Say(".").Done(),
            _ => sentence.Say(".").Done(),
        };
    }

    /// <summary>"5.0%, or " before the sum of a target in per cent; nothing before one that is a sum.</summary>
    private static string Share(ReserveOutlook outlook) => outlook is { TargetSum: null, TargetPercentage.PerCent: var percentage } ? $"{Percentage(percentage)}, or " : string.Empty;

    private static RichText Bearing(PaperSource source, FigureWords words, Money overspend, Money after, ReserveOutlook outlook)
    {
        var isOver = overspend.Pence > 0;
        var sentence = new Sentence(words)
            .Say(isOver ? $"If reserves had to bear the {source.Wording("forecast ", string.Empty)}overspend of " : $"If the {source.Wording("forecast ", string.Empty)}underspend of ").Size(overspend)
            .Say(isOver ? ", " : " were added to reserves, ");
        if (outlook is { GeneralAfter: { } general, GeneralAfterPercentage: { } percentage })
        {
            sentence = sentence.Say(source.Wording("the general reserve would end the year at ", "the general reserve would stand at ")).Sum(general).Say($" ({Percentage(percentage)} of the net budget)");
            sentence = outlook.ShortfallAfter is { } lacking ? sentence.Say(", ").Size(lacking).Say(" below its target, and ") : sentence.Say(" and ");
        }

        return sentence.Say(outlook.General.Closing is null ? source.Wording("they would end the year at ", "they would stand at ") : "general and earmarked reserves together at ").Sum(after).Say(".").Done();
    }

    private static RichText Lasting(PaperSource source, FigureWords words, decimal years, bool withOverspend)
    {
        var sentence = new Sentence(words);
        return (years == 0m
            ? sentence.Say("At this year’s rate of use nothing would be left of them.")
            : sentence.Say($"If every year took what this one takes{(withOverspend ? $", the {source.Wording("forecast ", string.Empty)}overspend with it" : string.Empty)}, they would last {Another(years)} after this one. This is a rate and not a forecast: it is to be read with what the money was used for."))
            .Done();
    }

    private static RichText Provisions(PaperSource source, FigureWords words, ReserveSum provisions)
    {
        var sentence = new Sentence(words).Say($"Provisions, which are kept for liabilities that are likely and are not reserves, {source.Wording("stand", "stood")} at ");
        return provisions switch
        {
            { Opening: { } opening, Movement: { IsNil: false }, Closing: { } closing } => sentence.Sum(opening).Say(source.Wording(" and are forecast to end the year at ", " at the start of the year and at ")).Sum(closing).Say(source.Wording(".", " at its end.")).Done(),
            { Closing: { } closing } => sentence.Sum(closing).Say(".").Done(),
            _ => sentence.Sum(provisions.Opening ?? Money.Zero).Say(" on 1 April.").Done(),
        };
    }

    private static string Listed(List<ReservePosition> reserves) => reserves.Count <= 3
        ? NameList.Of([.. reserves.Select(reserve => reserve.Reserve.Name)])
        : FormattableString.Invariant($"{reserves.Count} reserves");
}
