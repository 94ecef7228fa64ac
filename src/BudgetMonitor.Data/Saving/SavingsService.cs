using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
/// <param name="structures">The structures already laid out.</param>
internal sealed class SavingsService(SaveRunner saves, StructureCache structures) : ISavingsService
{
    private const string SomebodyElse = "Somebody else saved first. Nothing of yours was saved.";

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveProgressAsync(SavingsProgressSave save, CancellationToken cancellationToken) => saves.RunAsync(save, ApplyAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveRegisterAsync(SavingsRegisterSave save, CancellationToken cancellationToken) => saves.RunAsync(save, ApplyAsync, cancellationToken);

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, SavingsProgressSave save, CancellationToken cancellationToken)
    {
        var (place, why, message) = await FindAsync(context, save.Period, save.Who, cancellationToken);
        if (place is not var (structure, status, position))
        {
            return (why, message);
        }

        var found = save.Savings.Select(entry => (Entry: entry, Saving: position.Find(entry.Reference))).ToList();
        if (found.Find(pair => pair.Saving is null || !OwnsAll(save.Who, structure, pair.Saving.Saving)) is { Entry: { } missing })
        {
            return (SaveRefusal.NotFound, $"There is no saving {missing.Reference} of yours in {save.Period}. Nothing was saved.");
        }

        if (found.Exists(pair => !save.Who.MayReportSaving(structure, pair.Saving!.Saving.HeadsIn(structure))))
        {
            return (SaveRefusal.NotTheirs, "Savings are reported by those who forecast. Nothing was saved.");
        }

        if (status is not (PeriodStatus.Open or PeriodStatus.InReview))
        {
            return (SaveRefusal.Locked, EntryPermission.LockedMessage(save.Period, status));
        }

        if (found.Exists(pair => (pair.Saving!.Progress?.Version ?? 0) != pair.Entry.SeenVersion))
        {
            return (SaveRefusal.SomebodyElse, SomebodyElse);
        }

        if (Problem(found!, position) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        await StoreAsync(context, save.Period, found!, position, cancellationToken);
        return (null, found.Count == 1 ? $"Saved where {found[0].Saving!.Line.Reference} stands" : $"Saved where {found.Count} savings stand");
    }

    private static string? Problem(List<(SavingsProgressEntry Entry, TrackedSaving Saving)> found, SavingsPosition position)
    {
        if (found.Count == 0 || found.Select(pair => pair.Saving.Line.SavingsLineId).Distinct().Count() != found.Count)
        {
            return "Each saving is sent once. Nothing was saved.";
        }

        var replacementOf = position.ReplacementOf();
        foreach (var (entry, saving) in found)
        {
            replacementOf[saving.Line.Reference] = entry.ReplacedBy;
        }

        foreach (var (entry, saving) in found)
        {
            if (EntryProblem.First(
                SavingsFields.Status.Problem(entry.Status),
                SumField.Optional.Problem(entry.Delivered),
                SumField.Optional.Problem(entry.Forecast),
                SavingsFields.Text.Problem(entry.Text)) is { } wrong)
            {
                return $"{saving.Line.Reference}: {wrong}";
            }

            if (SavingsRules.Problems(new(saving.Line.Reference, saving.Amount, entry.Delivered, entry.Forecast, entry.Status, entry.ReplacedBy), replacementOf) is [var problem, ..])
            {
                return $"{saving.Line.Reference}: {problem.Sentence()}. Nothing was saved.";
            }
        }

        return null;
    }

    private static async Task StoreAsync(
        BudgetDbContext context,
        MonitoringPeriod period,
        List<(SavingsProgressEntry Entry, TrackedSaving Saving)> found,
        SavingsPosition position,
        CancellationToken cancellationToken)
    {
        var (year, number) = (period.Year.StartYear, period.Number);
        var ids = found.ConvertAll(pair => pair.Saving.Line.SavingsLineId);
        var stored = await context.SavingsProgress.Where(one => one.Period == number && ids.Contains(one.SavingsLineId)).ToDictionaryAsync(one => one.SavingsLineId, cancellationToken);
        foreach (var (entry, saving) in found)
        {
            // The register's spelling, so that one saving never has two.
            var by = entry.ReplacedBy is { } reference ? position.Find(reference)?.Line.Reference : null;
            var text = string.IsNullOrWhiteSpace(entry.Text) ? null : entry.Text.Trim();
            if (stored.TryGetValue(saving.Line.SavingsLineId, out var progress))
            {
                (progress.Delivered, progress.Forecast, progress.Status) = (entry.Delivered, entry.Forecast, entry.Status);
                (progress.ReplacedBy, progress.Text) = (by, text);
                continue;
            }

            context.SavingsProgress.Add(new SavingsProgress
            {
                SavingsLineId = saving.Line.SavingsLineId,
                Year = year,
                Period = number,
                Delivered = entry.Delivered,
                Forecast = entry.Forecast,
                Status = entry.Status,
                ReplacedBy = by,
                Text = text,
            });
        }
    }

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, SavingsRegisterSave save, CancellationToken cancellationToken)
    {
        var (place, why, message) = await FindAsync(context, save.Period, save.Who, cancellationToken);
        if (place is not var (structure, status, position))
        {
            return (why, message);
        }

        var facts = save.Facts;
        var known = position.Find(facts.Reference);
        if (save.SeenMark is not null && (known is null || !OwnsAll(save.Who, structure, known.Saving)))
        {
            return (SaveRefusal.NotFound, $"There is no saving {facts.Reference} of yours in {save.Period}. Nothing was saved.");
        }

        if (!save.Who.MayReview || (known is not null && save.SeenMark is not null && !save.Who.MayKeepSaving(structure, known.Saving.HeadsIn(structure))))
        {
            return (SaveRefusal.NotTheirs, "The register is kept by finance. Nothing was saved.");
        }

        if (status is not (PeriodStatus.Open or PeriodStatus.InReview))
        {
            return (SaveRefusal.Locked, EntryPermission.LockedMessage(save.Period, status));
        }

        if (facts.Amounts is { } wished && !save.Who.MayKeepSaving(structure, HeadsOf(structure, wished)))
        {
            return (SaveRefusal.Invalid, "A saving can be put on lines of your own only. Nothing was saved.");
        }

        if (save.SeenMark is { } mark && known is not null && mark != SavingsMark.Of(known.Saving))
        {
            return (SaveRefusal.SomebodyElse, SomebodyElse);
        }

        if (await ProblemAsync(context, save, structure, cancellationToken) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        await StoreAsync(context, save, known, cancellationToken);
        return (null, save.SeenMark is null ? $"Saving {facts.Reference} added" : $"Saving {facts.Reference} changed");
    }

    private static IReadOnlyList<StructureNode> HeadsOf(BudgetStructure structure, IReadOnlyList<SavingsAmountEntry> amounts) => amounts.Count == 0
        ? [structure.Council]
        : [.. amounts.Select(amount => structure.Find(amount.Code) ?? structure.Council).Distinct()];

    private static async Task<string?> ProblemAsync(BudgetDbContext context, SavingsRegisterSave save, BudgetStructure structure, CancellationToken cancellationToken)
    {
        var (facts, year) = (save.Facts, save.Period.Year.StartYear);
        if (EntryProblem.First(
            SavingsFields.Reason.Problem(save.Reason),
            SavingsFields.Reference.Problem(facts.Reference),
            SavingsFields.Title.Problem(facts.Title),
            SavingsFields.Description.Problem(facts.Description),
            SavingsFields.Category.Problem(facts.Category),
            SavingsFields.Programme.Problem(facts.Programme),
            SavingsFields.Workstream.Problem(facts.Workstream),
            SavingsFields.Owner.Problem(facts.OwnerName),
            SavingsFields.Impact.Problem(facts.StaffImpact),
            SavingsFields.Impact.Problem(facts.PropertyImpact),
            SavingsFields.Impact.Problem(facts.ServiceImpact)) is { } problem)
        {
            return problem;
        }

        if (facts.PostsFrom > facts.PostsTo || facts.PostsFrom < 0 || facts.PostsTo < 0)
        {
            return "The least number of posts is not above the most. Nothing was saved.";
        }

        if (facts is { IsReplacement: true, IsAgreed: true })
        {
            return "What the budget counts on cannot be found later to take another’s place. Nothing was saved.";
        }

        if (save.SeenMark is null && await context.SavingsLines.AnyAsync(saving => saving.Year == year && saving.Reference == facts.Reference, cancellationToken))
        {
            return $"The register has a saving {facts.Reference} already. Nothing was saved.";
        }

        if (facts.Amounts is not { } amounts)
        {
            return null;
        }

        if (amounts.Select(amount => (amount.ForYear, amount.Code.ToUpperInvariant())).Distinct().Count() != amounts.Count)
        {
            return "A line has each year’s amount once. Nothing was saved.";
        }

        return amounts.Any(amount => amount.Amount.Abs() > Money.Limit || (amount.Code.Length > 0 && structure.Find(amount.Code) is null))
            ? "Amounts stand on heads of the year and lie within £100 billion. Nothing was saved."
            : null;
    }

    private static async Task StoreAsync(BudgetDbContext context, SavingsRegisterSave save, TrackedSaving? known, CancellationToken cancellationToken)
    {
        var (facts, year) = (save.Facts, save.Period.Year.StartYear);
        SavingsLine line;
        if (known is null)
        {
            // What is published does not hold it, so it stands in the register from the first period that is not.
            var published = await context.Periods
                .Where(period => period.Year == year && period.Status == PeriodStatus.Published)
                .MaxAsync(period => (int?)period.Number, cancellationToken);
            var last = await context.SavingsLines.Where(saving => saving.Year == year).MaxAsync(saving => (int?)saving.DisplayOrder, cancellationToken);
            line = new SavingsLine
            {
                Year = year,
                Reference = facts.Reference.Trim(),
                Title = facts.Title.Trim(),
                FromPeriod = Math.Min((published ?? 0) + 1, save.Period.Number),
                DisplayOrder = (last ?? 0) + 1,
            };
            context.SavingsLines.Add(line);
        }
        else
        {
            line = await context.SavingsLines.SingleAsync(saving => saving.SavingsLineId == known.Line.SavingsLineId, cancellationToken);
            line.Title = facts.Title.Trim();
        }

        (line.Description, line.Category, line.OwnerName) = (facts.Description, facts.Category, facts.OwnerName);
        (line.Programme, line.Workstream) = (facts.Programme, facts.Workstream);
        (line.IsRecurring, line.IsCostAvoidance, line.IsAgreed, line.IsReplacement) = (facts.IsRecurring, facts.IsCostAvoidance, facts.IsAgreed, facts.IsReplacement);
        (line.Risk, line.PostsFrom, line.PostsTo) = (facts.Risk, facts.PostsFrom, facts.PostsTo);
        (line.StaffImpact, line.PropertyImpact, line.ServiceImpact) = (facts.StaffImpact, facts.PropertyImpact, facts.ServiceImpact);
        (line.Equality, line.Consultation) = (facts.Equality, facts.Consultation);
        if (facts.Amounts is not { } amounts)
        {
            return;
        }

        // A new saving gets its identity from the database before its amounts can name it.
        await context.SaveChangesAsync(cancellationToken);
        var stored = await context.SavingsAmounts.Where(amount => amount.SavingsLineId == line.SavingsLineId).ToListAsync(cancellationToken);
        foreach (var gone in stored.Where(amount => !amounts.Any(entry => entry.ForYear == amount.ForYear && Same(entry.Code, amount.Code))))
        {
            context.SavingsAmounts.Remove(gone);
        }

        foreach (var entry in amounts)
        {
            if (stored.Find(amount => amount.ForYear == entry.ForYear && Same(entry.Code, amount.Code)) is { } amount)
            {
                amount.Amount = entry.Amount;
            }
            else
            {
                context.SavingsAmounts.Add(new SavingsAmount { SavingsLineId = line.SavingsLineId, ForYear = entry.ForYear, Code = entry.Code, Amount = entry.Amount });
            }
        }

        static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<((BudgetStructure Structure, PeriodStatus Status, SavingsPosition Position)? Place, SaveRefusal? Why, string Message)> FindAsync(
        BudgetDbContext context,
        MonitoringPeriod period,
        Person who,
        CancellationToken cancellationToken)
    {
        var (year, number) = (period.Year.StartYear, period.Number);
        var record = await context.Periods.AsNoTracking().SingleOrDefaultAsync(one => one.Year == year && one.Number == number, cancellationToken);
        return record is null || !who.MaySeeUnpublished || await structures.GetAsync(context, period.Year, cancellationToken) is not { } laidOut
            ? (null, SaveRefusal.NotFound, $"There is no {period}. Nothing was saved.")
            : ((laidOut.Structure, record.Status, await new SavingsReader(context).ReadAsync(period, cancellationToken)), null, string.Empty);
    }

    private static bool OwnsAll(Person who, BudgetStructure structure, Domain.Savings.Saving saving) =>
        saving.HeadsIn(structure).All(head => who.Owns(structure, head));
}

/// <summary>The mark of what a person saw of a saving in the register.</summary>
public static class SavingsMark
{
    /// <summary>Changes with every change of the saving's facts or amounts.</summary>
    public static string Of(Domain.Savings.Saving saving)
    {
        ArgumentNullException.ThrowIfNull(saving);
        return FormattableString.Invariant($"{saving.Line.Version}.{saving.Amounts.Count}.{saving.Amounts.Sum(amount => amount.Version)}");
    }
}
