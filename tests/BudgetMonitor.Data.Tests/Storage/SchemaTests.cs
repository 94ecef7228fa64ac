using BudgetMonitor.Data.Storage;
using BudgetMonitor.Domain.Figures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BudgetMonitor.Data.Tests.Storage;

public class SchemaTests
{
    private static readonly DatabaseOptions Sqlite = DatabaseOptions.SqliteFile("model.db");

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
        using var context = Model(DatabaseProvider.SqlServer);

        var script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        var file = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "sql-server", "schema.sql"));

        Lines(file).Should().Equal(Lines(script), "it is made anew with the command in deploy/sql-server/README.md");
    }

    [Fact]
    public void The_script_for_database_administrators_creates_every_lock()
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "sql-server", "schema.sql")).ReplaceLineEndings("\n");

        foreach (var table in LockTriggers.Tables)
        {
            script.Should().Contain($"EXEC(N'CREATE TRIGGER tr_{table}_lock ON {table} ");
        }

        script.Split("CREATE TRIGGER").Should().HaveCount(script.Split("EXEC(N'CREATE TRIGGER").Length, "CREATE TRIGGER may not stand in a condition itself");
        (script.Count(letter => letter == '\'') % 2).Should().Be(0, "a quote inside a quoted statement is doubled");
    }

    [Fact]
    public void Sql_server_knows_of_every_table_with_a_trigger()
    {
        using var context = Model(DatabaseProvider.SqlServer);

        var declared = context.Model.GetEntityTypes()
            .SelectMany(entity => entity.GetDeclaredTriggers().Select(trigger => trigger.GetDatabaseName()!));

        declared.Should().BeEquivalentTo(LockTriggers.SqlServerNames);
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
