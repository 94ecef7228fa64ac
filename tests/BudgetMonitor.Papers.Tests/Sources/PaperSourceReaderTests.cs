using System.Data.Common;
using BudgetMonitor.Checks;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Papers.Tests.Samples;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace BudgetMonitor.Papers.Tests.Sources;

[Collection(SamplePapers.Collection)]
public sealed class PaperSourceReaderTests(SamplePapers papers)
{
    [Theory]
    [InlineData(12)]
    [InlineData(400)]
    public async Task The_number_of_queries_does_not_depend_on_the_number_of_lines(int lines)
    {
        var counter = new QueryCounter();
        await using var database = await TestDatabase.CreateAsync(services => services.AddPapers().AddChecks().AddSingleton<IInterceptor>(counter));
        await SampleCouncil.AddAsync(database, lines);
        var reader = database.Get<PaperSourceReader>();
        await database.Get<IMonitoringReader>().FindAsync(SampleCouncil.Open, CancellationToken.None);
        counter.Queries = 0;

        var source = await reader.ReadAsync(SampleCouncil.Open, CancellationToken.None);

        source!.Structure.Nodes.Count(node => node.IsLine).Should().Be(lines);
        counter.Queries.Should().Be(23, "a kept snapshot costs one query, and twenty-one tables and the data version are read beside it: of savings, activity, staffing and the action log the registers alone, where the year has none");
    }

    [Fact]
    public async Task A_period_that_is_not_there_has_no_source()
    {
        await using var database = await TestDatabase.CreateAsync(services => services.AddPapers().AddChecks());

        (await database.Get<PaperSourceReader>().ReadAsync(new(new FinancialYear(2017), 10), CancellationToken.None)).Should().BeNull();
    }

    [Fact]
    public void Only_the_period_s_own_roll_forwards_explanations_and_texts_are_read()
    {
        papers.KentSource.RollForwards.Should().HaveCount(3);
        papers.KentFirstSource.RollForwards.Should().ContainSingle().Which.Head.Code.Should().Be("KCC");
        papers.KentSource.Explanations.Should().NotBeEmpty().And.BeInAscendingOrder(explanation => explanation.Head.Index);
        papers.KentFirstSource.Explanations.Should().BeEmpty();
        papers.KentFirstSource.Texts.Should().OnlyContain(text => text.Period == 0);
    }

    [Fact]
    public void The_first_period_makes_a_whole_paper_without_movements()
    {
        var paper = PaperFactory.Build(papers.KentFirstSource, PaperKind.Cabinet);

        paper.Status.Word.Should().Be("Demonstration, published");
        paper.FindTable("table-1a")!.Rows.Should().OnlyContain(row => row.Cells[5].Display.Length == 0);
        paper.FindTable("table-1a")!.Rows.Single(row => row.Label == "TOTAL (excl Schools)").Cells[3].Display.Should().Be("5.824");
    }

    private sealed class QueryCounter : DbCommandInterceptor
    {
        public int Queries { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Queries++;
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
