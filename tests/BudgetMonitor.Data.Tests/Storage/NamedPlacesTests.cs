namespace BudgetMonitor.Data.Tests.Storage;

/// <summary>Plain SQL and bulk statements go round versions, history and locks, so the build refuses them but in these places.</summary>
public class NamedPlacesTests
{
    [Fact]
    public void Plain_sql_is_let_in_nowhere_else()
    {
        var source = Path.Combine(Repository.Root, "src");

        var places = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("RS0030", StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file));

        places.Should().BeEquivalentTo("ChangeRunner.cs", "ReadUnit.cs", "RowWriter.cs", "DatabaseStarter.cs", "DatabaseStatistics.cs", "LockKeeper.cs", "SqlServerSetup.cs");
    }

    [Theory]
    [InlineData("BudgetMonitor.Data")]
    [InlineData("BudgetMonitor.Exchange")]
    [InlineData("BudgetMonitor.Papers")]
    [InlineData("BudgetMonitor.Web")]
    [InlineData("BudgetMonitor.Cli")]
    public void Every_project_that_reaches_the_database_is_held_to_it(string project)
    {
        File.ReadAllText(Path.Combine(Repository.Root, "Directory.Build.props")).Should().Contain($"== '{project}'");
        Directory.Exists(Path.Combine(Repository.Root, "src", project)).Should().BeTrue();
    }
}
