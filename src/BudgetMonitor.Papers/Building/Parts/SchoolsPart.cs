using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The schools' reserves with their movements.</summary>
internal sealed class SchoolsPart : PaperPart
{
    public override bool IsNumbered => true;

    public override PaperSection? Build(PaperSource source, int number)
    {
        if (ReserveTables.OfSchools(source) is not { } table)
        {
            return null;
        }

        var words = new FigureWords(source);
        var reserves = source.Beside.Reserves.Where(reserve => reserve.Reserve.Kind == ReserveKind.Schools).ToList();
        var movement = reserves.Select(reserve => reserve.Movement).Sum();
        var closing = reserves.Select(reserve => reserve.Closing ?? Money.Zero).Sum();
        var sentence = new Sentence(words)
            .Say($"Schools are forecast to {(movement.Pence > 0 ? "add " : "draw ")}")
            .Size(movement)
            .Say(movement.Pence > 0 ? " to their reserves, which would stand at " : " from their reserves, which would leave ")
            .Sum(closing)
            .Say(" at the end of the year.");

        // The draw is the schools' pressure with the opposite sign; only where it really is, the paper says so.
        if (source.Structure.Nodes.FirstOrDefault(node => !node.InTotal) is { } outside
            && source.Position[outside].Variance?.Net is { } pressure
            && pressure == -movement)
        {
            sentence = sentence.Say(" It is the variance of ").Signed(pressure).Say($" shown for {outside.Name}, with the opposite sign.");
        }

        return new("schools", "Schools' reserves", $"{number}", [new ParagraphBlock(sentence.Done(), $"{number}.1") { StaysWithNext = true }, new TableBlock(table)]);
    }
}
