using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Web.Start;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Demonstration;

/// <summary>
/// Gives the demonstration's parts owners from its own accounts, and its open period a timetable. The days are counted from
/// the day on which the demonstration is made, so that some parts are a little late and not years.
/// </summary>
internal sealed class DemonstrationRound(IMonitoringReader reader, IChangeRunner changes, TimeProvider clock)
{
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        var open = (await reader.PeriodsAsync(cancellationToken)).LastOrDefault(period => period.AcceptsEntry);
        if (open is null || await reader.FindAsync(new MonitoringPeriod(new FinancialYear(open.Year), open.Number), cancellationToken) is not { } snapshot)
        {
            return;
        }

        var outcome = await changes.RunAsync(
            new ChangeRequest(Guid.NewGuid(), Person.CommandLine, EntryChannel.CommandLine, "Round of the demonstration"),
            async (db, token) =>
            {
                SetTimetable(await db.Periods.SingleAsync(period => period.Year == open.Year && period.Number == open.Number, token));
                var accounts = await db.Users.Include(account => account.Parts).Where(account => !account.IsDisabled).OrderBy(account => account.Id).ToListAsync(token);

                // The nearest to the part answers for it, who is next nearest stands in.
                foreach (var part in RoundParts.Of(snapshot.Structure, snapshot.Structure.Council))
                {
                    var path = snapshot.Structure.PathTo(part).Select(node => node.Code).ToList();
                    var near = accounts
                        .Where(account => account.Role != Role.ChiefAccountant && PartSteps.MaySubmit(account.ToPerson(), snapshot.Structure, part))
                        .OrderByDescending(account => account.Parts.Max(held => path.IndexOf(held.Code)))
                        .ThenBy(account => account.Id)
                        .ToList();
                    if (near.Count > 0)
                    {
                        db.PartOwners.Add(new PartOwner { Code = part.Code, OwnerAccountId = near[0].Id, DeputyAccountId = near.ElementAtOrDefault(1)?.Id });
                    }
                }

                return ChangeResult.Save("The demonstration's round has owners and a timetable.");
            },
            cancellationToken);
        if (!outcome.WasSaved)
        {
            throw new StartRefusedException(outcome.Message);
        }
    }

    private void SetTimetable(PeriodRecord period)
    {
        var today = clock.CouncilToday();
        (period.OpensOn, period.ForecastsDueOn) = (today.AddDays(-12), today.AddDays(-2));
        (period.ReviewOn, period.PublishesOn) = (today, today.AddDays(12));
    }
}
