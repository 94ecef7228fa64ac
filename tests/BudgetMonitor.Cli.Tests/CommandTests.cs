namespace BudgetMonitor.Cli.Tests;

/// <summary>The commands from end to end, with what they say and answer to the shell.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly CommandRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Load_shows_what_it_adds_and_stores_it_and_a_second_time_changes_nothing()
    {
        (await run.RunAsync("load", CommandRun.Sample("norfolk-asc-2017-18"))).Should().Be(0, run.Error);
        run.Output.Should().Contain("structure.csv").And.Contain("26 added").And.Contain("Stored:");
        run.Error.Should().BeEmpty();

        (await run.RunAsync("load", CommandRun.Sample("norfolk-asc-2017-18"))).Should().Be(0);
        run.Output.Should().Contain("Nothing changed");
    }

    [Fact]
    public async Task Load_shows_changes_from_and_to()
    {
        await run.RunAsync("load", CommandRun.Sample("norfolk-asc-2017-18"));
        run.Write("later/forecasts.csv", "financial_year,period,code,gross_gbp,income_gbp", "2017-18,2,STU-OP,109262300,0");

        (await run.RunAsync("load", "later")).Should().Be(0, run.Error);

        run.Output.Should().Contain("forecasts.csv 2017-18 2 STU-OP: gross_gbp 109262200 -> 109262300");
    }

    [Fact]
    public async Task A_wrong_bundle_lists_every_error_stores_nothing_and_answers_1()
    {
        run.Write("wrong/forecasts.csv", "financial_year,period,code,gross_gbp,income_gbp", "2017-18,2,STU-OP,\"1,234\",0", "2017-18,2,NONE,1,0");
        await run.RunAsync("load", CommandRun.Sample("norfolk-asc-2017-18"));

        (await run.RunAsync("load", "wrong")).Should().Be(1);

        run.Error.Should().Contain("forecasts.csv line 2, gross_gbp \"1,234\": the amount holds a comma")
            .And.Contain("forecasts.csv line 3, code \"NONE\"")
            .And.Contain("2 errors: nothing is stored.");
    }

    [Fact]
    public async Task Check_stores_nothing_and_makes_no_database()
    {
        (await run.RunAsync("load", CommandRun.Sample("kent-2017-18"), "--check")).Should().Be(0, run.Error);

        run.Output.Should().Contain("nothing is stored");
        File.Exists(run.Database).Should().BeFalse();
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("export", "out", "--year", "2017-18")]
    [InlineData("load", "{norfolk}", "--check")]
    public async Task Work_that_only_reads_leaves_a_database_of_another_version_as_it_is(params string[] arguments)
    {
        await File.WriteAllBytesAsync(run.Database, []);

        (await run.RunAsync([.. arguments.Select(part => part.Replace("{norfolk}", CommandRun.Sample("norfolk-asc-2017-18"), StringComparison.Ordinal))])).Should().Be(1);

        run.Error.Should().Contain("run the command line's migrate");
        new FileInfo(run.Database).Length.Should().Be(0);
    }

    [Fact]
    public async Task A_store_that_the_database_refuses_is_said_in_one_sentence_and_answers_1()
    {
        await run.RunAsync("load", CommandRun.Sample("norfolk-asc-2017-18"));
        run.Execute("CREATE TRIGGER no_more BEFORE UPDATE ON forecasts BEGIN SELECT RAISE(ABORT, 'the disk is full'); END;");
        run.Write("later/forecasts.csv", "financial_year,period,code,gross_gbp,income_gbp", "2017-18,2,STU-OP,109262300,0");

        (await run.RunAsync("load", "later")).Should().Be(1);

        run.Error.Should().Contain("the disk is full").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_missing_folder_answers_1()
    {
        (await run.RunAsync("load", "nowhere")).Should().Be(1);

        run.Error.Should().Contain("there is no such folder");
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("export", "out", "--year", "2017-18")]
    public async Task Without_a_database_the_command_says_to_load_first(params string[] arguments)
    {
        (await run.RunAsync(arguments)).Should().Be(1);

        run.Error.Should().Contain("load <folder>");
        File.Exists(run.Database).Should().BeFalse();
    }

    [Fact]
    public async Task Export_writes_a_bundle_that_changes_nothing()
    {
        await run.RunAsync("load", CommandRun.Sample("norfolk-asc-2017-18"));

        (await run.RunAsync("export", "out", "--year", "2017-18")).Should().Be(0, run.Error);
        (await run.RunAsync("load", "out")).Should().Be(0, run.Error);

        run.Output.Should().Contain("Nothing changed");
    }

    [Fact]
    public async Task Export_of_a_year_that_is_not_there_answers_1()
    {
        await run.RunAsync("migrate");

        (await run.RunAsync("export", "out", "--year", "2016-17")).Should().Be(1);

        run.Error.Should().Contain("no year 2016-17");
        Directory.Exists(Path.Combine(run.Folder, "out")).Should().BeFalse();
    }

    [Theory]
    [InlineData("lode", "somewhere")]
    [InlineData("load")]
    [InlineData("export", "out", "--year", "2017")]
    [InlineData("users", "add", "--name", "A", "--user-name", "abc", "--role", "king")]
    [InlineData("verify", "--kept", "nonsense")]
    [InlineData("verify", "--provider", "oracle")]
    public async Task A_wrong_line_answers_2_and_says_why(params string[] arguments)
    {
        (await run.RunAsync(arguments)).Should().Be(2);

        run.Error.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_first_administrator_is_made_with_a_password_from_standard_input()
    {
        string[] line = ["users", "add", "--name", "Administrator of accounts", "--email", "accounts@example.org", "--role", "administrator"];

        (await run.RunAsync("violet kettle under gravel", line)).Should().Be(0, run.Error);
        run.Output.Should().Contain("Added Administrator of accounts");

        (await run.RunAsync("violet kettle under gravel", line)).Should().Be(1);
        run.Error.Should().Contain("already");
    }

    [Theory]
    [InlineData(null, "no password")]
    [InlineData("", "no password")]
    [InlineData("short", "at least 12 characters")]
    public async Task A_missing_or_weak_password_makes_no_account(string? password, string problem)
    {
        (await run.RunAsync(password, ["users", "add", "--name", "A", "--user-name", "someone", "--role", "director"])).Should().Be(1);

        run.Error.Should().Contain(problem);
    }

    [Fact]
    public async Task Parts_of_an_account_must_be_heads()
    {
        await run.RunAsync("load", CommandRun.Sample("norfolk-asc-2017-18"));
        string[] line = ["users", "add", "--name", "Officer", "--user-name", "officer", "--role", "finance-officer", "--part"];

        (await run.RunAsync("violet kettle under gravel", [.. line, "STU", "NONE"])).Should().Be(1);
        run.Error.Should().Contain("NONE");
        (await run.RunAsync("violet kettle under gravel", [.. line, "STU", "--part", "CS"])).Should().Be(0, run.Error);
    }

    [Fact]
    public async Task Verify_finds_an_alteration_behind_the_products_back()
    {
        await run.RunAsync("load", CommandRun.Sample("norfolk-asc-2017-18"));
        (await run.RunAsync("verify")).Should().Be(0, run.Error);
        run.Output.Should().Contain("History is whole");
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={run.Database};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT sql FROM sqlite_master WHERE name = 'tr_history_lock_update'";
            var trigger = (string)command.ExecuteScalar()!;
            command.CommandText = $"DROP TRIGGER tr_history_lock_update; UPDATE history SET account_name = 'Somebody else' WHERE history_entry_id = 30; {trigger}";
            command.ExecuteNonQuery();
        }

        (await run.RunAsync("verify")).Should().Be(1);

        run.Error.Should().Contain("Entry 30:");
    }

    [Fact]
    public async Task Migrate_makes_the_database_and_may_be_run_again()
    {
        (await run.RunAsync("migrate")).Should().Be(0, run.Error);
        (await run.RunAsync("migrate")).Should().Be(0, run.Error);

        File.Exists(run.Database).Should().BeTrue();
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_without_a_stack()
    {
        File.WriteAllText(run.Database, "not a database, but long enough to be looked at as one");

        (await run.RunAsync("verify")).Should().Be(1);

        run.Error.Should().NotBeEmpty().And.NotContain("   at ");
    }

    [Fact]
    public async Task Help_is_no_error()
    {
        (await run.RunAsync("--help")).Should().Be(0);

        run.Output.Should().Contain("load").And.Contain("verify");
    }
}
