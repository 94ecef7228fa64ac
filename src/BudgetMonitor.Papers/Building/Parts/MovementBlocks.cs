using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Papers.Building.Tables;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The waterfalls of the movement since the last report, where there is one.</summary>
internal static class MovementBlocks
{
    private const string ByDirectorateId = "movement-by-directorate";

    private const string ByReasonId = "movement-by-reason";

    /// <summary>The opening, one step and the closing: a sentence says as much as such a chart.</summary>
    private const int OneStep = 3;

    /// <summary>From directorate to directorate; none where one has the whole movement.</summary>
    public static IEnumerable<PaperBlock> ByDirectorate(PaperSource source) =>
        MovementCharts.ByPart(ByDirectorateId, source.Position, source.Period, source.Structure.Council, new FigureWords(source).For(ByDirectorateId).OfVariance) is { Categories.Count: > OneStep } chart ? [new ChartBlock(chart)] : [];

    /// <summary>From coded reason to coded reason; none where no movement was given a code.</summary>
    public static IEnumerable<PaperBlock> ByReason(PaperSource source) => Block(MovementCharts.ByReason(
        ByReasonId,
        source.Position,
        source.Period,
        source.Structure.Council,
        new FigureWords(source).For(ByReasonId).OfVariance,
        source.Explanations
            .Where(explanation => explanation is { Subject: ExplanationSubject.Movement, Amount: not null, ReasonCode: not null })
            .Select(explanation => new CodedMovement(explanation.Head, explanation.ReasonCode!, explanation.Amount!.Value))));

    private static IEnumerable<PaperBlock> Block(PaperChart? chart) => chart is null ? [] : [new ChartBlock(chart)];
}
