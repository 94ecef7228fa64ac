using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Domain.Tests.Papers;

public class TextFieldsTests
{
    private static readonly TestCouncil Council = TestCouncil.Draw("""
        KCC
            SCS
                SCS.OLD
            C
        """);

    [Theory]
    [InlineData("{KCC.cash-limit}", TextFieldKind.CashLimit, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.forecast}", TextFieldKind.Forecast, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.variance|signed}", TextFieldKind.Variance, "KCC", TextFieldStyle.Signed)]
    [InlineData("{KCC.adjustment|plain}", TextFieldKind.Adjustment, "KCC", TextFieldStyle.Plain)]
    [InlineData("{KCC.revised|size}", TextFieldKind.Revised, "KCC", TextFieldStyle.Size)]
    [InlineData("{KCC.last}", TextFieldKind.Last, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.movement}", TextFieldKind.Movement, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.roll-forwards}", TextFieldKind.RollForwards, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.revised-with-roll-forwards}", TextFieldKind.RevisedWithRollForwards, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.movement-with-roll-forwards}", TextFieldKind.MovementWithRollForwards, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.word}", TextFieldKind.Word, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.variance-word}", TextFieldKind.VarianceWord, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.movement-word}", TextFieldKind.MovementWord, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.movement-before-adjustment}", TextFieldKind.MovementBeforeAdjustment, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.last-forecast}", TextFieldKind.LastForecast, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.last-variance}", TextFieldKind.LastVariance, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.actual}", TextFieldKind.Actual, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.profile}", TextFieldKind.Profile, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.last-adjustment}", TextFieldKind.LastAdjustment, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.adjustment-movement}", TextFieldKind.AdjustmentMovement, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.last-with-roll-forwards}", TextFieldKind.LastWithRollForwards, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.prior-outturn}", TextFieldKind.PriorOutturn, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.prior-variance}", TextFieldKind.PriorVariance, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.pressures}", TextFieldKind.Pressures, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.underspends}", TextFieldKind.Underspends, "KCC", TextFieldStyle.Default)]
    [InlineData("{KCC.name}", TextFieldKind.Name, "KCC", TextFieldStyle.Default)]
    [InlineData("{total.revised}", TextFieldKind.Revised, "total", TextFieldStyle.Default)]
    [InlineData("{SCS.OLD.revised}", TextFieldKind.Revised, "SCS.OLD", TextFieldStyle.Default)] // a code with a dot
    [InlineData("{ kcc.Revised | Plain }", TextFieldKind.Revised, "kcc", TextFieldStyle.Plain)] // spaces and upper case do not matter
    [InlineData("{C.cash-limit}", TextFieldKind.CashLimit, "C", TextFieldStyle.Default)] // a code of one letter
    [InlineData("{c.CASH-LIMIT|plain}", TextFieldKind.CashLimit, "c", TextFieldStyle.Plain)]
    [InlineData("{ C . cash-limit }", TextFieldKind.CashLimit, "C", TextFieldStyle.Default)]
    [InlineData("{period}", TextFieldKind.Period, null, TextFieldStyle.Default)]
    [InlineData("{period-month}", TextFieldKind.PeriodMonth, null, TextFieldStyle.Default)]
    [InlineData("{period-end}", TextFieldKind.PeriodEnd, null, TextFieldStyle.Default)]
    [InlineData("{year}", TextFieldKind.Year, null, TextFieldStyle.Default)]
    [InlineData("{last-period}", TextFieldKind.LastPeriod, null, TextFieldStyle.Default)]
    [InlineData("{last-period-month}", TextFieldKind.LastPeriodMonth, null, TextFieldStyle.Default)]
    public void A_field_names_a_head_and_what_or_a_fact_of_the_period(string text, TextFieldKind kind, string? code, TextFieldStyle style)
    {
        var piece = TextFields.Split(text, Council.Structure).Should().ContainSingle().Subject;

        piece.Should().Be(new TextPiece(text, new TextField(kind, code, style), null));
        piece.Field!.IsTotal.Should().Be(code == "total");
        TextFields.Problems(text, Council.Structure).Should().BeEmpty();
    }

    [Theory]
    [InlineData("{}", "is not a field: write {CODE.what} with one of cash-limit, forecast, variance,")]
    [InlineData("{KCC}", "or one of period, period-month, period-end, year, last-period, last-period-month.")]
    [InlineData("{.revised}", "is not a field")]
    [InlineData("{KCC.}", "is not a field")]
    [InlineData("{ . revised}", "is not a field")]
    [InlineData("{C}", "is not a field")]
    [InlineData("{D.revised}", "there is no head D in 2017-18")]
    [InlineData("{KCC.variances}", "is not a field")]
    [InlineData("{GONE.revised}", "there is no head GONE in 2017-18")]
    [InlineData("{KCC.revised|loud}", "the style after | must be one of signed, plain, size, word, movement-word, a number of decimals")]
    [InlineData("{KCC.revised|}", "the style after | must be one of")]
    [InlineData("{period|plain}", "a fact of the period has no style")]
    public void A_wrong_field_is_kept_as_typed_with_what_is_wrong(string text, string problem)
    {
        var piece = TextFields.Split(text, Council.Structure).Should().ContainSingle().Subject;

        (piece.Text, piece.Field).Should().Be((text, null));
        piece.Problem.Should().StartWith(text).And.Contain(problem);
    }

    [Theory]
    [InlineData("Spending of {KCC.forecast was forecast.", "A { is on its own")]
    [InlineData("Spending of KCC.forecast} was forecast.", "A } is on its own")]
    [InlineData("Spending of {{KCC.forecast} was forecast.", "A { is on its own")]
    public void A_brace_without_its_partner_is_wrong_too(string text, string problem)
    {
        TextFields.Problems(text, Council.Structure).Should().ContainSingle().Which.Should().StartWith(problem);
    }

    [Fact]
    public void Words_and_fields_come_in_order_and_nothing_is_lost()
    {
        const string Text = "In {period-month} the forecast was {total.revised}, {KCC.loud} and no more.";

        var pieces = TextFields.Split(Text, Council.Structure);

        string.Concat(pieces.Select(piece => piece.Text)).Should().Be(Text);
        pieces.Select(piece => piece.Field?.Kind).Should().Equal(null, TextFieldKind.PeriodMonth, null, TextFieldKind.Revised, null, null, null);
        pieces.Select(piece => piece.Problem is not null).Should().Equal(false, false, false, false, false, true, false);
        TextFields.Problems(Text, Council.Structure).Should().ContainSingle();
    }

    [Fact]
    public void A_text_without_fields_is_one_piece_and_no_text_is_none()
    {
        TextFields.Split("The forecast is stable.", Council.Structure).Should().Equal(new TextPiece("The forecast is stable.", null, null));
        TextFields.Split(string.Empty, Council.Structure).Should().BeEmpty();
    }

    [Theory]
    //          commentary of, text, what is wrong
    [InlineData("SCS", "{SCS.variance} {SCS.OLD.variance} {period}", null)]
    [InlineData("KCC", "{total.revised} {SCS.OLD.variance}", null)]
    [InlineData("SCS", "{KCC.variance}", "KCC is not at or below SCS")]      // above it, the others' figures are in it
    [InlineData("SCS.OLD", "{SCS.variance}", "SCS is not at or below SCS.OLD")]
    [InlineData("SCS", "{total.revised}", "the council's total does not belong")]
    public void A_commentary_speaks_of_its_own_head_and_what_is_below_it(string head, string text, string? problem)
    {
        var problems = TextFields.Problems(text, Council.Structure, Council[head]);

        if (problem is null)
        {
            problems.Should().BeEmpty();
        }
        else
        {
            problems.Should().ContainSingle().Which.Should().Contain(problem);
        }
    }

    [Theory]
    //          text, terms, style, decimals
    [InlineData("{total.revised - SCS.revised}", "+total:Revised -SCS:Revised", TextFieldStyle.Default, null)]
    [InlineData("{ SCS.variance  +  SCS.OLD.variance - C.variance | size 1 }", "+SCS:Variance +SCS.OLD:Variance -C:Variance", TextFieldStyle.Size, 1)]
    [InlineData("{SCS.forecast \u2212 SCS.prior-outturn|word}", "+SCS:Forecast -SCS:PriorOutturn", TextFieldStyle.Word, null)]
    [InlineData("{SCS.variance|0}", "+SCS:Variance", TextFieldStyle.Default, 0)]
    [InlineData("{SCS.variance|3 signed}", "+SCS:Variance", TextFieldStyle.Signed, 3)]
    [InlineData("{capital.real - capital.rephasing}", "+capital/real: -capital/rephasing:", TextFieldStyle.Default, null)]
    [InlineData("{capital.programme - KCC.revised|plain}", "+capital/programme: -KCC:Revised", TextFieldStyle.Plain, null)]
    [InlineData("{scheme.North - South.budget}", "+scheme/budget:North - South", TextFieldStyle.Default, null)] // a name with a sign in it
    [InlineData("{scheme.North.budget - scheme.South.budget}", "+scheme/budget:North -scheme/budget:South", TextFieldStyle.Default, null)]
    [InlineData("{company.Law. Ltd..forecast}", "+company/forecast:Law. Ltd.", TextFieldStyle.Default, null)]
    [InlineData("{Capital.VARIANCE}", "+capital/variance:", TextFieldStyle.Default, null)]
    public void Figures_are_added_and_taken_away_and_groups_have_their_own(string text, string terms, TextFieldStyle style, int? decimals)
    {
        var field = TextFields.Split(text, Council.Structure).Should().ContainSingle().Which.Field!;

        string.Join(' ', field.More.Prepend(new(false, field)).Select(term => $"{(term.IsTakenAway ? '-' : '+')}{Said(term.Field)}")).Should().Be(terms);
        (field.Style, field.Decimals).Should().Be((style, decimals));

        static string Said(TextField one) => one.Of is { } of ? $"{of.Group}/{of.Key}:{one.Code}" : $"{one.Code}:{one.Kind}";
    }

    [Theory]
    [InlineData("{total.revised - GONE.revised}", "there is no head GONE in 2017-18")]
    [InlineData("{total.revised - SCS.word}", "words cannot be added up")]
    [InlineData("{total.revised - }", "is not a field")]
    [InlineData("{total.revised - 5}", "is not a field")]
    [InlineData("{capital.colour}", "capital has no colour; it has budget, forecast, variance,")]
    [InlineData("{capital.North.variance}", "write {capital.variance}.")]
    [InlineData("{scheme.budget}", "name the scheme: {scheme.NAME.budget}.")]
    [InlineData("{SCS.variance|4}", "a number of decimals from 0 to 3")]
    [InlineData("{SCS.variance|size plain}", "the style after | must be one of")]
    [InlineData("{SCS.variance|1 2}", "the style after | must be one of")]
    public void A_wrong_sum_group_or_style_says_what_is_wrong(string text, string problem) =>
        TextFields.Split(text, Council.Structure).Should().ContainSingle().Which.Problem.Should().Contain(problem);

    [Fact]
    public void Commentary_has_no_figures_of_groups_because_they_are_the_whole_council_s() =>
        TextFields.Problems("{capital.variance}", Council.Structure, Council["SCS"]).Should().ContainSingle().Which.Should().Contain("belong in the council's own texts");

    [Theory]
    [InlineData("{activity.LD-NRC.volume-forecast}")]
    [InlineData("{staffing.CSC-STAFF.agency-variance}")]
    public void Commentary_has_figures_of_measures_because_each_belongs_to_a_head(string field) =>
        TextFields.Problems(field, Council.Structure, Council["SCS"]).Should().BeEmpty();

    [Fact]
    public void Every_figure_of_a_group_is_written_as_it_is_read()
    {
        foreach (var group in TextFieldGroups.All)
        {
            foreach (var figure in group.Figures)
            {
                var field = TextFields.Split(group.Write(figure, group.Item is null ? null : "One"), Council.Structure).Should().ContainSingle().Which.Field;

                field!.Of.Should().Be(figure);
            }
        }
    }

    [Theory]
    [InlineData(TextFieldKind.Movement, "{SCS.OLD.movement}")]
    [InlineData(TextFieldKind.CashLimit, "{SCS.OLD.cash-limit}")]
    public void A_field_is_written_as_it_is_read(TextFieldKind kind, string text) =>
        TextFields.Write("SCS.OLD", kind).Should().Be(text);
}
