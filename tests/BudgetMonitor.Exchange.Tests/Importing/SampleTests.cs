using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Exchange.Bundles;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Tests.Importing;

/// <summary>The demonstration councils load clean and come to the figures that their papers print.</summary>
public sealed class SampleTests
{
    [Theory]
    [InlineData("kent-2017-18")]
    [InlineData("norfolk-asc-2017-18")]
    public async Task A_sample_loads_clean_and_twice_changes_nothing(string sample)
    {
        await using var database = await ImportDatabase.CreateAsync();
        var reading = BundleReader.ReadFolder(Repository.Samples(sample));

        var first = await database.LoadAsync(reading);
        var counts = await database.CountsAsync();
        var again = await database.LoadAsync(reading);

        first.Preview.Errors.Should().BeEmpty();
        first.Preview.Warnings.Should().BeEmpty();
        first.WasStored.Should().BeTrue(first.Message);
        again.WasStored.Should().BeTrue();
        again.Preview.ChangesNothing.Should().BeTrue();
        (await database.CountsAsync()).Should().Be(counts, "a second load leaves no history either");
    }

    [Theory]
    [InlineData("kent-2017-18")]
    [InlineData("norfolk-asc-2017-18")]
    public async Task A_sample_taken_out_again_changes_nothing_where_it_came_from_and_everything_in_an_empty_database(string sample)
    {
        await using var database = await ImportDatabase.CreateAsync();
        await using var other = await ImportDatabase.CreateAsync();
        await database.LoadAsync(BundleReader.ReadFolder(Repository.Samples(sample)));

        var files = await database.Writer.WriteAsync(new FinancialYear(2017), CancellationToken.None);
        var reading = BundleReader.ReadFiles(files);
        var back = await database.LoadAsync(reading);
        var moved = await other.LoadAsync(reading);
        var movedFiles = await other.Writer.WriteAsync(new FinancialYear(2017), CancellationToken.None);

        back.Preview.Errors.Should().BeEmpty();
        back.Preview.ChangesNothing.Should().BeTrue();
        moved.WasStored.Should().BeTrue(moved.Message);
        movedFiles.Select(file => (file.Name, Convert.ToHexString(file.Content)))
            .Should().Equal(files.Select(file => (file.Name, Convert.ToHexString(file.Content))));
    }

    [Theory]
    //          head, revised variance in £m, movement in £m, as table 1a prints them
    [InlineData("CYPE-EYP", -0.214, -0.204)]
    [InlineData("CYPE", 6.995, -0.767)]
    [InlineData("ASCH", -0.247, -0.319)]
    [InlineData("GET", -0.137, -0.118)]
    [InlineData("CORP-PH", 0.000, 0.000)]
    [InlineData("FIN", -3.596, -1.285)]
    [InlineData("SCH", 17.398, -5.340)]
    [InlineData("KCC", 21.262, -7.299)]
    public async Task Kent_comes_to_the_printed_position(string code, decimal revised, decimal movement)
    {
        var position = await KentAsync();

        Millions(position.Position.Find(code)!.RevisedVariance).Should().Be(revised);
        Millions(position.Position.Find(code)!.Movement).Should().Be(movement);
    }

    [Fact]
    public async Task Kent_without_schools_comes_to_the_printed_total()
    {
        var total = (await KentAsync()).Position.CouncilTotal;

        Millions(total.RevisedVariance).Should().Be(3.865m);
        Millions(total.RevisedVarianceWithRollForwards).Should().Be(5.479m);
        Millions(total.MovementWithRollForwards).Should().Be(-2.028m);
    }

    [Fact]
    public async Task Norfolk_is_on_budget_to_the_penny()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(BundleReader.ReadFolder(Repository.Samples("norfolk-asc-2017-18")));

        var snapshot = await database.Get<IMonitoringReader>().FindAsync(new MonitoringPeriod(new FinancialYear(2017), 2), CancellationToken.None);

        snapshot!.Position.Council.RevisedVariance.Should().Be(Money.Zero);
        Millions(snapshot.Position.Council.CashLimit!.Value.Net).Should().Be(261.453m);
        Millions(snapshot.Position.Find("EHP")!.PriorYearOutturn).Should().Be(5.492m);
    }

    [Fact]
    public async Task A_mirroring_line_is_not_stored()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(BundleReader.ReadFolder(Repository.Samples("kent-2017-18")));
        await using var db = database.Context();

        var mirror = await db.Heads.SingleAsync(head => head.Code == "PH-RES");

        (await db.Forecasts.AnyAsync(forecast => forecast.HeadId == mirror.HeadId)).Should().BeFalse();
        mirror.MirrorsHeadId.Should().Be((await db.Heads.SingleAsync(head => head.Code == "PH-SVC")).HeadId);
    }

    private static async Task<MonitoringSnapshot> KentAsync()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(BundleReader.ReadFolder(Repository.Samples("kent-2017-18")));
        return (await database.Get<IMonitoringReader>().FindAsync(new MonitoringPeriod(new FinancialYear(2017), 10), CancellationToken.None))!;
    }

    private static decimal? Millions(Money? money) => money is { } known ? Rounding.HalfAwayFromZero(known.Pounds / 1_000_000m, 3) : null;
}
