using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Comparing;
using BudgetMonitor.Exchange.Importing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Tests.Importing;

/// <summary>Bundles that meet data: they add, correct and say so first, and leave what is published alone.</summary>
public sealed class LaterBundleTests
{
    private const string Forecasts = "financial_year,period,code,gross_gbp,income_gbp";
    private const string Adjustments = "financial_year,period,code,amount_gbp,reason";

    [Fact]
    public async Task A_later_bundle_adds_and_corrects_and_the_preview_says_so_first()
    {
        await using var database = await LoadedAsync(TestBundle.Small.With("forecasts.csv", Forecasts, "2017-18,2,ONE,1100,-100"));
        var later = TestBundle.Empty.With("forecasts.csv", Forecasts, "2017-18,2,one,1150.50,-100", "2017-18,2,TWO,2000,-200");

        var preview = await database.PreviewAsync(later);
        var outcome = await database.LoadAsync(later);

        preview.Files.Should().ContainSingle().Which.Should().BeEquivalentTo(new { File = "forecasts.csv", Added = 1, Changed = 1, Removed = 0, Unchanged = 0 });
        preview.Files[0].Rows[0].Values.Should().Equal(new ValueChange("gross_gbp", "1100", "1150.50"));
        outcome.WasStored.Should().BeTrue(outcome.Message);
        await using var db = database.Context();
        (await db.Forecasts.Select(forecast => forecast.Gross).ToListAsync()).Should().BeEquivalentTo([1150.5m.Pounds(), 2000.Pounds()]);
        var history = await db.History.OrderBy(entry => entry.HistoryEntryId).Where(entry => entry.Channel == EntryChannel.CommandLine && entry.From != null && entry.Subject == "forecast").ToListAsync();
        history.Should().ContainSingle().Which.Reason.Should().Be("Import of a bundle");
    }

    [Theory]
    [InlineData("cash_limits.csv", "financial_year,code,gross_gbp,income_gbp", "2017-18,ONE,0,-100")]
    [InlineData("forecasts.csv", Forecasts, "2017-18,2,ONE,1000,0")]
    [InlineData("actuals.csv", Forecasts, "2017-18,2,ONE,1000,0")]
    [InlineData("profiles.csv", "financial_year,code,period,gross_gbp,income_gbp", "2017-18,ONE,1,1000,0")]
    public async Task A_line_that_holds_money_gets_no_heads_below_it(string file, string heads, string row)
    {
        const string Structure = "financial_year,code,name,parent_code,kind,display_order,in_total";
        await using var database = await LoadedAsync(TestBundle.Small.Without("cash_limits.csv").Without("forecasts.csv").With(file, heads, row));

        var preview = await database.PreviewAsync(TestBundle.Empty.With("structure.csv", Structure, "2017-18,ONE,Line one,DIR,division,1,yes", "2017-18,BELOW,A line below it,ONE,service,1,yes"));

        preview.Errors.Should().ContainSingle(error => error.Column == "parent_code" && error.Line == 3).Which.Problem.Should().Be("ONE holds figures and would have heads below it");
    }

    [Fact]
    public async Task A_period_that_came_as_published_keeps_its_ratings_when_the_rule_changes_and_when_it_is_taken_elsewhere()
    {
        const string Rule = "level,base,legs,amber_percent,amber_gbp,red_percent,red_gbp";
        await using var database = await LoadedAsync(TestBundle.Small.With("rag_rules.csv", Rule, "standard,gross,whichever first,10,100,20,200"));

        (await database.LoadAsync(TestBundle.Empty.With("rag_rules.csv", Rule, "standard,gross,whichever first,1,10,2,20"))).WasStored.Should().BeTrue();

        (await RedFromAsync(database, 1)).Should().Be(20m, "what is published stays as it was rated");
        (await RedFromAsync(database, 2)).Should().Be(2m, "what is open follows the rule");
        var files = await database.Writer.WriteAsync(new FinancialYear(2017), CancellationToken.None);
        await using var elsewhere = await ImportDatabase.CreateAsync();
        var outcome = await elsewhere.LoadAsync(BundleReader.ReadFiles(files.Select(file => (file.Name, file.Content)).ToArray()));
        outcome.WasStored.Should().BeTrue(outcome.Message + string.Join(' ', outcome.Preview.Errors));
        (await RedFromAsync(elsewhere, 1)).Should().Be(20m);
        (await RedFromAsync(elsewhere, 2)).Should().Be(2m);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("none")]
    [InlineData("{\"standard\":null}")]
    [InlineData("{\"standard\":{\"Base\":\"Gross\",\"Legs\":\"WhicheverFirst\",\"Amber\":null,\"Red\":null,\"Underspend\":null}}")]
    public async Task Rating_rules_that_are_none_are_refused_in_their_cell(string rules)
    {
        await using var database = await ImportDatabase.CreateAsync();

        var outcome = await database.LoadAsync(TestBundle.Small.With("periods.csv", "financial_year,period,status,rating_rules", $"2017-18,1,published,\"{rules.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", "2017-18,2,open,"));

        outcome.WasStored.Should().BeFalse();
        outcome.Preview.Errors.Should().ContainSingle().Which.Column.Should().Be("rating_rules");
    }

    private static async Task<decimal> RedFromAsync(ImportDatabase database, int period) =>
        (await database.Get<IMonitoringReader>().FindAsync(new MonitoringPeriod(new FinancialYear(2017), period), CancellationToken.None))!.Position.Rules.Standard.Red.Percentage.PerCent;

    [Fact]
    public async Task A_column_that_is_left_out_stays_and_an_empty_cell_clears()
    {
        const string Full = "financial_year,code,gross_gbp,income_gbp,prior_year_outturn_gbp,prior_year_variance_gbp";
        await using var database = await LoadedAsync(TestBundle.Small
            .With("periods.csv", "financial_year,period,status", "2017-18,1,open")
            .With("cash_limits.csv", Full, "2017-18,ONE,1000,-100,900,9"));

        await database.LoadAsync(TestBundle.Empty.With("cash_limits.csv", "financial_year,code,gross_gbp,income_gbp,prior_year_variance_gbp", "2017-18,ONE,1000,-100,"));

        await using var db = database.Context();
        (await db.CashLimits.SingleAsync()).Should().BeEquivalentTo(new { PriorYearOutturn = (Money?)900.Pounds(), PriorYearVariance = (Money?)null });
    }

    [Fact]
    public async Task A_list_is_given_whole()
    {
        const string Header = "financial_year,period,code,about,amount_gbp,text";
        await using var database = await LoadedAsync(TestBundle.Small.With(
            "explanations.csv", Header, "2017-18,2,ONE,variance,5,first", "2017-18,2,ONE,variance,6,second", "2017-18,2,ONE,movement,7,other list", "2017-18,2,TWO,variance,8,other head"));

        var outcome = await database.LoadAsync(TestBundle.Empty.With("explanations.csv", Header, "2017-18,2,ONE,variance,5,first and only"));

        outcome.Preview.Files[0].Should().BeEquivalentTo(new { Added = 0, Changed = 1, Removed = 1 });
        await using var db = database.Context();
        (await db.Explanations.Select(entry => entry.Text).ToListAsync()).Should().BeEquivalentTo("first and only", "other list", "other head");
    }

    [Fact]
    public async Task New_heads_come_in_below_stored_ones_in_any_order_of_lines()
    {
        await using var database = await LoadedAsync(TestBundle.Small);

        var outcome = await database.LoadAsync(TestBundle.Empty
            .With(
                "structure.csv",
                "financial_year,code,name,parent_code,kind",
                "2017-18,NEW-A,New line,NEW,service",
                "2017-18,NEW,New division,DIR,division",
                "2017-18,TWO,Line two by another name,DIR,service")
            .With("forecasts.csv", Forecasts, "2017-18,2,NEW-A,10,0"));

        outcome.WasStored.Should().BeTrue(outcome.Message + string.Join(' ', outcome.Preview.Errors));
        outcome.Preview.Files[0].Should().BeEquivalentTo(new { File = "structure.csv", Added = 2, Changed = 1 });
    }

    public static TheoryData<string, string, string[], string, string> Locked => new()
    {
        { "a forecast changed", "forecasts.csv", [Forecasts, "2017-18,1,ONE,1,0"], "period", "is published and does not change" },
        { "a forecast added", "forecasts.csv", [Forecasts, "2017-18,1,TWO,1,0"], "period", "is published" },
        { "an actual", "actuals.csv", [Forecasts, "2017-18,1,ONE,1,0"], "period", "is published" },
        { "an adjustment", "director_adjustments.csv", [Adjustments, "2017-18,1,DIR,-5,why"], "period", "is published" },
        { "a roll forward", "roll_forwards.csv", ["financial_year,period,code,kind,amount_gbp,description", "2017-18,1,DIR,bid,5,what"], "period", "is published" },
        { "an explanation", "explanations.csv", ["financial_year,period,code,about,text", "2017-18,1,ONE,variance,why"], "period", "is published" },
        { "commentary", "commentary.csv", ["financial_year,period,code,text", "2017-18,1,DIR,Words"], "period", "is published" },
        { "its timetable", "periods.csv", ["financial_year,period,status,opens_on", "2017-18,1,published,2017-05-02"], "period", "its timetable stays" },
        { "a paper text", "paper_texts.csv", ["financial_year,period,paper,slot,display_order,text", "2017-18,1,cabinet,summary,1,Words"], "period", "is published" },
        { "a cash limit", "cash_limits.csv", ["financial_year,code,gross_gbp,income_gbp", "2017-18,ONE,1001,-100"], "code", "the approved cash limit" },
        { "a virement of then", "virements.csv", ["financial_year,reference,date,kind,code,gross_gbp,income_gbp,reason", "2017-18,V1,2017-04-30,technical,ONE,1,0,why"], "date", "lies in a published period" },
        { "a profile of then", "profiles.csv", ["financial_year,code,period,gross_gbp,income_gbp", "2017-18,ONE,1,1,0"], "period", "profile behind it" },
        { "a first profile", "profiles.csv", ["financial_year,code,period,gross_gbp,income_gbp", "2017-18,ONE,9,1,0"], "period", "profile behind it" },
        { "its own state", "periods.csv", ["financial_year,period,status", "2017-18,1,open"], "status", "stays so" },
        { "a moved head", "structure.csv", ["financial_year,code,name,parent_code,kind", "2017-18,ONE,Line one,TC,service"], "parent_code", "moving ONE" },
        { "a head out of the total", "structure.csv", ["financial_year,code,name,parent_code,kind,in_total", "2017-18,ONE,Line one,DIR,service,no"], "kind", "would change it" },
        { "a new mirroring line", "structure.csv", ["financial_year,code,name,parent_code,kind,mirrors", "2017-18,M,Mirror,DIR,service,TWO"], "mirrors", "would change it" },
    };

    [Theory]
    [MemberData(nameof(Locked))]
    public async Task What_would_change_a_published_period_is_refused(string name, string file, string[] lines, string column, string problem)
    {
        await using var database = await LoadedAsync(TestBundle.Small.With("forecasts.csv", Forecasts, "2017-18,1,ONE,1000,-100"));
        var before = await database.CountsAsync();

        var outcome = await database.LoadAsync(TestBundle.Empty.With(file, lines));

        outcome.WasStored.Should().BeFalse(name);
        var error = outcome.Preview.Errors.Should().ContainSingle().Subject;
        error.Should().BeEquivalentTo(new { File = file, Line = 2, Column = column }, name);
        error.Problem.Should().Contain(problem);
        (await database.CountsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task A_row_left_out_of_a_published_list_is_refused_too()
    {
        const string Header = "financial_year,period,code,kind,amount_gbp,description";
        await using var database = await LoadedAsync(TestBundle.Small.With("roll_forwards.csv", Header, "2017-18,1,DIR,bid,5,one", "2017-18,1,DIR,bid,6,two"));

        var outcome = await database.LoadAsync(TestBundle.Empty.With("roll_forwards.csv", Header, "2017-18,1,DIR,bid,5,one"));

        outcome.Preview.Errors.Should().ContainSingle().Which.Problem.Should().Contain("leaves this row out");
    }

    [Fact]
    public async Task The_next_year_is_free_while_this_one_is_published()
    {
        await using var database = await LoadedAsync(TestBundle.Small);

        var outcome = await database.LoadAsync(TestBundle.Empty
            .With("structure.csv", "financial_year,code,name,parent_code,kind", "2018-19,TC,Test Council,,council", "2018-19,ONE,Line one,TC,service")
            .With("cash_limits.csv", "financial_year,code,gross_gbp,income_gbp", "2018-19,ONE,5,0"));

        outcome.WasStored.Should().BeTrue(string.Join(' ', outcome.Preview.Errors));
    }

    [Fact]
    public async Task Heads_below_a_head_with_figures_are_refused()
    {
        await using var database = await LoadedAsync(TestBundle.Empty
            .With("council.csv", "name,short_name,negative_style", "Test,T,minus")
            .With("structure.csv", "financial_year,code,name,parent_code,kind", "2017-18,TC,Test,,council", "2017-18,DIV,Division,TC,division")
            .With("cash_limits.csv", "financial_year,code,gross_gbp,income_gbp", "2017-18,DIV,5,0"));

        var preview = await database.PreviewAsync(TestBundle.Empty.With("structure.csv", "financial_year,code,name,parent_code,kind", "2017-18,ONE,One,DIV,service"));

        preview.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new { File = "structure.csv", Line = 2, Column = "parent_code", Value = "DIV" });
    }

    [Fact]
    public async Task What_was_shown_is_what_is_stored()
    {
        await using var database = await LoadedAsync(TestBundle.Small);
        var bundle = TestBundle.Empty.With("forecasts.csv", Forecasts, "2017-18,2,ONE,1100,-100");
        var shown = await database.PreviewAsync(bundle);
        await database.LoadAsync(TestBundle.Empty.With("forecasts.csv", Forecasts, "2017-18,2,ONE,1,0"));

        var outcome = await database.Importer.ApplyAsync(bundle.Read(), Person.CommandLine, EntryChannel.Import, shown);

        outcome.WasStored.Should().BeFalse();
        outcome.Message.Should().Contain("somebody changed the same data");
    }

    [Fact]
    public async Task The_same_request_twice_is_carried_out_once()
    {
        await using var database = await LoadedAsync(TestBundle.Small);
        var id = Guid.NewGuid();
        var bundle = TestBundle.Empty.With("forecasts.csv", Forecasts, "2017-18,2,ONE,1100,-100");
        await database.Importer.ApplyAsync(bundle.Read(), Person.CommandLine, EntryChannel.Import, requestId: id);
        await database.LoadAsync(TestBundle.Empty.With("forecasts.csv", Forecasts, "2017-18,2,ONE,1,0"));

        await database.Importer.ApplyAsync(bundle.Read(), Person.CommandLine, EntryChannel.Import, requestId: id);

        await using var db = database.Context();
        (await db.Forecasts.SingleAsync()).Gross.Should().Be(1.Pounds());
    }

    [Fact]
    public async Task A_fault_while_storing_leaves_nothing_behind()
    {
        await using var database = await ImportDatabase.CreateAsync();
        var before = await database.CountsAsync();
        var failing = new BundleImporter(
            database.Get<IDbContextFactory<Data.BudgetDbContext>>(),
            new FailingAtTheEnd(database.Get<IChangeRunner>()));

        var outcome = await failing.ApplyAsync(TestBundle.Small.Read(), Person.CommandLine, EntryChannel.Import);

        outcome.WasStored.Should().BeFalse();
        outcome.Message.Should().StartWith("Not saved: the database could not store it");
        (await database.CountsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task A_period_published_elsewhere_may_come_in_with_its_figures_in_order()
    {
        await using var database = await LoadedAsync(TestBundle.Small
            .With("periods.csv", "financial_year,period,status", "2017-18,1,published")
            .With("forecasts.csv", Forecasts, "2017-18,1,ONE,1000,-100"));

        var outcome = await database.LoadAsync(TestBundle.Empty
            .With("periods.csv", "financial_year,period,status", "2017-18,2,published", "2017-18,3,open")
            .With("forecasts.csv", Forecasts, "2017-18,2,ONE,1000,-100"));

        outcome.WasStored.Should().BeTrue(outcome.Message);
        await using var db = database.Context();
        (await db.Periods.OrderBy(period => period.Number).Select(period => period.Status).ToListAsync())
            .Should().Equal(PeriodStatus.Published, PeriodStatus.Published, PeriodStatus.Open);
    }

    [Fact]
    public async Task A_period_that_is_open_here_is_not_published_by_a_bundle()
    {
        await using var database = await LoadedAsync(TestBundle.Small);

        var preview = await database.PreviewAsync(TestBundle.Empty.With("periods.csv", "financial_year,period,status", "2017-18,2,published"));

        var error = preview.Errors.Should().ContainSingle().Subject;
        error.Should().BeEquivalentTo(new { File = "periods.csv", Line = 2, Column = "status" });
        error.Advice.Should().Contain("two people");
    }

    [Fact]
    public async Task A_councils_own_database_never_becomes_a_demonstration()
    {
        await using var database = await LoadedAsync(TestBundle.Small);

        var preview = await database.PreviewAsync(TestBundle.Empty.With("council.csv", "name,short_name,negative_style,demonstration_note", "Sample,S,minus,Made up"));

        preview.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new { File = "council.csv", Line = 2, Column = "demonstration_note" });
    }

    [Fact]
    public async Task A_demonstration_stays_one_whatever_is_loaded_later()
    {
        await using var database = await LoadedAsync(TestBundle.Small.With("council.csv", "name,short_name,negative_style,demonstration_note", "Sample,S,minus,Made up"));

        var outcome = await database.LoadAsync(TestBundle.Empty.With("council.csv", "name,short_name,negative_style,demonstration_note", "Other,O,minus,"));

        outcome.WasStored.Should().BeTrue(outcome.Message);
        await using var db = database.Context();
        (await db.Councils.SingleAsync()).Should().BeEquivalentTo(new { Name = "Other", IsDemonstration = true, DemonstrationNote = (string?)null });
    }

    private static async Task<ImportDatabase> LoadedAsync(TestBundle bundle)
    {
        var database = await ImportDatabase.CreateAsync();
        var outcome = await database.LoadAsync(bundle);
        outcome.WasStored.Should().BeTrue(outcome.Message + string.Join(' ', outcome.Preview.Errors));
        return database;
    }

    /// <summary>Lets the whole change run and then fails before the commit.</summary>
    private sealed class FailingAtTheEnd(IChangeRunner runner) : IChangeRunner
    {
        public Task<ChangeOutcome> RunAsync(
            ChangeRequest request,
            Func<Data.BudgetDbContext, CancellationToken, Task<ChangeResult>> change,
            CancellationToken cancellationToken) =>
            runner.RunAsync(
                request,
                async (db, cancel) =>
                {
                    await change(db, cancel);
                    await db.SaveChangesAsync(cancel);
                    throw new IOException("The disk is full.");
                },
                cancellationToken);

        public Task<ChangeOutcome?> FindEarlierAsync(Guid requestId, Person who, CancellationToken cancellationToken) =>
            runner.FindEarlierAsync(requestId, who, cancellationToken);
    }
}
