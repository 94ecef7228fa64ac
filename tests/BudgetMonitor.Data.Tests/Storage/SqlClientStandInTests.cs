using System.Reflection;

namespace BudgetMonitor.Data.Tests.Storage;

/// <summary>Without this assembly beside the app, every SQL Server command with a parameter fails.</summary>
public class SqlClientStandInTests
{
    [Fact]
    public void The_assembly_that_SqlClient_refers_to_lies_beside_the_app()
    {
        File.Exists(Path.Combine(AppContext.BaseDirectory, "Microsoft.SqlServer.Server.dll")).Should().BeTrue();
    }

    [Theory]
    [InlineData("Microsoft.SqlServer.Server.Format")]
    [InlineData("Microsoft.SqlServer.Server.IBinarySerialize")]
    [InlineData("Microsoft.SqlServer.Server.InvalidUdtException")]
    [InlineData("Microsoft.SqlServer.Server.SqlUserDefinedTypeAttribute")]
    public void It_has_the_public_types_that_SqlClient_names(string type)
    {
        Assembly.Load("Microsoft.SqlServer.Server").GetType(type, throwOnError: true)!.IsPublic.Should().BeTrue();
    }

    [Fact]
    public void SqlClient_can_make_a_parameter()
    {
        using var command = new Microsoft.Data.SqlClient.SqlCommand("SELECT @sum");

        var parameter = command.Parameters.AddWithValue("@sum", 1L);

        parameter.SqlDbType.Should().Be(System.Data.SqlDbType.BigInt);
    }
}
