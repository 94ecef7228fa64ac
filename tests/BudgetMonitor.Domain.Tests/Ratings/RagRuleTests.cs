using System.Globalization;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Ratings;

namespace BudgetMonitor.Domain.Tests.Ratings;

public class RagRuleTests
{
    private static readonly RagThreshold Amber = new(new(1m), 250_000.Pounds());
    private static readonly RagThreshold Red = new(new(2m), 1_000_000.Pounds());
    private static readonly RagThreshold Under = new(new(5m), 2_000_000.Pounds());

    [Theory]
    //          variance, net limit, rating when one leg is enough, when both are needed
    [InlineData("0", "10000000", Rag.Green, Rag.Green)]
    [InlineData("0.01", "10000000", Rag.Green, Rag.Green)]
    [InlineData("99999.99", "10000000", Rag.Green, Rag.Green)]
    [InlineData("100000", "10000000", Rag.Amber, Rag.Green)]             // exactly 1%, not yet £250,000
    [InlineData("199999.99", "10000000", Rag.Amber, Rag.Green)]
    [InlineData("200000", "10000000", Rag.Red, Rag.Green)]               // exactly 2%
    [InlineData("249999.99", "1000000000", Rag.Green, Rag.Green)]        // below both
    [InlineData("250000", "1000000000", Rag.Amber, Rag.Green)]           // exactly £250,000, only 0.025%
    [InlineData("999999.99", "1000000000", Rag.Amber, Rag.Green)]
    [InlineData("1000000", "1000000000", Rag.Red, Rag.Green)]            // exactly £1,000,000, only 0.1%
    [InlineData("250000", "25000000", Rag.Amber, Rag.Amber)]             // both amber legs exactly
    [InlineData("249999.99", "24999999", Rag.Amber, Rag.Green)]          // the £ leg a penny short
    [InlineData("1000000", "50000000", Rag.Red, Rag.Red)]                // both red legs exactly
    [InlineData("1000000", "50000001", Rag.Red, Rag.Amber)]              // a hair under 2%
    [InlineData("100000", "-10000000", Rag.Amber, Rag.Green)]            // income short of its target: the size of the budget counts
    [InlineData("-100000", "10000000", Rag.Green, Rag.Green)]            // underspends are never amber
    [InlineData("-1999999.99", "10000000000", Rag.Green, Rag.Green)]
    [InlineData("-2000000", "10000000000", Rag.LargeUnderspend, Rag.Green)]
    [InlineData("-500000", "10000000", Rag.LargeUnderspend, Rag.Green)]  // exactly 5%
    [InlineData("-2000000", "40000000", Rag.LargeUnderspend, Rag.LargeUnderspend)]
    [InlineData("249999.99", "0", Rag.Green, Rag.Green)]                 // a nil budget: the £ leg alone
    [InlineData("250000", "0", Rag.Amber, Rag.Amber)]
    [InlineData("1000000", "0", Rag.Red, Rag.Red)]
    [InlineData("-2000000", "0", Rag.LargeUnderspend, Rag.LargeUnderspend)]
    public void A_variance_is_rated_by_its_share_and_its_sum(string variance, string limit, Rag whicheverFirst, Rag bothNeeded)
    {
        Rate(RatingLegs.WhicheverFirst).Should().Be(whicheverFirst);
        Rate(RatingLegs.BothNeeded).Should().Be(bothNeeded);

        Rag Rate(RatingLegs legs) =>
            new RagRule(RatingBase.Net, legs, Amber, Red, Under).Rate(Pounds(variance), new(Pounds(limit), Money.Zero)).Rag;
    }

    [Theory]
    //          one variance of £60,000 on £10m gross less £8m income
    [InlineData(RatingBase.Gross, Rag.Green)] // 0.6%
    [InlineData(RatingBase.Net, Rag.Red)]     // 3%
    public void Gross_and_net_give_different_ratings(RatingBase ratingBase, Rag expected)
    {
        var rule = new RagRule(ratingBase, RatingLegs.WhicheverFirst, Amber, Red, null);

        rule.Rate(60_000.Pounds(), new(10_000_000.Pounds(), (-8_000_000).Pounds())).Rag.Should().Be(expected);
    }

    [Fact]
    public void Without_a_threshold_for_underspends_none_is_flagged()
    {
        var rule = new RagRule(RatingBase.Net, RatingLegs.WhicheverFirst, Amber, Red, null);

        rule.Rate((-900_000_000).Pounds(), new(10.Pounds(), Money.Zero)).Rag.Should().Be(Rag.Green);
    }

    [Theory]
    [InlineData("0", "10000000", "On budget: the forecast equals the cash limit.")]
    [InlineData("60000", "10000000", "Overspend of £60,000, 0.60% of the net cash limit of £10,000,000: below amber, which starts at 1% or £250,000.")]
    [InlineData("123456.50", "10000000", "Overspend of £123,456.50, 1.23% of the net cash limit of £10,000,000: amber from 1% or £250,000.")]
    [InlineData("1000000", "0", "Overspend of £1,000,000; the net cash limit is nil, so only the £ threshold counts: red from 2% or £1,000,000.")]
    [InlineData("-60000", "10000000", "Underspend of £60,000, 0.60% of the net cash limit of £10,000,000: not an overspend.")]
    [InlineData("-3000000", "10000000", "Underspend of £3,000,000, 30.00% of the net cash limit of £10,000,000: flagged from 5% or £2,000,000.")]
    [InlineData("99999.99", "10000000", "Overspend of £99,999.99, 0.9999999% of the net cash limit of £10,000,000: below amber, which starts at 1% or £250,000.")] // never "1.00%: below 1%"
    [InlineData("100000", "10000000", "Overspend of £100,000, 1.00% of the net cash limit of £10,000,000: amber from 1% or £250,000.")]
    public void The_reason_is_one_sentence_with_the_figures_in_it(string variance, string limit, string reason)
    {
        var rule = new RagRule(RatingBase.Net, RatingLegs.WhicheverFirst, Amber, Red, Under);

        rule.Rate(Pounds(variance), new(Pounds(limit), Money.Zero)).Reason.Should().Be(reason);
    }

    [Fact]
    public void The_rule_stands_in_words_under_the_table()
    {
        new RagRule(RatingBase.Gross, RatingLegs.WhicheverFirst, Amber, Red, Under).InWords.Should().Be(
            "Amber from an overspend of 1% or £250,000, red from 2% or £1,000,000, whichever is reached first; "
            + "per cent of the gross cash limit. An underspend of 5% or £2,000,000 or more is flagged too.");
        new RagRule(RatingBase.Net, RatingLegs.BothNeeded, new(new(0.125m), 99.5m.Pounds()), Red, null).InWords.Should().Be(
            "Amber from an overspend of 0.125% and £99.50, red from 2% and £1,000,000, when both are reached; "
            + "per cent of the net cash limit.");
    }

    [Theory]
    [InlineData("0", "1")]
    [InlineData("-1", "1")]
    [InlineData("1000.01", "1")]
    [InlineData("1", "0")]
    [InlineData("1", "-1")]
    public void A_threshold_is_above_nil_and_within_reason(string percentage, string amount)
    {
        var make = () => new RagThreshold(new(Number(percentage)), Pounds(amount));

        make.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("0.99", 300_000)]
    [InlineData("1.5", 249_999)]
    public void Red_cannot_start_below_amber_in_either_leg(string percentage, int amount)
    {
        var make = () => new RagRule(RatingBase.Net, RatingLegs.WhicheverFirst, Amber, new(new(Number(percentage)), amount.Pounds()), null);

        make.Should().Throw<ArgumentException>().WithMessage("Red must start at or above amber*");
    }

    [Fact]
    public void Red_may_start_where_amber_does_and_then_there_is_no_amber()
    {
        var rule = new RagRule(RatingBase.Net, RatingLegs.WhicheverFirst, Amber, Amber, null);

        rule.Rate(250_000.Pounds(), new(1_000_000_000.Pounds(), Money.Zero)).Rag.Should().Be(Rag.Red);
        rule.Rate(249_999.Pounds(), new(1_000_000_000.Pounds(), Money.Zero)).Rag.Should().Be(Rag.Green);
    }

    [Theory]
    [InlineData(Rag.NotRated, "Not rated")]
    [InlineData(Rag.Green, "Green")]
    [InlineData(Rag.Amber, "Amber")]
    [InlineData(Rag.Red, "Red")]
    [InlineData(Rag.LargeUnderspend, "Large underspend")]
    public void A_rating_is_a_word(Rag rag, string word)
    {
        rag.Word().Should().Be(word);
    }

    private static Money Pounds(string text) => Money.FromPounds(Number(text));

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
