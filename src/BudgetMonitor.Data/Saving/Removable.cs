using System.Globalization;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Structure;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Saving;

/// <summary>A thing that may be taken out, with all that was entered about it. What is special to a kind is here and nowhere else.</summary>
internal sealed class Removable
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The heads that it is about: it is theirs who have them all.</summary>
    public required IReadOnlyList<StructureNode> Heads { get; init; }

    /// <summary>Whether somebody keeps the register that it stands in.</summary>
    public required Func<Person, BudgetStructure, bool> MayGo { get; init; }

    /// <summary>The thing itself; none where it is no more than its parts.</summary>
    public object? Thing { get; init; }

    /// <summary>What was entered about it, each kind with its name in the plural.</summary>
    public required IReadOnlyList<(string Name, IReadOnlyList<object> Entries)> With { get; init; }

    /// <summary>Whether a period reports it.</summary>
    public required Predicate<int> IsReportedIn { get; init; }

    /// <summary>How it is brought to an end where it was published.</summary>
    public required string EndItBy { get; init; }

    /// <summary>What must change before it can go; null where nothing must.</summary>
    public string? NeededBy { get; init; }

    /// <summary>Everything that goes.</summary>
    public IEnumerable<object> Entries => With.SelectMany(part => part.Entries).Concat(Thing is null ? [] : [Thing]);

    /// <summary>What goes with it, counted.</summary>
    public IReadOnlyList<RemovedPart> Parts => [.. With.Where(part => part.Entries.Count > 0).Select(part => new RemovedPart(part.Name, part.Entries.Count))];

    /// <summary>Reads a thing and what was entered about it; null where the year has no such thing.</summary>
    public static Task<Removable?> FindAsync(BudgetDbContext context, BudgetStructure structure, RemovableThing thing, CancellationToken cancellationToken) => thing.Kind switch
    {
        RemovableKind.Saving => SavingAsync(context, structure, thing.Period, thing.Key, cancellationToken),
        RemovableKind.Scheme => SchemeAsync(context, structure, thing.Period, NumberOf(thing.Key), cancellationToken),
        RemovableKind.Reserve => ReserveAsync(context, structure, thing.Period, NumberOf(thing.Key), cancellationToken),
        RemovableKind.Company => CompanyAsync(context, structure, thing.Period, NumberOf(thing.Key), cancellationToken),
        RemovableKind.Debt => DebtAsync(context, structure, thing.Period, thing.Key, cancellationToken),
        RemovableKind.Activity => ActivityAsync(context, structure, thing.Period, thing.Key, cancellationToken),
        RemovableKind.Staffing => StaffingAsync(context, structure, thing.Period, thing.Key, cancellationToken),
        _ => Task.FromResult<Removable?>(null),
    };

    private static async Task<Removable?> SavingAsync(BudgetDbContext context, BudgetStructure structure, MonitoringPeriod period, string reference, CancellationToken cancellationToken)
    {
        var year = period.Year.StartYear;
        var line = Named(await context.SavingsLines.Where(one => one.Year == year && one.FromPeriod <= period.Number).ToListAsync(cancellationToken), one => one.Reference, reference);
        if (line is null)
        {
            return null;
        }

        var amounts = await context.SavingsAmounts.Where(amount => amount.SavingsLineId == line.SavingsLineId).ToListAsync(cancellationToken);
        var progress = await context.SavingsProgress.Where(one => one.SavingsLineId == line.SavingsLineId).ToListAsync(cancellationToken);
        var heads = new Domain.Savings.Saving(line, amounts).HeadsIn(structure);
        var replaces = await context.SavingsProgress.AnyAsync(one => one.Year == year && one.ReplacedBy == line.Reference && one.SavingsLineId != line.SavingsLineId, cancellationToken);
        return new()
        {
            Name = $"{line.Reference} {line.Title}",
            Heads = heads,
            MayGo = (who, council) => who.MayKeepSaving(council, heads),
            Thing = line,
            With = [("amounts", amounts), ("reports of where it stands", progress)],
            IsReportedIn = number => number >= line.FromPeriod,
            EndItBy = "Report it as unachievable in an open period, with a forecast of nil.",
            NeededBy = replaces ? "Another saving says that this one takes its place. Change that first." : null,
        };
    }

    private static async Task<Removable?> SchemeAsync(BudgetDbContext context, BudgetStructure structure, MonitoringPeriod period, int number, CancellationToken cancellationToken)
    {
        var scheme = await context.CapitalSchemes.SingleOrDefaultAsync(one => one.CapitalSchemeId == number, cancellationToken);
        if (scheme is null || await HeadAsync(context, structure, period, scheme.HeadId, cancellationToken) is not { } head)
        {
            return null;
        }

        var forecasts = await context.CapitalForecasts.Where(one => one.CapitalSchemeId == number).ToListAsync(cancellationToken);
        return new()
        {
            Name = scheme.Name,
            Heads = [head],
            MayGo = (who, council) => who.MayKeepCapital(council, head),
            Thing = scheme,
            With =
            [
                ("approved budgets of later years", await context.CapitalYears.Where(one => one.CapitalSchemeId == number).ToListAsync(cancellationToken)),
                ("sums of funding", await context.CapitalFunding.Where(one => one.CapitalSchemeId == number).ToListAsync(cancellationToken)),
                ("forecasts", forecasts),
                ("forecasts of later years", await context.CapitalYearForecasts.Where(one => one.CapitalSchemeId == number).ToListAsync(cancellationToken)),
            ],
            IsReportedIn = reported => forecasts.Exists(forecast => forecast.Period == reported),
            EndItBy = "Bring its working budget and its forecast to nil in an open period.",
        };
    }

    private static async Task<Removable?> ReserveAsync(BudgetDbContext context, BudgetStructure structure, MonitoringPeriod period, int number, CancellationToken cancellationToken)
    {
        var reserve = await context.Reserves.SingleOrDefaultAsync(one => one.ReserveId == number && one.Year == period.Year.StartYear && one.FromPeriod <= period.Number, cancellationToken);
        return reserve is null ? null : new()
        {
            Name = reserve.Name,
            Heads = [structure.Council],
            MayGo = (who, council) => who.MayKeepBalances(council),
            Thing = reserve,
            With = [("movements", await context.ReserveMovements.Where(one => one.ReserveId == number).ToListAsync(cancellationToken))],
            IsReportedIn = reported => reported >= reserve.FromPeriod,
            EndItBy = "Enter a movement that brings it to nil in an open period, and the day on which its protocol ends.",
        };
    }

    private static async Task<Removable?> CompanyAsync(BudgetDbContext context, BudgetStructure structure, MonitoringPeriod period, int number, CancellationToken cancellationToken)
    {
        var company = await context.Companies.SingleOrDefaultAsync(one => one.CompanyId == number && one.Year == period.Year.StartYear && one.FromPeriod <= period.Number, cancellationToken);
        return company is null ? null : new()
        {
            Name = company.Name,
            Heads = [structure.Council],
            MayGo = (who, council) => who.MayKeepBalances(council),
            Thing = company,
            With = [("forecasts", await context.CompanyForecasts.Where(one => one.CompanyId == number).ToListAsync(cancellationToken))],
            IsReportedIn = reported => reported >= company.FromPeriod,
            EndItBy = "Enter a forecast of nil for it in an open period, and say why.",
        };
    }

    private static async Task<Removable?> DebtAsync(BudgetDbContext context, BudgetStructure structure, MonitoringPeriod period, string debtor, CancellationToken cancellationToken)
    {
        var all = await context.DebtBalances.Where(one => one.Year == period.Year.StartYear && one.Period == period.Number).ToListAsync(cancellationToken);
        var balances = all.FindAll(one => one.Debtor == debtor);
        return balances.Count == 0 ? null : new()
        {
            Name = debtor,
            Heads = [structure.Council],
            MayGo = (who, council) => who.MayKeepBalances(council),
            With = [("amounts by age", balances)],

            // What other periods report of the same debtors is theirs and stays.
            IsReportedIn = reported => reported == period.Number,
            EndItBy = "Enter 0 for every age, so that the correction shows what changed.",
        };
    }

    private static async Task<Removable?> ActivityAsync(BudgetDbContext context, BudgetStructure structure, MonitoringPeriod period, string reference, CancellationToken cancellationToken)
    {
        var measure = Named(await context.ActivityMeasures.Where(one => one.Year == period.Year.StartYear).ToListAsync(cancellationToken), one => one.Reference, reference);
        if (measure is null || await HeadAsync(context, structure, period, measure.HeadId, cancellationToken) is not { } head)
        {
            return null;
        }

        var id = measure.ActivityMeasureId;
        var forecasts = await context.ActivityForecasts.Where(one => one.ActivityMeasureId == id).ToListAsync(cancellationToken);
        var months = await context.ActivityMonths.Where(one => one.ActivityMeasureId == id).ToListAsync(cancellationToken);
        return new()
        {
            Name = measure.Name,
            Heads = [head],
            MayGo = (who, council) => who.MayRegisterFor(council, head),
            Thing = measure,
            With =
            [
                ("forecasts", forecasts),
                ("months of volumes", months),
                ("reasons of its variance", await context.ActivityDrivers.Where(one => one.ActivityMeasureId == id).ToListAsync(cancellationToken)),
            ],
            IsReportedIn = reported => forecasts.Exists(forecast => forecast.Period == reported) || months.Exists(month => month.Month <= reported),
            EndItBy = "Leave its figures out of an open period, and that period does not report it.",
        };
    }

    private static async Task<Removable?> StaffingAsync(BudgetDbContext context, BudgetStructure structure, MonitoringPeriod period, string reference, CancellationToken cancellationToken)
    {
        var measure = Named(await context.StaffingMeasures.Where(one => one.Year == period.Year.StartYear).ToListAsync(cancellationToken), one => one.Reference, reference);
        if (measure is null || await HeadAsync(context, structure, period, measure.HeadId, cancellationToken) is not { } head)
        {
            return null;
        }

        var id = measure.StaffingMeasureId;
        var forecasts = await context.StaffingForecasts.Where(one => one.StaffingMeasureId == id).ToListAsync(cancellationToken);
        return new()
        {
            Name = measure.Name,
            Heads = [head],
            MayGo = (who, council) => who.MayRegisterFor(council, head),
            Thing = measure,
            With = [("forecasts", forecasts), ("steps to its service line", await context.StaffingBridgeSteps.Where(one => one.StaffingMeasureId == id).ToListAsync(cancellationToken))],
            IsReportedIn = reported => forecasts.Exists(forecast => forecast.Period == reported),
            EndItBy = "Leave its figures out of an open period, and that period does not report it.",
        };
    }

    /// <summary>References are the same in small and capital letters, as addresses have them.</summary>
    private static T? Named<T>(List<T> all, Func<T, string> reference, string asked) => all.Find(one => string.Equals(reference(one), asked, StringComparison.OrdinalIgnoreCase));

    private static async Task<StructureNode?> HeadAsync(BudgetDbContext context, BudgetStructure structure, MonitoringPeriod period, int headId, CancellationToken cancellationToken) =>
        await context.Heads.Where(head => head.HeadId == headId && head.Year == period.Year.StartYear).Select(head => head.Code).SingleOrDefaultAsync(cancellationToken) is { } code
            ? structure.Find(code)
            : null;

    private static int NumberOf(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
