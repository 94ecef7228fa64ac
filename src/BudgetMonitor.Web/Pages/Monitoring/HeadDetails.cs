using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Web.Pages.Monitoring;

/// <summary>What a head's page shows beside its figures.</summary>
/// <param name="Savings">The savings at or below the head that are the reader's to see, with their parts of the money; null where there are none.</param>
/// <param name="Adjustment">The head's own director's adjustment with its actions.</param>
/// <param name="HasCapital">Whether the head is a directorate with capital schemes at or below it.</param>
/// <param name="Draw">From the head's variance, or that of a head above it, to the draw on the reserves that bear it; null where none do, or where reserves are not the reader's to see.</param>
/// <param name="Commentary">What was written about the head, with its figures filled.</param>
public sealed record HeadDetails(SavingsSum? Savings, HeadAdjustment? Adjustment, bool HasCapital, DrawBridge? Draw, IReadOnlyList<RichText> Commentary);

/// <summary>Reads it: a fixed number of queries.</summary>
public sealed class HeadDetailsReader(
    SavingsReader savings, AdjustmentReader adjustments, CapitalReader capital, ReserveReader reserves, BalanceReader balances, CommentaryReader commentaries, BesideRevenueReader beside)
{
    /// <summary>What of a head's stands beside its figures and is the person's to see.</summary>
    public async Task<HeadDetails> ReadAsync(FigureAccess access, Person person, StructureNode head, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(access);
        ArgumentNullException.ThrowIfNull(head);
        var snapshot = access.Snapshot;
        return new(
            await SavingsAsync(access, person, head, cancellationToken),
            // Where the position holds none at or below the head there is none to look for.
            snapshot.Position[head].Adjustment is null ? null : await adjustments.ReadAsync(snapshot, head, cancellationToken),
            snapshot.Structure.DirectorateOf(head) == head && await HasCapitalAsync(snapshot, head, cancellationToken),
            await FindDrawAsync(access, head, cancellationToken),
            await commentaries.OwnAsync(snapshot, head, cancellationToken) is { } written
                ? new TextFiller(await SourceOfAsync(snapshot, written.AsText, cancellationToken), access.MaySee).Commentary(written.AsText)
                : []);
    }

    private async Task<SavingsSum?> SavingsAsync(FigureAccess access, Person person, StructureNode head, CancellationToken cancellationToken)
    {
        var own = (await SavingsAccess.ReadAsync(savings, access, person, cancellationToken)).At(head);
        return own.By(code => access.Structure.Find(code) is { } one ? BudgetStructure.IsAtOrBelow(one, head) : head.Index == 0)
            .Where(group => group.Group)
            .Select(group => group.Sum)
            .FirstOrDefault();
    }

    private async Task<bool> HasCapitalAsync(MonitoringSnapshot snapshot, StructureNode head, CancellationToken cancellationToken)
    {
        var ids = Enumerable.Range(head.Index, head.EndIndex - head.Index).Select(index => snapshot.HeadIds[index]).ToHashSet();
        return (await capital.HeadsAsync(snapshot.Period.Year, cancellationToken)).Exists(ids.Contains);
    }

    /// <summary>Reserves are the whole council's: who may not see its total is not told of a draw.</summary>
    private async Task<DrawBridge?> FindDrawAsync(FigureAccess access, StructureNode head, CancellationToken cancellationToken)
    {
        var snapshot = access.Snapshot;
        if (!access.MaySee(snapshot.Structure.Council))
        {
            return null;
        }

        var bearing = await reserves.HeadsBorneAsync(snapshot.Period, cancellationToken);
        bool BearsHead(StructureNode? borne) => borne is not null && BudgetStructure.IsAtOrBelow(head, borne);
        return bearing.Exists(code => BearsHead(snapshot.Structure.Find(code)))
            ? DrawBridge.Of(snapshot.Position, (await balances.ReservesAsync(snapshot.Period, cancellationToken)).All).LastOrDefault(bridge => BearsHead(bridge.Head))
            : null;
    }

    /// <summary>What a commentary is filled from: measures are read only where it holds a field of one.</summary>
    private async Task<PaperSource> SourceOfAsync(MonitoringSnapshot snapshot, HeadText text, CancellationToken cancellationToken) =>
        TextFields.Split(text.Text, snapshot.Structure, text.Head).Any(piece => piece.Field is { } field && field.More.Select(term => term.Field).Prepend(field).Any(one => one.Of is not null))
            ? PaperSource.OfFigures(snapshot, await beside.OfHeadsAsync(snapshot, cancellationToken))
            : PaperSource.OfFigures(snapshot);
}
