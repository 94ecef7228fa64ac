using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Tests.Importing;

/// <summary>What the monthly round adds to a bundle: timetables, methods, actions and their progress, commentary, thresholds.</summary>
public sealed class RoundBundleTests
{
    private const string Actions = "financial_year,code,title,from_period,owner,due_on,amount_gbp";
    private const string Progress = "financial_year,period,code,title,status,in_forecast_gbp";

    private static TestBundle Whole => TestBundle.Small
        .With("council.csv", "name,short_name,negative_style,explain_variance_from_gbp,explain_movement_from_gbp", "Test Council,TC,minus,none,50000")
        .With(
            "periods.csv",
            "financial_year,period,status,opens_on,forecasts_due_on,review_on,publishes_on",
            "2017-18,1,published,,,,",
            "2017-18,2,open,2017-06-01,2017-06-09,2017-06-12,2017-06-30")
        .With(
            "forecasts.csv",
            "financial_year,period,code,gross_gbp,income_gbp,method,nature,full_year_effect_gbp",
            "2017-18,2,ONE,1100,-100,run rate,recurring,250")
        .With("actions.csv", Actions, "2017-18,DIR,Close a building,2,Head of Property,2017-12-31,-300")
        .With("action_progress.csv", Progress, "2017-18,2,DIR,close a building,under way,-100")
        .With("commentary.csv", "financial_year,period,code,text", "2017-18,2,DIR,The variance is {DIR.variance}.");

    [Fact]
    public async Task Everything_of_the_round_is_stored_as_given()
    {
        await using var database = await ImportDatabase.CreateAsync();

        var outcome = await database.LoadAsync(Whole);

        outcome.WasStored.Should().BeTrue(outcome.Message + string.Join(' ', outcome.Preview.Errors));
        await using var db = database.Context();
        (await db.Councils.SingleAsync()).Should().BeEquivalentTo(new { ExplainVarianceFrom = (Money?)null, ExplainMovementFrom = (Money?)50_000.Pounds() });
        (await db.Periods.SingleAsync(period => period.Number == 2)).Should().BeEquivalentTo(new
        {
            OpensOn = (DateOnly?)new DateOnly(2017, 6, 1),
            ForecastsDueOn = (DateOnly?)new DateOnly(2017, 6, 9),
            ReviewOn = (DateOnly?)new DateOnly(2017, 6, 12),
            PublishesOn = (DateOnly?)new DateOnly(2017, 6, 30),
        });
        (await db.Forecasts.SingleAsync()).Should().BeEquivalentTo(new
        {
            Method = ForecastMethod.RunRate,
            Nature = VarianceNature.Recurring,
            FullYearEffect = (Money?)250.Pounds(),
        });
        var action = await db.AdjustmentActions.SingleAsync();
        action.Should().BeEquivalentTo(new
        {
            Title = "Close a building",
            FromPeriod = 2,
            OwnerName = "Head of Property",
            DueOn = new DateOnly(2017, 12, 31),
            Amount = (-300).Pounds(),
        });
        (await db.ActionProgress.SingleAsync()).Should().BeEquivalentTo(new
        {
            action.AdjustmentActionId,
            Period = 2,
            action.HeadId,
            Status = ActionStatus.UnderWay,
            InForecast = (-100).Pounds(),
        });
        (await db.Commentaries.SingleAsync()).Text.Should().Be("The variance is {DIR.variance}.");
    }

    [Fact]
    public async Task The_same_bundle_twice_and_what_is_taken_out_again_change_nothing()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole);

        (await database.PreviewAsync(Whole)).ChangesNothing.Should().BeTrue();

        var written = TestBundle.Empty;
        foreach (var (name, content) in await database.Writer.WriteAsync(new(2017), CancellationToken.None))
        {
            written.With(name, content);
        }

        var preview = await database.PreviewAsync(written);
        preview.Errors.Should().BeEmpty();
        preview.ChangesNothing.Should().BeTrue();
    }

    [Theory]
    //          columns given, cells, method afterwards
    [InlineData("", "", ForecastMethod.Typed)] // another figure without a method was typed somewhere
    [InlineData(",method", ",cash limit", ForecastMethod.CashLimit)]
    public async Task A_changed_figure_says_how_it_came_about(string column, string cell, ForecastMethod method)
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole);

        await database.LoadAsync(TestBundle.Empty.With("forecasts.csv", $"financial_year,period,code,gross_gbp,income_gbp{column}", $"2017-18,2,ONE,1200,-100{cell}"));

        await using var db = database.Context();
        (await db.Forecasts.SingleAsync()).Should().BeEquivalentTo(new { Method = method, Nature = VarianceNature.Recurring });
    }

    [Fact]
    public async Task An_unchanged_figure_keeps_its_method_where_the_bundle_says_none()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole);

        var preview = await database.PreviewAsync(TestBundle.Empty.With("forecasts.csv", "financial_year,period,code,gross_gbp,income_gbp", "2017-18,2,ONE,1100,-100"));

        preview.ChangesNothing.Should().BeTrue();
    }

    [Fact]
    public async Task What_a_preview_shows_of_an_action_is_stored()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole);
        var later = TestBundle.Empty.With("actions.csv", Actions, "2017-18,DIR,Close a building,1,Another post,2017-12-31,-250");
        (await database.PreviewAsync(later)).RowsChanged.Should().Be(1);

        await database.LoadAsync(later);

        (await database.PreviewAsync(later)).ChangesNothing.Should().BeTrue("everything that the preview showed as changed is stored, the first period too");
        await using var db = database.Context();
        (await db.AdjustmentActions.SingleAsync()).Should().BeEquivalentTo(new { FromPeriod = 1, OwnerName = "Another post", Amount = (-250).Pounds() });
    }

    [Fact]
    public async Task Progress_is_corrected_and_added_to_stored_actions()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole);

        var outcome = await database.LoadAsync(TestBundle.Empty
            .With("periods.csv", "financial_year,period,status", "2017-18,3,open")
            .With(
                "action_progress.csv",
                Progress,
                "2017-18,2,DIR,Close a building,under way,-150",
                "2017-18,3,DIR,Close a building,delivered,-300"));

        outcome.WasStored.Should().BeTrue(outcome.Message + string.Join(' ', outcome.Preview.Errors));
        await using var db = database.Context();
        (await db.ActionProgress.OrderBy(progress => progress.Period).Select(progress => progress.InForecast).ToListAsync())
            .Should().Equal((-150).Pounds(), (-300).Pounds());
    }

    [Theory]
    [InlineData("action_progress.csv", Progress, "2017-18,2,DIR,Open a building,planned,0", "title", "has no action of this name")]
    [InlineData("action_progress.csv", Progress, "2017-18,2,NONE,Close a building,planned,0", "code", "is not a head")]
    [InlineData("action_progress.csv", Progress, "2017-18,7,DIR,Close a building,planned,0", "period", "neither in periods.csv nor in the database")]
    [InlineData("action_progress.csv", Progress, "2017-18,2,DIR,Close a building,finished,0", "status", "not known")]
    [InlineData("actions.csv", Actions, "2017-18,DIR,Sell a building,2,Head of Property,soon,-300", "due_on", "not a day")]
    [InlineData("commentary.csv", "financial_year,period,code,text", "2017-18,2,DIR,It is {DIR.nonsense}.", "text", "nonsense")]
    [InlineData("council.csv", "name,short_name,negative_style,explain_variance_from_gbp", "Test Council,TC,minus,-5", "explain_variance_from_gbp", "no sign")]
    [InlineData("forecasts.csv", "financial_year,period,code,gross_gbp,income_gbp,method", "2017-18,2,ONE,1,0,guess", "method", "not known")]
    public async Task Each_fault_is_named_with_its_place(string file, string header, string line, string column, string problem)
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole);

        var preview = await database.PreviewAsync(TestBundle.Empty.With(file, header, line));

        var error = preview.Errors.Should().ContainSingle().Subject;
        error.Should().BeEquivalentTo(new { File = file, Line = 2, Column = column });
        error.Problem.Should().Contain(problem);
    }
}
