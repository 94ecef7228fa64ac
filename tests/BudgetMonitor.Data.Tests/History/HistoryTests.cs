using System.Globalization;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.History;

public class HistoryTests
{
    private static readonly Person Officer = new(7, "Finance officer, Children", Role.FinanceOfficer, ["D1"]);

    [Fact]
    public async Task A_changed_figure_tells_who_when_from_to_why_and_by_which_way()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        var request = new ChangeRequest(Guid.NewGuid(), Officer, EntryChannel.Page, "Two more placements");

        await database.Get<IChangeRunner>().RunAsync(
            request,
            async (context, token) =>
            {
                var headId = (await SampleCouncil.HeadIdsAsync(context))["D1-A-001"];
                (await context.Forecasts.SingleAsync(forecast => forecast.HeadId == headId && forecast.Period == 10, token)).Gross = 123_456.78m.Pounds();
                return ChangeResult.Save("Saved.");
            },
            CancellationToken.None);

        var entry = (await Since(database, request)).Should().ContainSingle().Subject;
        (entry.Subject, entry.Key, entry.Field, entry.From, entry.To).Should().Be(("forecast", "2017-18/P10/D1-A-001", "gross", "100250.00", "123456.78"));
        (entry.AccountId, entry.AccountName, entry.Channel, entry.Reason).Should().Be((7, Officer.Name, EntryChannel.Page, "Two more placements"));
        entry.At.Kind.Should().Be(DateTimeKind.Utc);
        (entry.At.Ticks % TimeSpan.TicksPerMillisecond).Should().Be(0);
    }

    [Fact]
    public async Task Everything_that_comes_or_goes_or_changes_is_told_by_name()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4);

        var added = await Run(database, async context =>
        {
            var line = (await SampleCouncil.HeadIdsAsync(context))["D1-A-001"];
            context.Add(new DirectorAdjustment { HeadId = line, Period = 10, Amount = Money.Zero, Reason = "Agreed" });
            context.Add(new RollForward { HeadId = line, Period = 10, Kind = RollForwardKind.Bid, Amount = (-2).Pounds(), Description = "Bid", DisplayOrder = 3 });
            context.Add(new Explanation { HeadId = line, Period = 10, Subject = ExplanationSubject.Movement, DisplayOrder = 2, Text = "Demand" });
            context.Add(new BudgetChange { HeadId = line, Reference = "V1", Date = new DateOnly(2018, 1, 5), Kind = BudgetChangeKind.Virement, Gross = 3.Pounds(), Income = Money.Zero, Reason = "Moved" });
            var rule = new RagRuleRecord { Level = RagRuleRecord.Standard };
            rule.Set(RagRules.Default.Standard);
            context.Add(rule);
        });
        var changed = await Run(database, async context =>
        {
            (await context.Periods.SingleAsync(period => period.Number == 10)).Status = PeriodStatus.InReview;
            (await context.Heads.SingleAsync(head => head.Code == "D1-A-001")).DisplayOrder = 9;
        });
        var removed = await Run(database, async context => context.Remove(await context.DirectorAdjustments.SingleAsync()));

        Told(added).Should().Contain(
        [
            "director's adjustment 2017-18/P10/D1-A-001 amount:  > 0.00",
            "director's adjustment 2017-18/P10/D1-A-001 reason:  > Agreed",
            "roll forward 2017-18/P10/D1-A-001/3 kind:  > Bid",
            "roll forward 2017-18/P10/D1-A-001/3 amount:  > -2.00",
            "explanation 2017-18/P10/D1-A-001/movement/2 text:  > Demand",
            "budget change 2017-18/D1-A-001/V1 date:  > 2018-01-05",
            "budget change 2017-18/D1-A-001/V1 gross:  > 3.00",
            "rating rule standard amber percentage:  > 1",
        ]);
        Told(changed).Should().BeEquivalentTo("period 2017-18/P10 status: Open > InReview", "head 2017-18/D1-A-001 display order: 0 > 9");
        Told(removed).Should().BeEquivalentTo(
            "director's adjustment 2017-18/P10/D1-A-001 amount: 0.00 > ",
            "director's adjustment 2017-18/P10/D1-A-001 reason: Agreed > ");
    }

    [Fact]
    public async Task Accounts_tell_rights_and_that_a_password_changed_and_no_secret()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        const string Secret = "SECRET-CANARY";

        var added = await Run(database, context =>
        {
            var account = new Account { UserName = "officer", DisplayName = "Officer", Role = Role.FinanceOfficer, PasswordHash = Secret, SecurityStamp = Secret };
            account.Parts.Add(new AccountPart { Code = "D1" });
            context.Add(account);
            return Task.CompletedTask;
        });
        var changed = await Run(database, async context =>
        {
            var account = await context.Users.Include(user => user.Parts).SingleAsync();
            (account.Role, account.IsDisabled, account.PasswordHash, account.SecurityStamp) = (Role.Director, true, Secret + "2", Secret + "3");
            context.Remove(account.Parts.Single());
            context.Add(new AccountPart { AccountId = account.Id, Code = "D2" });
        });

        Told(added).Should().BeEquivalentTo(
            "account officer display name:  > Officer",
            "account officer role:  > FinanceOfficer",
            "account officer disabled:  > no",
            "account officer wants digest:  > yes",
            "account officer password:  > changed",
            "account officer part:  > D1");
        Told(changed).Should().BeEquivalentTo(
            "account officer role: FinanceOfficer > Director",
            "account officer disabled: no > yes",
            "account officer password:  > changed",
            "account officer part: D1 > ",
            "account officer part:  > D2");
        added.Concat(changed).Should().NotContain(entry => $"{entry.From}{entry.To}{entry.Key}".Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_sum_of_a_figures_history_is_the_figure()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        var random = new Random(20180326);
        for (var change = 0; change < 40; change++)
        {
            await database.ChangeAsync(async context =>
            {
                var forecasts = await context.Forecasts.Where(forecast => forecast.Period == 10).ToListAsync();
                forecasts[random.Next(forecasts.Count)].Gross = new Money(random.NextInt64(-1_000_000_00, 1_000_000_00));
            });
        }

        await using var context = database.Context();
        var codes = await context.Heads.ToDictionaryAsync(head => head.HeadId, head => head.Code);
        var history = (await context.History.Where(entry => entry.Subject == HistorySubjects.Forecast && entry.Field == "gross").ToListAsync()).ToLookup(entry => entry.Key);
        foreach (var forecast in await context.Forecasts.ToListAsync())
        {
            var changes = history[$"2017-18/P{forecast.Period}/{codes[forecast.HeadId]}"];
            changes.Sum(change => Pounds(change.To) - Pounds(change.From)).Should().Be(forecast.Gross.Pounds);
        }

        static decimal Pounds(string? value) => value is null ? 0 : decimal.Parse(value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_whole_chain_is_whole()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4);

        var check = await database.Get<HistoryVerifier>().VerifyAsync(null, default);

        check.IsWhole.Should().BeTrue();
        check.LastId.Should().Be(check.Entries).And.BeGreaterThan(30);
    }

    [Fact]
    public async Task Every_alteration_made_in_the_file_is_found_where_it_is()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 8);
        var verifier = database.Get<HistoryVerifier>();
        var whole = await verifier.VerifyAsync(null, default);
        var random = new Random(20260326);
        string[] columns = ["at_utc", "account_id", "account_name", "way", "subject", "item", "field", "value_before", "value_after", "reason", "request_id", "hash", "readers", "head_code", "saving_reference", "year"];
        using var plain = database.OpenPlain();
        Execute(plain, "DROP TRIGGER tr_history_lock_insert; DROP TRIGGER tr_history_lock_update; DROP TRIGGER tr_history_lock_delete;");

        for (var turn = 0; turn < 500; turn++)
        {
            // Alter, verify, take back: the next alteration meets a whole chain again.
            var id = random.NextInt64(2, whole.LastId);
            var column = columns[random.Next(columns.Length)];
            Execute(plain, "SAVEPOINT before_alteration; CREATE TEMP TABLE IF NOT EXISTS kept AS SELECT * FROM history; ");
            var what = random.Next(4) switch
            {
                0 => Alter(plain, $"UPDATE history SET {column} = {Altered(column)} WHERE history_entry_id = {id}", $"edit of {column} in {id}"),
                1 => Alter(plain, $"DELETE FROM history WHERE history_entry_id = {id}", $"deletion of {id}"),
                2 => Alter(
                    plain,
                    $"UPDATE history SET history_entry_id = -1 WHERE history_entry_id = {id}; UPDATE history SET history_entry_id = {id} WHERE history_entry_id = {id + 1}; UPDATE history SET history_entry_id = {id + 1} WHERE history_entry_id = -1;",
                    $"exchange of {id} and {id + 1}"),
                _ => Alter(
                    plain,
                    $"UPDATE history SET history_entry_id = -history_entry_id - 1 WHERE history_entry_id >= {id}; UPDATE history SET history_entry_id = -history_entry_id WHERE history_entry_id < 0; INSERT INTO history SELECT {id}, at_utc, account_id, account_name, way, subject, item, field, value_before, 'forged', reason, request_id, hash, head_code, readers, saving_reference, year FROM history WHERE history_entry_id = {id + 1};",
                    $"insertion at {id}"),
            };
            Execute(plain, "RELEASE before_alteration;");

            var check = await verifier.VerifyAsync(null, default);
            check.Breaks.Should().NotBeEmpty("{0} must be found", what);
            check.Breaks[0].HistoryEntryId.Should().BeInRange(id, id + 1, "{0} must be located", what);
            Execute(plain, "DELETE FROM history; INSERT INTO history SELECT * FROM kept;");
        }

        (await verifier.VerifyAsync(null, default)).Should().BeEquivalentTo(whole);
    }

    [Fact]
    public async Task A_cut_at_the_end_is_found_against_a_hash_kept_elsewhere()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4);
        var verifier = database.Get<HistoryVerifier>();
        var whole = await verifier.VerifyAsync(null, default);
        await database.ChangeAsync(async context => (await context.Councils.SingleAsync()).ShortName = "Later");
        var kept = (whole.LastId, whole.LastHash);
        (await verifier.VerifyAsync(kept, default)).IsWhole.Should().BeTrue();
        using var plain = database.OpenPlain();
        Execute(plain, $"DROP TRIGGER tr_history_lock_delete; DELETE FROM history WHERE history_entry_id > {whole.LastId - 5};");

        (await verifier.VerifyAsync(null, default)).IsWhole.Should().BeTrue("the chain alone cannot see it");
        (await verifier.VerifyAsync(kept, default)).Breaks.Should().ContainSingle().Which.Problem.Should().Contain("cut off");
    }

    private static string Altered(string column) => column switch
    {
        "account_id" => "account_id + 1",
        "at_utc" => "replace(at_utc, substr(at_utc, 1, 4), '1999')",
        "readers" => "CASE readers WHEN 'Council' THEN 'Head' ELSE 'Council' END",
        "head_code" or "saving_reference" => $"ifnull({column}, '') || 'x'",
        "year" => "ifnull(year, 2000) + 1",
        "way" => "CASE way WHEN 'Page' THEN 'Import' ELSE 'Page' END",
        "request_id" => "'00000000-0000-0000-0000-000000000001'",
        "reason" or "value_before" or "value_after" => $"CASE WHEN {column} IS NULL THEN '' ELSE {column} || ' ' END",
        _ => $"{column} || 'x'",
    };

    private static string Alter(SqliteConnection connection, string statements, string what)
    {
        Execute(connection, statements);
        return what;
    }

    private static void Execute(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    private static async Task<List<HistoryEntry>> Run(TestDatabase database, Func<BudgetDbContext, Task> change)
    {
        var request = new ChangeRequest(Guid.NewGuid(), Officer, EntryChannel.Page);
        var outcome = await database.Get<IChangeRunner>().RunAsync(
            request,
            async (context, _) =>
            {
                await change(context);
                return ChangeResult.Save("Saved.");
            },
            CancellationToken.None);
        outcome.WasSaved.Should().BeTrue(outcome.Message);
        return await Since(database, request);
    }

    private static async Task<List<HistoryEntry>> Since(TestDatabase database, ChangeRequest request)
    {
        await using var context = database.Context();
        return await context.History.AsNoTracking().Where(entry => entry.RequestId == request.RequestId).OrderBy(entry => entry.HistoryEntryId).ToListAsync();
    }

    private static IEnumerable<string> Told(IEnumerable<HistoryEntry> entries) =>
        entries.Select(entry => $"{entry.Subject} {entry.Key} {entry.Field}: {entry.From} > {entry.To}");
}
