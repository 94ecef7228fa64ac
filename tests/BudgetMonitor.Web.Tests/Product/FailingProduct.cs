using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Product;

/// <summary>A product whose disk is full whenever the test says so: everything can be read and nothing written.</summary>
public sealed class FailingProduct : ProductFactory
{
    private readonly FullDisk disk = new();

    /// <summary>Whether nothing can be written.</summary>
    public bool DiskIsFull
    {
        get => disk.IsFull;
        set => disk.IsFull = value;
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(disk));
    }

    private sealed class FullDisk : DbCommandInterceptor
    {
        private static readonly string[] Writes = ["INSERT", "UPDATE", "DELETE"];

        public bool IsFull { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Refuse(command);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default)
        {
            Refuse(command);
            return ValueTask.FromResult(result);
        }

        private void Refuse(DbCommand command)
        {
            if (IsFull && Writes.Any(word => command.CommandText.Contains(word + " ", StringComparison.Ordinal)))
            {
                throw new SqliteException("database or disk is full", 13);
            }
        }
    }
}
