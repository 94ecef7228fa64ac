using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Saving;

/// <summary>Line D1-A-001 is £250 over its cash limit in period 10 and was £100 over in period 9: a movement of £150.</summary>
public class ExplanationServiceTests
{
    private static readonly Person Director = new(8, "Director, Children", Role.Director, ["D1"]);

    [Fact]
    public async Task Reasons_that_add_up_are_saved_with_their_history()
    {
        await using var database = await Council();

        var outcome = await Save(database, Director, "", Movement("demand", 100, "More children in care"), Movement("pay", 50, "Pay award"), Variance(null, null, "Placements cost more"));

        outcome.Change.Should().Be(new ChangeOutcome(ChangeEnd.Saved, "Saved the explanation of Line D1-A-001.", WasRepeat: false));
        (await StoredAsync(database)).Select(one => (one.Subject, one.DisplayOrder, one.ReasonCode, one.Amount, one.Text)).Should().Equal(
            (ExplanationSubject.Variance, 1, (string?)null, (Money?)null, "Placements cost more"),
            (ExplanationSubject.Movement, 1, "demand", 100.Pounds(), "More children in care"),
            (ExplanationSubject.Movement, 2, "pay", 50.Pounds(), "Pay award"));
        await using var context = database.Context();
        var told = await context.History.Where(entry => entry.Subject == HistorySubjects.Explanation).Select(entry => $"{entry.Key} {entry.Field} {entry.To} {entry.AccountName}").ToListAsync();
        told.Should().Contain("2017-18/P10/D1-A-001/movement/2 amount 50.00 Director, Children");
        (await database.Get<HistoryVerifier>().VerifyAsync(null, default)).IsWhole.Should().BeTrue();
    }

    [Theory]
    //          demand, pay, variance's sum (- for text alone), what stays open of which
    [InlineData(100, 40, "-", ExplanationSubject.Movement, 10)]
    [InlineData(100, 60, "-", ExplanationSubject.Movement, -10)]
    [InlineData(0, 0, "-", ExplanationSubject.Movement, 150)]
    [InlineData(100, 50, "200", ExplanationSubject.Variance, 50)]
    [InlineData(100, 50, "251", ExplanationSubject.Variance, -1)]
    public async Task Sums_that_leave_something_open_are_refused_unless_it_is_unfinished(int demand, int pay, string variance, ExplanationSubject subject, int open)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);
        GivenReason[] reasons =
        [
            Movement("demand", demand, "Demand"),
            Movement("pay", pay, "Pay"),
            variance == "-" ? Variance(null, null, "Text") : Variance("demand", int.Parse(variance, System.Globalization.CultureInfo.InvariantCulture), "Text"),
        ];

        var refused = await Save(database, Director, "", reasons);

        refused.Why.Should().Be(SaveRefusal.Invalid);
        var missing = refused.Detail!.Open[0];
        (missing.Subject, missing.Open).Should().Be((subject, open.Pounds()));
        (await Fingerprint.OfAsync(database)).Should().Be(before);

        var kept = await database.Get<IExplanationService>().SaveAsync(Entry(Director, "D1-A-001", SampleCouncil.Open, "", reasons) with { Unfinished = true }, default);
        kept.WasSaved.Should().BeTrue();
        (await StoredAsync(database)).Should().HaveCount(3);
    }

    [Fact]
    public async Task A_variance_over_the_limit_that_nobody_explains_is_refused_too()
    {
        await using var database = await Council();

        var outcome = await Save(database, Director, "", Movement("demand", 150, "Demand"));

        outcome.Why.Should().Be(SaveRefusal.Invalid);
        outcome.Detail!.Open.Should().Equal(new MoneyLeftOpen(ExplanationSubject.Variance, 250.Pounds(), 250.Pounds()));
    }

    [Fact]
    public async Task Movement_and_variance_are_told_at_once()
    {
        await using var database = await Council();

        var outcome = await Save(database, Director, "", Movement("demand", 100, "Demand"), Variance("demand", 200, "Demand"));

        outcome.Why.Should().Be(SaveRefusal.Invalid);
        var movement = outcome.Detail!.Open[0];
        (movement.Subject, movement.Open).Should().Be((ExplanationSubject.Movement, 50.Pounds()));
        outcome.Detail.Open.Skip(1).Should().Equal(new MoneyLeftOpen(ExplanationSubject.Variance, 250.Pounds(), 50.Pounds()));
    }

    [Fact]
    public async Task Sums_of_a_head_above_the_lines_add_up_too()
    {
        await using var database = await Council();
        const int Position = 250; // it has one line

        var wrong = await database.Get<IExplanationService>().SaveAsync(Entry(Director, "D1-A", SampleCouncil.Open, "", [Variance("demand", Position - 1, "Demand")]), default);
        var right = await database.Get<IExplanationService>().SaveAsync(Entry(Director, "D1-A", SampleCouncil.Open, "", [Variance("demand", Position, "Demand")]), default);

        wrong.Why.Should().Be(SaveRefusal.Invalid);
        wrong.Detail!.Open.Should().Equal(new MoneyLeftOpen(ExplanationSubject.Variance, Position.Pounds(), 1.Pounds()));
        right.WasSaved.Should().BeTrue();
    }

    [Theory]
    //          limit, what P9 said of its variance of £100, what this period then says: the change since is told as a reason of its own
    [InlineData(1_000, 100, "100 Demand; 150 Change since P9")]
    [InlineData(1_000, null, "Demand")]
    [InlineData(100, 100, "")] // moved by £150, which is more than the limit: to be looked at
    public async Task What_the_period_before_said_is_confirmed_where_the_figure_has_not_moved_far(int limit, int? amount, string says)
    {
        await using var database = await Council(limit, Variance(amount is null ? null : "demand", amount, "Demand"));

        var outcome = await database.Get<IExplanationService>().ConfirmAsync(new(Guid.NewGuid(), Director, EntryChannel.Page, SampleCouncil.Open, ["D1-A-001"]), default);

        outcome.WasSaved.Should().Be(says.Length > 0, outcome.Change.Message);
        var stands = await StoredAsync(database);
        string.Join("; ", stands.OrderBy(one => one.DisplayOrder).Select(one => $"{(one.Amount is { } sum ? $"{sum.Pounds:0} " : "")}{one.Text}")).Should().Be(says);
    }

    [Fact]
    public async Task What_is_said_already_is_not_replaced_by_what_the_period_before_said()
    {
        await using var database = await Council(1_000, Variance(null, null, "Old"));
        await Save(database, Director, "", Variance(null, null, "New"));

        var outcome = await database.Get<IExplanationService>().ConfirmAsync(new(Guid.NewGuid(), Director, EntryChannel.Page, SampleCouncil.Open, ["D1-A-001"]), default);

        outcome.Why.Should().Be(SaveRefusal.Invalid);
        (await StoredAsync(database)).Should().ContainSingle().Which.Text.Should().Be("New");
    }

    [Fact]
    public async Task Below_the_limits_nothing_is_asked_but_what_is_given_adds_up()
    {
        await using var database = await Council(limit: 1_000);

        var wrong = await Save(database, Director, "", Movement("demand", 149, ""));
        var nothing = await Save(database, Director, "");
        var right = await Save(database, Director, "", Movement("demand", 150, ""));

        wrong.Why.Should().Be(SaveRefusal.Invalid);
        wrong.Detail!.Open.Should().NotBeEmpty();
        nothing.WasSaved.Should().BeTrue();
        right.WasSaved.Should().BeTrue();
    }

    [Fact]
    public async Task Fewer_reasons_take_the_others_away_and_none_takes_all()
    {
        await using var database = await Council(limit: 1_000);
        await Save(database, Director, "", Movement("demand", 100, "a"), Movement("pay", 50, "b"), Variance(null, null, "c"));

        await Save(database, Director, await MarkAsync(database), Movement("grant", 150, "d"));
        (await StoredAsync(database)).Select(one => (one.DisplayOrder, one.ReasonCode, one.Text)).Should().Equal((1, "grant", "d"));

        var none = await Save(database, Director, await MarkAsync(database));
        none.WasSaved.Should().BeTrue();
        none.Change.Message.Should().Contain("removed");
        (await StoredAsync(database)).Should().BeEmpty();
    }

    [Fact]
    public async Task Whoever_comes_second_sees_what_the_first_wrote_and_nothing_is_lost()
    {
        await using var database = await Council(limit: 1_000);
        await Save(database, Director, "", Movement("demand", 150, "First"));
        var before = await Fingerprint.OfAsync(database);

        var second = await Save(database, Person.CommandLine, "", Movement("pay", 150, "Second"));

        second.Why.Should().Be(SaveRefusal.SomebodyElse);
        var conflict = second.Detail!.Theirs!;
        conflict.Reasons.Should().Equal(Movement("demand", 150, "First"));
        conflict.Name.Should().Be(Director.Name);
        (await Fingerprint.OfAsync(database)).Should().Be(before);
        (await Save(database, Person.CommandLine, conflict.Mark, Movement("pay", 150, "Second"))).WasSaved.Should().BeTrue();
    }

    [Fact]
    public async Task A_repeated_request_gets_the_first_answer()
    {
        await using var database = await Council(limit: 1_000);
        var entry = Entry(Director, "D1-A-001", SampleCouncil.Open, "", [Movement("demand", 150, "First")]);
        await database.Get<IExplanationService>().SaveAsync(entry, default);
        var before = await Fingerprint.OfAsync(database);

        var again = await database.Get<IExplanationService>().SaveAsync(entry, default);

        again.Change.Should().Be(new ChangeOutcome(ChangeEnd.Saved, "Saved the explanation of Line D1-A-001.", WasRepeat: true));
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Theory]
    //          role, part, line, period, why (none where it is saved)
    [InlineData(Role.Director, "D1", "D1-A-001", 10, null)]
    [InlineData(Role.BudgetManager, "D1-A", "D1-A-001", 10, null)]
    [InlineData(Role.FinanceOfficer, "D1", "D1-A-001", 10, null)]
    [InlineData(Role.ChiefAccountant, "", "D1-A-001", 10, null)]
    [InlineData(Role.Director, "D2", "D1-A-001", 10, SaveRefusal.NotFound)]
    [InlineData(Role.Director, "D2", "D1-A-001", 9, SaveRefusal.NotFound)]
    [InlineData(Role.Director, "D1", "D1-A", 10, null)] // a head above the lines may be explained as well
    [InlineData(Role.Director, "D1", "C", 10, SaveRefusal.NotFound)]
    [InlineData(Role.Director, "D1", "NOPE", 10, SaveRefusal.NotFound)]
    [InlineData(Role.Director, "D1", "D1-A-001", 12, SaveRefusal.NotFound)]
    [InlineData(Role.CommitteeMember, "D1", "D1-A-001", 10, SaveRefusal.NotFound)]
    [InlineData(Role.Administrator, "D1", "D1-A-001", 10, SaveRefusal.NotFound)]
    [InlineData(Role.Director, "D1", "D1-A-001", 9, SaveRefusal.Locked)]
    [InlineData(Role.Director, "D1", "D1-A-001", 11, SaveRefusal.Locked)]
    public async Task Only_whose_line_it_is_explains_it_and_only_while_the_period_takes_it(Role role, string part, string line, int period, SaveRefusal? why)
    {
        await using var database = await Council(limit: 1_000);
        var before = await Fingerprint.OfAsync(database);
        var person = new Person(9, "Somebody", role, part.Length == 0 ? [] : [part]);

        var outcome = await database.Get<IExplanationService>().SaveAsync(Entry(person, line, new MonitoringPeriod(SampleCouncil.Year, period), "", [Variance(null, null, "Text")]), default);

        if (why is null)
        {
            outcome.WasSaved.Should().BeTrue();
        }
        else
        {
            outcome.Why.Should().Be(why);
            (await Fingerprint.OfAsync(database)).Should().Be(before);
        }
    }

    private static GivenReason Movement(string code, int pounds, string text) => new(ExplanationSubject.Movement, code, pounds.Pounds(), text);

    private static GivenReason Variance(string? code, int? pounds, string text) => new(ExplanationSubject.Variance, code, pounds?.Pounds(), text);

    private static ExplanationSave Entry(Person who, string line, MonitoringPeriod period, string seen, IReadOnlyList<GivenReason> reasons) =>
        new(Guid.NewGuid(), who, EntryChannel.Page, period, line, seen, reasons, Unfinished: false);

    private static Task<SaveOutcome<ExplanationRefusal>> Save(TestDatabase database, Person who, string seen, params GivenReason[] reasons) =>
        database.Get<IExplanationService>().SaveAsync(Entry(who, "D1-A-001", SampleCouncil.Open, seen, reasons), default);

    private static async Task<List<Explanation>> StoredAsync(TestDatabase database)
    {
        await using var context = database.Context();
        return (await context.Explanations.AsNoTracking().Where(one => one.Period == 10).ToListAsync()).OrderBy(one => one.Subject).ThenBy(one => one.DisplayOrder).ToList();
    }

    private static async Task<string> MarkAsync(TestDatabase database) => LineExplanations.Mark(await StoredAsync(database));

    private static async Task<TestDatabase> Council(int limit = 100, GivenReason? inPublished = null)
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4, (context, ids) =>
        {
            if (inPublished is { } said)
            {
                context.Explanations.Add(new Explanation
                {
                    HeadId = ids["D1-A-001"],
                    Period = 9,
                    Subject = said.Subject,
                    DisplayOrder = 1,
                    Amount = said.Amount,
                    ReasonCode = said.ReasonCode,
                    Text = said.Text,
                });
            }
        });
        await database.ChangeAsync(async context =>
        {
            var council = await context.Councils.SingleAsync();
            (council.ExplainVarianceFrom, council.ExplainMovementFrom) = (limit.Pounds(), limit.Pounds());
        });
        return database;
    }
}
