using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Web.Round;

/// <summary>The savings that a person reports and that the period has nothing of.</summary>
internal sealed class SavingsNotices(SavingsReader reader) : IAreaNotices
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<AttentionItem>> NeedsAsync(RoundState round, Person person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(person);
        if (!person.MayForecast)
        {
            return [];
        }

        var period = round.Snapshot.Period;
        var savings = await SavingsAccess.ReadAsync(reader, new FigureAccess(round.Snapshot, person), person, cancellationToken);
        var without = savings.ToReport.Count(saving => saving.Progress is null);
        return without == 0
            ? []
            : [new($"{HeadWords.Count(without, "saving", "savings")} without progress", $"/savings/{period.Year}/{period.Number}/progress", $"In {period.FullName}: until they are reported they count in full")];
    }
}
