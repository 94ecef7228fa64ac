using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Tests.Formatting;

public sealed class FigureStyleTests
{
    [Theory]
    //          pounds, unit, decimals, text
    [InlineData("11050000", FigureUnit.Millions, 1, "11.1")] // a tie goes away from zero
    [InlineData("-11050000", FigureUnit.Millions, 1, "-11.1")]
    [InlineData("16150000", FigureUnit.Millions, 1, "16.2")]
    [InlineData("16149999.99", FigureUnit.Millions, 1, "16.1")]
    [InlineData("-59236100", FigureUnit.Millions, 1, "-59.2")]
    [InlineData("-40000", FigureUnit.Millions, 1, "0.0")] // never -0.0
    [InlineData("40000", FigureUnit.Millions, 1, "0.0")]
    [InlineData("50000", FigureUnit.Millions, 1, "0.1")]
    [InlineData("-50000", FigureUnit.Millions, 1, "-0.1")]
    [InlineData("-49999.99", FigureUnit.Millions, 1, "0.0")]
    [InlineData("1448123456", FigureUnit.Millions, 1, "1,448.1")]
    [InlineData("938659000", FigureUnit.Millions, 3, "938.659")]
    [InlineData("500", FigureUnit.Millions, 3, "0.001")]
    [InlineData("-499.99", FigureUnit.Millions, 3, "0.000")]
    [InlineData("24119100", FigureUnit.Thousands, 1, "24,119.1")]
    [InlineData("-24119050", FigureUnit.Thousands, 1, "-24,119.1")]
    [InlineData("1234.5", FigureUnit.Pounds, 0, "1,235")]
    [InlineData("-1234.5", FigureUnit.Pounds, 0, "-1,235")]
    [InlineData("-0.49", FigureUnit.Pounds, 0, "0")]
    [InlineData("1610.82", FigureUnit.Pounds, 2, "1,610.82")]
    public void A_figure_is_rounded_once_half_away_from_zero(string pounds, FigureUnit unit, int decimals, string text) =>
        new FigureStyle(unit, decimals).Format(Sum(pounds)).Should().Be(text);

    [Theory]
    //          pounds, negative, plus, currency, bare nil, text
    [InlineData("3865000", NegativeStyle.Minus, true, true, false, "+£3.865m")]
    [InlineData("-1959000", NegativeStyle.Minus, true, true, false, "-£1.959m")]
    [InlineData("3865000", NegativeStyle.Minus, false, true, false, "£3.865m")]
    [InlineData("3865000", NegativeStyle.Minus, true, false, false, "+3.865")]
    [InlineData("400", NegativeStyle.Minus, true, true, false, "£0.000m")] // rounds to nil: no sign
    [InlineData("-3042000", NegativeStyle.Brackets, false, false, false, "(3.042)")]
    [InlineData("-3042000", NegativeStyle.Brackets, false, true, false, "(£3.042m)")]
    [InlineData("-400", NegativeStyle.Brackets, false, false, false, "0.000")]
    [InlineData("3132000", NegativeStyle.Brackets, false, false, false, "3.132")]
    [InlineData("0", NegativeStyle.Brackets, false, false, true, "0")]
    [InlineData("0", NegativeStyle.Brackets, false, true, true, "£0")]
    [InlineData("0.01", NegativeStyle.Brackets, false, false, true, "0.000")] // not exactly nil
    [InlineData("0", NegativeStyle.Minus, true, false, false, "0.000")]
    public void The_look_of_a_figure_follows_its_style(string pounds, NegativeStyle negative, bool plus, bool currency, bool bareNil, string text) =>
        new FigureStyle(FigureUnit.Millions, 3, negative) { Plus = plus, Currency = currency, BareNil = bareNil }
            .Format(Sum(pounds)).Should().Be(text);

    [Fact]
    public void Nil_is_a_figure_and_an_absent_figure_is_blank()
    {
        FigureStyle.Millions.Format(Money.Zero).Should().Be("0.000");
        FigureStyle.Millions.Format((Money?)null).Should().BeEmpty();
    }

    [Theory]
    [InlineData(NegativeStyle.Minus, "+£3.000m")]
    [InlineData(NegativeStyle.Brackets, "£3.000m")] // brackets alone carry the sign
    public void A_signed_figure_has_a_plus_only_where_a_minus_marks_the_negative(NegativeStyle negative, string text) =>
        new FigureStyle(FigureUnit.Millions, 3, negative).Signed.InText.Format(3_000_000.Pounds()).Should().Be(text);

    [Theory]
    //          per cent, decimals, negative, text
    [InlineData("-1.5", 2, NegativeStyle.Brackets, "(1.50%)")]
    [InlineData("-0.3959", 3, NegativeStyle.Brackets, "(0.396%)")]
    [InlineData("0.3885", 2, NegativeStyle.Brackets, "0.39%")]
    [InlineData("-0.001", 2, NegativeStyle.Brackets, "0.00%")]
    [InlineData("2.295", 2, NegativeStyle.Minus, "2.30%")]
    [InlineData("-2.295", 2, NegativeStyle.Minus, "-2.30%")]
    [InlineData("24.5", 0, NegativeStyle.Minus, "25%")]
    [InlineData("1234.5", 1, NegativeStyle.Minus, "1,234.5%")]
    public void A_per_cent_is_rounded_and_signed_like_money(string percentage, int decimals, NegativeStyle negative, string text) =>
        new PercentageStyle(decimals, negative).Format(decimal.Parse(percentage)).Should().Be(text);

    [Theory]
    [InlineData("-80632800", "-82483800", PercentageBase.Signed, "2.30%")] // Norfolk: extra income on the signed budget
    [InlineData("-80632800", "-82483800", PercentageBase.Absolute, "(2.30%)")]
    [InlineData("0", "1000", PercentageBase.Absolute, "")] // any per cent of nothing would mislead
    public void A_negative_budget_has_the_per_cent_of_the_custom_chosen(string budget, string forecast, PercentageBase custom, string text) =>
        new PercentageStyle(2, NegativeStyle.Brackets)
            .Format(Variance.PercentageOf(Sum(forecast) - Sum(budget), Sum(budget), custom)).Should().Be(text);

    [Theory]
    //          pounds, format: exact pounds shown in millions
    [InlineData("-1959000", "#,##0.000,,;-#,##0.000,,;#,##0.000,,")]
    [InlineData("-400", "[>=500]#,##0.000,,;[<=-500]-#,##0.000,,;#,##0.000,,")] // a spreadsheet program would print -0.000
    [InlineData("0", "#,##0.000,,;-#,##0.000,,;#,##0.000,,")]
    public void A_workbook_shows_the_exact_pounds_as_the_paper_does(string pounds, string format) =>
        FigureStyle.Millions.WorkbookFormat(Sum(pounds)).Should().Be(format);

    private static Money Sum(string pounds) => Money.FromPounds(decimal.Parse(pounds));
}
