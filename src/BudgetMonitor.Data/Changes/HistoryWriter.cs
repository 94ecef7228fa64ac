using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Structure;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace BudgetMonitor.Data.Changes;

/// <summary>
/// Writes an entry for every part of everything that a save changes, from what the context itself has noticed, so that no
/// code that changes something can forget to. Entries are chained: one writer at a time reads the last and adds to it.
/// </summary>
internal static class HistoryWriter
{
    public static async Task WriteAsync(BudgetDbContext context, ChangeScope scope, IReadOnlyList<EntityEntry> entries, CancellationToken cancellationToken)
    {
        var names = await UserNamesAsync(context, entries, cancellationToken);
        await scope.Registered.LearnAsync(context, entries.Select(entry => entry.Entity), cancellationToken);
        var items = new ItemNames(scope.Heads, scope.Registered, part => names[AccountId(context.Entry(part))]);
        var changes = entries.Where(entry => !KindChanges.Tells(entry.Entity)).SelectMany(entry => Changes(entry, items, scope.Heads))
            .Concat(KindChanges.Of(context, entries)
                .Select(change => new Change(HistorySubjects.PaperKind, change.Kind.Key, HistoryPlace.OfCouncil, change.Field, change.From, change.To)))
            .ToList();
        if (changes.Count == 0)
        {
            return;
        }

        var last = scope.LastEntry ?? await LastAsync(context, cancellationToken);
        foreach (var change in changes)
        {
            var written = HistoryChain.Seal(
                new HistoryEntry
                {
                    HistoryEntryId = last.Id + 1,
                    At = scope.At,
                    AccountId = scope.Request.Who.AccountId,
                    AccountName = scope.Request.Who.Name,
                    Channel = scope.Request.Channel,
                    Subject = change.Subject,
                    Key = change.Item,
                    Field = change.Field,
                    From = change.From,
                    To = change.To,
                    Reason = scope.Request.Reason,
                    RequestId = scope.Request.RequestId,
                    Readers = change.Place.Readers,
                    Year = change.Place.Year,
                    HeadCode = change.Place.HeadCode,
                    SavingReference = change.Place.SavingReference,
                    Hash = string.Empty,
                },
                last.Hash);
            scope.Written.Add(written);
            last = (written.HistoryEntryId, written.Hash);
        }

        context.History.AddRange(scope.Written);
        scope.LastEntry = last;
    }

    private static async Task<(long Id, string Hash)> LastAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        var last = await context.History
            .OrderByDescending(entry => entry.HistoryEntryId)
            .Select(entry => new { entry.HistoryEntryId, entry.Hash })
            .FirstOrDefaultAsync(cancellationToken);
        return last is null ? (0, HistoryChain.Beginning) : (last.HistoryEntryId, last.Hash);
    }

    private static async Task<Dictionary<int, string>> UserNamesAsync(BudgetDbContext context, IReadOnlyList<EntityEntry> entries, CancellationToken cancellationToken)
    {
        var wanted = entries.Where(entry => entry.Entity is AccountPart).Select(AccountId).ToHashSet();
        if (wanted.Count == 0)
        {
            return [];
        }

        // An account saved together with its parts has no identity in the database yet, only in the context.
        var names = context.ChangeTracker.Entries<Account>()
            .ToDictionary(entry => entry.Property(account => account.Id).CurrentValue, entry => entry.Entity.UserName ?? string.Empty);
        var missing = wanted.Except(names.Keys).ToList();
        if (missing.Count > 0)
        {
            foreach (var account in await context.Users.Where(account => missing.Contains(account.Id)).Select(account => new { account.Id, account.UserName }).ToListAsync(cancellationToken))
            {
                names[account.Id] = account.UserName ?? string.Empty;
            }
        }

        return names;
    }

    private static IEnumerable<Change> Changes(EntityEntry entry, ItemNames names, HeadNames heads)
    {
        var rules = CouncilAreas.Of(entry.Entity);
        if (rules.Subject is not { } subject)
        {
            return [];
        }

        var blank = new Change(subject, rules.Item(entry.Entity, names), rules.Place(entry.Entity, names), string.Empty, null, null);
        return entry.Entity switch
        {
            Account => AccountChanges(entry, blank),
            AccountPart part => [entry.State == EntityState.Deleted
                ? blank with { Field = "part", From = part.Code }
                : blank with { Field = "part", To = part.Code }],
            _ => FieldChanges(entry, heads, blank, rules.SaidByName),
        };
    }

    private static IEnumerable<Change> FieldChanges(EntityEntry entry, HeadNames heads, Change blank, IReadOnlyList<string> saidByName)
    {
        var any = false;
        foreach (var property in entry.Properties)
        {
            var name = property.Metadata.Name;
            if (property.Metadata.IsPrimaryKey() || name == "Version" || saidByName.Contains(name))
            {
                continue;
            }

            var (from, to) = Values(entry, property);
            if (!Equals(from, to) && (Told(name, from, heads), Told(name, to, heads)) is var (before, after) && before != after)
            {
                any = true;
                yield return blank with { Field = HistorySubjects.FieldName(name), From = before, To = after };
            }
        }

        // A thing may come or go without a value to tell: its coming or going is told all the same.
        if (!any && entry.State is EntityState.Added or EntityState.Deleted)
        {
            var came = entry.State == EntityState.Added;
            yield return blank with { Field = "entry", From = came ? null : "there", To = came ? "there" : null };
        }
    }

    /// <summary>
    /// Role, name, whether disabled, whether the digest is wanted, and that a password or an address changed: never the
    /// password, a stamp or a token, and not the address, which history would keep for ever.
    /// </summary>
    private static IEnumerable<Change> AccountChanges(EntityEntry entry, Change blank)
    {
        foreach (var name in (string[])[nameof(Account.DisplayName), nameof(Account.Role), nameof(Account.IsDisabled), nameof(Account.WantsDigest)])
        {
            var (from, to) = Values(entry, entry.Property(name));
            if (!Equals(from, to))
            {
                var field = name == nameof(Account.IsDisabled) ? "disabled" : HistorySubjects.FieldName(name);
                yield return blank with { Field = field, From = HistorySubjects.Text(from), To = HistorySubjects.Text(to) };
            }
        }

        foreach (var (name, field) in ((string, string)[])[(nameof(Account.PasswordHash), "password"), (nameof(Account.Email), "e-mail address")])
        {
            var (before, after) = Values(entry, entry.Property(name));
            if (!Equals(before, after))
            {
                yield return blank with { Field = field, To = "changed" };
            }
        }
    }

    private static (object? From, object? To) Values(EntityEntry entry, PropertyEntry property) => entry.State switch
    {
        EntityState.Added => (null, property.CurrentValue),
        EntityState.Deleted => (property.OriginalValue, null),
        _ => (property.OriginalValue, property.CurrentValue),
    };

    private static string? Told(string property, object? value, HeadNames heads) =>
        property is nameof(Head.ParentId) or nameof(Head.MirrorsHeadId) && value is int headId
            ? heads[headId].Code
            : HistorySubjects.Text(value);

    private static int AccountId(EntityEntry entry) => (int)entry.Property(nameof(AccountPart.AccountId)).CurrentValue!;

    private sealed record Change(string Subject, string Item, HistoryPlace Place, string Field, string? From, string? To);
}
