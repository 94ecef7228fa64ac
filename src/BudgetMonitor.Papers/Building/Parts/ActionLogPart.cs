using System.Globalization;
using BudgetMonitor.Domain.Actions;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>What was agreed to bring budgets back on course: how many actions are done, open and overdue, what they are worth, and each of them.</summary>
internal sealed class ActionLogPart : PaperPart
{
    /// <summary>What the part is made from.</summary>
    public static PartNeeds Needs { get; } = new("the action log") { IsBeside = true, Source = new ActionLogSource() };

    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number) => source.Beside.Of<ReportedActions>() is not { Log: { All.Count: > 0 } log }
        ? null
        : new(
            "action-log",
            "Action log",
            $"{number}",
            [new ParagraphBlock(Position(source, log), $"{number}.1") { StaysWithNext = true }, new TableBlock(ActionLogTable.Build(source, log))]);

    private static RichText Position(PaperSource source, ActionLog log)
    {
        var (day, words) = (source.Period.LastDay, new FigureWords(source));
        var done = log.All.Count(action => action.State == ActionState.Done);
        var overdue = log.OverdueOn(day).Count;
        var sentence = new Sentence(words)
            .Say($"Of {Count(log.All.Count, "agreed action")}{PaperSlice.OfHeads(source)}, {done} {(done == 1 ? "is" : "are")} done and {log.Open.Count} {(log.Open.Count == 1 ? "is" : "are")} still to do")
            .Say(overdue == 0 ? "." : string.Create(CultureInfo.InvariantCulture, $", of which {overdue} {(overdue == 1 ? "was" : "were")} overdue on {day:d MMMM yyyy}."));
        var effect = log.Effect;
        if (!effect.Done.IsNil)
        {
            sentence.Say(" What is done changes the year’s outturn by ").Signed(effect.Done).Say(".");
        }

        return (effect.ToCome.IsNil ? sentence : sentence.Say(" What is still to do is to change it by ").Signed(effect.ToCome).Say(".")).Done();
    }

    private static string Count(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? string.Empty : "s")}");
}
