using System.Text;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Publishing;

/// <summary>The sample council with its two people who run periods, and steps through a round as tests need them.</summary>
internal static class PublishedCouncil
{
    public static readonly Person ChiefAccountant = new(1, "Chief accountant", Role.ChiefAccountant, []);

    public static readonly Person S151Officer = new(2, "S151 officer", Role.ChiefAccountant, []);

    public static readonly Person FinanceOfficer = new(3, "Finance officer", Role.FinanceOfficer, ["C"]);

    public static MonitoringPeriod Period => SampleCouncil.Open;

    public static PeriodStepRequest Step(Person who, MonitoringPeriod? period = null) => new(Guid.NewGuid(), who, period ?? Period);

    public static Task<ChangeOutcome> ReviewAsync(TestDatabase database, Person? who = null) =>
        database.Get<IPeriodService>().StartReviewAsync(Step(who ?? ChiefAccountant), CancellationToken.None);

    public static async Task<ChangeOutcome> PublishAsync(TestDatabase database, Person? who = null, MadePaper? paper = null, string reason = "Agreed", DateTime? signedInAt = null) =>
        await database.Get<IPeriodService>().PublishAsync(
            new PublishRequest(Guid.NewGuid(), who ?? S151Officer, reason, signedInAt ?? DateTime.UtcNow, paper ?? await MakeAsync(database)),
            CancellationToken.None);

    public static Task<ChangeOutcome> ReopenAsync(TestDatabase database, Person? who = null, MonitoringPeriod? period = null, MadePaper? kept = null, string reason = "An invoice was missing", DateTime? signedInAt = null) =>
        database.Get<IPeriodService>().ReopenAsync(
            new ReopenRequest(Guid.NewGuid(), who ?? ChiefAccountant, period ?? Period, reason, signedInAt ?? DateTime.UtcNow, kept),
            CancellationToken.None);

    /// <summary>A paper as the press would make it now, of bytes that tell versions apart.</summary>
    public static async Task<MadePaper> MakeAsync(TestDatabase database, MonitoringPeriod? period = null)
    {
        var (year, number) = ((period ?? Period).Year.StartYear, (period ?? Period).Number);
        await using var context = database.Context();
        var version = await context.Periods.Where(record => record.Year == year && record.Number == number).Select(record => record.PublishedVersion).SingleAsync() + 1;
        var head = await database.Get<IPaperArchive>().HistoryHeadAsync(CancellationToken.None);
        return new MadePaper(
            period ?? Period,
            PaperKind.Cabinet,
            version,
            new DateTime(2018, 2, 14, 9, 30, 0, DateTimeKind.Utc),
            await context.Councils.Select(council => council.DataVersion).SingleAsync(),
            head,
            [
                new(PaperFileNames.Page, "text/html; charset=utf-8", Encoding.UTF8.GetBytes($"version {version} {head.Hash}")),
                new(PaperFileNames.Pdf, "application/pdf", [(byte)version, 0, 255]),
            ]);
    }

    public static Task ForecastAsync(TestDatabase database, Person who, int pounds) => database.ChangeAsync(
        async context => (await context.Forecasts.OrderBy(forecast => forecast.HeadId).FirstAsync(forecast => forecast.Period == 10)).Gross = pounds.Pounds(),
        who);

    public static async Task<PeriodRecord> RecordAsync(TestDatabase database, int number = 10)
    {
        await using var context = database.Context();
        return await context.Periods.AsNoTracking().SingleAsync(record => record.Number == number);
    }
}
