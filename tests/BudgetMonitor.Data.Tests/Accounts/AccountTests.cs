using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Testing;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace BudgetMonitor.Data.Tests.Accounts;

public class AccountTests
{
    private const string Good = "gravel teapot orbit";

    private static readonly string[] OwnWords = ["officer.one", "Finance officer", "Kent County Council", "KCC"];

    [Theory]
    [InlineData("short", "at least 12")]
    [InlineData("elevenchars", "at least 12")]
    [InlineData("aaaaaaaaaaaaaaaa", "more different")]
    [InlineData("abababababababab", "more different")]
    [InlineData("Password1234!", "common words")]
    [InlineData("P4ssw0rd-2024!", "common words")]
    [InlineData("Welcome2Kent2024", "common words")]
    [InlineData("kentcountycouncil", "common words")]
    [InlineData("BudgetMonitor2018", "common words")]
    [InlineData("Officer.One2024", "common words")]
    [InlineData("123456789012", "common words")]
    [InlineData("qwertyuiop123", "common words")]
    [InlineData("September2025!", "common words")]
    public void What_anybody_would_try_first_is_refused_with_advice(string password, string advice)
    {
        PasswordRules.Problem(password, OwnWords).Should().Contain(advice);
    }

    [Theory]
    [InlineData(Good)]
    [InlineData("correct horse battery staple")]
    [InlineData("pÿ€ 日本語 ünïcödé")]
    [InlineData("xK9#mQ2$vL7!")]
    public void Long_and_unlikely_is_enough_whatever_the_characters(string password)
    {
        PasswordRules.Problem(password, OwnWords).Should().BeNull();
    }

    [Theory]
    [InlineData(PasswordRules.MaxLength, true)]
    [InlineData(PasswordRules.MaxLength + 1, false)]
    public void A_hundred_and_twenty_eight_characters_are_allowed_and_no_more(int length, bool allowed)
    {
        var password = string.Concat(Enumerable.Range(0, length).Select(at => (char)('a' + (at * 7 % 26))));

        (PasswordRules.Problem(password, OwnWords) is null).Should().Be(allowed);
    }

    [Fact]
    public async Task A_sign_in_that_finds_the_account_changed_lets_the_next_one_through()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.ChangeAsync(context =>
        {
            context.Users.Add(new Account { UserName = "guessed", NormalizedUserName = "GUESSED", DisplayName = "Guessed", Role = Role.CommitteeMember, ConcurrencyStamp = "1" });
            return Task.CompletedTask;
        });
        await using var first = database.Context();
        await using var second = database.Context();
        var seenByFirst = await first.Users.SingleAsync();
        var seenBySecond = await second.Users.SingleAsync();
        (seenByFirst.AccessFailedCount, seenByFirst.ConcurrencyStamp) = (1, "2");
        await first.SaveChangesAsync();
        (seenBySecond.AccessFailedCount, seenBySecond.ConcurrencyStamp) = (1, "3");

        var late = () => second.SaveChangesAsync();
        await late.Should().ThrowAsync<DbUpdateConcurrencyException>();
        await second.Entry(seenBySecond).ReloadAsync();
        (seenBySecond.AccessFailedCount, seenBySecond.ConcurrencyStamp) = (2, "4");
        await second.SaveChangesAsync().WaitAsync(TimeSpan.FromSeconds(30));

        (await database.Context().Users.SingleAsync()).AccessFailedCount.Should().Be(2);
    }

    [Fact]
    public async Task An_account_is_made_with_its_role_and_parts_and_a_hashed_password()
    {
        await using var database = await Council();
        var directory = database.Get<AccountDirectory>();

        var outcome = await directory.CreateAsync(ByCommandLine(), new NewAccount(" officer.one ", "Officer one", Role.FinanceOfficer, ["D1", "d1", "D2-A"], Good), default);

        outcome.Should().Be(new ChangeOutcome(ChangeEnd.Saved, "Added Officer one as finance officer.", WasRepeat: false));
        var account = (await directory.ListAsync(default)).Should().ContainSingle().Subject;
        (account.UserName, account.Role, account.IsDisabled).Should().Be(("officer.one", Role.FinanceOfficer, false));
        account.Parts.Should().Equal("D1", "D2-A");
        await using var context = database.Context();
        var stored = await context.Users.SingleAsync();
        stored.PasswordHash.Should().NotContain(Good);
        database.Get<IPasswordHasher<Account>>().VerifyHashedPassword(stored, stored.PasswordHash!, Good).Should().Be(PasswordVerificationResult.Success);
    }

    [Theory]
    //          user name, display name, part, password, advice
    [InlineData("first", "Name", "D1", Good, "already")]
    [InlineData("FIRST", "Name", "D1", Good, "already")]
    [InlineData("a b", "Name", "D1", Good, "user name")]
    [InlineData("ab", "Name", "D1", Good, "user name")]
    [InlineData("new.one", " ", "D1", Good, "name")]
    [InlineData("new.one", "Name", "NOT-THERE", Good, "NOT-THERE")]
    [InlineData("new.one", "Name", "D1", "short", "12 characters")]
    [InlineData("new.one", "Name", "D1", "SampleCounty2018", "common words")]
    [InlineData("new.one", "Name", "D1", "demonstration-2017", "common words")]
    [InlineData("new.one", "Name", "D1", "Demonstration-2018!", "common words")]
    public async Task A_faulty_account_is_refused_with_advice(string userName, string displayName, string part, string password, string advice)
    {
        await using var database = await Council();
        var directory = database.Get<AccountDirectory>();
        await directory.CreateAsync(ByCommandLine(), new NewAccount("first", "First", Role.Administrator, [], Good), default);

        var outcome = await directory.CreateAsync(ByCommandLine(), new NewAccount(userName, displayName, Role.Director, [part], password), default);

        outcome.End.Should().Be(ChangeEnd.Refused);
        outcome.Message.Should().Contain(advice);
        (await directory.ListAsync(default)).Should().ContainSingle();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_account_with_the_demonstrations_password_exists_in_a_demonstration_only(bool isDemonstration)
    {
        await using var database = await Council();
        await database.ChangeAsync(async context => (await context.Councils.SingleAsync()).IsDemonstration = isDemonstration);
        var entry = new NewAccount("new.one", "New", Role.Director, [], "demonstration-2017", IsDemonstrations: true);

        (await database.Get<AccountDirectory>().CreateAsync(ByCommandLine(), entry, default)).WasSaved.Should().Be(isDemonstration);
    }

    [Theory]
    [InlineData(Role.ChiefAccountant, false)]
    [InlineData(Role.FinanceOfficer, false)]
    [InlineData(Role.Administrator, true)]
    public async Task Only_administrators_change_accounts(Role role, bool may)
    {
        await using var database = await Council();

        var outcome = await database.Get<AccountDirectory>().CreateAsync(ByPage(new Person(99, "Somebody", role, [])), new NewAccount("new.one", "New", Role.ChiefAccountant, [], Good), default);

        outcome.WasSaved.Should().Be(may);
    }

    [Fact]
    public async Task Rights_change_and_a_closed_account_loses_its_sessions()
    {
        await using var database = await Council();
        var directory = database.Get<AccountDirectory>();
        await directory.CreateAsync(ByCommandLine(), new NewAccount("officer", "Officer", Role.FinanceOfficer, ["D1", "D2"], Good), default);
        var before = (await directory.ListAsync(default)).Single();
        await using (var context = database.Context())
        {
            context.AccountSessions.Add(new AccountSession { AccountSessionId = Guid.NewGuid(), AccountId = before.AccountId, StartedAt = DateTime.UtcNow });
            await context.SaveChangesAsync();
        }

        var outcome = await directory.ChangeAsync(ByCommandLine(), new AccountChange(before.AccountId, before.Stamp, "Officer two", Role.BudgetManager, ["D2", "D1-A"], IsDisabled: true), default);
        var late = await directory.ChangeAsync(ByCommandLine(), new AccountChange(before.AccountId, before.Stamp, "Officer three", Role.Director, [], IsDisabled: false), default);

        outcome.WasSaved.Should().BeTrue();
        late.End.Should().Be(ChangeEnd.Conflict);
        var after = (await directory.FindAsync(before.AccountId, default))!;
        (after.DisplayName, after.Role, after.IsDisabled).Should().Be(("Officer two", Role.BudgetManager, true));
        after.Parts.Should().Equal("D1-A", "D2");
        await using var look = database.Context();
        (await look.AccountSessions.CountAsync()).Should().Be(0);
    }

    [Fact]
    public async Task The_last_administrator_and_oneself_are_kept()
    {
        await using var database = await Council();
        var directory = database.Get<AccountDirectory>();
        await directory.CreateAsync(ByCommandLine(), new NewAccount("admin.one", "First", Role.Administrator, [], Good), default);
        var first = (await directory.ListAsync(default)).Single();
        var close = new AccountChange(first.AccountId, null, "First", Role.Administrator, [], IsDisabled: true);

        var last = await directory.ChangeAsync(ByCommandLine(), close, default);
        await directory.CreateAsync(ByCommandLine(), new NewAccount("admin.two", "Second", Role.Administrator, [], Good), default);
        var own = await directory.ChangeAsync(ByPage(new Person(first.AccountId, "First", Role.Administrator, [])), close, default);
        var other = await directory.ChangeAsync(ByCommandLine(), close, default);

        last.Message.Should().Contain("last administrator");
        own.Message.Should().Contain("your own");
        other.WasSaved.Should().BeTrue();
    }

    [Fact]
    public async Task A_new_password_ends_sessions_and_changes_the_stamp()
    {
        await using var database = await Council();
        var directory = database.Get<AccountDirectory>();
        await directory.CreateAsync(ByCommandLine(), new NewAccount("officer", "Officer", Role.FinanceOfficer, [], Good), default);
        var id = (await directory.ListAsync(default)).Single().AccountId;
        var stamp = await Stamp(database);

        var weak = await directory.ChangePasswordAsync(ByPage(new Person(id, "Officer", Role.FinanceOfficer, [])), id, "officer officer 1", default);
        var foreign = await directory.ChangePasswordAsync(ByPage(new Person(id + 1, "Other", Role.ChiefAccountant, [])), id, "other gravel teapot", default);
        var own = await directory.ChangePasswordAsync(ByPage(new Person(id, "Officer", Role.FinanceOfficer, [])), id, "another gravel teapot", default);

        weak.WasSaved.Should().BeFalse();
        foreign.WasSaved.Should().BeFalse();
        own.WasSaved.Should().BeTrue();
        (await Stamp(database)).Should().NotBe(stamp);
    }

    [Fact]
    public async Task Cookie_keys_are_kept_in_the_database()
    {
        await using var database = await TestDatabase.CreateAsync();
        var keys = new EntityFrameworkCoreXmlRepository<BudgetDbContext>(database.Get<IServiceProvider>(), NullLoggerFactory.Instance);

        keys.StoreElement(new System.Xml.Linq.XElement("key", new System.Xml.Linq.XAttribute("id", "1")), "key-1");

        ((IXmlRepository)keys).GetAllElements().Should().ContainSingle().Which.ToString().Should().Be("<key id=\"1\" />");
    }

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4);
        return database;
    }

    private static ChangeRequest ByCommandLine() => new(Guid.NewGuid(), Person.CommandLine, EntryChannel.CommandLine);

    private static ChangeRequest ByPage(Person who) => new(Guid.NewGuid(), who, EntryChannel.Page);

    private static async Task<string?> Stamp(TestDatabase database)
    {
        await using var context = database.Context();
        return (await context.Users.SingleAsync()).SecurityStamp;
    }
}
