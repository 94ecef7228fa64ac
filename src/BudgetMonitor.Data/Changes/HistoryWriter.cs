using System.Collections.Concurrent;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rows;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Domain.Structure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BudgetMonitor.Data.Changes;

/// <summary>
/// Writes an entry for every part of everything that a save changes, from what the context itself has noticed, so that no
/// code that changes something can forget to. Entries are chained: one writer at a time reads the last and adds to it.
/// </summary>
internal static class HistoryWriter
{
    private static readonly ConcurrentDictionary<IEntityType, (IProperty Property, string Field)[]> ToldFields = new();

    /// <summary>Leaves the entries in the scope; storing them is the caller's.</summary>
    public static async Task WriteAsync(BudgetDbContext context, ChangeScope scope, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var names = await UserNamesAsync(context, rows, cancellationToken);
        await scope.Registered.LearnAsync(context, rows.Select(row => row.Entity), cancellationToken);
        var items = new ItemNames(scope.Heads, scope.Registered, part => names[context.Entry(part).Property(one => one.AccountId).CurrentValue]);
        foreach (var change in rows.Where(row => !KindChanges.Tells(row.Entity)).SelectMany(row => Changes(row, items, scope.Heads))
            .Concat(KindChanges.Of(context, rows)
                .Select(change => new Change(HistorySubjects.PaperKind, change.Kind.Key, HistoryPlace.OfCouncil, change.Field, change.From, change.To))))
        {
            await AddAsync(context, scope, change, cancellationToken);
        }
    }

    private static async Task AddAsync(BudgetDbContext context, ChangeScope scope, Change change, CancellationToken cancellationToken)
    {
        var last = scope.LastEntry ??= await LastAsync(context, cancellationToken);
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
        scope.LastEntry = (written.HistoryEntryId, written.Hash);
    }

    private static async Task<(long Id, string Hash)> LastAsync(BudgetDbContext context, CancellationToken cancellationToken)
    {
        var last = await context.History
            .OrderByDescending(entry => entry.HistoryEntryId)
            .Select(entry => new { entry.HistoryEntryId, entry.Hash })
            .FirstOrDefaultAsync(cancellationToken);
        return last is null ? (0, HistoryChain.Beginning) : (last.HistoryEntryId, last.Hash);
    }

    private static async Task<Dictionary<int, string>> UserNamesAsync(BudgetDbContext context, IReadOnlyList<ChangedRow> rows, CancellationToken cancellationToken)
    {
        var wanted = rows.Where(row => row.Entity is AccountPart).Select(row => (int)row.Now(nameof(AccountPart.AccountId))!).ToHashSet();
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

    private static IEnumerable<Change> Changes(ChangedRow row, ItemNames names, HeadNames heads)
    {
        var rules = CouncilAreas.Of(row.Entity);
        if (rules.Subject is not { } subject)
        {
            return [];
        }

        var blank = new Change(subject, rules.Item(row.Entity, names), rules.Place(row.Entity, names), string.Empty, null, null);
        return row.Entity switch
        {
            Account => AccountChanges(row, blank),
            AccountPart part => [row.State == EntityState.Deleted
                ? blank with { Field = "part", From = part.Code }
                : blank with { Field = "part", To = part.Code }],
            _ => FieldChanges(row, heads, blank),
        };
    }

    private static IEnumerable<Change> FieldChanges(ChangedRow row, HeadNames heads, Change blank)
    {
        var any = false;
        foreach (var (property, field) in ToldFields.GetOrAdd(row.Metadata, FieldsOf))
        {
            var (from, to) = Values(row, property);
            if (!Equals(from, to) && (Told(property.Name, from, heads), Told(property.Name, to, heads)) is var (before, after) && before != after)
            {
                any = true;
                yield return blank with { Field = field, From = before, To = after };
            }
        }

        // A thing may come or go without a value to tell: its coming or going is told all the same.
        if (!any && row.State is EntityState.Added or EntityState.Deleted)
        {
            var came = row.State == EntityState.Added;
            yield return blank with { Field = "entry", From = came ? null : "there", To = came ? "there" : null };
        }
    }

    /// <summary>The properties that history tells of, each with its name there.</summary>
    private static (IProperty Property, string Field)[] FieldsOf(IEntityType entity)
    {
        var saidByName = CouncilAreas.Of(entity.ClrType).SaidByName;
        return
        [
            .. entity.GetProperties()
                .Where(property => !property.IsPrimaryKey() && property.Name != "Version" && !saidByName.Contains(property.Name))
                .Select(property => (property, HistorySubjects.FieldName(property.Name))),
        ];
    }

    /// <summary>
    /// Role, name, whether disabled, whether the digest is wanted, and that a password or an address changed: never the
    /// password, a stamp or a token, and not the address, which history would keep for ever.
    /// </summary>
    private static IEnumerable<Change> AccountChanges(ChangedRow row, Change blank)
    {
        foreach (var name in (string[])[nameof(Account.DisplayName), nameof(Account.Role), nameof(Account.IsDisabled), nameof(Account.WantsDigest)])
        {
            var (from, to) = Values(row, row.Metadata.FindProperty(name)!);
            if (!Equals(from, to))
            {
                var field = name == nameof(Account.IsDisabled) ? "disabled" : HistorySubjects.FieldName(name);
                yield return blank with { Field = field, From = HistorySubjects.Text(from), To = HistorySubjects.Text(to) };
            }
        }

        foreach (var (name, field) in ((string, string)[])[(nameof(Account.PasswordHash), "password"), (nameof(Account.Email), "e-mail address")])
        {
            var (before, after) = Values(row, row.Metadata.FindProperty(name)!);
            if (!Equals(before, after))
            {
                yield return blank with { Field = field, To = "changed" };
            }
        }
    }

    private static (object? From, object? To) Values(ChangedRow row, IProperty property) => row.State switch
    {
        EntityState.Added => (null, row.Now(property)),
        EntityState.Deleted => (row.Was(property), null),
        _ => (row.Was(property), row.Now(property)),
    };

    private static string? Told(string property, object? value, HeadNames heads) =>
        property is nameof(Head.ParentId) or nameof(Head.MirrorsHeadId) && value is int headId
            ? heads[headId].Code
            : HistorySubjects.Text(value);

    private sealed record Change(string Subject, string Item, HistoryPlace Place, string Field, string? From, string? To);
}
