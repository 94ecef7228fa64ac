using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Round;

/// <summary>Where it is kept who was reminded of a period's parts.</summary>
public class ReminderServiceTests
{
    private static readonly Person Officer = new(0, "Finance officer", Role.FinanceOfficer, ["C"]);
    private static readonly DateTime Morning = new(2018, 2, 5, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Who_was_reminded_last_is_kept_for_each_person_and_period()
    {
        await using var database = await Council();
        var service = database.Get<ReminderService>();
        var (first, second) = await People(database);

        (await service.SaveAsync(Remind([first, second], "Reminded 2 people.", Morning), CancellationToken.None)).Message.Should().Be("Reminded 2 people.");
        (await service.SaveAsync(Remind([second], "Reminded 1 person.", Morning.AddDays(1)), CancellationToken.None)).WasSaved.Should().BeTrue();

        (await service.OfAsync(SampleCouncil.Open, CancellationToken.None)).Should().BeEquivalentTo(new Dictionary<int, Reminder>
        {
            [first] = new(Morning, Officer.Name),
            [second] = new(Morning.AddDays(1), Officer.Name),
        });
        (await service.OfAsync(SampleCouncil.Published, CancellationToken.None)).Should().BeEmpty();
    }

    [Fact]
    public async Task Where_nobody_is_reminded_nothing_is_kept_and_it_is_said_why()
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);

        var outcome = await database.Get<ReminderService>().SaveAsync(Remind([], "No part is late: nobody was reminded.", Morning), CancellationToken.None);

        outcome.End.Should().Be(ChangeEnd.Refused);
        outcome.Message.Should().Be("No part is late: nobody was reminded.");
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Fact]
    public async Task An_account_that_is_disabled_is_not_reminded()
    {
        await using var database = await Council();
        var (first, second) = await People(database);
        await database.ChangeAsync(async context => (await context.Users.SingleAsync(account => account.Id == first)).IsDisabled = true);

        var people = await database.Get<ReminderService>().PeopleAsync([first, second], CancellationToken.None);

        people.Should().Equal(new RemindablePerson(second, "Second", "second@council.example"));
    }

    private static ReminderSave Remind(int[] accounts, string message, DateTime at) =>
        new(Guid.NewGuid(), Officer, EntryChannel.Page, SampleCouncil.Open, new Reminder(at, Officer.Name), accounts, message);

    private static async Task<(int First, int Second)> People(TestDatabase database)
    {
        await using var context = database.Context();
        var ids = await context.Users.OrderBy(account => account.Id).Select(account => account.Id).ToListAsync();
        return (ids[0], ids[1]);
    }

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        await database.ChangeAsync(context =>
        {
            context.Users.Add(new Account { UserName = "first", DisplayName = "First", Role = Role.BudgetManager, Email = "first@council.example" });
            context.Users.Add(new Account { UserName = "second", DisplayName = "Second", Role = Role.BudgetManager, Email = "second@council.example" });
            return Task.CompletedTask;
        });
        return database;
    }
}
