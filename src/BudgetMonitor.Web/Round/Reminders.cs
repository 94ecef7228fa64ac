using System.Text;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Mail;
using Microsoft.Extensions.Options;

namespace BudgetMonitor.Web.Round;

/// <summary>
/// Reminds whoever answers for parts that are late, all in one press: each finds it first on their home page until the parts
/// are in, and gets a mail where mail is set up and they have an address. While an owner is away their deputy is reminded.
/// </summary>
public sealed class Reminders(ReminderService service, MailPost post, IOptions<MailSettings> settings, TimeProvider clock)
{
    /// <summary>The parts that finance reminds of: not in and late, or just not in where the period has no timetable.</summary>
    public static IReadOnlyList<PartState> Late(RoundState round, Person person)
    {
        ArgumentNullException.ThrowIfNull(round);
        return round.Record.AcceptsEntry
            ? [.. round.ForReview(person).Where(part => !part.IsIn && (part.DaysLate > 0 || round.Record.ForecastsDueOn is null))]
            : [];
    }

    /// <summary>Who was reminded of a period, by account.</summary>
    public Task<IReadOnlyDictionary<int, Reminder>> OfAsync(MonitoringPeriod period, CancellationToken cancellationToken) => service.OfAsync(period, cancellationToken);

    /// <summary>Reminds everybody who answers for a part that is late.</summary>
    public async Task<ChangeOutcome> SendAsync(RoundState round, Person who, Guid requestId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(who);
        var late = Late(round, who);
        var mine = late.Where(part => Answers(part) is { } account && account != who.AccountId).ToLookup(part => Answers(part)!.Value);
        var people = await service.PeopleAsync([.. mine.Select(parts => parts.Key)], cancellationToken);
        var mails = settings.Value.IsOn ? people.Where(person => person.Email is not null).ToList() : [];
        var words = people.Count > 0 ? Outcome(people.Count, mails.Count, late.Count(part => Answers(part) is null))
            : late.Count == 0 ? "No part is late: nobody was reminded."
            : "Nobody else answers for the parts that are late, so nobody was reminded. Name their owners first.";
        var outcome = await service.SaveAsync(
            new ReminderSave(
                requestId, who, EntryChannel.Page, round.Snapshot.Period, new Reminder(clock.GetUtcNow().UtcDateTime, who.Name), [.. people.Select(person => person.AccountId)], words),
            cancellationToken);
        if (outcome is { WasSaved: true, WasRepeat: false })
        {
            var council = round.Snapshot.Council.ShortName;
            foreach (var person in mails)
            {
                post.Take(new OutgoingMail(person.AccountId, person.Email!, $"{council}: {round.Snapshot.Period.FullName} waits for you", Text(round, person.Name, who.Name, [.. mine[person.AccountId]])));
            }
        }

        return outcome;
    }

    private static int? Answers(PartState part) => part.Ownership is not { } owned
        ? null
        : owned is { IsAway: true, Deputy: { } deputy } ? deputy.AccountId : owned.Owner.AccountId;

    private string Outcome(int people, int mails, int without)
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
