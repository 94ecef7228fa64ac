using System.Globalization;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class CapitalService(SaveRunner saves, StructureCache structures) : ICapitalService
{
    /// <inheritdoc/>
    public Task<SaveOutcome<IReadOnlyList<int>>> SaveForecastsAsync(CapitalForecastSave save, CancellationToken cancellationToken) => saves.RunRowsAsync(save, ApplyAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveSchemeAsync(SchemeSave save, CancellationToken cancellationToken) => saves.RunAsync(save, ApplyAsync, cancellationToken);

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, CapitalForecastSave save, List<int> conflicts, CancellationToken cancellationToken)
    {
        var ids = save.Schemes.Select(entry => entry.SchemeId).ToList();
        var number = save.Period.Number;
        var schemes = await context.CapitalSchemes.AsNoTracking().Where(scheme => ids.Contains(scheme.CapitalSchemeId)).ToDictionaryAsync(scheme => scheme.CapitalSchemeId, cancellationToken);
        var codes = await context.Heads.AsNoTracking()
            .Where(head => head.Year == save.Period.Year.StartYear && context.CapitalSchemes.Any(scheme => scheme.HeadId == head.HeadId && ids.Contains(scheme.CapitalSchemeId)))
            .ToDictionaryAsync(head => head.HeadId, head => head.Code, cancellationToken);
        var forecasts = await context.CapitalForecasts.Where(forecast => ids.Contains(forecast.CapitalSchemeId) && forecast.Period == number).ToDictionaryAsync(forecast => forecast.CapitalSchemeId, cancellationToken);
        var later = (await context.CapitalYearForecasts.Where(forecast => ids.Contains(forecast.CapitalSchemeId) && forecast.Period == number).ToListAsync(cancellationToken)).ToLookup(forecast => forecast.CapitalSchemeId);
        foreach (var entry in save.Schemes)
        {
            if (!schemes.TryGetValue(entry.SchemeId, out var scheme) || !codes.TryGetValue(scheme.HeadId, out var code))
            {
                return (SaveRefusal.NotFound, $"There is no such scheme of yours in {save.Period}. Nothing was saved.");
            }

            var (target, why, message) = await EntryPermission.FindAsync(context, structures, save.Period, code, save.Who, save.Who.MayEnterCapital, cancellationToken);
            if (target is null)
            {
                return (why, message);
            }

            if (Problem(entry, save.Period.Year.StartYear) is { } problem)
            {
                return (SaveRefusal.Invalid, problem);
            }

            var stored = forecasts.GetValueOrDefault(entry.SchemeId);
            if (TrackedScheme.MarkOf(stored, later[entry.SchemeId]) != entry.SeenMark)
            {
                conflicts.Add(entry.SchemeId);
                continue;
            }

            Store(context, scheme, number, entry, stored, later[entry.SchemeId]);
        }

        return conflicts.Count > 0
            ? (SaveRefusal.SomebodyElse, "Somebody else saved some of these schemes first. Nothing was saved.")
            : (null, save.Schemes.Count == 1 ? $"Saved: {schemes[ids[0]].Name}." : string.Create(CultureInfo.InvariantCulture, $"Saved: {save.Schemes.Count} schemes."));
    }

    private static string? Problem(SchemeForecastEntry entry, int year) =>
        entry.LaterYears.Any(later => later.ForYear <= year || later.ForYear > year + CapitalScheme.MostLaterYears) ? "A scheme's later years come after its own."
        : entry.LaterYears.DistinctBy(later => later.ForYear).Count() != entry.LaterYears.Count ? "A later year stands twice."
        : EntryProblem.First([
            CapitalFields.Text.Problem(entry.Text),
            .. new Money?[] { entry.WorkingBudget, entry.Real, entry.Rephasing, entry.SpendToDate }.Select(SumField.Optional.Problem),
        ]);

    private static void Store(BudgetDbContext context, CapitalScheme scheme, int number, SchemeForecastEntry entry, CapitalForecast? stored, IEnumerable<CapitalYearForecast> later)
    {
        if (stored is null)
        {
            context.CapitalForecasts.Add(new()
            {
                CapitalSchemeId = scheme.CapitalSchemeId,
                Period = number,
                HeadId = scheme.HeadId,
                WorkingBudget = entry.WorkingBudget,
                RealVariance = entry.Real,
                RephasingVariance = entry.Rephasing,
                SpendToDate = entry.SpendToDate,
                Text = entry.Text,
            });
        }
        else
        {
            (stored.WorkingBudget, stored.RealVariance, stored.RephasingVariance) = (entry.WorkingBudget, entry.Real, entry.Rephasing);
            (stored.SpendToDate, stored.Text) = (entry.SpendToDate, entry.Text);
        }

        var byYear = later.ToDictionary(year => year.ForYear);
        foreach (var year in entry.LaterYears)
        {
            if (byYear.Remove(year.ForYear, out var row))
            {
                (row.WorkingBudget, row.RealVariance, row.RephasingVariance) = (year.WorkingBudget, year.Real, year.Rephasing);
                continue;
            }

            context.CapitalYearForecasts.Add(new()
            {
                CapitalSchemeId = scheme.CapitalSchemeId,
                Period = number,
                ForYear = year.ForYear,
                HeadId = scheme.HeadId,
                WorkingBudget = year.WorkingBudget,
                RealVariance = year.Real,
                RephasingVariance = year.Rephasing,
            });
        }

        context.RemoveRange(byYear.Values);
    }

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, SchemeSave save, CancellationToken cancellationToken)
    {
        var scheme = save.SchemeId is { } id ? await context.CapitalSchemes.SingleOrDefaultAsync(one => one.CapitalSchemeId == id, cancellationToken) : null;
        if (save.SchemeId is not null && scheme is null)
        {
            return (SaveRefusal.NotFound, "There is no such scheme of yours. Nothing was saved.");
        }

        var year = save.Period.Year.StartYear;
        var code = scheme is null
            ? save.Code
            : await context.Heads.AsNoTracking().Where(head => head.HeadId == scheme.HeadId && head.Year == year).Select(head => head.Code).SingleOrDefaultAsync(cancellationToken) ?? string.Empty;
        var (target, why, message) = await EntryPermission.FindAsync(context, structures, save.Period, code, save.Who, save.Who.MayKeepCapital, cancellationToken);
        if (target is null)
        {
            return (why, message);
        }

        var schemeId = scheme?.CapitalSchemeId ?? 0;
        var years = await context.CapitalYears.Where(one => one.CapitalSchemeId == schemeId).OrderBy(one => one.ForYear).ToListAsync(cancellationToken);
        var funding = await context.CapitalFunding.Where(one => one.CapitalSchemeId == schemeId).OrderBy(one => one.ForYear).ThenBy(one => one.Source).ToListAsync(cancellationToken);
        if (scheme is not null && new TrackedScheme(scheme, target.Head, null) { FirstYear = year, Years = years, Funding = funding }.RegisterMark != save.SeenMark)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else changed this scheme first.");
        }

        var sources = CapitalSources.Of(await context.Councils.AsNoTracking().SingleAsync(cancellationToken));
        var isLocked = await context.Periods.AnyAsync(period => period.Year == year && period.Status == PeriodStatus.Published, cancellationToken);
        if (await ProblemAsync(context, save, scheme, target.HeadId, sources, isLocked, years, funding, cancellationToken) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        if (scheme is null)
        {
            var order = await context.CapitalSchemes.Where(one => one.HeadId == target.HeadId).Select(one => (int?)one.DisplayOrder).MaxAsync(cancellationToken);
            scheme = new CapitalScheme { HeadId = target.HeadId, Name = save.Name, Budget = save.Budget, DisplayOrder = (order ?? 0) + 1 };
            context.CapitalSchemes.Add(scheme);
        }

        (scheme.Name, scheme.Reference, scheme.Programme) = (save.Name, save.Reference, save.Programme);
        (scheme.Description, scheme.OwnerName, scheme.Budget) = (save.Description, save.Owner, save.Budget);

        // A new scheme gets its identity from the database before its years can name it.
        await context.SaveChangesAsync(cancellationToken);
        StoreYears(context, scheme, save.Years, years);
        StoreFunding(context, scheme, save.Funding, funding);
        return (null, save.SchemeId is null ? $"Scheme added: {scheme.Name}." : $"Scheme changed: {scheme.Name}.");
    }

    private static async Task<string?> ProblemAsync(
        BudgetDbContext context,
        SchemeSave save,
        CapitalScheme? scheme,
        int headId,
        IReadOnlyList<string> sources,
        bool isLocked,
        List<CapitalYear> years,
        List<CapitalFunding> funding,
        CancellationToken cancellationToken)
    {
        var (year, id, name) = (save.Period.Year.StartYear, scheme?.CapitalSchemeId ?? 0, save.Name);
        if (EntryProblem.First(
            CapitalFields.Name.Problem(name),
            CapitalFields.Reference.Problem(save.Reference),
            CapitalFields.Programme.Problem(save.Programme),
            CapitalFields.Description.Problem(save.Description),
            CapitalFields.Owner.Problem(save.Owner),
            CapitalFields.Reason.Problem(save.Reason),
            SumField.Optional.Problem(save.Budget)) is { } problem)
        {
            return problem;
        }

        if (await context.CapitalSchemes.AnyAsync(one => one.HeadId == headId && one.Name == name && one.CapitalSchemeId != id, cancellationToken))
        {
            return $"{save.Code} has a scheme of this name already: {name}.";
        }

        if (save.Years.Keys.Any(forYear => forYear <= year || forYear > year + CapitalScheme.MostLaterYears))
        {
            return "A scheme's later years come after its own.";
        }

        if (save.Funding.FirstOrDefault(entry => !sources.Contains(entry.Source, StringComparer.OrdinalIgnoreCase) && !funding.Exists(part => part.Source == entry.Source)) is { } unknown)
        {
            return $"{unknown.Source} is not a source of the council’s list.";
        }

        if (save.Funding.DistinctBy(entry => (entry.ForYear, entry.Source.ToUpperInvariant())).Count() != save.Funding.Count)
        {
            return "A source stands twice for one year: add the two up.";
        }

        var takesAway = scheme is not null && isLocked
            && (scheme.Budget != save.Budget
                || years.Exists(one => !save.Years.TryGetValue(one.ForYear, out var budget) || budget != one.Budget)
                || funding.Exists(part => !save.Funding.Any(entry => entry.ForYear == part.ForYear && entry.Source == part.Source && entry.Amount == part.Amount)));
        return takesAway ? $"A period of {save.Period.Year} is published: what is approved of a scheme does not change any more. Say in the period what its working budget has become." : null;
    }

    private static void StoreYears(BudgetDbContext context, CapitalScheme scheme, IReadOnlyDictionary<int, Money> wanted, List<CapitalYear> stored)
    {
        foreach (var (forYear, budget) in wanted)
        {
            if (stored.Find(year => year.ForYear == forYear) is { } known)
            {
                known.Budget = budget;
            }
            else
            {
                context.CapitalYears.Add(new() { CapitalSchemeId = scheme.CapitalSchemeId, ForYear = forYear, HeadId = scheme.HeadId, Budget = budget });
            }
        }

        context.RemoveRange(stored.Where(year => !wanted.ContainsKey(year.ForYear)));
    }

    private static void StoreFunding(BudgetDbContext context, CapitalScheme scheme, IReadOnlyList<FundingEntry> wanted, List<CapitalFunding> stored)
    {
        foreach (var entry in wanted)
        {
            if (stored.Find(part => part.ForYear == entry.ForYear && part.Source == entry.Source) is { } known)
            {
                known.Amount = entry.Amount;
            }
            else
            {
                context.CapitalFunding.Add(new() { CapitalSchemeId = scheme.CapitalSchemeId, ForYear = entry.ForYear, Source = entry.Source, HeadId = scheme.HeadId, Amount = entry.Amount });
            }
        }

        context.RemoveRange(stored.Where(part => !wanted.Any(entry => entry.ForYear == part.ForYear && entry.Source == part.Source)));
    }
}
