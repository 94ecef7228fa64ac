using BudgetMonitor.Data.Changes;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Changes;

/// <summary>
/// A published period does not change, whichever way it is tried: by the product's own saving, and by plain SQL from a
/// client that knows nothing of the product. What belongs to the open period can still be changed in both ways.
/// </summary>
public class LockTests
{
    private const string Line = "(SELECT head_id FROM heads WHERE code = 'D1-A-001')";
    private const string Other = "(SELECT head_id FROM heads WHERE code = 'D1-A-002')";

    private static readonly Dictionary<string, Func<BudgetDbContext, int, Task>> ByProduct = new()
    {
        ["change a forecast"] = async (context, line) => (await Only(context.Forecasts, entry => entry.HeadId == line && entry.Period == 9)).Gross = 1.Pounds(),
        ["remove a forecast"] = async (context, line) => context.Remove(await Only(context.Forecasts, entry => entry.HeadId == line && entry.Period == 9)),
        ["add a forecast"] = async (context, _) => context.Add(new ForecastEntry { HeadId = await New(context), Period = 9, Gross = 1.Pounds(), Income = Money.Zero }),
        ["change an adjustment"] = async (context, line) => (await Only(context.DirectorAdjustments, entry => entry.HeadId == line)).Amount = 1.Pounds(),
        ["change only an adjustment's reason"] = async (context, line) => (await Only(context.DirectorAdjustments, entry => entry.HeadId == line)).Reason = "Other",
        ["remove an adjustment"] = async (context, line) => context.Remove(await Only(context.DirectorAdjustments, entry => entry.HeadId == line)),
        ["add an adjustment above lines"] = async (context, _) => context.Add(new DirectorAdjustment { HeadId = await Id(context, "D2"), Period = 9, Amount = 1.Pounds(), Reason = "Late" }),
        ["change a roll forward"] = async (context, line) => (await Only(context.RollForwards, entry => entry.HeadId == line)).Kind = RollForwardKind.Bid,
        ["remove a roll forward"] = async (context, line) => context.Remove(await Only(context.RollForwards, entry => entry.HeadId == line)),
        ["add a roll forward"] = (context, line) => Add(context, new RollForward { HeadId = line, Period = 9, Kind = RollForwardKind.Bid, Amount = 1.Pounds(), Description = "Late" }),
        ["change an actual"] = async (context, line) => (await Only(context.Actuals, entry => entry.HeadId == line)).Income = 1.Pounds(),
        ["remove an actual"] = async (context, line) => context.Remove(await Only(context.Actuals, entry => entry.HeadId == line)),
        ["change an explanation"] = async (context, line) => (await Only(context.Explanations, entry => entry.HeadId == line)).Text = "Other",
        ["remove an explanation"] = async (context, line) => context.Remove(await Only(context.Explanations, entry => entry.HeadId == line)),
        ["change a cash limit"] = async (context, line) => (await Only(context.CashLimits, entry => entry.HeadId == line)).Gross = 1.Pounds(),
        ["change last year's outturn"] = async (context, line) => (await Only(context.CashLimits, entry => entry.HeadId == line)).PriorYearOutturn = 1.Pounds(),
        ["remove a cash limit"] = async (context, line) => context.Remove(await Only(context.CashLimits, entry => entry.HeadId == line)),
        ["add a cash limit"] = async (context, _) => context.Add(new CashLimitEntry { HeadId = await New(context), Gross = 1.Pounds(), Income = Money.Zero }),
        ["add a budget change of the period's last day"] = (context, line) => Add(context, Change(line, new DateOnly(2017, 12, 31))),
        ["change a budget change of the past"] = async (context, line) => (await Only(context.BudgetChanges, entry => entry.HeadId == line)).Gross = 1.Pounds(),
        ["move a budget change out of the past"] = async (context, line) => (await Only(context.BudgetChanges, entry => entry.HeadId == line)).Date = new DateOnly(2018, 2, 1),
        ["remove a budget change of the past"] = async (context, line) => context.Remove(await Only(context.BudgetChanges, entry => entry.HeadId == line)),
        ["change a profile of the past"] = async (context, line) => (await Only(context.Profiles, entry => entry.HeadId == line && entry.Period == 9)).Gross = 1.Pounds(),
        ["add a first profile row"] = async (context, _) => context.Add(new ProfileEntry { HeadId = await Id(context, "D1-A-002"), Period = 12, Gross = 1.Pounds(), Income = Money.Zero }),
        ["move a head"] = async (context, line) => (await Only(context.Heads, head => head.HeadId == line)).ParentId = await Id(context, "D2-A"),
        ["change a head's level"] = async (context, line) => (await Only(context.Heads, head => head.HeadId == line)).Kind = HeadKind.Division,
        ["take a head out of the total"] = async (context, line) => (await Only(context.Heads, head => head.HeadId == line)).InTotal = false,
        ["let a head mirror"] = async (context, line) => (await Only(context.Heads, head => head.HeadId == line)).MirrorsHeadId = await Id(context, "D2-A"),
        ["remove a head"] = async (context, _) => context.Remove(await Only(context.Heads, head => head.Code == "D2-B-001")),
        ["add a mirroring head"] = async (context, _) => context.Add(new Head { Year = 2017, Code = "NEW", Name = "New", Kind = HeadKind.Service, ParentId = await Id(context, "D1-A"), MirrorsHeadId = await Id(context, "D2-A") }),
        ["add a head below a line"] = (context, line) => Add(context, new Head { Year = 2017, Code = "NEW", Name = "New", Kind = HeadKind.Division, ParentId = line }),
        ["open the period again"] = async (context, _) => (await Only(context.Periods, period => period.Number == 9)).Status = PeriodStatus.Open,
        ["put the period back to review"] = async (context, _) => (await Only(context.Periods, period => period.Number == 9)).Status = PeriodStatus.InReview,
        ["remove the period"] = async (context, _) => context.Remove(await Only(context.Periods, period => period.Number == 9)),
        ["publish an earlier period afterwards"] = (context, _) => Add(context, new PeriodRecord { Year = 2017, Number = 8, Status = PeriodStatus.Published }),
    };

    private static readonly Dictionary<string, string> ByPlainSql = new()
    {
        ["change a forecast"] = $"UPDATE forecasts SET gross = 1 WHERE period = 9 AND head_id = {Line}",
        ["change all forecasts"] = "UPDATE forecasts SET gross = gross + 1",
        ["move a forecast out"] = $"UPDATE forecasts SET period = 12 WHERE period = 9 AND head_id = {Line}",
        ["move a forecast in"] = $"UPDATE OR REPLACE forecasts SET period = 9 WHERE period = 10 AND head_id = {Line}",
        ["remove a forecast"] = $"DELETE FROM forecasts WHERE period = 9 AND head_id = {Line}",
        ["remove all forecasts"] = "DELETE FROM forecasts",
        ["replace a forecast"] = $"INSERT OR REPLACE INTO forecasts (head_id, period, gross, income, version) VALUES ({Line}, 9, 1, 0, 1)",
        ["change an adjustment"] = "UPDATE director_adjustments SET amount = 1",
        ["remove an adjustment"] = "DELETE FROM director_adjustments",
        ["add an adjustment"] = $"INSERT INTO director_adjustments (head_id, period, amount, reason, version) VALUES ({Other}, 9, 1, 'x', 1)",
        ["change a roll forward"] = "UPDATE roll_forwards SET amount = 1",
        ["remove a roll forward"] = "DELETE FROM roll_forwards",
        ["replace a roll forward by one of another period"] =
            $"INSERT OR REPLACE INTO roll_forwards (roll_forward_id, head_id, period, kind, amount, description, display_order, version) SELECT roll_forward_id, {Line}, 10, 'Bid', 1, 'x', 1, 1 FROM roll_forwards",
        ["change an actual"] = "UPDATE actuals SET gross = 1",
        ["remove an actual"] = "DELETE FROM actuals",
        ["change an explanation"] = "UPDATE explanations SET text = 'x'",
        ["remove an explanation"] = "DELETE FROM explanations",
        ["replace an explanation by its number"] =
            $"INSERT OR REPLACE INTO explanations (explanation_id, head_id, period, subject, display_order, text, version) SELECT explanation_id, {Line}, 10, 'Variance', 1, 'x', 1 FROM explanations",
        ["change a cash limit"] = $"UPDATE cash_limits SET gross = 1 WHERE head_id = {Line}",
        ["change last year's variance"] = $"UPDATE cash_limits SET prior_year_variance = 1 WHERE head_id = {Line}",
        ["remove a cash limit"] = $"DELETE FROM cash_limits WHERE head_id = {Line}",
        ["replace a cash limit"] = $"INSERT OR REPLACE INTO cash_limits (head_id, gross, income, version) VALUES ({Line}, 1, 0, 1)",
        ["change a budget change of the past"] = "UPDATE budget_changes SET gross = 1 WHERE date <= '2017-12-31'",
        ["move a budget change out of the past"] = "UPDATE budget_changes SET date = '2018-02-01' WHERE date <= '2017-12-31'",
        ["move a budget change into the past"] = "UPDATE budget_changes SET date = '2017-12-31' WHERE date > '2017-12-31'",
        ["remove a budget change of the past"] = "DELETE FROM budget_changes WHERE date <= '2017-12-31'",
        ["change a profile of the past"] = $"UPDATE profiles SET gross = 1 WHERE period = 9 AND head_id = {Line}",
        ["add a first profile row"] = $"INSERT INTO profiles (head_id, period, gross, income, version) VALUES ({Other}, 12, 1, 0, 1)",
        ["remove a profile of the past"] = $"DELETE FROM profiles WHERE period = 9 AND head_id = {Line}",
        ["move a head"] = $"UPDATE heads SET parent_id = (SELECT head_id FROM heads WHERE code = 'D2-A') WHERE head_id = {Line}",
        ["change a head's code"] = $"UPDATE heads SET code = 'NEW' WHERE head_id = {Line}",
        ["change only the case of a head's code"] = $"UPDATE heads SET code = lower(code) WHERE head_id = {Line}",
        ["change a head's year"] = $"UPDATE heads SET year = 2018 WHERE head_id = {Line}",
        ["take a head out of the total"] = $"UPDATE heads SET in_total = 0 WHERE head_id = {Line}",
        ["let a head mirror"] = $"UPDATE heads SET mirrors_head_id = {Other} WHERE head_id = {Line}",
        ["change a head's number"] = $"UPDATE heads SET head_id = 9999 WHERE head_id = {Line}",
        ["remove a head"] = $"DELETE FROM heads WHERE head_id = {Line}",
        ["replace a head by its number"] = $"INSERT OR REPLACE INTO heads (head_id, year, code, name, kind, display_order, in_total, version) VALUES ({Line}, 2018, 'X', 'x', 'Council', 0, 1, 1)",
        ["replace a head by its code"] = "INSERT OR REPLACE INTO heads (year, code, name, kind, display_order, in_total, version) VALUES (2017, 'd1-a-001', 'x', 'Service', 0, 1, 1)",
        ["add a head below a line"] = $"INSERT INTO heads (year, code, name, kind, display_order, in_total, version, parent_id) VALUES (2017, 'X', 'x', 'Service', 0, 1, 1, {Line})",
        ["open the period again"] = "UPDATE periods SET status = 'Open' WHERE number = 9",
        ["remove the period"] = "DELETE FROM periods WHERE number = 9",
        ["replace the period"] = "INSERT OR REPLACE INTO periods (year, number, status, version) VALUES (2017, 9, 'Open', 1)",
        ["renumber the period"] = "UPDATE periods SET number = 8 WHERE number = 9",
        ["put another period in its place"] = "UPDATE OR REPLACE periods SET number = 9 WHERE number = 10",
        ["change history"] = "UPDATE history SET value_after = 'x' WHERE history_entry_id = 3",
        ["remove history"] = "DELETE FROM history WHERE history_entry_id = 3",
        ["remove all history"] = "DELETE FROM history",
        ["replace history"] = "INSERT OR REPLACE INTO history SELECT history_entry_id, at_utc, account_id, 'x', way, subject, item, field, value_before, value_after, reason, request_id, hash, head_code, readers, saving_reference, year FROM history WHERE history_entry_id = 3",
    };

    private static readonly Dictionary<string, Func<BudgetDbContext, int, Task>> Allowed = new()
    {
        ["change an open forecast"] = async (context, line) => (await Only(context.Forecasts, entry => entry.HeadId == line && entry.Period == 10)).Gross = 1.Pounds(),
        ["add an adjustment to the open period"] = (context, line) => Add(context, new DirectorAdjustment { HeadId = line, Period = 10, Amount = 1.Pounds(), Reason = "Now" }),
        ["add a budget change of the day after"] = (context, line) => Add(context, Change(line, new DateOnly(2018, 1, 1))),
        ["change a profile of a month to come"] = async (context, line) => (await Only(context.Profiles, entry => entry.HeadId == line && entry.Period == 11)).Gross = 1.Pounds(),
        ["rename a head"] = async (context, line) => (await Only(context.Heads, head => head.HeadId == line)).Name = "Renamed",
        ["add a line"] = async (context, _) => context.Add(new Head { Year = 2017, Code = "NEW", Name = "New", Kind = HeadKind.Service, ParentId = await Id(context, "D1-A") }),
        ["publish the open period"] = async (context, _) => (await Only(context.Periods, period => period.Number == 10)).Status = PeriodStatus.Published,
        ["open the next period"] = async (context, _) => (await Only(context.Periods, period => period.Number == 11)).Status = PeriodStatus.Open,
        ["touch a published forecast without changing it"] = async (context, line) => context.Update(await Only(context.Forecasts, entry => entry.HeadId == line && entry.Period == 9)),
    };

    public static TheoryData<string> Products => [.. ByProduct.Keys];

    public static TheoryData<string> Statements => [.. ByPlainSql.Keys];

    public static TheoryData<string> StillAllowed => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Products))]
    public async Task The_product_refuses_with_a_reason_and_changes_nothing(string what)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);

        var outcome = await Try(database, ByProduct[what]);

        outcome.End.Should().Be(ChangeEnd.Refused);
        outcome.Message.Should().MatchRegex("published|locked|figures of its own");
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task A_plain_client_is_refused_by_the_database_itself(string what)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);
        using var plain = database.OpenPlain();
        using var command = plain.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys=OFF; PRAGMA recursive_triggers=OFF; " + ByPlainSql[what];

        var run = () => command.ExecuteNonQuery();

        var refusal = run.Should().Throw<SqliteException>().Which;
        refusal.SqliteErrorCode.Should().Be(19);
        refusal.Message.Should().MatchRegex("published|only ever added to");
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Theory]
    [MemberData(nameof(StillAllowed))]
    public async Task What_is_not_published_can_still_change(string what)
    {
        await using var database = await Council();

        (await Try(database, Allowed[what])).Should().Be(new ChangeOutcome(ChangeEnd.Saved, "Changed.", WasRepeat: false));
    }

    [Fact]
    public async Task Figures_and_the_publishing_of_their_period_are_not_mixed_in_one_save()
    {
        await using var database = await Council();

        var mix = () => database.ChangeAsync(async context =>
        {
            context.Add(new DirectorAdjustment { HeadId = await Id(context, "D1"), Period = 10, Amount = 1.Pounds(), Reason = "Now" });
            (await Only(context.Periods, period => period.Number == 10)).Status = PeriodStatus.Published;
        });

        await mix.Should().ThrowAsync<InvalidOperationException>();
    }

    [Fact]
    public async Task Figures_saved_before_the_publishing_of_their_period_are_kept_and_then_locked()
    {
        await using var database = await Council();

        await database.ChangeAsync(async context =>
        {
            context.Add(new DirectorAdjustment { HeadId = await Id(context, "D1"), Period = 10, Amount = 1.Pounds(), Reason = "Now" });
            await context.SaveChangesAsync();
            (await Only(context.Periods, period => period.Number == 10)).Status = PeriodStatus.Published;
        });
        var late = await Try(database, async (context, _) => context.Remove(await Only(context.DirectorAdjustments, entry => entry.Period == 10)));

        late.End.Should().Be(ChangeEnd.Refused);
    }

    [Theory]
    [InlineData("D1-A")]
    [InlineData("C")]
    public async Task Figures_stand_at_lines_only(string code)
    {
        await using var database = await Council();

        var outcome = await database.TryChangeAsync(async context =>
            context.Add(new ForecastEntry { HeadId = await Id(context, code), Period = 10, Gross = 1.Pounds(), Income = Money.Zero }));

        outcome.End.Should().Be(ChangeEnd.Refused);
        outcome.Message.Should().Contain($"{code} has heads below it");
    }

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 8, (context, ids) =>
        {
            var line = ids["D1-A-001"];
            context.Add(new DirectorAdjustment { HeadId = line, Period = 9, Amount = (-5).Pounds(), Reason = "Agreed" });
            context.Add(new RollForward { HeadId = line, Period = 9, Kind = RollForwardKind.Committed, Amount = 5.Pounds(), Description = "Contract" });
            context.Add(new ActualEntry { HeadId = line, Period = 9, Gross = 50.Pounds(), Income = Money.Zero });
            context.Add(new Explanation { HeadId = line, Period = 9, Subject = ExplanationSubject.Variance, DisplayOrder = 1, Text = "Demand" });
            context.Add(Change(line, new DateOnly(2017, 6, 1)));
            context.Add(Change(line, new DateOnly(2018, 3, 1)));
            foreach (var month in (int[])[9, 11])
            {
                context.Add(new ProfileEntry { HeadId = line, Period = month, Gross = 10.Pounds(), Income = Money.Zero });
            }
        });
        return database;
    }

    private static async Task<ChangeOutcome> Try(TestDatabase database, Func<BudgetDbContext, int, Task> change) =>
        await database.TryChangeAsync(async context => await change(context, await Id(context, "D1-A-001")));

    private static Task<int> Id(BudgetDbContext context, string code) =>
        context.Heads.Where(head => head.Code == code).Select(head => head.HeadId).SingleAsync();

    private static async Task<int> New(BudgetDbContext context)
    {
        context.Add(new Head { Year = 2017, Code = "ADDED", Name = "Added", Kind = HeadKind.Service, ParentId = await Id(context, "D1-A") });
        await context.SaveChangesAsync();
        return await Id(context, "ADDED");
    }

    private static Task<T> Only<T>(IQueryable<T> rows, System.Linq.Expressions.Expression<Func<T, bool>> which) => rows.OrderBy(row => 1).FirstAsync(which);

    private static Task Add(BudgetDbContext context, object entity)
    {
        context.Add(entity);
        return Task.CompletedTask;
    }

    private static BudgetChange Change(int headId, DateOnly date) => new()
    {
        Reference = $"V{date:MMdd}",
        HeadId = headId,
        Date = date,
        Kind = BudgetChangeKind.Technical,
        Gross = 7.Pounds(),
        Income = Money.Zero,
        Reason = "Grant",
    };
}
