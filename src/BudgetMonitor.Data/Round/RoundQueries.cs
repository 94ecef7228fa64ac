using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Data.Round;

/// <summary>Flat reads that the round shares.</summary>
internal static class RoundQueries
{
    /// <summary>What is said about a period's heads, by head; the texts themselves stay in the database.</summary>
    public static async Task<ILookup<int, Explanation>> ExplanationsAsync(BudgetDbContext context, MonitoringPeriod period, CancellationToken cancellationToken)
    {
        var (year, number) = (period.Year.StartYear, period.Number);
        var rows = await context.Explanations
            .Join(context.Heads, explanation => explanation.HeadId, head => head.HeadId, (explanation, head) => new { explanation, head.Year })
            .Where(row => row.Year == year && row.explanation.Period == number)
            .Select(row => new { row.explanation.HeadId, row.explanation.Subject, row.explanation.DisplayOrder, row.explanation.Amount, row.explanation.ReasonCode })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.HeadId, row => new Explanation
        {
            HeadId = row.HeadId,
            Period = number,
            Subject = row.Subject,
            DisplayOrder = row.DisplayOrder,
            Amount = row.Amount,
            ReasonCode = row.ReasonCode,
            Text = string.Empty,
        });
    }
}
