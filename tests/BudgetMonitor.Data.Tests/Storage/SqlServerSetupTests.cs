using BudgetMonitor.Data.Storage;

namespace BudgetMonitor.Data.Tests.Storage;

/// <summary>How a SQL Server database must be set up, and what is said where it is not.</summary>
public sealed class SqlServerSetupTests
{
    [Fact]
    public async Task A_database_as_the_product_makes_it_is_taken()
    {
        using var server = new SqlServerStandIn();

        await SqlServerSetup.CheckAsync(server.Connection, CancellationToken.None);

        SqlServerSetup.Creation("[Budget]]Monitor]").Should().Equal(
            "CREATE DATABASE [Budget]]Monitor] COLLATE Latin1_General_100_CI_AS",
            "ALTER DATABASE [Budget]]Monitor] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE",
            "ALTER DATABASE [Budget]]Monitor] SET ALLOW_SNAPSHOT_ISOLATION ON");
    }

    [Theory]
    [InlineData("UPDATE sys.databases SET is_read_committed_snapshot_on = 0", "*Run: ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON*")]
    [InlineData("UPDATE sys.databases SET snapshot_isolation_state = 0", "*Run: ALTER DATABASE CURRENT SET ALLOW_SNAPSHOT_ISOLATION ON*")]
    [InlineData("UPDATE sys.databases SET collation_name = 'Latin1_General_CS_AS'", "*COLLATE Latin1_General_100_CI_AS*")]
    [InlineData("UPDATE sys.databases SET collation_name = 'Latin1_General_CI_AI'", "*COLLATE Latin1_General_100_CI_AS*")]
    [InlineData("UPDATE sys.databases SET collation_name = 'Latin1_General_BIN2'", "*COLLATE Latin1_General_100_CI_AS*")]
    [InlineData("UPDATE sys.columns SET collation_name = 'Latin1_General_CS_AS' WHERE object_id = 1 AND collation_name IS NOT NULL", "*some columns have another collation*")]
    public async Task What_is_not_set_up_is_refused_with_what_to_run(string fault, string advice)
    {
        using var server = new SqlServerStandIn();
        server.Execute(fault);

        var check = () => SqlServerSetup.CheckAsync(server.Connection, CancellationToken.None);

        (await check.Should().ThrowAsync<DatabaseNotFitException>()).WithMessage(advice);
    }

    /// <summary>The rights assume neither login nor user, and reach exactly the tables that only grow.</summary>
    [Fact]
    public void The_rights_make_the_user_where_it_is_missing_and_say_what_to_run_for_the_login()
    {
        var script = File.ReadAllText(Path.Combine(Repository.Root, "deploy", "sql-server", "rights.sql"));

        script.Should().Match("*IF DATABASE_PRINCIPAL_ID(@user) IS NULL*IF SUSER_ID(@login) IS NULL*run first: CREATE LOGIN*THROW*CREATE USER*ALTER ROLE db_datareader*");
        script.Should().Contain("sqlcmd -S SERVER -d DATABASE -I -b -i rights.sql").And.Contain("SET QUOTED_IDENTIFIER ON;").And.Contain("SET XACT_ABORT ON;");
        script.Should().Contain("GRANT VIEW DEFINITION TO {user}", "the start reads the text of the triggers");
        script.Should().MatchRegex("^[\\x00-\\x7F]*$", "sqlcmd reads a file without a mark in the machine's own code page");
    }
}
