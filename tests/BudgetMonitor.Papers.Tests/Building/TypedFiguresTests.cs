using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Building.Words;

namespace BudgetMonitor.Papers.Tests.Building;

public sealed class TypedFiguresTests
{
    [Theory]
    //          text, what was typed, pounds, decimals, signed
    [InlineData("an underspend of £1.2m", "£1.2m", 1_200_000, 1, false)]
    [InlineData("£302k of income", "£302k", 302_000, 0, false)]
    [InlineData("rose by £0.302m.", "£0.302m", 302_000, 3, false)]
    [InlineData("a variance of -£5.1m", "-£5.1m", -5_100_000, 1, true)]
    [InlineData("a variance of −£5.1m", "−£5.1m", -5_100_000, 1, true)]     // a real minus
    [InlineData("a variance of +£0.302m", "+£0.302m", 302_000, 3, true)]
    [InlineData("pay £-9.9m", "£-9.9m", -9_900_000, 1, true)]                // the slip of Kent's appendix 2
    [InlineData("underspend (£0.2m)", "(£0.2m)", -200_000, 1, true)]
    [InlineData("(£0.2m of it in schools)", "£0.2m", 200_000, 1, false)]     // brackets around words say no sign
    [InlineData("(an underspend of £0.2m)", "£0.2m", 200_000, 1, false)]
    [InlineData("£1,234,500", "£1,234,500", 1_234_500, 0, false)]
    [InlineData("£1,234.50 of stock", "£1,234.50", 1_234.50, 2, false)]
    [InlineData("£12.3 million", "£12.3 million", 12_300_000, 1, false)]
    [InlineData("£1.1bn", "£1.1bn", 1_100_000_000, 1, false)]
    [InlineData("£4.5M", "£4.5M", 4_500_000, 1, false)]
    [InlineData("£5 met costs", "£5", 5, 0, false)]                          // no unit: "met" is a word
    [InlineData("pre-£5m budgets", "£5m", 5_000_000, 0, false)]              // a hyphen of a word is no minus
    public void A_typed_sum_is_found_with_its_sign_and_precision(string text, string typed, decimal pounds, int decimals, bool signed)
    {
        var figure = TypedFigures.Find(text).Should().ContainSingle().Subject;

        (figure.Text, figure.Pounds, figure.Decimals, figure.IsSigned).Should().Be((typed, pounds, decimals, signed));
        text.Substring(figure.Start, figure.Text.Length).Should().Be(typed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Thirty more children, 12% over 2016-17.")]
    [InlineData("{A.variance} in {period-month}")]
    [InlineData("£ and pence")]
    public void Words_hold_no_sums(string text) => TypedFigures.Find(text).Should().BeEmpty();

    [Fact]
    public void Several_sums_come_in_order() =>
        TypedFigures.Find("From £1.2m to £1.5m (-£0.1m of it late).").Select(figure => figure.Pounds).Should().Equal(1_200_000m, 1_500_000m, -100_000m);

    [Theory]
    //          text, stray
    [InlineData("an overspend of £1.25m", null)]          // exactly the variance
    [InlineData("an overspend of £1.3m", null)]           // at the precision typed
    [InlineData("an overspend of £1m", null)]
    [InlineData("an overspend of £1,254,000", null)]
    [InlineData("an overspend of £1.254m", null)]
    [InlineData("an overspend of £1.24m", "£1.24m")]      // not so at two decimals
    [InlineData("a variance of +£1.25m", null)]
    [InlineData("a variance of -£1.25m", "-£1.25m")]      // the sign contradicts
    [InlineData("a movement of -£0.302m", null)]
    [InlineData("improved by £302k", null)]
    [InlineData("improved by (£0.3m)", null)]
    [InlineData("worse by +£0.3m", "+£0.3m")]
    [InlineData("£0.6m of it in homes", null)]            // an explanation's part, which has no field
    [InlineData("a fee of £9.50 an hour", null)]          // a price
    public void What_equals_no_figure_at_its_precision_is_a_stray(string text, string? stray)
    {
        NamedFigure[] figures =
        [
            new("Care, variance", 1_254_000.Pounds(), "{A1.variance}"),
            new("Care, movement", (-302_000).Pounds(), "{A1.movement}"),
            new("Placements", 600_000.Pounds()),
        ];

        TypedFigures.Strays(text, figures).Select(found => found.Figure.Text).Should().Equal(stray is null ? [] : [stray]);
    }

    [Theory]
    [InlineData("about £1.9m", "{A1.variance}")]
    [InlineData("about £0.4m", "{A1.movement}")]           // by size, where no sign was typed
    [InlineData("about +£0.1m", "{A1.movement}")]          // -0.302 is 0.402 away, 1.254 is 1.154 away
    public void The_nearest_figure_that_can_be_inserted_is_offered(string text, string field)
    {
        NamedFigure[] figures =
        [
            new("Care, variance", 1_254_000.Pounds(), "{A1.variance}"),
            new("Care, movement", (-302_000).Pounds(), "{A1.movement}"),
            new("Placements", 450_000.Pounds()),
        ];

        TypedFigures.Strays(text, figures).Should().ContainSingle().Which.Nearest!.Field.Should().Be(field);
    }
}
