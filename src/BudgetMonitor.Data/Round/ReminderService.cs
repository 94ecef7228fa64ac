using System.Globalization;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace BudgetMonitor.Data.Round;

/// <summary>That somebody was reminded of a period's parts.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="By">By whom.</param>
public sealed record Reminder(DateTime At, string By)
{
    internal string Written => string.Create(CultureInfo.InvariantCulture, $"{new DateTimeOffset(At, TimeSpan.Zero).ToUnixTimeSeconds()};{By}");

    internal static Reminder? Read(string? text)
    {
        var parts = (text ?? string.Empty).Split(';', 2);
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime, parts[1])
            : null;
    }
}

/// <summary>Somebody who can be reminded.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Name">The account's display name.</param>
/// <param name="Email">Where mail reaches them; null where it does not.</param>
public sealed record RemindablePerson(int AccountId, string Name, string? Email);

/// <summary>What is sent to keep that some people were reminded.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who reminds.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period that they are reminded of.</param>
/// <param name="Reminder">When, and by whom.</param>
/// <param name="AccountIds">Who is reminded. Where it is nobody, nothing is saved.</param>
/// <param name="Message">What whoever reminds is told: who was reminded, or why nobody was.</param>
public sealed record ReminderSave(Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, Reminder Reminder, IReadOnlyCollection<int> AccountIds, string Message);

/// <summary>
/// Keeps who was reminded of a period's parts. It stands beside the account, as the product keeps other small things of a
/// person's that are no figures.
/// </summary>
public sealed class ReminderService(BudgetDbContext db, IChangeRunner changes)
{
    private const string Tokens = "reminder";

    /// <summary>Who was reminded of a period, by account. One query.</summary>
    public async Task<IReadOnlyDictionary<int, Reminder>> OfAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var name = Name(period);
        var tokens = await db.UserTokens.AsNoTracking().Where(token => token.LoginProvider == Tokens && token.Name == name).ToListAsync(cancellationToken);
        return tokens.Select(token => (token.UserId, Told: Reminder.Read(token.Value))).Where(one => one.Told is not null).ToDictionary(one => one.UserId, one => one.Told!);
    }

    /// <summary>Those of some accounts that can be reminded, in order of their accounts. One query.</summary>
    public async Task<IReadOnlyList<RemindablePerson>> PeopleAsync(IReadOnlyCollection<int> accountIds, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(accountIds);
        return await db.Users.AsNoTracking()
            .Where(account => accountIds.Contains(account.Id) && !account.IsDisabled)
            .OrderBy(account => account.Id)
            .Select(account => new RemindablePerson(account.Id, account.DisplayName, account.Email))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Keeps that people were reminded.</summary>
    public Task<ChangeOutcome> SaveAsync(ReminderSave save, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(save);
        return changes.RunAsync(
            new ChangeRequest(save.RequestId, save.Who, save.Channel, "Reminder"),
            async (context, token) =>
            {
                if (save.AccountIds.Count == 0)
                {
                    return ChangeResult.Refuse(save.Message);
                }

                foreach (var accountId in save.AccountIds)
                {
                    await WriteAsync(context, accountId, save, token);
                }

                return ChangeResult.Save(save.Message);
            },
            cancellationToken);
    }

    private static string Name(MonitoringPeriod period) => string.Create(CultureInfo.InvariantCulture, $"{period.Year}/{period.Number}");

    private static async Task WriteAsync(BudgetDbContext context, int accountId, ReminderSave save, CancellationToken cancellationToken)
    {
        var name = Name(save.Period);
        var token = await context.UserTokens.SingleOrDefaultAsync(one => one.UserId == accountId && one.LoginProvider == Tokens && one.Name == name, cancellationToken);
        if (token is null)
        {
            token = new IdentityUserToken<int> { UserId = accountId, LoginProvider = Tokens, Name = name };
            context.UserTokens.Add(token);
        }

        token.Value = save.Reminder.Written;
    }
}
