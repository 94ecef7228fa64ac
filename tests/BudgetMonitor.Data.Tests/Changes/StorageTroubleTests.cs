using System.Net;
using System.Net.Sockets;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Storage;
using BudgetMonitor.Domain.People;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Data.Tests.Changes;

/// <summary>What kind of trouble a database is in, what that tells people to do, and how long they wait to hear it.</summary>
public sealed class StorageTroubleTests
{
    public static TheoryData<Exception, StorageTrouble> Failures => new()
    {
        { new SqliteException("busy", 5), StorageTrouble.Passing },
        { new SqliteException("disk i/o error", 10), StorageTrouble.Passing },
        { new SqliteException("unable to open database file", 14), StorageTrouble.Passing },
        { new SqliteException("database or disk is full", 13), StorageTrouble.Full },
        { new SqliteException("attempt to write a readonly database", 8), StorageTrouble.Lasting },
        { new SqliteException("malformed", 11), StorageTrouble.Lasting },
        { new SqliteException("no such table", 1), StorageTrouble.Lasting },
        { new SqliteException("file is not a database", 26), StorageTrouble.Lasting },
        { new DbUpdateException("see the inner exception", new SqliteException("database or disk is full", 13)), StorageTrouble.Full },
        { new RetryLimitExceededException("too often", new SqliteException("busy", 5)), StorageTrouble.Passing },
        { new TimeoutException(), StorageTrouble.Passing },
        { new IOException(), StorageTrouble.Passing },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void Each_failure_is_of_one_kind(Exception failure, StorageTrouble expected) => StorageFailure.TroubleOf(failure).Should().Be(expected);

    [Theory]
    [InlineData(StorageTrouble.Passing, true)]
    [InlineData(StorageTrouble.Full, false)]
    [InlineData(StorageTrouble.Lasting, false)]
    public void Only_what_passes_is_to_be_tried_again(StorageTrouble trouble, bool again)
    {
        var advice = StorageFailure.Advice(trouble, "1234-5678-9abc");

        advice.Contains("try again", StringComparison.OrdinalIgnoreCase).Should().Be(again);
        advice.Should().Contain("1234-5678-9abc");
    }

    [Fact]
    public void A_failure_is_found_behind_what_it_was_wrapped_in()
    {
        var failure = new SqliteException("busy", 5);

        StorageFailure.Behind(new InvalidOperationException("likely due to a transient failure", failure)).Should().BeSameAs(failure);
        StorageFailure.Behind(new InvalidOperationException("a mistake")).Should().BeNull();
        StorageFailure.Behind(null).Should().BeNull();
    }

    [Theory]
    //          in the connection string, what counts
    [InlineData("", 2)]
    [InlineData(";Connect Timeout=30", 2)]
    [InlineData(";Connect Timeout=0", 2)]
    [InlineData(";Connect Timeout=1", 1)]
    public void A_connection_is_waited_for_two_seconds_at_most(string setting, int seconds)
    {
        var builder = new SqlConnectionStringBuilder(SqlServerReach.Impatient("Server=somewhere;Database=council" + setting));

        builder.ConnectTimeout.Should().Be(seconds);
        builder.ConnectRetryCount.Should().Be(0);
        builder.DataSource.Should().Be("somewhere");
    }

    [Fact]
    public async Task A_server_that_takes_connections_and_says_nothing_is_asked_once()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var services = new ServiceCollection().AddBudgetData(new DatabaseOptions
        {
            Provider = DatabaseProvider.SqlServer,
            ConnectionString = $"Server=127.0.0.1,{((IPEndPoint)silent.LocalEndpoint).Port};Database=council;User ID=x;Password=x;Encrypt=False",
        });
        await using var provider = services.BuildServiceProvider();
        var asked = 0;

        var outcome = await provider.GetRequiredService<IChangeRunner>().RunAsync(
            new ChangeRequest(Guid.NewGuid(), Person.CommandLine, EntryChannel.CommandLine), (_, _) => Task.FromResult(ChangeResult.Save("Saved.")), default);
        while (silent.Pending())
        {
            (await silent.AcceptTcpClientAsync()).Dispose();
            asked++;
        }

        outcome.End.Should().Be(ChangeEnd.Failed);
        outcome.Message.Should().Contain("could not store it just now");
        asked.Should().Be(1);
    }
}
