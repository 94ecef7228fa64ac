using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Building.Words.Groups;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Tests.Building;

public sealed class TextFieldTests
{
    [Theory]
    [InlineData("The forecast is {total.revised}.", "The forecast is +£1.250m.")]
    [InlineData("{total.revised|plain}", "£1.250m")]
    [InlineData("{A.movement}", "-£0.500m")]
    [InlineData("an improvement of {A.movement|size}", "an improvement of £0.500m")]
    [InlineData("{A.movement|plain}", "-£0.500m")]
    [InlineData("{B-X.variance}", "-£0.250m")]
    [InlineData("{a1-x.variance}", "+£1.500m")] // codes in upper or lower case
    [InlineData("{total.cash-limit}", "£40.000m")]
    [InlineData("{total.cash-limit|signed}", "+£40.000m")]
    [InlineData("{C.cash-limit}", "£60.000m")] // with what is outside the total
    [InlineData("{c.cash-limit|signed}", "+£60.000m")] // a code of one letter
    [InlineData("{ C . cash-limit | plain }", "£60.000m")]
    [InlineData("{B.cash-limit}", "£10.000m")]
    [InlineData("{A.cash-limit}", "£30.000m")] // without the grants that are outside the total in it
    [InlineData("{A1.cash-limit}", "£20.000m")]
    [InlineData("{GRANT.cash-limit}", "£10.000m")]
    [InlineData("{total.forecast}", "£41.250m")]
    [InlineData("{total.last}", "+£2.000m")]
    [InlineData("{A.adjustment}", "none")]
    [InlineData("{total.roll-forwards|plain}", "£0.100m")]
    [InlineData("{total.revised-with-roll-forwards}", "+£1.350m")]
    [InlineData("{total.movement-with-roll-forwards}", "-£0.650m")]
    [InlineData("{A.word}, {B.word}, {A2.word}", "overspend, underspend, on budget")]
    [InlineData("{A.variance-word}, {B.variance-word}", "overspend, underspend")]
    [InlineData("{A.movement-word}, {B.movement-word}, {A2.movement-word}", "better, better, unchanged")]
    [InlineData("{A1-X.movement-before-adjustment}", "-£0.500m")]
    [InlineData("{A1-X.last-variance}, {A1-X.last-forecast}", "+£2.000m, £12.000m")]
    [InlineData("{A1-X.actual}, {A1-X.profile}", "no actual yet, no budget to date")]
    [InlineData("{A1-X.name}", "Homes")]
    [InlineData("{A.revised + B.revised}", "+£1.250m")]
    [InlineData("{total.revised - A.revised}", "-£0.250m")]
    [InlineData("{total.forecast - A.forecast}", "+£9.750m")] // a difference is signed
    [InlineData("{total.revised-with-roll-forwards - A.revised|size 1}", "£0.2m")] // 0.150, half away from nil
    [InlineData("{total.revised|0}, {total.revised|1}, {total.revised|plain 2}", "+£1m, +£1.3m, £1.25m")]
    [InlineData("{total.revised - A.revised|word}, {B.last|word}, {A.movement|movement-word}", "underspend, on budget, better")]
    [InlineData("{total.last-with-roll-forwards}", "+£2.000m")]
    [InlineData("{total.pressures}, {total.underspends}", "+£1.500m, -£0.250m")]
    [InlineData("{A1.underspends}", "£0.000m")]
    [InlineData("{A.prior-outturn}, {A.last-adjustment}, {A.adjustment-movement}", "not known, none, none")]
    [InlineData("{A.revised - A.prior-outturn}", "not known")] // a sum with an absent figure in it is absent
    [InlineData("{capital.variance}", "(not known)")]
    [InlineData("Period {period}, {period-month} {year}, to {period-end}; before: {last-period}, {last-period-month}", "Period 10, January 2017-18, to 31 January 2018; before: 9, December")]
    [InlineData("{ total.revised }", "+£1.250m")]
    public void A_field_is_replaced_by_the_current_figure(string text, string filled) =>
        new TextFiller(Council().Source()).Fill(text).Plain.Should().Be(filled);

    [Theory]
    [InlineData("{total.revised}", "£1.250m")]
    [InlineData("{A.movement}", "(£0.500m)")]
    public void Brackets_carry_the_sign_alone(string text, string filled) =>
        new TextFiller(Council().WithBrackets().Source()).Fill(text).Plain.Should().Be(filled);

    [Theory]
    [InlineData("{total.revized}", "*is not a field*cash-limit*")]
    [InlineData("{nobody.revised}", "*no head nobody in 2017-18*")]
    [InlineData("{total.revised|loud}", "*must be one of signed, plain, size, word*")]
    [InlineData("{period|plain}", "*has no style*")]
    [InlineData("{}", "*is not a field*")]
    public void A_wrong_field_stays_and_says_what_is_wrong(string text, string problem)
    {
        var source = Council().Source();

        var filled = new TextFiller(source).Fill($"Before {text} after");

        filled.Plain.Should().Be($"Before {text} after");
        filled.HasProblem.Should().BeTrue();
        filled.Runs.Single(run => run.Role == TextRole.Problem).Explanation.Should().Match(problem);
        TextFields.Problems(text, source.Structure).Should().ContainSingle().Which.Should().Match(problem);
    }

    [Theory]
    [InlineData("{scheme.Bridge.budget}", "*there is no scheme Bridge in this period*")]
    [InlineData("{reserve.S.closing}", "*2 begin with S; write more of the name*")]
    public void An_item_that_is_not_there_is_marked_when_the_paper_is_made(string text, string problem)
    {
        var source = Council().Source() with { Beside = new() { Reserves = new([Reserve("Storms"), Reserve("Savings")]) } };

        new TextFiller(source).Fill(text).Runs.Should().ContainSingle(run => run.Role == TextRole.Problem).Which.Explanation.Should().Match(problem);
    }

    [Theory]
    [InlineData("{reserve.Storms.closing}", "£1.000m")]
    [InlineData("{reserve.sto.opening|1}", "£1.0m")]
    [InlineData("{reserves.closing + total.revised|plain}", "£3.250m")]
    public void A_group_s_figures_are_inserted_by_the_item_s_name_or_its_beginning(string text, string filled)
    {
        var source = Council().Source() with { Beside = new() { Reserves = new([Reserve("Storms"), Reserve("Savings")]) } };

        new TextFiller(source).Fill(text).Plain.Should().Be(filled);
    }

    [Fact]
    public void An_inserted_figure_knows_what_it_is_and_how_it_was_inserted()
    {
        var run = new TextFiller(Council().Source()).Fill("{total.revised - A.revised|plain}").Runs.Should().ContainSingle().Subject;

        run.Label.Should().Be("Small Council, total, revised variance less Adults, revised variance");
        run.Field.Should().Be("{total.revised - A.revised|plain}");
    }

    [Fact]
    public void Every_group_has_a_class_that_answers_for_each_of_its_figures()
    {
        FieldGroups.All.Select(group => group.About.Key).Should().Equal(TextFieldGroups.All.Select(group => group.Key));
        foreach (var group in FieldGroups.All.Where(group => group.About.Item is null))
        {
            foreach (var figure in group.About.Figures)
            {
                group.ValueOf(Council().Source(), null, figure.Key).Should().Be(default(GroupFigure), "nothing is known beside revenue");
            }
        }
    }

    [Fact]
    public void Absent_figures_are_words_and_never_nil()
    {
        var source = new SmallCouncil().With("B-X", null).Source();

        new TextFiller(source).Fill("{B.revised}; {total.last}; {total.movement}; {B.word}; {last-period-month}").Plain
            .Should().Be("no forecast yet; not reported before; not reported before; not forecast; (no period reported before)");
    }

    [Fact]
    public void A_period_s_own_texts_take_the_place_of_those_of_every_period()
    {
        var council = Council().Text("summary", "every 1").Text("summary", "every 2", order: 2).Text("to", "Cabinet");

        new TextFiller(council.Source()).Slot(PaperKind.Cabinet, "summary").Select(text => text.Plain).Should().Equal("every 1", "every 2");
        var own = council.Text("summary", "own 2", period: 10, order: 2).Text("summary", "own 1", period: 10).Source();
        new TextFiller(own).Slot(PaperKind.Cabinet, "summary").Select(text => text.Plain).Should().Equal("own 1", "own 2");
        new TextFiller(own).Slot(PaperKind.Cabinet, "to").Should().ContainSingle();
        new TextFiller(own).Slot(PaperKind.Committee, "summary").Should().BeEmpty();
    }

    [Fact]
    public void A_reader_who_may_not_see_a_head_is_not_shown_its_figures() =>
        new TextFiller(Council().Source(), head => head.Code != "B-X").Fill("{A.word} and {B-X.variance}").Plain.Should().Be("overspend and (not shown)");

    private static ReservePosition Reserve(string name) =>
        new(new() { Year = 2017, Name = name, Kind = ReserveKind.Earmarked, Opening = 1_000_000.Pounds() }, []);

    private static SmallCouncil Council() => new SmallCouncil().WithSchools().WithGrants(7_000_000)
        .With("A1-X", 1_500_000).With("B-X", -250_000).With("SCH-X", 9_000_000)
        .Last(("A1-X", 2_000_000))
        .RollForward("A1", RollForwardKind.Rephased, 100_000);
}
