using System.Reflection;
using System.Runtime.CompilerServices;
using BudgetMonitor.Data.Archive;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Data.Storage;
using BudgetMonitor.Domain.Entries;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Areas;

/// <summary>Every entity says which publication locks it, who reads of it in history and what history calls it, or nothing starts.</summary>
public sealed class CouncilAreasTests
{
    private const int OwnHead = 7;

    public static TheoryData<string> StoredEntities => [.. Model().Model.GetEntityTypes().Select(entity => entity.ClrType.Name)];

    [Theory]
    [MemberData(nameof(StoredEntities))]
    public void An_entity_is_declared_whole_and_with_its_own_table(string name)
    {
        using var context = Model();
        var entity = context.Model.GetEntityTypes().Single(entity => entity.ClrType.Name == name);

        var rules = CouncilAreas.Of(entity.ClrType);

        rules.Table.Should().Be(entity.GetTableName());
        rules.Unsaid().Should().BeEmpty();
        (rules.Lock is null).Should().Be(rules.WhyNotLocked is not null, "it is locked, or it says why not");
        (rules.Subject is null).Should().Be(rules.WhyNotTold is not null, "history tells of it, or it says why not");
    }

    [Fact]
    public void Nothing_is_declared_that_is_not_stored()
    {
        using var context = Model();

        CouncilAreas.Entities.Select(rules => rules.Entity).Should().BeEquivalentTo(context.Model.GetEntityTypes().Select(entity => entity.ClrType));
    }

    /// <summary>What bears a head's number is the head's, in its locks and for those who read: nothing of a head is open to all by an oversight.</summary>
    [Theory]
    [MemberData(nameof(StoredEntities))]
    public void What_bears_a_heads_number_belongs_to_the_head(string name)
    {
        var rules = CouncilAreas.Entities.Single(rules => rules.Entity.Name == name);
        var number = rules.Entity.GetProperty("HeadId", BindingFlags.Public | BindingFlags.Instance);
        if (number is null || name == "Head")
        {
            return;
        }

        var row = RuntimeHelpers.GetUninitializedObject(rules.Entity);
        number.SetValue(row, OwnHead);

        rules.HeadId(row).Should().Be(OwnHead);
    }

    [Fact]
    public void An_entity_that_no_area_declares_stops_the_start()
    {
        var start = () => CouncilAreas.RefuseUndeclared([typeof(ForecastEntry), typeof(Undeclared)]);

        start.Should().Throw<InvalidOperationException>().WithMessage("No area declares Undeclared.");
    }

    [Fact]
    public void The_models_own_end_asks_for_the_declarations()
    {
        using var context = new WithUndeclared();

        var use = () => context.Model;

        use.Should().Throw<InvalidOperationException>().WithMessage("*No area declares Undeclared.*");
    }

    [Theory]
    [InlineData("lock", "which publication locks it")]
    [InlineData("history", "what history calls it")]
    [InlineData("readers", "who reads of it in history")]
    [InlineData("why", "which publication locks it")]
    public void A_declaration_that_leaves_something_out_is_found(string without, string unsaid)
    {
        var rules = new EntityRules<Undeclared>("undeclared");
        if (without == "why")
        {
            rules.NeverLocked(" ");
        }
        else if (without != "lock")
        {
            rules.LockedWith(new PeriodOfHeadLock("figures"));
        }

        if (without != "readers")
        {
            rules.OwnedByCouncil();
        }

        if (without != "history")
        {
            rules.History("undeclared thing", (_, _) => "it");
        }

        rules.Unsaid().Should().Equal(unsaid);
    }

    /// <summary>What a publication locks its papers print, but for what says otherwise: whoever changed one of these last leaves publishing to somebody else.</summary>
    [Fact]
    public void What_papers_print_is_what_publications_lock()
    {
        foreach (var printedBy in (PrintedBy[])[PrintedBy.Period, PrintedBy.Year])
        {
            CouncilAreas.SubjectsPrintedBy(printedBy).Should().BeEquivalentTo(KnownSubjects.All.Where(known => known.PrintedBy == printedBy).Select(known => known.Subject));
        }
    }

    [Fact]
    public void Published_papers_and_history_are_only_ever_added_to()
    {
        CouncilAreas.Entities.Where(rules => rules.Lock is OnlyAddedLock).Select(rules => rules.Entity)
            .Should().BeEquivalentTo([typeof(HistoryEntry), typeof(PublishedPaper), typeof(PaperFile), typeof(Reopening)]);
    }

    private static BudgetDbContext Model()
    {
        var builder = new DbContextOptionsBuilder<BudgetDbContext>();
        builder.UseEngine(new DatabaseOptions { Provider = DatabaseProvider.Sqlite, ConnectionString = "Data Source=:memory:" });
        return new BudgetDbContext(builder.Options);
    }

    private sealed class Undeclared
    {
        public int Id { get; set; }
    }

    private sealed class WithUndeclared : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=:memory:");

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.Conventions.Add(_ => new DeclaredEntitiesConvention());

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Undeclared>();
    }
}
