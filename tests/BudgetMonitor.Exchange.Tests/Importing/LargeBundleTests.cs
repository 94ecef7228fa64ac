using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Exchange.Reading;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Tests.Importing;

/// <summary>Bundles of so many rows that they are stored without the context's tracking each: what holds for every save holds for them.</summary>
public class LargeBundleTests
{
    private const int Lines = 300;
    private const string Forecasts = "financial_year,period,code,gross_gbp,income_gbp";
    private const string RollForwards = "financial_year,period,code,kind,amount_gbp,description";

    private static readonly Func<int, string> Forecast = line => $"2017-18,2,L{line},{1000 + line},-{line}";

    [Fact]
    public async Task Every_row_is_stored_with_its_version_and_told_in_history()
    {
        await using var database = await LoadedAsync();

        await using var db = database.Context();
        var stored = await db.Forecasts.Join(db.Heads, forecast => forecast.HeadId, head => head.HeadId, (forecast, head) => new { head.Code, forecast.Gross, forecast.Income, forecast.Version }).ToListAsync();
        stored.Should().HaveCount(Lines).And.OnlyContain(row => row.Version == 1);
        stored.Should().ContainEquivalentOf(new { Code = "L7", Gross = 1007.Pounds(), Income = (-7).Pounds(), Version = 1 });
        (await db.Heads.SingleAsync(head => head.Code == "L7")).ParentId.Should().Be((await db.Heads.SingleAsync(head => head.Code == "DIR")).HeadId);
        (await database.Get<HistoryVerifier>().VerifyAsync(null, default)).IsWhole.Should().BeTrue();
    }

    [Fact]
    public async Task The_same_bundle_again_changes_nothing()
    {
        await using var database = await LoadedAsync();
        var before = await database.CountsAsync();

        var outcome = await database.LoadAsync(Bundle());

        outcome.WasStored.Should().BeTrue(outcome.Message);
        outcome.Preview.ChangesNothing.Should().BeTrue();
        (await database.CountsAsync()).Should().Be(before);
    }

    [Fact]
    public async Task A_later_one_changes_the_rows_and_raises_their_versions_and_that_of_the_data()
    {
        await using var database = await LoadedAsync();
        int DataVersion()
        {
            using var db = database.Context();
            return (int)db.Councils.Single().DataVersion;
        }

        var before = DataVersion();
        var outcome = await database.LoadAsync(TestBundle.Empty.With("forecasts.csv", [Forecasts, .. Of(line => line == 5 ? Forecast(line) : $"2017-18,2,L{line},1,0")]));

        outcome.WasStored.Should().BeTrue(outcome.Message);
        outcome.Preview.Files.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Changed = Lines - 1, Added = 0, Removed = 0, Unchanged = 1 });
        outcome.Preview.Files[0].Rows[0].Values.Should().Contain(new Comparing.ValueChange("gross_gbp", "1000", "1"));
        await using var db = database.Context();
        (await db.Forecasts.Where(forecast => forecast.Version == 2).ToListAsync()).Should().HaveCount(Lines - 1).And.OnlyContain(forecast => forecast.Gross == 1.Pounds() && forecast.Income == Money.Zero);
        DataVersion().Should().Be(before + 1);
    }

    [Fact]
    public async Task What_a_list_leaves_out_is_taken_away()
    {
        await using var database = await LoadedAsync();
        await database.LoadAsync(TestBundle.Empty.With("roll_forwards.csv", [RollForwards, .. Of(line => $"2017-18,2,L0,bid,{line + 1},Plan {line}")]));

        var outcome = await database.LoadAsync(TestBundle.Empty.With("roll_forwards.csv", RollForwards, "2017-18,2,L0,bid,1,Plan 0"));

        outcome.Preview.Files.Should().ContainSingle().Which.Removed.Should().Be(Lines - 1);
        await using var db = database.Context();
        (await db.RollForwards.SingleAsync()).Description.Should().Be("Plan 0");
        (await database.Get<HistoryVerifier>().VerifyAsync(null, default)).IsWhole.Should().BeTrue();
    }

    [Fact]
    public async Task A_published_period_refuses_rows_that_nobody_tracks()
    {
        await using var database = await LoadedAsync();
        var runner = database.Get<IChangeRunner>();

        // The bundle's own check would refuse them before: here only what holds for every save stands in the way.
        var outcome = await runner.RunAsync(
            new ChangeRequest(Guid.NewGuid(), Domain.People.Person.CommandLine, EntryChannel.Import),
            async (db, cancel) =>
            {
                var head = await db.Heads.SingleAsync(one => one.Code == "L1", cancel);
                var save = new UntrackedSave<Domain.Entries.ActualEntry>(db);
                await save.AddAsync(new() { HeadId = head.HeadId, Period = 1, Gross = 1.Pounds(), Income = Money.Zero }, cancel);
                await save.FinishAsync(cancel);
                return ChangeResult.Save("Stored");
            },
            default);

        outcome.End.Should().Be(ChangeEnd.Refused);
        outcome.Message.Should().Contain("is published").And.Contain("L1");
    }

    [Fact]
    public void A_file_too_large_is_one_error_whatever_else_the_bundle_holds()
    {
        var reading = Bundle().With("structure.csv", new byte[FileLimits.FileBytes + 1]).Read();

        reading.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new { File = "structure.csv", Line = 0 });
        reading.Bundle.Counts.Should().BeEmpty();
    }

    [Fact]
    public async Task A_structure_that_cannot_be_read_is_not_complained_about_in_every_row()
    {
        await using var database = await ImportDatabase.CreateAsync();

        var preview = await database.PreviewAsync(Bundle().With("structure.csv", "PK\u0003\u0004"u8.ToArray()));

        preview.Errors.Should().ContainSingle().Which.File.Should().Be("structure.csv");
    }

    private static TestBundle Bundle() => TestBundle.Small
        .With(
            "structure.csv",
            [
                "financial_year,code,name,parent_code,kind,in_total,mirrors",
                "2017-18,TC,Test Council,,council,,",
                "2017-18,DIR,Directorate,TC,directorate,,",
                .. Of(line => $"2017-18,L{line},Line {line},DIR,service,,"),
            ])
        .With("cash_limits.csv", ["financial_year,code,gross_gbp,income_gbp", .. Of(line => $"2017-18,L{line},1000,-100")])
        .With("forecasts.csv", [Forecasts, .. Of(Forecast)]);

    private static IEnumerable<string> Of(Func<int, string> line) => Enumerable.Range(0, Lines).Select(line);

    private static async Task<ImportDatabase> LoadedAsync()
    {
        var database = await ImportDatabase.CreateAsync();
        var outcome = await database.LoadAsync(Bundle());
        outcome.WasStored.Should().BeTrue(string.Join('\n', outcome.Preview.Errors));
        return database;
    }
}
