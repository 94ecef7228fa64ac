using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.Storage;
using BudgetMonitor.Domain.Council;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Data.Tests.Storage;

/// <summary>
/// SQL Server refuses OUTPUT without INTO on a table with a trigger (error 334). EF writes it wherever it does not know of
/// one, so what it would send is looked at for every such table.
/// </summary>
public sealed partial class TriggerStatementTests
{
    public static TheoryData<string> Tables => [.. LockTriggers.SqlServer.Select(trigger => trigger.Table)];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task No_statement_for_a_table_with_a_trigger_has_output_without_into(string table)
    {
        var sent = new List<string>();
        foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted })
        {
            sent.AddRange(await SentAsync(table, state, rows: 1));
            sent.AddRange(await SentAsync(table, state, rows: 6));
        }

        sent.Should().HaveCountGreaterThanOrEqualTo(6).And.OnlyContain(statement => statement.Contains($"[{table}]", StringComparison.Ordinal));
        OutputWithoutInto(sent).Should().BeEmpty();
    }

    /// <summary>Were EF not told, it would: this is what the test above looks for.</summary>
    [Fact]
    public async Task A_table_without_a_trigger_gets_output_without_into()
    {
        var sent = await SentAsync("paper_kinds", EntityState.Modified, rows: 1);

        OutputWithoutInto(sent).Should().NotBeEmpty();
    }

    private static IEnumerable<string> OutputWithoutInto(IEnumerable<string> sent) => sent
        .SelectMany(statement => Output().Matches(statement).Select(match => match.Value))
        .Where(output => !Into().IsMatch(output));

    private static async Task<IReadOnlyList<string>> SentAsync(string table, EntityState state, int rows)
    {
        var listener = new Listener();
        await using var services = new ServiceCollection().AddSingleton(new SingleWriter(closes: false)).BuildServiceProvider();
        var builder = new DbContextOptionsBuilder<BudgetDbContext>();
        builder.UseEngine(new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=none" })
            .UseApplicationServiceProvider(services)
            .AddInterceptors(listener, new NoConnection());
        await using var context = new BudgetDbContext(builder.Options);
        context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        var type = context.Model.GetEntityTypes().Single(entity => entity.GetTableName() == table);
        for (var row = 1; row <= rows; row++)
        {
            var entry = context.Entry(RuntimeHelpers.GetUninitializedObject(type.ClrType));
            Fill(entry, type, row, state);
            entry.State = state;
            foreach (var property in entry.Properties.Where(property => state == EntityState.Modified && !property.Metadata.IsKey()))
            {
                property.IsModified = true;
            }
        }

        var save = () => context.SaveChangesAsync();
        (await save.Should().ThrowAsync<Exception>()).Which.GetBaseException().Message.Should().Be(Listener.Refusal);
        return listener.Statements;
    }

    private static void Fill(EntityEntry entry, IEntityType type, int row, EntityState state)
    {
        foreach (var property in type.GetProperties())
        {
            var isMade = property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey();
            if (state != EntityState.Added || !isMade)
            {
                entry.Property(property.Name).CurrentValue = Value(property, row);
            }
        }
    }

    private static object? Value(IProperty property, int row)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (property.IsNullable)
        {
            return null;
        }

        return type switch
        {
            _ when type == typeof(string) => row.ToString(CultureInfo.InvariantCulture),
            _ when type == typeof(byte[]) => new byte[] { 1 },
            _ when type == typeof(Guid) => Guid.NewGuid(),
            _ when type == typeof(DateTime) => DateTime.UnixEpoch,
            _ when type == typeof(int) || type == typeof(long) => Convert.ChangeType(row, type, CultureInfo.InvariantCulture),
            _ when type.IsEnum => Enum.GetValues(type).GetValue(0),
            _ when type == typeof(PaperKind) => PaperKind.Cabinet,
            _ => Activator.CreateInstance(type),
        };
    }

    [GeneratedRegex(@"\bOUTPUT\b[^;]*?(?=\bVALUES\b|\bWHERE\b|\bSELECT\b|;|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Output();

    [GeneratedRegex(@"\bINTO\b", RegexOptions.CultureInvariant)]
    private static partial Regex Into();

    private sealed class NoConnection : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }

    private sealed class Listener : DbCommandInterceptor
    {
        public const string Refusal = "Nothing is sent.";

        public List<string> Statements { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            throw Heard(command);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            throw Heard(command);

        private NotSupportedException Heard(DbCommand command)
        {
            Statements.Add(command.CommandText);
            return new NotSupportedException(Refusal);
        }
    }
}
