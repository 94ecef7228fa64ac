using System.Globalization;
using System.Text;
using BudgetMonitor.Data;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BudgetMonitor.Web.Round;

/// <summary>That somebody was reminded of a period's parts.</summary>
/// <param name="At">When, in UTC.</param>
/// <param name="By">By whom.</param>
public sealed record Reminder(DateTime At, string By)
{
    internal static Reminder? Read(string? text)
    {
        var parts = (text ?? string.Empty).Split(';', 2);
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? new(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime, parts[1])
            : null;
    }

    internal string Written => string.Create(CultureInfo.InvariantCulture, $"{new DateTimeOffset(At, TimeSpan.Zero).ToUnixTimeSeconds()};{By}");
}

/// <summary>
/// Reminds whoever answers for parts that are late, all in one press: each finds it first on their home page until the parts
/// are in, and gets a mail where mail is set up and they have an address. While an owner is away their deputy is reminded.
/// </summary>
public sealed class Reminders(BudgetDbContext db, IChangeRunner changes, MailPost post, IOptions<MailSettings> settings, TimeProvider clock)
{
    // Kept beside the account, as the product keeps other small things of a person's that are no figures.
    private const string Tokens = "reminder";

    /// <summary>The parts that finance reminds of: not in and late, or just not in where the period has no timetable.</summary>
    public static IReadOnlyList<PartState> Late(RoundState round, Person person)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Record.AcceptsEntry
            ? [.. round.ForReview(person).Where(part => !part.IsIn && (part.DaysLate > 0 || round.Record.ForecastsDueOn is null))]
            : [];
    }

    /// <summary>Who was reminded of a period, by account.</summary>
    public async Task<IReadOnlyDictionary<int, Reminder>> OfAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var name = Name(period);
        var tokens = await db.UserTokens.AsNoTracking().Where(token => token.LoginProvider == Tokens && token.Name == name).ToListAsync(cancellationToken);
        return tokens.Select(token => (token.UserId, Told: Reminder.Read(token.Value))).Where(one => one.Told is not null).ToDictionary(one => one.UserId, one => one.Told!);
    }

    /// <summary>Reminds everybody who answers for a part that is late.</summary>
    public async Task<ChangeOutcome> SendAsync(RoundState round, Person who, Guid requestId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(who);
        var late = Late(round, who);
        var mine = late.Where(part => Answers(part) is { } account && account != who.AccountId).ToLookup(part => Answers(part)!.Value);
        var ids = mine.Select(parts => parts.Key).ToList();
        var people = await db.Users.AsNoTracking()
            .Where(account => ids.Contains(account.Id) && !account.IsDisabled)
            .OrderBy(account => account.Id)
            .Select(account => new { account.Id, account.DisplayName, account.Email })
            .ToListAsync(cancellationToken);
        var mails = settings.Value.IsOn ? people.Where(person => person.Email is not null).ToList() : [];
        var reminder = new Reminder(clock.GetUtcNow().UtcDateTime, who.Name);
        var outcome = await changes.RunAsync(
            new ChangeRequest(requestId, who, EntryWay.Page, "Reminder"),
            async (context, token) =>
            {
                if (people.Count == 0)
                {
                    return ChangeResult.Refuse(late.Count == 0
                        ? "No part is late: nobody was reminded."
                        : "Nobody else answers for the parts that are late, so nobody was reminded. Name their owners first.");
                }

                foreach (var person in people)
                {
                    await WriteAsync(context, person.Id, round.Snapshot.Period, reminder, token);
                }

                return ChangeResult.Save(Told(people.Count, mails.Count, late.Count(part => Answers(part) is null)));
            },
            cancellationToken);
        if (outcome is { WasSaved: true, WasRepeat: false })
        {
            var council = await db.Councils.Select(row => row.ShortName).SingleAsync(cancellationToken);
            foreach (var person in mails)
            {
                post.Take(new OutgoingMail(person.Id, person.Email!, $"{council}: {round.Snapshot.Period.FullName} waits for you", Text(round, person.DisplayName, who.Name, [.. mine[person.Id]])));
            }
        }

        return outcome;
    }

    private static int? Answers(PartState part) => part.Ownership is not { } owned
        ? null
        : owned is { IsAway: true, Deputy: { } deputy } ? deputy.AccountId : owned.Owner.AccountId;

    private static string Name(MonitoringPeriod period) => string.Create(CultureInfo.InvariantCulture, $"{period.Year}/{period.Number}");

    private static async Task WriteAsync(BudgetDbContext context, int accountId, MonitoringPeriod period, Reminder reminder, CancellationToken cancellationToken)
    {
        var name = Name(period);
        var token = await context.UserTokens.SingleOrDefaultAsync(one => one.UserId == accountId && one.LoginProvider == Tokens && one.Name == name, cancellationToken);
        if (token is null)
        {
            token = new IdentityUserToken<int> { UserId = accountId, LoginProvider = Tokens, Name = name };
            context.UserTokens.Add(token);
        }

        token.Value = reminder.Written;
    }

    private string Told(int people, int mails, int without)
    {
        var way = !settings.Value.IsOn ? "They find it on their home page, as mail is not set up."
            : mails == people ? "They find it on their home page and in their mail."
            : mails == 0 ? "They find it on their home page; none of them has an e-mail address."
            : $"They find it on their home page, and {mails} of them in their mail: the others have no e-mail address.";
        return $"Reminded {HeadWords.Count(people, "person", "people")}. {way}"
            + (without == 0 ? string.Empty : $" {HeadWords.Count(without, "late part has", "late parts have")} no owner to remind.");
    }

    private string Text(RoundState round, string name, string by, IReadOnlyList<PartState> parts)
    {
        var (period, address) = (round.Snapshot.Period, new Uri(settings.Value.PublicAddress!));
        var text = new StringBuilder().Append(name).Append(",\n\n")
            .Append(by).Append(" reminds you: ").Append(parts.Count == 1 ? "a part" : $"{parts.Count} parts").Append(" of yours ")
            .Append(parts.Count == 1 ? "is" : "are").Append(" not submitted for ").Append(period.FullName).Append(' ').Append(period.Year).Append(".\n");
        if (RoundWords.Due(round.Record, round.Today) is { } due)
        {
            text.Append(due).Append(".\n");
        }

        text.Append('\n');
        foreach (var part in parts)
        {
            text.Append("- ").Append(part.Node.Name).Append("\n  ").Append(new Uri(address, RoundAccess.SubmitHref(round, part))).Append("\n\n");
        }

        return text.ToString();
    }
}
