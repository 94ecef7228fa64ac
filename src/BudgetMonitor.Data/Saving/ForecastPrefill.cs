using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="structures">The structures already laid out.</param>
internal sealed class ForecastPrefill(StructureCache structures) : IForecastPrefill
{
    /// <inheritdoc/>
    public async Task<int> FillAsync(BudgetDbContext context, MonitoringPeriod period, IReadOnlyList<ForecastMethod>? order, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(period);
        await context.SaveChangesAsync(cancellationToken);
        if (await SnapshotQueries.ReadAsync(context, structures, period, cancellationToken) is not { } snapshot)
        {
            return 0;
        }

        var activity = await new ActivityEvidenceReader(context).ReadAsync(period, cancellationToken);
        var filled = 0;
        foreach (var line in snapshot.Structure.LinesOf(snapshot.Structure.Council).Where(line => line.MirrorsIndex < 0))
        {
            var position = snapshot.Position[line];
            if (position.Forecast is not null
                || ForecastMethods.First(order ?? snapshot.Council.ForecastOrder.Methods, LineEvidence.Of(period.Number, position) with { Activity = activity.GetValueOrDefault(snapshot.HeadIds[line.Index]) }) is not { } first)
            {
                continue;
            }

            context.Forecasts.Add(new ForecastEntry
            {
                HeadId = snapshot.HeadIds[line.Index],
                Period = period.Number,
                Gross = first.Gives.Gross,
                Income = first.Gives.Income,
                Method = first.Method,
            });
            filled++;
        }

        await context.SaveChangesAsync(cancellationToken);
        return filled;
    }
}
