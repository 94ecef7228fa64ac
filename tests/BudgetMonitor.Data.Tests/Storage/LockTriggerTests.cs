using System.Text.RegularExpressions;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.Storage;
using BudgetMonitor.Testing;
using Microsoft.Data.Sqlite;

namespace BudgetMonitor.Data.Tests.Storage;

/// <summary>The triggers that hold the locks: what is declared, what the databases get, and what the start finds.</summary>
public sealed partial class LockTriggerTests
{
    private static readonly string Script = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "sql-server", "schema.sql")).ReplaceLineEndings("\n");

    public static TheoryData<string> SqlServerNames => [.. CreatedByTheScript().Distinct()];

    [Fact]
    public void What_is_declared_is_what_the_script_creates()
    {
        CreatedByTheScript().Distinct().Should().BeEquivalentTo(LockTriggers.SqlServer.Select(trigger => trigger.Name)).And.HaveCountGreaterThan(40);
    }

    [Fact]
    public void Both_engines_lock_the_same_tables()
    {
        LockTriggers.Sqlite.Select(trigger => trigger.Table).Distinct().Should().BeEquivalentTo(LockTriggers.SqlServer.Select(trigger => trigger.Table));
    }

    [Fact]
    public async Task What_is_declared_is_what_an_embedded_database_has()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var plain = database.OpenPlain();

        Read(plain, "SELECT name FROM sqlite_master WHERE type = 'trigger'")
            .Should().BeEquivalentTo(LockTriggers.Sqlite.Select(trigger => trigger.Name));
    }

    [Fact]
    public async Task Every_lock_that_an_embedded_database_loses_is_found_at_the_start()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var plain = database.OpenPlain();
        var unseen = new List<string>();
        foreach (var name in Read(plain, "SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        {
            var statement = Read(plain, $"SELECT sql FROM sqlite_master WHERE name = '{name}'").Single();
            Run(plain, $"DROP TRIGGER {name}");
            var start = () => database.Get<DatabaseStarter>().StartAsync();
            if (!(await start.Should().ThrowAsync<DatabaseNotFitException>()).Which.Message.Contains($"{name}", StringComparison.Ordinal))
            {
                unseen.Add(name);
            }

            Run(plain, statement);
        }

        unseen.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(SqlServerNames))]
    public async Task Every_lock_that_a_server_loses_is_found_at_the_start(string name)
    {
        using var server = new SqlServerStandIn();
        server.Execute($"DELETE FROM sys.triggers WHERE name = '{name}'");

        (await server.CompareAsync()).Missing.Select(trigger => trigger.Name).Should().Equal(name);
    }

    [Fact]
    public async Task A_lock_that_is_switched_off_on_a_server_counts_as_lost()
    {
        using var server = new SqlServerStandIn();
        server.Execute("UPDATE sys.triggers SET is_disabled = 1 WHERE name = 'tr_series_columns_lock'");

        (await server.CompareAsync()).Missing.Select(trigger => trigger.Name).Should().Equal("tr_series_columns_lock");
    }

    [Fact]
    public async Task A_server_keeps_its_own_words_before_the_trigger_and_its_own_line_ends()
    {
        using var server = new SqlServerStandIn();
        server.Execute("UPDATE sys.sql_modules SET definition = replace(replace(definition, 'CREATE TRIGGER', 'CREATE   TRIGGER'), char(10), char(13) || char(10))");

        var (missing, different) = await server.CompareAsync();

        missing.Should().BeEmpty();
        different.Should().BeEmpty();
    }

    [Fact]
    public async Task A_lock_with_another_text_on_a_server_is_found()
    {
        using var server = new SqlServerStandIn();
        server.Execute("UPDATE sys.sql_modules SET definition = 'CREATE TRIGGER tr_heads_lock ON heads AFTER UPDATE AS RETURN' WHERE definition LIKE '% tr_heads_lock %'");

        (await server.CompareAsync()).Different.Select(trigger => trigger.Name).Should().Equal("tr_heads_lock");
    }

    [Fact]
    public async Task An_older_text_is_brought_up_to_date_by_the_start()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var plain = database.OpenPlain();
        Run(plain, "DROP TRIGGER tr_heads_lock_update");
        Run(plain, "CREATE TRIGGER tr_heads_lock_update BEFORE UPDATE ON heads WHEN NEW.code <> OLD.code BEGIN SELECT RAISE(ABORT, 'locked'); END;");
        var withoutRights = () => database.Get<DatabaseStarter>().StartWithoutMigratingAsync();
        (await withoutRights.Should().ThrowAsync<DatabaseNotFitException>()).WithMessage("*tr_heads_lock_update*run the command line's migrate*");

        await database.Get<DatabaseStarter>().StartAsync();

        Read(plain, "SELECT sql FROM sqlite_master WHERE name = 'tr_heads_lock_update'").Single().Should().Contain("COLLATE BINARY");
        await database.Get<DatabaseStarter>().StartWithoutMigratingAsync();
    }

    [Fact]
    public async Task Migrate_makes_lost_locks_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var plain = database.OpenPlain();
        Run(plain, "DROP TRIGGER tr_series_lock_update; DROP TRIGGER tr_series_columns_lock_delete;");

        await database.Get<DatabaseStarter>().MigrateAsync();

        await database.Get<DatabaseStarter>().StartAsync();
    }

    /// <summary>What the server's usual collations take for the same is compared byte by byte where it may not change.</summary>
    [Fact]
    public void No_lock_of_the_server_compares_words_by_its_collation()
    {
        string[] words = ["code", "kind", "reference", "rows", "key", "source", "name", "share_of", "basis", "salaried_unit", "agency_unit", "status"];

        foreach (var trigger in LockTriggers.SqlServer)
        {
            var compared = Compared().Matches(trigger.Statement).Select(match => match.Groups["column"].Value)
                .Concat(Listed().Matches(trigger.Statement).SelectMany(match => match.Value.Split(','))
                    .Where(column => !column.Contains("CAST", StringComparison.Ordinal))
                    .Select(column => column.Split('.')[^1].Trim('[', ']', ' ')));

            compared.Should().NotContain(words, "in {0}", trigger.Name);
        }
    }

    private static IEnumerable<string> CreatedByTheScript() =>
        Regex.Matches(Script, @"CREATE (?:OR ALTER )?TRIGGER (\w+) ON").Select(match => match.Groups[1].Value);

    private static List<string> Read(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    [GeneratedRegex(@"\bi\.\[?(?<column>\w+)\]? (?:(?:<>|=) d\.|<> '')")]
    private static partial Regex Compared();

    [GeneratedRegex(@"(?<=SELECT )i\.[^)]*(?= EXCEPT)|(?<=SELECT )i\..*(?= EXCEPT)")]
    private static partial Regex Listed();
}
