using System.Data.Common;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Product;

/// <summary>A product whose database fails whenever the test says so: its disk is full, it is out of reach, or it lets nobody in any more.</summary>
public sealed class FailingProduct : ProductFactory
{
    private readonly FullDisk disk = new();
    private readonly Line line = new();

    /// <summary>Whether nothing can be written.</summary>
    public bool DiskIsFull
    {
        get => disk.IsFull;
        set => disk.IsFull = value;
    }

    /// <summary>Why no connection can be made; null while it can.</summary>
    public int? ConnectionFailure
    {
        get => line.Failure;
        set
        {
            line.Failure = value;
            line.Tried = value is null ? line.Tried : 0;
        }
    }

    /// <summary>How often a connection was tried since it cannot be made. Each may take a person two seconds.</summary>
    public int ConnectionsTried => line.Tried;

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(disk).AddSingleton<IInterceptor>(line));
    }

    private sealed class Line : DbConnectionInterceptor
    {
        public int? Failure { get; set; }

        public int Tried { get; set; }

        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection,
            ConnectionEventData eventData,
            InterceptionResult result,
            CancellationToken cancellationToken = default)
        {
            if (Failure is not { } code)
            {
                return ValueTask.FromResult(result);
            }

            Tried++;
            throw new SqliteException("the database cannot be opened", code);
        }
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
