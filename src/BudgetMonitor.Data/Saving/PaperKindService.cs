using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
/// <param name="names">Knows the parts there are.</param>
internal sealed class PaperKindService(SaveRunner saves, IEnumerable<IPartNames> names) : IPaperKindService
{
    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(PaperKindSave save, CancellationToken cancellationToken) => saves.RunAsync(save, ApplyAsync, cancellationToken);

    /// <inheritdoc/>
    public Task<SaveOutcome> RemoveAsync(PaperKindRemoval removal, CancellationToken cancellationToken) => saves.RunAsync(removal, RemoveAsync, cancellationToken);

    private async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, PaperKindSave save, CancellationToken cancellationToken)
    {
        var composition = save.Composition;
        if (Refusal(save.Who, save.Reason) is { } refusal)
        {
            return refusal;
        }

        if (PaperCompositionRules.Problem(composition, names.FirstOrDefault()) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        var record = await context.PaperKinds.SingleOrDefaultAsync(one => one.Kind == composition.Kind, cancellationToken);
        if ((record?.Version ?? 0) != composition.Version)
        {
            return (SaveRefusal.SomebodyElse, composition.Version == 0 ? "There is a kind of paper of this key already." : "Somebody else changed this kind of paper first.");
        }

        await StoreAsync(context, composition, record, cancellationToken);
        return (null, $"Saved: {composition.Name}.");
    }

    private static async Task<(SaveRefusal? Why, string Message)> RemoveAsync(BudgetDbContext context, PaperKindRemoval removal, CancellationToken cancellationToken)
    {
        if (Refusal(removal.Who, removal.Reason) is { } refusal)
        {
            return refusal;
        }

        var kind = removal.Kind;
        if (await context.PaperKinds.SingleOrDefaultAsync(one => one.Kind == kind, cancellationToken) is not { } record)
        {
            return (SaveRefusal.NotFound, "This kind of paper is as the product has it already. Nothing was saved.");
        }

        if (record.Version != removal.SeenVersion)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else changed this kind of paper first.");
        }

        if (!kind.IsBuiltIn && await context.PublishedPapers.AnyAsync(paper => paper.Kind == kind, cancellationToken))
        {
            return (SaveRefusal.Invalid, $"Papers of the kind {record.Name} are published, so it stays. Say that it is not published any more instead.");
        }

        context.PaperKindParts.RemoveRange(await context.PaperKindParts.Where(part => part.Kind == kind).ToListAsync(cancellationToken));
        context.PaperKindTables.RemoveRange(await context.PaperKindTables.Where(table => table.Kind == kind).ToListAsync(cancellationToken));
        await context.SaveChangesAsync(cancellationToken);
        context.PaperKinds.Remove(record);
        return (null, kind.IsBuiltIn ? $"{record.Name} is as the product has it again." : $"Removed: {record.Name}.");
    }

    private static (SaveRefusal? Why, string Message)? Refusal(Person who, string reason) => (who.MaySetPapers, reason) switch
    {
        (false, _) => (SaveRefusal.NotTheirs, "Only the chief accountant or the s151 officer composes papers. Nothing was saved."),
        _ => EntryProblem.First(PaperFields.KindReason.Problem(reason)) is { } problem ? (SaveRefusal.Invalid, problem) : null,
    };

    private static async Task StoreAsync(BudgetDbContext context, PaperComposition composition, PaperKindRecord? record, CancellationToken cancellationToken)
    {
        var kind = composition.Kind;
        if (record is null)
        {
            record = new PaperKindRecord { Kind = kind, Name = composition.Name, BasedOn = composition.BasedOn };
            context.PaperKinds.Add(record);
        }

        (record.Name, record.BasedOn, record.Codes, record.IsPublished) = (composition.Name, composition.BasedOn, string.Join(';', composition.Codes), composition.IsPublished);
        (record.Unit, record.Decimals, record.Sign) = composition.EveryTable;

        // A paper whose parts alone change is changed all the same: whoever has it open must hear of it.
        var stored = await context.PaperKindParts.Where(part => part.Kind == kind).ToDictionaryAsync(part => part.PartId, cancellationToken);
        var styles = await context.PaperKindTables.Where(table => table.Kind == kind).ToDictionaryAsync(table => table.TableId, cancellationToken);
        if (context.Entry(record).State == EntityState.Unchanged)
        {
            record.Version++;
        }

        await context.SaveChangesAsync(cancellationToken);
        StoreParts(context, composition, stored);
        StoreStyles(context, composition, styles);
    }

    private static void StoreParts(BudgetDbContext context, PaperComposition composition, Dictionary<string, PaperKindPart> stored)
    {
        var parts = composition.HasProductParts ? [] : composition.Parts;
        for (var place = 0; place < parts.Count; place++)
        {
            var wanted = parts[place];
            if (!stored.Remove(wanted.PartId, out var part))
            {
                part = new PaperKindPart { Kind = composition.Kind, PartId = wanted.PartId, DisplayOrder = 0 };
                context.PaperKindParts.Add(part);
            }

            (part.DisplayOrder, part.IsNumbered, part.Heading, part.Letter) = (place + 1, wanted.IsNumbered, wanted.Heading, wanted.Letter);
        }

        context.PaperKindParts.RemoveRange(stored.Values);
    }

    private static void StoreStyles(BudgetDbContext context, PaperComposition composition, Dictionary<string, PaperKindTable> stored)
    {
        foreach (var (id, wanted) in composition.Tables.Where(table => table.Value != TableFigures.AsMade))
        {
            if (!stored.Remove(id, out var style))
            {
                style = new PaperKindTable { Kind = composition.Kind, TableId = id };
                context.PaperKindTables.Add(style);
            }

            (style.Unit, style.Decimals, style.Sign) = wanted;
        }

        context.PaperKindTables.RemoveRange(stored.Values);
    }
}
