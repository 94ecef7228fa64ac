using System.Data.Common;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Web.Tests.Figures;

/// <summary>A product that counts what it asks its database.</summary>
public sealed class CountingProduct : ProductFactory
{
    private readonly Counter counter = new();

    /// <summary>Commands since the last time it was asked.</summary>
    public int TakeCount() => counter.Take();

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IInterceptor>(counter));
    }

    private sealed class Counter : DbCommandInterceptor
    {
        private int commands;

        public int Take() => Interlocked.Exchange(ref commands, 0);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref commands);
            return ValueTask.FromResult(result);
        }

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            Interlocked.Increment(ref commands);
            return result;
        }
    }
}
