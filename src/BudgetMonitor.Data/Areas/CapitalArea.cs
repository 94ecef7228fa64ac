using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Capital;

namespace BudgetMonitor.Data.Areas;

/// <summary>The capital programme: schemes, their approved budgets and funding by year, and what each period forecasts.</summary>
internal sealed class CapitalArea : Area
{
    private const string Budgets = "approved budgets of capital schemes are locked";

    public CapitalArea()
    {
        Removes<CapitalScheme>("scheme", "scheme", FindAsync);

        Entity<CapitalScheme>("capital_schemes")
            .LockedWith(new SchemeLock(
                ["CapitalSchemeId"],
                "capital_scheme_id = NEW.capital_scheme_id OR (head_id = NEW.head_id AND name = NEW.name)",
                nameof(CapitalScheme.Budget),
                $"its {Budgets}",
                $"the {Budgets}. A period's working budget says what they have become"))
            .OwnedBy(scheme => scheme.HeadId)
            .Named(context => context.CapitalSchemes.Select(scheme => new RegisteredName { Id = scheme.CapitalSchemeId, Name = scheme.Name }))
            .History("capital scheme", (scheme, names) => $"{names.Head(scheme.HeadId)}/{ItemNames.Beginning(scheme.Name)}", "HeadId");

        Entity<CapitalYear>("capital_years")
            .LockedWith(new SchemeLock(
                ["CapitalSchemeId", "ForYear"],
                "capital_scheme_id = NEW.capital_scheme_id AND for_year = NEW.for_year",
                nameof(CapitalYear.Budget),
                $"its {Budgets}",
                "the approved budgets of capital schemes' later years are locked. A period's working budget says what they have become"))
            .OwnedBy(year => year.HeadId)
            .BelongsTo<CapitalScheme>(year => year.CapitalSchemeId)
            .History(
                "capital scheme's year",
                (year, names) => $"{names.Head(year.HeadId)}/{Scheme(names, year.CapitalSchemeId)}/{ItemNames.Year(year.ForYear)}",
                "HeadId",
                "CapitalSchemeId",
                "ForYear");

        Entity<CapitalFunding>("capital_funding")
            .LockedWith(new SchemeLock(
                ["CapitalSchemeId", "ForYear", "Source"],
                "capital_scheme_id = NEW.capital_scheme_id AND for_year = NEW.for_year AND source = NEW.source",
                nameof(CapitalFunding.Amount),
                "its funding of capital schemes is locked",
                "the approved funding of capital schemes is locked. Add what has come to it"))
            .OwnedBy(funding => funding.HeadId)
            .BelongsTo<CapitalScheme>(funding => funding.CapitalSchemeId)
            .History(
                "capital funding",
                (funding, names) => $"{names.Head(funding.HeadId)}/{Scheme(names, funding.CapitalSchemeId)}/{ItemNames.Year(funding.ForYear)}/{funding.Source}",
                "HeadId",
                "CapitalSchemeId",
                "ForYear",
                "Source");

        Entity<CapitalForecast>("capital_forecasts")
            .LockedWith(new PeriodOfHeadLock("capital forecasts"))
            .OwnedBy(forecast => forecast.HeadId)
            .BelongsTo<CapitalScheme>(forecast => forecast.CapitalSchemeId)
            .History("capital forecast", (forecast, names) => $"{names.Head(forecast.HeadId, forecast.Period)}/{Scheme(names, forecast.CapitalSchemeId)}", "HeadId");

        Entity<CapitalYearForecast>("capital_year_forecasts")
            .LockedWith(new PeriodOfHeadLock("capital forecasts"))
            .OwnedBy(forecast => forecast.HeadId)
            .BelongsTo<CapitalScheme>(forecast => forecast.CapitalSchemeId)
            .History(
                "capital forecast",
                (forecast, names) => $"{names.Head(forecast.HeadId, forecast.Period)}/{Scheme(names, forecast.CapitalSchemeId)}/{ItemNames.Year(forecast.ForYear)}",
                "HeadId",
                "CapitalSchemeId",
                "Period",
                "ForYear");
    }

    private static string Scheme(ItemNames names, int id) => ItemNames.Beginning(names.OwnNameOf<CapitalScheme>(id));

    private static async Task<RemovalPlan?> FindAsync(RemovalQuestion question, CancellationToken cancellationToken)
    {
        var (context, structure, period, _) = question;
        var number = question.Number;
        var scheme = await context.CapitalSchemes.SingleOrDefaultAsync(one => one.CapitalSchemeId == number, cancellationToken);
        if (scheme is null || await question.HeadAsync(scheme.HeadId, cancellationToken) is not { } head)
        {
            return null;
        }

        var forecasts = await context.CapitalForecasts.Where(one => one.CapitalSchemeId == number).ToListAsync(cancellationToken);
        return new()
        {
            Name = scheme.Name,
            Heads = [head],
            MayGo = (who, council) => who.MayKeepCapital(council, head),
            Entity = scheme,
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
}
