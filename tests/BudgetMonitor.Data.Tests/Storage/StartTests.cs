using BudgetMonitor.Data.Storage;
using BudgetMonitor.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Data.Tests.Storage;

public class StartTests
{
    [Theory]
    [InlineData("PRAGMA journal_mode;", "wal")]
    [InlineData("PRAGMA synchronous;", "2")]
    [InlineData("PRAGMA foreign_keys;", "1")]
    [InlineData("PRAGMA recursive_triggers;", "1")]
    public async Task Every_connection_has_the_settings_that_saved_figures_rest_on(string question, string answer)
    {
        await using var database = await TestDatabase.CreateAsync();

        for (var opened = 0; opened < 3; opened++)
        {
            await using var context = database.Context();
            await context.Database.OpenConnectionAsync();
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = question;
            $"{await command.ExecuteScalarAsync()}".Should().Be(answer);
        }
    }

    [Fact]
    public async Task An_empty_place_gets_its_folder_and_its_schema_and_a_second_start_changes_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("budget-monitor-test-").FullName;
        var options = DatabaseOptions.SqliteFile(Path.Combine(folder, "not", "there", "yet.db"));
        await using var services = new ServiceCollection().AddBudgetData(options).BuildServiceProvider();
        var starter = services.GetRequiredService<DatabaseStarter>();

        await starter.StartAsync();
        await starter.StartAsync();

        await using var context = services.GetRequiredService<IDbContextFactory<BudgetDbContext>>().CreateDbContext();
        (await context.Database.GetPendingMigrationsAsync()).Should().BeEmpty();
        (await context.Heads.CountAsync()).Should().Be(0);
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_refused_with_advice()
    {
        var file = Path.GetTempFileName();
        var options = DatabaseOptions.SqliteFile(Path.Combine(file, "below-a-file.db"));
        await using var services = new ServiceCollection().AddBudgetData(options).BuildServiceProvider();

        var start = () => services.GetRequiredService<DatabaseStarter>().StartAsync();

        (await start.Should().ThrowAsync<DatabaseNotFitException>()).WithMessage("*cannot be opened for writing*Check that the folder*");
        File.Delete(file);
    }

    [Fact]
    public async Task A_database_that_lost_a_lock_is_refused_with_its_name()
    {
        await using var database = await TestDatabase.CreateAsync();
        using (var plain = database.OpenPlain())
        {
            using var command = plain.CreateCommand();
            command.CommandText = "DROP TRIGGER tr_forecasts_lock_update";
            command.ExecuteNonQuery();
        }

        var start = () => database.Get<DatabaseStarter>().StartAsync();

        (await start.Should().ThrowAsync<DatabaseNotFitException>()).WithMessage("*tr_forecasts_lock_update*");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_newer_schema_is_refused_before_anything_is_changed(bool migrates)
    {
        await using var database = await TestDatabase.CreateAsync();
        using (var plain = database.OpenPlain())
        {
            using var command = plain.CreateCommand();
            command.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_Later', '10.0.0'); DROP TRIGGER tr_forecasts_lock_update;";
            command.ExecuteNonQuery();
        }

        var starter = database.Get<DatabaseStarter>();
        var start = () => migrates ? starter.MigrateAsync() : starter.StartWithoutMigratingAsync();

        (await start.Should().ThrowAsync<DatabaseNotFitException>()).WithMessage("*another version*20991231000000_Later*that version or a newer one*");
        using var after = database.OpenPlain();
        using var count = after.CreateCommand();
        count.CommandText = "SELECT count(*) FROM sqlite_master WHERE name = 'tr_forecasts_lock_update'";
        count.ExecuteScalar().Should().Be(0L, "nothing was put in");
    }

    [Fact]
    public async Task An_older_schema_is_refused_where_the_start_may_not_migrate()
    {
        var folder = Directory.CreateTempSubdirectory("budget-monitor-test-").FullName;
        var options = DatabaseOptions.SqliteFile(Path.Combine(folder, "empty.db")) with { MigrateAtStart = false };
        await using var services = new ServiceCollection().AddBudgetData(options).BuildServiceProvider();

        var start = () => services.GetRequiredService<DatabaseStarter>().StartAsync();

        (await start.Should().ThrowAsync<DatabaseNotFitException>()).WithMessage("*MigrateAtStart is off*migrate*");
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(null, null, "data/budget-monitor.db")]
    [InlineData("Sqlite", "Data Source=here.db", "here.db")]
    [InlineData("sqlite", "", "data/budget-monitor.db")]
    public void A_relative_file_lies_below_the_content_root(string? provider, string? connection, string expected)
    {
        var root = Path.Combine(Path.GetTempPath(), "root");

        var options = DatabaseOptions.Read(Settings(provider, connection), root);

        new SqliteConnectionStringBuilder(options.ConnectionString).DataSource.Should().Be(Path.GetFullPath(expected, root));
    }

    [Theory]
    [InlineData("Oracle", "x", "*Sqlite or SqlServer*")]
    [InlineData("SqlServer", null, "*ConnectionString is empty*")]
    public void Settings_that_cannot_work_are_refused_with_advice(string provider, string? connection, string message)
    {
        var read = () => DatabaseOptions.Read(Settings(provider, connection), "/");

        read.Should().Throw<DatabaseNotFitException>().WithMessage(message);
    }

    private static IConfiguration Settings(string? provider, string? connection) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = provider, ["Database:ConnectionString"] = connection })
        .Build();
}
