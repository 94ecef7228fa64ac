using System.Text.RegularExpressions;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.Storage;
using BudgetMonitor.Domain.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BudgetMonitor.Data.Tests.Storage;

public class SchemaTests
{
    private static readonly DatabaseOptions Sqlite = DatabaseOptions.SqliteFile("model.db");

    private static readonly string Script = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "sql-server", "schema.sql"));

    private static readonly DatabaseOptions SqlServer = new() { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=model" };

    public static TheoryData<DatabaseProvider> Engines => [DatabaseProvider.Sqlite, DatabaseProvider.SqlServer];

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_model_has_no_change_without_a_migration(DatabaseProvider engine)
    {
        using var context = Model(engine);

        context.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_name_is_in_snake_case(DatabaseProvider engine)
    {
        using var context = Model(engine);

        var names = context.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties().Select(property => property.GetColumnName()).Append(entity.GetTableName()!))
            .ToList();

        names.Should().OnlyContain(name => name == name.ToLowerInvariant() && !name.StartsWith("asp", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Money_is_whole_pence_in_a_64_bit_integer(DatabaseProvider engine)
    {
        using var context = Model(engine);

        var money = context.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetProperties())
            .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(Money))
            .ToList();

        money.Should().HaveCountGreaterThan(15);
        money.Select(property => property.GetColumnType()).Distinct().Should().Equal(engine == DatabaseProvider.Sqlite ? "INTEGER" : "bigint");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void Nothing_is_deleted_along_with_something_else(DatabaseProvider engine)
    {
        using var context = Model(engine);

        context.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetForeignKeys())
            .Should().OnlyContain(key => key.DeleteBehavior == DeleteBehavior.Restrict);
    }

    [Fact]
    public void Everything_that_people_edit_carries_a_version()
    {
        using var context = Model(DatabaseProvider.Sqlite);

        var unversioned = context.Model.GetEntityTypes()
            .Where(entity => entity.ClrType.Namespace!.StartsWith("BudgetMonitor.Domain", StringComparison.Ordinal))
            .Where(entity => entity.FindProperty("Version") is not { IsConcurrencyToken: true })
            .Select(entity => entity.GetTableName());

        unversioned.Should().Equal("council_settings");
    }

    [Fact]
    public void The_script_for_database_administrators_is_what_the_migrations_do()
    {
        Lines(Script).Should().Equal(Lines(SqlServerScript.Make()), "it is made anew with the command in deploy/sql-server/README.md");
    }

    [Fact]
    public void The_script_for_database_administrators_creates_every_lock()
    {
        var script = Script.ReplaceLineEndings("\n");

        foreach (var trigger in LockTriggers.SqlServer)
        {
            script.Should().Contain($"EXEC(N'CREATE OR ALTER TRIGGER {trigger.Name} ON {trigger.Table} ");
        }

        script.Split("CREATE TRIGGER").Should().HaveCount(script.Split("EXEC(N'CREATE TRIGGER").Length, "CREATE TRIGGER may not stand in a condition itself");
        (script.Count(letter => letter == '\'') % 2).Should().Be(0, "a quote inside a quoted statement is doubled");
    }

    /// <summary>sqlcmd has QUOTED_IDENTIFIER off unless told otherwise, and goes on after an error unless told otherwise.</summary>
    [Fact]
    public void The_script_for_database_administrators_sets_what_it_needs_and_stops_at_the_first_error()
    {
        var batches = Script.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split("\nGO\n").Select(batch => batch.Trim()).ToList();

        batches[0].Should().Contain("QUOTED_IDENTIFIER ON;").And.Contain("SET XACT_ABORT ON;").And.Contain("sqlcmd -S SERVER -d DATABASE -I -b -i schema.sql");
        batches.Should().ContainMatch("*SET READ_COMMITTED_SNAPSHOT ON*").And.ContainMatch("*SET ALLOW_SNAPSHOT_ISOLATION ON*");
        var first = batches.FindIndex(batch => batch.StartsWith("IF OBJECT_ID(N'[__EFMigrationsHistory]')", StringComparison.Ordinal));
        var last = batches.IndexOf("SET NOEXEC OFF;");
        var open = false;
        for (var index = first; index < last; index += 2)
        {
            var lines = batches[index].Split('\n');
            open = lines.Contains("BEGIN TRANSACTION;") || (open && !lines.Contains("COMMIT;"));
            open &= !lines.Contains("COMMIT;") || Array.LastIndexOf(lines, "BEGIN TRANSACTION;") > Array.LastIndexOf(lines, "COMMIT;");
            batches[index + 1].Should().Be(open ? "IF @@ERROR <> 0 OR @@TRANCOUNT = 0 SET NOEXEC ON;" : "IF @@ERROR <> 0 SET NOEXEC ON;");
        }

        (last - first).Should().BeGreaterThan(4, "the table of versions, the schema and its record are batches of their own");
        batches[last + 1].Should().Contain("ROLLBACK").And.Contain("RAISERROR").And.Contain($"< {LockTriggers.SqlServer.Count}");
    }

    [Fact]
    public void Sql_server_knows_of_every_table_with_a_trigger()
    {
        using var context = Model(DatabaseProvider.SqlServer);

        var declared = context.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetDeclaredTriggers().Select(trigger => $"{trigger.GetDatabaseName()} ON {entity.GetTableName()}"));

        declared.Should().BeEquivalentTo(Regex.Matches(Script, @"TRIGGER (tr_\w+ ON \w+) ").Select(match => match.Groups[1].Value).Distinct());
    }

    private static BudgetDbContext Model(DatabaseProvider engine)
    {
        var builder = new DbContextOptionsBuilder<BudgetDbContext>();
        builder.UseEngine(engine == DatabaseProvider.Sqlite ? Sqlite : SqlServer);
        return new BudgetDbContext(builder.Options);
    }

    private static IEnumerable<string> Lines(string text) =>
        text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.TrimEnd());
}
