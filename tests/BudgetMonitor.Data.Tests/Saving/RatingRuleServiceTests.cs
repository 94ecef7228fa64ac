using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Saving;

/// <summary>The rating rules: the chief accountant sets one level's at a time, and the others stay as they were.</summary>
public class RatingRuleServiceTests
{
    private static readonly Person Chief = new(1, "Chief accountant", Role.ChiefAccountant, []);

    private static readonly RagRule Strict = new(RatingBase.Net, RatingLegs.WhicheverFirst, new RagThreshold(new(0.5m), 10.Pounds()), new RagThreshold(new(1m), 20.Pounds()), null);

    [Fact]
    public async Task The_first_change_of_one_level_leaves_the_others_as_the_product_had_them()
    {
        await using var database = await Council();

        var outcome = await Save(database, Chief, "division", 0, Strict);

        outcome.Change.Message.Should().Be("Rating rule saved: divisions.");
        var rules = RagRuleRecord.ToRules(await Stored(database));
        rules.For(HeadKind.Division).Should().Be(Strict);
        rules.Standard.Should().Be(RagRules.Default.Standard);
        foreach (var (kind, rule) in RagRules.Default.ByLevel.Where(own => own.Key != HeadKind.Division))
        {
            rules.For(kind).Should().Be(rule);
        }
    }

    [Fact]
    public async Task A_levels_own_rule_is_given_up_where_it_stands_as_it_was_seen()
    {
        await using var database = await Council();
        await Save(database, Chief, "division", 0, Strict);
        var version = (await Stored(database)).Single(record => record.Level == "division").Version;

        (await Save(database, Chief, "division", version + 1, null)).Should().BeEquivalentTo(new { Why = SaveRefusal.SomebodyElse, Change = new { Message = "Somebody else changed this rule first." } });
        (await Save(database, Chief, "division", version, null)).Change.Message.Should().Be("The standard rule now holds: divisions.");

        (await Stored(database)).Should().NotContain(record => record.Level == "division");
    }

    [Theory]
    //          role, level, whether a rule is set, why
    [InlineData(Role.FinanceOfficer, "division", true, SaveRefusal.NotTheirs)]
    [InlineData(Role.Administrator, "standard", true, SaveRefusal.NotTheirs)]
    [InlineData(Role.ChiefAccountant, "standard", false, SaveRefusal.Invalid)]
    public async Task What_may_not_be_saved_is_refused_and_stores_nothing(Role role, string level, bool sets, SaveRefusal why)
    {
        await using var database = await Council();

        (await Save(database, new Person(9, "Somebody", role, []), level, 0, sets ? Strict : null)).Why.Should().Be(why);

        (await Stored(database)).Should().BeEmpty();
    }

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database);
        return database;
    }

    private static Task<SaveOutcome> Save(TestDatabase database, Person who, string level, int seen, RagRule? rule) =>
        database.Get<IRatingRuleService>().SaveAsync(new(Guid.NewGuid(), who, EntryChannel.Page, RuleLevel.Find(level)!, seen, rule, "Agreed"), CancellationToken.None);

    private static async Task<List<RagRuleRecord>> Stored(TestDatabase database)
    {
        await using var context = database.Context();
        return await context.RagRules.AsNoTracking().ToListAsync();
    }
}
