using System.Globalization;
using BudgetMonitor.Data;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Storage;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Exchange.Areas;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Checking;
using BudgetMonitor.Exchange.Comparing;
using BudgetMonitor.Exchange.Reading;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Importing;

/// <summary>
/// Stores a bundle: checked whole, shown, then stored in one transaction or not at all. The same bundle twice changes
/// nothing; a later one adds to what is there or corrects it.
/// </summary>
/// <param name="contexts">Makes contexts for looking.</param>
/// <param name="runner">Makes changes.</param>
/// <param name="parts">Knows the parts of papers; without it their names are not checked.</param>
public sealed class BundleImporter(IDbContextFactory<BudgetDbContext> contexts, IChangeRunner runner, IPartNames? parts = null)
{
    /// <summary>What the bundle would change, or everything that is wrong with it. Stores nothing.</summary>
    public async Task<ImportPreview> PreviewAsync(BundleReading reading, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.Bundle.Counts.Count == 0)
        {
            return new ImportPreview(reading.Errors, [], []);
        }

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return Preview(reading, await ExamineAsync(db, reading.Bundle, cancellationToken));
    }

    /// <summary>
    /// Checks and stores, in one transaction: the bundle is examined once, where nobody can change anything in between. With
    /// <paramref name="shown"/>, what is stored is what that preview showed, or nothing is.
    /// </summary>
    /// <param name="reading">The bundle as it was read.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="channel">How it came in.</param>
    /// <param name="shown">The preview that the person agreed to; null where nobody was asked.</param>
    /// <param name="requestId">The form's id; a repeat changes nothing.</param>
    /// <param name="examined">Is told what was found before anything is stored, once more where the database has to be asked again.</param>
    /// <param name="cancellationToken">Stops before anything is stored.</param>
    public async Task<ImportOutcome> ApplyAsync(
        BundleReading reading,
        Person who,
        EntryChannel channel,
        ImportPreview? shown = null,
        Guid? requestId = null,
        Action<ImportPreview>? examined = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var preview = new ImportPreview(reading.Errors, [], []);
        if (!reading.IsSound)
        {
            preview = await PreviewAsync(reading, cancellationToken);
            examined?.Invoke(preview);
            return NotStored(preview);
        }

        var isThere = false;
        var outcome = await runner.RunAsync(
            new ChangeRequest(requestId ?? Guid.NewGuid(), who, channel, "Import of a bundle"),
            async (db, cancel) =>
            {
                var context = await ExamineAsync(db, reading.Bundle, cancel);
                preview = Preview(reading, context);
                examined?.Invoke(preview);
                if (!preview.IsSound)
                {
                    return ChangeResult.Refuse(NotStored(preview).Message);
                }

                isThere = preview.ChangesNothing;
                if (isThere)
                {
                    return ChangeResult.Refuse("Nothing changed: everything in the bundle is stored already.");
                }

                if (shown is not null && shown.Fingerprint != preview.Fingerprint)
                {
                    return ChangeResult.Refuse("Nothing was stored: somebody changed the same data since the preview. Look at the preview again.");
                }

                await StoreAsync(db, context, cancel);
                return ChangeResult.Save(string.Create(CultureInfo.InvariantCulture, $"Stored: {preview.RowsChanged:N0} rows added, changed or removed."));
            },
            cancellationToken);
        if (outcome is { WasSaved: true, WasRepeat: false })
        {
            await using var db = await contexts.CreateDbContextAsync(CancellationToken.None);
            await DatabaseStatistics.RefreshAsync(db, CancellationToken.None);
        }

        return new ImportOutcome(preview, outcome.WasSaved || isThere, outcome.Message);
    }

    private static ImportOutcome NotStored(ImportPreview preview) => new(
        preview,
        false,
        preview.Errors.Count == 1
            ? "Nothing was stored: there is 1 error."
            : string.Create(CultureInfo.InvariantCulture, $"Nothing was stored: there are {preview.Errors.Count:N0} errors."));

    private static ImportPreview Preview(BundleReading reading, CheckContext context) => new(
        BundleError.InOrder(reading.Errors.Concat(context.Errors)),
        BundleError.InOrder(context.Warnings),
        context.Comparisons.Select(comparison => comparison.Shown).ToArray());

    private async Task<CheckContext> ExamineAsync(BudgetDbContext db, Bundle bundle, CancellationToken cancellationToken)
    {
        var years = bundle.Years.Select(year => year.StartYear).ToArray();
        var heads = await StoredHeads.ReadAsync(db, years, cancellationToken);
        var comparisons = new List<FileComparison>();
        foreach (var file in BundleFiles.Stored)
        {
            if (await file.CompareAsync(db, bundle, heads, cancellationToken) is { } comparison)
            {
                comparisons.Add(comparison);
            }
        }

        var context = new CheckContext(bundle, heads, comparisons)
        {
            StoredPeriods = await db.Periods.AsNoTracking().Where(period => years.Contains(period.Year)).ToListAsync(cancellationToken),
            StoredCouncil = await db.Councils.AsNoTracking().SingleOrDefaultAsync(cancellationToken),
            StoredKinds = await db.PaperKinds.AsNoTracking().Select(kind => kind.Kind).ToListAsync(cancellationToken),
            HeadsWithFigures = bundle.Has(CouncilFiles.Structure) ? await HeadsWithFiguresAsync(db, years, cancellationToken) : [],
            Parts = parts,
        };
        StructureCheck.Run(context);
        context.LeaveMirrorsOut();
        HeadCheck.Run(context);
        PublishedCheck.Run(context);
        foreach (var area in BundleFiles.Areas)
        {
            area.Check(context);
        }

        foreach (var file in BundleFiles.Stored)
        {
            await file.CheckParentsAsync(db, context, cancellationToken);
        }

        return context;
    }

    private static async Task<IReadOnlyCollection<int>> HeadsWithFiguresAsync(BudgetDbContext db, int[] years, CancellationToken cancellationToken)
    {
        var heads = db.Heads.Where(head => years.Contains(head.Year)).Select(head => head.HeadId);
        return await CouncilAreas.HeadsWithMoney(db)
            .Distinct()
            .Where(head => heads.Contains(head))
            .ToListAsync(cancellationToken);
    }

    /// <summary>A period that comes as published keeps the rating rules of that moment, as one published here does: its ratings never change afterwards.</summary>
    private static async Task KeepRatingRulesAsync(BudgetDbContext db, CancellationToken cancellationToken)
    {
        var published = db.ChangeTracker.Entries<PeriodRecord>()
            .Where(entry => entry.Entity is { Status: PeriodStatus.Published, RulesAtPublication: null }
                && (entry.State == EntityState.Added || (entry.State == EntityState.Modified && entry.OriginalValues.GetValue<PeriodStatus>(nameof(PeriodRecord.Status)) != PeriodStatus.Published)))
            .Select(entry => entry.Entity)
            .ToList();
        if (published.Count == 0)
        {
            return;
        }

        var rules = RagRulesText.Write(RagRuleRecord.ToRules(await db.RagRules.AsNoTracking().ToListAsync(cancellationToken)));
        foreach (var period in published)
        {
            period.RulesAtPublication = rules;
        }
    }

    /// <summary>File by file: heads before what hangs on them, and the periods' states last, because a published period locks its figures.</summary>
    private static async Task StoreAsync(BudgetDbContext db, CheckContext context, CancellationToken cancellationToken)
    {
        var years = context.Bundle.Years.Select(year => year.StartYear).ToArray();
        var heads = context.Heads;
        foreach (var comparison in context.Comparisons)
        {
            await BundleFiles.Stored.Single(file => file.File == comparison.File).ApplyAsync(db, comparison, heads, cancellationToken);
            await KeepRatingRulesAsync(db, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);

            // A county's rows would otherwise be looked through again at every later save.
            db.ChangeTracker.Clear();
            if (comparison.File == CouncilFiles.Structure)
            {
                heads = await StoredHeads.ReadAsync(db, years, cancellationToken);
            }
        }
    }
}
