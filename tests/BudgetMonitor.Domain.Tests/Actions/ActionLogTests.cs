using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests.Actions;

public sealed class ActionLogTests
{
    private static readonly BudgetStructure Council = TestCouncil.Draw("""
        C
            D1
                A
                B
        """).Structure;

    private static readonly DateOnly Day = new(2018, 1, 31);

    [Theory]
    //          state, due, overdue
    [InlineData(null, "2018-01-30", true)]
    [InlineData(null, "2018-01-31", false)] // due on the day itself
    [InlineData(ActionState.NotStarted, "2018-01-30", true)]
    [InlineData(ActionState.OnTrack, "2017-06-01", true)]
    [InlineData(ActionState.Delayed, "2018-02-01", false)]
    [InlineData(ActionState.Delayed, "2018-01-01", true)]
    [InlineData(ActionState.Done, "2017-06-01", false)]
    [InlineData(ActionState.Stopped, "2017-06-01", false)]
    public void An_action_is_overdue_when_it_is_past_its_date_and_still_open(ActionState? state, string due, bool isOverdue) =>
        Action("Move", due, 0, state).IsOverdueOn(Day).Should().Be(isOverdue);

    [Fact]
    public void What_was_given_up_counts_in_neither_sum()
    {
        var log = new ActionLog(
        [
            Action("Done", "2018-01-01", -100, ActionState.Done), Action("Open", "2018-01-01", -20, null), Action("Late", "2018-01-01", -3, ActionState.Delayed),
            Action("Stopped", "2018-01-01", -4000, ActionState.Stopped),
        ]);

        log.Effect.Should().Be(((-100).Pounds(), (-23).Pounds()));
        log.Open.Select(action => action.Action.Name).Should().Equal("Open", "Late");
    }

    [Fact]
    public void The_longest_overdue_comes_first()
    {
        var log = new ActionLog([Action("Later", "2018-01-20", 0, null), Action("First", "2017-12-01", 0, null), Action("Not yet", "2018-03-31", 0, null)]);

        log.OverdueOn(Day).Select(action => action.Action.Name).Should().Equal("First", "Later");
    }

    [Fact]
    public void A_part_of_the_council_has_its_own_actions()
    {
        var lines = Council.Nodes.Where(node => node.IsLine).Take(2).ToList();
        var log = new ActionLog([.. lines.Select(line => Action(line.Code, "2018-01-01", 0, null) with { Head = line })]);

        log.Within(head => head == lines[1]).All.Select(action => action.Action.Name).Should().Equal(lines[1].Code);
    }

    private static LoggedAction Action(string name, string due, int effect, ActionState? state)
    {
        var action = new AgreedAction { AgreedActionId = 1, Year = 2017, HeadId = 1, Name = name, OwnerName = "Head of property", DueOn = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), Effect = effect.Pounds() };
        return new(Council.Council, action, state is { } reached ? new() { AgreedActionId = 1, HeadId = 1, Period = 10, State = reached } : null);
    }
}
