using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Building.Parts;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Papers.Tests.Checking;
using BudgetMonitor.Papers.Tests.Samples;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>The action log in a paper, as it is printed, and the check that asks for a word about what is overdue.</summary>
[Collection(SamplePapers.Collection)]
public sealed class ActionLogPartTests(SamplePapers samples)
{
    [Fact]
    public void It_says_how_many_are_done_open_and_overdue_and_lists_each()
    {
        var section = new ActionLogPart().Build(With(samples.KentSource, Everything(samples.KentSource)), 4)!;

        section.Blocks.OfType<ParagraphBlock>().Single().Text.ToString().Should().Be(
            "Of 3 agreed actions, 1 is done and 1 is still to do, of which 1 was overdue on 31 January 2018. What is done changes the year’s outturn by -£0.450m. What is still to do is to change it by -£0.120m.");
        var table = section.Blocks.OfType<TableBlock>().Single().Table;
        table.Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => cell.Display).Prepend(row.Label))).Should().Equal(
            "Freeze recruitment | Children, Young People & Education | Director of resources | 28 Feb 2018 | Done | -0.450",
            "Move two teams | Adult Social Care & Health | Head of property | 15 Jan 2018 | Delayed, overdue: The lease ends in March | -0.120",
            "Review bus routes | Growth, Environment & Transport | Head of public transport | 31 Mar 2018 | Stopped | 0.000");
    }

    [Fact]
    public void A_slice_shows_the_actions_of_its_heads_alone()
    {
        var source = samples.KentSource;
        var beside = source.Beside with { Others = [Everything(source)] };

        var within = beside.Within(source.Structure, head => head.Code == "CYPE").Of<ReportedActions>()!;

        within.Log.All.Select(action => action.Action.Name).Should().Equal("Freeze recruitment");
    }

    [Fact]
    public void Without_actions_there_is_no_section()
    {
        new ActionLogPart().Build(samples.KentSource with { Beside = samples.KentSource.Beside with { Others = [] } }, 4).Should().BeNull();
        new ActionLogPart().Build(With(samples.KentSource, new ReportedActions(ActionLog.Empty)), 4).Should().BeNull();
    }

    [Theory]
    //          state, period of the note, note, found
    [InlineData(ActionState.Delayed, 10, null, true)]
    [InlineData(ActionState.Delayed, 10, "The lease ends in March", false)]
    [InlineData(ActionState.Delayed, 9, "The lease ends in March", true)] // said last month
    [InlineData(ActionState.Done, 10, null, false)]
    [Seeds("agreed-action-overdue")]
    public void An_overdue_action_without_a_word_is_found(ActionState state, int period, string? note, bool isFound) =>
        Seeded.Sound().Found(source => With(source, new ReportedActions(new([Action(source, "A", "Move two teams", new(2017, 5, 1), -1, state, note, period)]))))
            .Should().Equal(isFound ? ["agreed-action-overdue"] : []);

    private static ReportedActions Everything(PaperSource source) => new(new(
    [
        Action(source, "CYPE", "Freeze recruitment", new(2018, 2, 28), -450_000, ActionState.Done, null, owner: "Director of resources"),
        Action(source, "ASCH", "Move two teams", new(2018, 1, 15), -120_000, ActionState.Delayed, "The lease ends in March"),
        Action(source, "GET", "Review bus routes", new(2018, 3, 31), 0, ActionState.Stopped, null, owner: "Head of public transport"),
    ]));

    private static LoggedAction Action(PaperSource source, string code, string name, DateOnly due, int effect, ActionState state, string? note, int period = 10, string owner = "Head of property") => new(
        source.Structure.Find(code) ?? source.Structure.Council,
        new() { AgreedActionId = 1, Year = source.Period.Year.StartYear, HeadId = 1, Name = name, OwnerName = owner, DueOn = due, Effect = effect.Pounds() },
        new() { AgreedActionId = 1, HeadId = 1, Period = period, State = state, Note = note });

    private static PaperSource With(PaperSource source, ReportedActions actions) => source with { Beside = source.Beside with { Others = [actions] } };
}
