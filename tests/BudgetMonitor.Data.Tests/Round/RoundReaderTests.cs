using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Data.Tests.Round;

public class RoundReaderTests
{
    private static readonly Person Chief = new(99, "Chief accountant", Role.ChiefAccountant, []);

    [Fact]
    public async Task Every_part_says_whose_it_is_how_far_and_how_late()
    {
        await using var database = await Council(10);
        var (owner, deputy) = await OwnersAsync(database);
        await database.ChangeAsync(async context => (await context.Periods.SingleAsync(period => period.Number == 10)).ForecastsDueOn = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-10));
        await SetOwner(database, Chief, "D1-A", 0, owner, deputy, awayFrom: DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-3));
        await Submit(database, "D1-B");

        var round = (await database.Get<IRoundReader>().FindAsync(SampleCouncil.Open, default))!;

        round.Parts.Select(part => (part.Node.Code, part.State, part.DaysLate > 8, part.Figures.Lines, part.Figures.LinesForecast)).Should().Equal(
            ("D1-A", SubmissionState.NotStarted, true, 3, 3),
            ("D1-B", SubmissionState.Submitted, false, 3, 3),
            ("D2-A", SubmissionState.NotStarted, true, 2, 2),
            ("D2-B", SubmissionState.NotStarted, true, 2, 2));
        var first = round.Find("d1-a")!;
        first.Ownership.Should().BeEquivalentTo(new { Owner = new RoundPerson(owner, "Owner"), Deputy = new RoundPerson(deputy, "Deputy"), IsAway = true });
        first.IsFor(owner).Should().BeTrue();
        first.IsFor(deputy).Should().BeTrue("the owner is away");
        first.Figures.Position.Variance!.Value.Net.Should().Be(750.Pounds());
        first.Figures.Position.MovementBeforeAdjustment.Should().Be(450.Pounds());
        round.Find("D1-B")!.Last!.By.Should().Be("Chief accountant");
    }

    [Fact]
    public async Task The_number_of_queries_does_not_follow_the_number_of_lines()
    {
        var counts = new List<int>();
        foreach (var lines in (int[])[8, 800])
        {
            var counter = new CommandCounter();
            await using var database = await Council(lines, counter);
            await OwnersAsync(database);
            foreach (var code in SampleCouncil.Divisions)
            {
                await Submit(database, code);
            }

            counter.Reset();
            var reader = database.Get<IRoundReader>();
            var queue = await reader.QueueAsync((await reader.FindAsync(SampleCouncil.Open, default))!, default);
            queue.Should().HaveCount(4);
            counts.Add(counter.Count);
        }

        counts[1].Should().Be(counts[0]).And.BeLessThanOrEqualTo(20);
    }

    [Fact]
    public async Task What_matters_most_comes_first_with_its_reasons()
    {
        await using var database = await Council(12);
        await database.ChangeAsync(async context =>
        {
            (await context.Councils.SingleAsync()).ExplainMovementFrom = null;
            var ids = await SampleCouncil.HeadIdsAsync(context);
            (await context.Forecasts.SingleAsync(forecast => forecast.HeadId == ids["D2-A-001"] && forecast.Period == 10)).Gross = 900_000.Pounds();
            context.Explanations.Add(new Explanation { HeadId = ids["D2-A-001"], Period = 10, Subject = ExplanationSubject.Variance, DisplayOrder = 1, Text = "A new contract" });
            context.Actuals.Add(new ActualEntry { HeadId = ids["D1-B-001"], Period = 10, Gross = 1_000_000.Pounds(), Income = Money.Zero });
        });
        foreach (var code in SampleCouncil.Divisions)
        {
            await Submit(database, code);
        }

        var reader = database.Get<IRoundReader>();
        var queue = await reader.QueueAsync((await reader.FindAsync(SampleCouncil.Open, default))!, default);

        queue.Select(queued => queued.Part.Node.Code).Should().Equal("D2-A", "D1-B", "D1-A", "D2-B");
        queue[0].Review.Reasons.Select(reason => reason.Kind).Should().BeEquivalentTo([ReviewReasonKind.LargeVariance, ReviewReasonKind.LargeMovement]);
        queue[1].Review.Reasons.Select(reason => reason.Kind).Should().Equal(ReviewReasonKind.FarFromRunRate);
        queue.Skip(2).Should().OnlyContain(queued => queued.Review.IsUnremarkable);
    }

    [Fact]
    public async Task A_part_whose_forecasts_missed_last_years_outturn_comes_before_one_whose_came_true()
    {
        await using var database = await Council(4);
        await database.ChangeAsync(async context =>
        {
            (await context.Councils.SingleAsync()).ExplainVarianceFrom = 2_000.Pounds();
            context.Heads.Add(new Head { Year = 2016, Code = "C", Name = "Council", Kind = HeadKind.Council });
            await context.SaveChangesAsync();
            var top = await context.Heads.SingleAsync(head => head.Year == 2016);
            foreach (var part in (string[])["D1-A", "D1-B"])
            {
                context.Heads.Add(new Head { Year = 2016, Code = part, Name = part, ParentId = top.HeadId, Kind = HeadKind.Division });
                await context.SaveChangesAsync();
                var line = new Head { Year = 2016, Code = $"{part}-001", Name = part, ParentId = (await context.Heads.SingleAsync(head => head.Year == 2016 && head.Code == part)).HeadId, Kind = HeadKind.Service };
                context.Heads.Add(line);
                await context.SaveChangesAsync();
                foreach (var period in (int[])[6, 8, 10, 13])
                {
                    context.Forecasts.Add(new ForecastEntry { HeadId = line.HeadId, Period = period, Gross = (part == "D1-B" && period < 13 ? 105_000 : 100_000).Pounds(), Income = Money.Zero });
                }
            }
        });
        await Submit(database, "D1-A");
        await Submit(database, "D1-B");

        var reader = database.Get<IRoundReader>();
        var queue = await reader.QueueAsync((await reader.FindAsync(SampleCouncil.Open, default))!, default);

        queue.Select(queued => queued.Part.Node.Code).Should().Equal("D1-B", "D1-A");
        queue[0].Review.Reasons.Should().Equal(new ReviewReason(ReviewReasonKind.PoorForecasts, 5_000.Pounds(), 3));
        queue[1].Review.IsUnremarkable.Should().BeTrue();
    }

    [Fact]
    public async Task A_period_that_is_not_there_has_no_round()
    {
        await using var database = await Council(4);

        (await database.Get<IRoundReader>().FindAsync(new(SampleCouncil.Year, 3), default)).Should().BeNull();
    }

    [Theory]
    //          who, owner, deputy, from, until, how it ends
    [InlineData("chief", "owner", "deputy", null, null, RoundEnd.Saved)]
    [InlineData("chief", "none", null, null, null, RoundEnd.Saved)]
    [InlineData("owner", "owner", "deputy", "2018-02-01", "2018-02-05", RoundEnd.Saved)]
    [InlineData("owner", "deputy", null, null, null, RoundEnd.NotAllowed)] // an owner gives nothing away
    [InlineData("other", "owner", null, null, null, RoundEnd.NotFound)]
    [InlineData("chief", "elsewhere", null, null, null, RoundEnd.Refused)] // no rights over the part
    [InlineData("chief", "reader", null, null, null, RoundEnd.Refused)]
    [InlineData("chief", "owner", "reader", null, null, RoundEnd.Refused)]
    [InlineData("chief", "owner", "owner", null, null, RoundEnd.Refused)]
    [InlineData("chief", "owner", "deputy", null, "2018-02-05", RoundEnd.Refused)]
    [InlineData("chief", "owner", "deputy", "2018-02-06", "2018-02-05", RoundEnd.Refused)]
    public async Task Who_says_who_answers_for_a_part(string who, string owner, string? deputy, string? from, string? until, RoundEnd end)
    {
        await using var database = await Council(8);
        var ids = new Dictionary<string, int>();
        foreach (var (name, role, part) in new[] { ("owner", Role.BudgetManager, "D1-A"), ("deputy", Role.FinanceOfficer, "D1"), ("elsewhere", Role.BudgetManager, "D2"), ("reader", Role.Director, "D1") })
        {
            ids[name] = await AccountAsync(database, name, role, part);
        }

        await SetOwner(database, Chief, "D1-A", 0, ids["owner"], null);
        var person = who switch
        {
            "chief" => Chief,
            "owner" => new Person(ids["owner"], "Owner", Role.BudgetManager, ["D1-A"]),
            _ => new Person(ids["elsewhere"], "Other", Role.BudgetManager, ["D2"]),
        };

        var outcome = await SetOwner(database, person, "D1-A", 1, owner == "none" ? null : ids[owner], deputy is null ? null : ids[deputy], Day(from), Day(until));

        outcome.End.Should().Be(end, outcome.Message);
    }

    [Fact]
    public async Task A_change_of_owner_seen_too_early_is_a_conflict_and_a_head_that_is_no_part_is_not_there()
    {
        await using var database = await Council(8);
        var (owner, deputy) = await OwnersAsync(database);
        await SetOwner(database, Chief, "D1-A", 0, owner, null);

        (await SetOwner(database, Chief, "D1-A", 0, owner, deputy)).End.Should().Be(RoundEnd.Conflict);
        (await SetOwner(database, Chief, "D1", 0, owner, deputy)).End.Should().Be(RoundEnd.NotFound);
    }

    [Theory]
    //          owner's role, owner's parts, handed on
    [InlineData(Role.BudgetManager, "D1-A", true)]
    [InlineData(Role.BudgetManager, "D1", true)]
    [InlineData(Role.BudgetManager, "D2", false)] // the owner was moved elsewhere since
    [InlineData(Role.BudgetManager, "", false)]
    [InlineData(Role.ChiefAccountant, "", true)]
    [InlineData(Role.Director, "D1", false)] // the owner does not forecast any more
    public async Task An_owner_hands_on_no_more_than_they_have(Role role, string parts, bool handedOn)
    {
        await using var database = await Council(8);
        await using var context = database.Context();

        var codes = await Deputies.CodesAsync(context, [new StandIn { DeputyAccountId = 1, Code = "D1-A", OwnerRole = role, OwnerParts = parts.Split(',', StringSplitOptions.RemoveEmptyEntries) }], default);

        codes.Should().Equal(handedOn ? ["D1-A"] : Array.Empty<string>());
    }

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<TestDatabase> Council(int lines, CommandCounter? counter = null)
    {
        var database = await TestDatabase.CreateAsync(services =>
        {
            if (counter is not null)
            {
                services.AddSingleton<IInterceptor>(counter);
            }
        });
        await SampleCouncil.AddAsync(database, lines);
        return database;
    }

    private static async Task<(int Owner, int Deputy)> OwnersAsync(TestDatabase database) =>
        (await AccountAsync(database, "Owner", Role.BudgetManager, "D1-A"), await AccountAsync(database, "Deputy", Role.BudgetManager, "D2-A"));

    private static async Task<int> AccountAsync(TestDatabase database, string name, Role role, string part)
    {
        var outcome = await database.Get<AccountDirectory>().CreateAsync(
            new(Guid.NewGuid(), Person.CommandLine, EntryChannel.CommandLine),
            new NewAccount($"account.{name}", name, role, [part], "gravel teapot orbit"),
            default);
        outcome.WasSaved.Should().BeTrue(outcome.Message);

        // A new budget manager owns what nobody owns; these tests say themselves who owns what.
        await database.ChangeAsync(async context => context.PartOwners.RemoveRange(await context.PartOwners.ToListAsync()));
        return (await database.Get<AccountDirectory>().ListAsync(default)).Single(account => account.DisplayName == name).AccountId;
    }

    private static Task<RoundOutcome> SetOwner(TestDatabase database, Person who, string code, int version, int? owner, int? deputy, DateOnly? awayFrom = null, DateOnly? awayUntil = null) =>
        database.Get<IRoundService>().SetOwnerAsync(new OwnerEntry(Guid.NewGuid(), who, EntryChannel.Page, code, version, owner, deputy, awayFrom, awayUntil), default);

    private static async Task Submit(TestDatabase database, string code)
    {
        var outcome = await database.Get<IRoundService>().StepAsync(
            new PartStepEntry(Guid.NewGuid(), Chief, EntryChannel.Page, SampleCouncil.Open, PartStep.Submit, [new SeenPart(code, 0)], null),
            default);
        outcome.WasSaved.Should().BeTrue(outcome.Message);
    }
}
