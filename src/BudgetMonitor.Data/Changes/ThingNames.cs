using System.Globalization;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Domain.Staffing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Changes;

/// <summary>
/// Names of the things that others belong to, so that history tells of a movement by its reserve's name and of a forecast by
/// its scheme's, and a search by that name finds them.
/// </summary>
internal sealed class ThingNames
{
    /// <summary>Above this many unknown things, asking for all of them is one short query and naming each is not.</summary>
    private const int ManyThings = 200;

    private readonly Dictionary<(Type Kind, int Id), string> known = [];

    /// <summary>A thing's name, or its number where there is no such thing any more.</summary>
    public string this[Type kind, int id] => known.GetValueOrDefault((kind, id)) ?? id.ToString(CultureInfo.InvariantCulture);

    /// <summary>Learns the names of what these belong to.</summary>
    public async Task LearnAsync(BudgetDbContext context, IEnumerable<object> entities, CancellationToken cancellationToken)
    {
        foreach (var group in entities.Select(Owner).OfType<(Type Kind, int Id)>().Distinct().Where(owner => !known.ContainsKey(owner)).ToLookup(owner => owner.Kind, owner => owner.Id))
        {
            await LearnAsync(context, group.Key, [.. group], cancellationToken);
        }
    }

    /// <summary>What something belongs to that history names; null for what stands for itself.</summary>
    private static (Type Kind, int Id)? Owner(object entity) => entity switch
    {
        CapitalYear year => (typeof(CapitalScheme), year.CapitalSchemeId),
        CapitalFunding funding => (typeof(CapitalScheme), funding.CapitalSchemeId),
        CapitalForecast forecast => (typeof(CapitalScheme), forecast.CapitalSchemeId),
        CapitalYearForecast forecast => (typeof(CapitalScheme), forecast.CapitalSchemeId),
        ActivityForecast forecast => (typeof(ActivityMeasure), forecast.ActivityMeasureId),
        ActivityMonth month => (typeof(ActivityMeasure), month.ActivityMeasureId),
        ActivityDriver driver => (typeof(ActivityMeasure), driver.ActivityMeasureId),
        StaffingForecast forecast => (typeof(StaffingMeasure), forecast.StaffingMeasureId),
        StaffingBridgeStep step => (typeof(StaffingMeasure), step.StaffingMeasureId),
        ReserveMovement movement => (typeof(Reserve), movement.ReserveId),
        CompanyForecast forecast => (typeof(Company), forecast.CompanyId),
        SavingsAmount amount => (typeof(SavingsLine), amount.SavingsLineId),
        SavingsProgress progress => (typeof(SavingsLine), progress.SavingsLineId),
        SavingsShare share => (typeof(SavingsWorkstream), share.SavingsWorkstreamId),
        SeriesColumn column => (typeof(NamedSeries), column.SeriesId),
        SeriesValue value => (typeof(NamedSeries), value.SeriesId),
        _ => null,
    };

    // What goes in the same save is still in the database, and what came in an earlier one is there already.
    private async Task LearnAsync(BudgetDbContext context, Type kind, List<int> ids, CancellationToken cancellationToken)
    {
        var all = Named(context, kind);
        foreach (var thing in await (ids.Count > ManyThings ? all : all.Where(one => ids.Contains(one.Id))).ToListAsync(cancellationToken))
        {
            known[(kind, thing.Id)] = thing.Year is { } year ? $"{new FinancialYear(year)}/{thing.Name}" : thing.Name;
        }
    }

    /// <summary>With the year where the name alone does not say it: amounts, shares and figures of a year stand under the year of what they belong to.</summary>
    private static IQueryable<Thing> Named(BudgetDbContext context, Type kind) => kind switch
    {
        _ when kind == typeof(CapitalScheme) => context.CapitalSchemes.Select(one => new Thing { Id = one.CapitalSchemeId, Name = one.Name }),
        _ when kind == typeof(ActivityMeasure) => context.ActivityMeasures.Select(one => new Thing { Id = one.ActivityMeasureId, Name = one.Reference }),
        _ when kind == typeof(StaffingMeasure) => context.StaffingMeasures.Select(one => new Thing { Id = one.StaffingMeasureId, Name = one.Reference }),
        _ when kind == typeof(Reserve) => context.Reserves.Select(one => new Thing { Id = one.ReserveId, Name = one.Name }),
        _ when kind == typeof(Company) => context.Companies.Select(one => new Thing { Id = one.CompanyId, Name = one.Name }),
        _ when kind == typeof(SavingsLine) => context.SavingsLines.Select(one => new Thing { Id = one.SavingsLineId, Year = one.Year, Name = one.Reference }),
        _ when kind == typeof(SavingsWorkstream) => context.SavingsWorkstreams.Select(one => new Thing { Id = one.SavingsWorkstreamId, Year = one.Year, Name = one.Name }),
        _ => context.Series.Select(one => new Thing { Id = one.SeriesId, Year = one.Year, Name = one.Reference }),
    };

    private sealed class Thing
    {
        public int Id { get; init; }

        public int? Year { get; init; }

        public string Name { get; init; } = string.Empty;
    }
}
