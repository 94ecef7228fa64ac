using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Storage;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Reading;

/// <summary>A county has more heads than a database takes parameters: 32,766 the embedded one, 2,100 SQL Server.</summary>
public sealed class LongListTests
{
    [Fact]
    public async Task What_belongs_to_a_countys_heads_is_found()
    {
        await using var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        await using var context = database.Context();

        var found = await new RollForwardReader(context).ReadAsync(SampleCouncil.Open.Number, [.. Enumerable.Range(1, 40_000)], CancellationToken.None);

        found.Should().BeEmpty("the sample has no roll forwards, and the question was answered");
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite, "Data Source=:memory:")]
    [InlineData(DatabaseProvider.SqlServer, "Server=none")]
    public void A_list_is_one_parameter_on_either_engine(DatabaseProvider provider, string connection)
    {
        var builder = new DbContextOptionsBuilder<BudgetDbContext>();
        builder.UseEngine(new DatabaseOptions { Provider = provider, ConnectionString = connection });
        using var context = new BudgetDbContext(builder.Options);
        var heads = new List<int> { 1, 2, 3 };

        var few = context.RollForwards.Where(entry => heads.Contains(entry.HeadId)).ToQueryString();

        few.Should().MatchRegex("json_each|OPENJSON").And.NotContain("heads2");
    }
}
