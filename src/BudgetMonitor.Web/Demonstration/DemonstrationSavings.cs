using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Web.Start;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Web.Demonstration;

/// <summary>
/// Gives the Kent demonstration savings of every status. Its paper prints only those that fall short, which the sample holds
/// as printed, so the demonstration adds some of its own to its open period. They are invented, and each says so in its title.
/// </summary>
internal sealed class DemonstrationSavings(IChangeRunner changes, DemonstrationSettings settings)
{
    private const string Kent = "kent-2017-18";

    private static readonly Invented[] All =
    [
        new("IL-01", "Supported living instead of residential care", "Adult social care", "ADU-LD", 900_000, 900_000, 900_000, SavingsStatus.Delivered, DeliveryRisk.Low),
        new("IL-02", "Reablement before long-term care", "Adult social care", "ADU-OP", 1_200_000, 850_000, 1_200_000, SavingsStatus.OnTrack, DeliveryRisk.Medium),
        new("IL-03", "Personal transport budgets", "Education", "EYP-TRN", 350_000, 260_000, 350_000, SavingsStatus.OnTrack, DeliveryRisk.Low),
        new("IL-04", "Fewer ICT contracts", "Corporate landlord", "XPH-INF", 600_000, 150_000, 450_000, SavingsStatus.AtRisk, DeliveryRisk.High, "Two contracts cannot end before April"),
        new("IL-05", "Shorter opening hours of gateways", "Customer contact", "XPH-CCD", 300_000, 0, 0, SavingsStatus.Replaced, DeliveryRisk.High, "Partners need the hours", ReplacedBy: "IL-06"),
        new("IL-06", "Online booking instead of telephone calls", "Customer contact", "XPH-CCD", 300_000, 100_000, 300_000, SavingsStatus.OnTrack, DeliveryRisk.Medium, IsReplacement: true),
        new("IL-07", "Posts held vacant for the year", "Finance", "XPH-FIN", 200_000, 200_000, 200_000, SavingsStatus.Delivered, DeliveryRisk.Low, IsRecurring: false),
    ];

    /// <summary>Adds them, where the sample is Kent's and has an open period.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        if (settings.Council != Kent)
        {
            return;
        }

        var outcome = await changes.RunAsync(
            new ChangeRequest(Guid.NewGuid(), Person.CommandLine, EntryChannel.CommandLine, "Illustrative savings of the demonstration"),
            async (db, token) =>
            {
                var open = await db.Periods.Where(period => period.Status == PeriodStatus.Open).OrderByDescending(period => period.Year).ThenByDescending(period => period.Number).FirstOrDefaultAsync(token);
                var codes = All.Select(one => one.Code).Distinct().ToList();
                if (open is null || await db.Heads.CountAsync(head => head.Year == open.Year && codes.Contains(head.Code), token) < codes.Count)
                {
                    return ChangeResult.Save("The demonstration has no illustrative savings.");
                }

                var lines = All.Select((one, place) => (One: one, Line: one.ToLine(open, place))).ToList();
                db.SavingsLines.AddRange(lines.Select(line => line.Line));
                await db.SaveChangesAsync(token);
                db.SavingsAmounts.AddRange(lines.Select(line => new SavingsAmount { SavingsLineId = line.Line.SavingsLineId, ForYear = open.Year, Code = line.One.Code, Amount = (-line.One.Amount).Pounds() }));
                db.SavingsProgress.AddRange(lines.Select(line => line.One.ToProgress(open, line.Line.SavingsLineId)));
                return ChangeResult.Save("The demonstration has illustrative savings.");
            },
            cancellationToken);
        if (!outcome.WasSaved)
        {
            throw new StartRefusedException(outcome.Message);
        }
    }

    private sealed record Invented(
        string Reference, string Title, string Programme, string Code, int Amount, int Delivered, int Forecast, SavingsStatus Status, DeliveryRisk Risk,
        string? Text = null, string? ReplacedBy = null, bool IsReplacement = false, bool IsRecurring = true)
    {
        public SavingsLine ToLine(PeriodRecord open, int place) => new()
        {
            Year = open.Year,
            Reference = Reference,
            Title = $"{Title} (illustrative)",
            Programme = Programme,
            Risk = Risk,
            IsReplacement = IsReplacement,
            IsRecurring = IsRecurring,
            FromPeriod = open.Number,
            DisplayOrder = 100 + place,
        };

        public SavingsProgress ToProgress(PeriodRecord open, int savingsLineId) => new()
        {
            SavingsLineId = savingsLineId,
            Year = open.Year,
            Period = open.Number,
            Delivered = (-Delivered).Pounds(),
            Forecast = (-Forecast).Pounds(),
            Status = Status,
            ReplacedBy = ReplacedBy,
            Text = Text,
        };
    }
}
