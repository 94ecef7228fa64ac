using System.Text;
using System.Text.RegularExpressions;
using BudgetMonitor.Data.Areas;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BudgetMonitor.Data.Storage;

/// <summary>
/// The script with which database administrators bring a SQL Server database up to date: what the migrations do, and round it
/// what makes it safe in any client. Clients differ in their settings, and some go on after an error; the script sets the
/// first and, after an error, executes nothing more.
/// </summary>
public static partial class SqlServerScript
{
    private const string Head = """
        -- Brings an empty or an older database of Council Budget Monitor up to date, and leaves a current one alone.
        -- Make a backup first. Run it in the council's database with
        --   sqlcmd -S SERVER -d DATABASE -I -b -i schema.sql
        -- It is made by the command line's "migrate --script": do not change it here.
        SET ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL, QUOTED_IDENTIFIER ON;
        SET NUMERIC_ROUNDABORT OFF;
        SET NOCOUNT ON;
        SET XACT_ABORT ON;
        GO

        IF DB_ID() <= 4
        BEGIN
            RAISERROR(N'This is a database of the server itself. Name the council''s own database: sqlcmd -d DATABASE.', 16, 1);
            SET NOEXEC ON;
        END
        GO

        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND collation_name NOT LIKE N'%[_]CI[_]AS%')
        BEGIN
            RAISERROR(N'The database''s collation must have _CI_AS in its name. Create the database anew with COLLATE {0}.', 16, 1);
            SET NOEXEC ON;
        END
        GO

        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND is_read_committed_snapshot_on = 0)
            {1};
        GO

        IF EXISTS (SELECT 1 FROM sys.databases WHERE database_id = DB_ID() AND snapshot_isolation_state = 0)
            {2};
        GO


        """;

    private const string Foot = """
        SET NOEXEC OFF;
        GO

        IF @@TRANCOUNT > 0
            ROLLBACK;
        IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
            OR (SELECT COUNT(*) FROM sys.triggers WHERE is_disabled = 0 AND name LIKE N'tr[_]%[_]lock') < {0}
            RAISERROR(N'The database was not brought up to date. The first message above says why; nothing after it was done.', 16, 1);
        ELSE
            PRINT N'The database is up to date.';
        GO

        """;

    /// <summary>The script from no database at all to this version.</summary>
    public static string Make()
    {
        var builder = new DbContextOptionsBuilder<BudgetDbContext>();
        builder.UseEngine(new DatabaseOptions { Provider = DatabaseProvider.SqlServer, ConnectionString = "Server=none" });
        using var context = new BudgetDbContext(builder.Options);
        var migrations = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);
        var script = new StringBuilder(Lines(Head))
            .Replace("{0}", SqlServerSetup.Collation)
            .Replace("{1}", SqlServerSetup.ReadCommittedSnapshot)
            .Replace("{2}", SqlServerSetup.AllowSnapshot);
        var open = false;
        foreach (var batch in BatchEnds().Split(migrations.ReplaceLineEndings("\n")).Select(batch => batch.Trim()).Where(batch => batch.Length > 0))
        {
            open = TransactionEdges().Matches(batch) is { Count: > 0 } edges ? edges[^1].Value[0] == 'B' : open;
            Batch(script, batch, open);
        }

        Batch(script, "BEGIN TRANSACTION;\n" + string.Join('\n', LockTriggers.SqlServer.Select(LockKeeper.OrAltered)) + "\nCOMMIT;", isOpen: false);
        return script.Append(Lines(Foot)).Replace("{0}", $"{LockTriggers.SqlServer.Count}").ToString();
    }

    // Where a client goes on after an error, the next batch would run outside the transaction that was rolled back.
    private static void Batch(StringBuilder script, string text, bool isOpen) => script
        .Append(text)
        .Append("\nGO\n\n")
        .Append(isOpen ? "IF @@ERROR <> 0 OR @@TRANCOUNT = 0 SET NOEXEC ON;" : "IF @@ERROR <> 0 SET NOEXEC ON;")
        .Append("\nGO\n\n");

    private static string Lines(string text) => text.ReplaceLineEndings("\n");

    [GeneratedRegex("^GO$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex BatchEnds();

    [GeneratedRegex("^(BEGIN TRANSACTION|COMMIT);$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TransactionEdges();
}
