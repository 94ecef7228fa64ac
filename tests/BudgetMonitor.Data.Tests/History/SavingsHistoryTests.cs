using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Rules;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.History;

/// <summary>
/// What belongs to a reserve, a scheme or a saving is found by its name, and a person of one part reads the savings of their
/// own heads and nobody else's.
/// </summary>
public sealed class SavingsHistoryTests : IAsyncLifetime
{
    private static readonly Person Chief = new(1, "Chief accountant", Role.ChiefAccountant, []);
    private static readonly Person Manager = new(2, "Budget manager", Role.BudgetManager, ["D1-A"]);
    private static readonly Person Director = new(3, "Director", Role.Director, ["D1"]);

    private TestDatabase database = null!;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4);
        await SaveAsync("OWN/1", "D1-A", "D1-A-001");
        await SaveAsync("OWN", "D1-A");
        await SaveAsync("BOTH", "D1-A", "D2-A");
        await SaveAsync("THEIRS", "D2-A");
        await SaveAsync("MOVED", "D2-A");
        await SaveAsync("NOBODYS", "");
        await SaveAsync("GONE", "D1-A-001");
        await database.ChangeAsync(async context =>
        {
            // A saving that came from another directorate: what it took there stands in its history.
            var moved = await context.SavingsLines.SingleAsync(saving => saving.Reference == "MOVED");
            context.Remove(await context.SavingsAmounts.SingleAsync(amount => amount.SavingsLineId == moved.SavingsLineId));
            context.Add(new SavingsAmount { SavingsLineId = moved.SavingsLineId, ForYear = 2017, Code = "D1-A", Amount = (-4).Pounds() });
            context.AddRange(
                new Reserve { Year = 2017, Name = "General reserve", Kind = ReserveKind.General, Opening = 50.Pounds(), FromPeriod = 10 },
                new CapitalScheme { HeadId = (await SampleCouncil.HeadIdsAsync(context))["D1"], Name = "New/roof", Budget = 100.Pounds() },
                new CapitalScheme { HeadId = (await SampleCouncil.HeadIdsAsync(context))["D2"], Name = "Old roof", Budget = 100.Pounds() });
        });
        await database.ChangeAsync(async context =>
        {
            context.Add(new ReserveMovement { ReserveId = (await context.Reserves.SingleAsync()).ReserveId, Year = 2017, Period = 10, Description = "Storm", Amount = (-3).Pounds() });
            foreach (var scheme in await context.CapitalSchemes.ToListAsync())
            {
                context.Add(new CapitalForecast { CapitalSchemeId = scheme.CapitalSchemeId, Period = 10, HeadId = scheme.HeadId, WorkingBudget = 100.Pounds(), RealVariance = 5.Pounds(), RephasingVariance = Money.Zero });
            }
        });
        var gone = RemovalTarget.Of<SavingsLine>(SampleCouncil.Open, "GONE");
        var seen = (await database.Get<IRemovalService>().FindAsync(gone, Chief, CancellationToken.None)).Removal!;
        (await database.Get<IRemovalService>().RemoveAsync(new(Guid.NewGuid(), Chief, EntryChannel.Page, gone, seen.Mark, "Entered twice"), CancellationToken.None)).WasSaved.Should().BeTrue();
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Theory]
    [InlineData("general reserve", "reserve 2017-18/General reserve", "reserve movement 2017-18/P10/General reserve/Storm")]
    [InlineData("new/roof", "capital forecast 2017-18/P10/D1/New/roof", "capital scheme 2017-18/D1/New/roof")]
    [InlineData("THEIRS", "saving 2017-18/THEIRS", "saving's amount 2017-18/THEIRS/2017-18/D2-A", "saving's progress 2017-18/P10/THEIRS")]
    public async Task What_belongs_to_a_thing_is_found_by_its_name(string name, params string[] found)
    {
        (await ReadAsync(Chief, name)).Should().Equal(found);
    }

    [Theory]
    //          whose, looks for, finds
    [InlineData("manager", "OWN", "saving 2017-18/OWN", "saving 2017-18/OWN/1", "saving's amount 2017-18/OWN/1/2017-18/D1-A", "saving's amount 2017-18/OWN/1/2017-18/D1-A-001", "saving's amount 2017-18/OWN/2017-18/D1-A", "saving's progress 2017-18/P10/OWN", "saving's progress 2017-18/P10/OWN/1")]
    [InlineData("manager", "GONE", "saving 2017-18/GONE", "saving's amount 2017-18/GONE/2017-18/D1-A-001", "saving's progress 2017-18/P10/GONE")]
    [InlineData("manager", "BOTH")]
    [InlineData("manager", "THEIRS")]
    [InlineData("manager", "MOVED")]
    [InlineData("manager", "NOBODYS")]
    [InlineData("manager", "D2-A")]
    [InlineData("manager", "roof")]
    [InlineData("manager", "General reserve")]
    [InlineData("director", "GONE", "saving 2017-18/GONE", "saving's amount 2017-18/GONE/2017-18/D1-A-001", "saving's progress 2017-18/P10/GONE")]
    [InlineData("director", "roof", "capital forecast 2017-18/P10/D1/New/roof", "capital scheme 2017-18/D1/New/roof")]
    [InlineData("director", "BOTH")]
    [InlineData("director", "THEIRS")]
    public async Task A_person_of_one_part_reads_of_their_own_heads_and_nobody_elses(string who, string name, params string[] found)
    {
        (await ReadAsync(who == "manager" ? Manager : Director, name)).Should().Equal(found);
    }

    [Fact]
    public async Task A_saving_that_reaches_out_of_their_part_is_not_theirs_to_read_any_more()
    {
        await database.ChangeAsync(async context =>
        {
            var saving = await context.SavingsLines.SingleAsync(one => one.Reference == "OWN");
            context.Add(new SavingsAmount { SavingsLineId = saving.SavingsLineId, ForYear = 2018, Code = "D2-A", Amount = (-4).Pounds() });
        });

        (await ReadAsync(Manager, "2017-18/OWN")).Should().OnlyContain(entry => entry.Contains("OWN/1", StringComparison.Ordinal));
    }

    /// <summary>A scheme may bear a head's code at the beginning of its name, and a budget change one in its reference: whose an entry is was stored with it and is not read out of its name.</summary>
    [Fact]
    public async Task Whose_an_entry_is_does_not_follow_from_its_name()
    {
        await database.ChangeAsync(async context =>
        {
            var heads = await SampleCouncil.HeadIdsAsync(context);
            context.AddRange(
                new CapitalScheme { HeadId = heads["D2"], Name = "D1-A/Look-alike", Budget = 100.Pounds() },
                new CapitalScheme { HeadId = heads["D1"], Name = "D2-A/Look-alike", Budget = 100.Pounds() });
        });

        (await ReadAsync(Director, "look-alike")).Should().Equal("capital scheme 2017-18/D1/D2-A/Look-alike");
        (await ReadAsync(Chief, "look-alike")).Should().HaveCount(2);
    }

    /// <summary>An entry from before its readers were stored with it is for those alone who read everything.</summary>
    [Theory]
    [InlineData("chief", 1)]
    [InlineData("director", 0)]
    [InlineData("manager", 0)]
    public async Task An_entry_that_does_not_say_whose_it_is_is_not_shown_to_those_of_a_part(string who, int found)
    {
        using (var plain = database.OpenPlain())
        using (var command = plain.CreateCommand())
        {
            command.CommandText = "DROP TRIGGER tr_history_lock_update; UPDATE history SET readers = NULL WHERE item = '2017-18/P10/D1-A-001' AND subject = 'forecast' AND field = 'gross'";
            command.ExecuteNonQuery();
        }

        var person = who switch { "chief" => Chief, "director" => Director, _ => Manager };
        (await ReadAsync(person, "P10/D1-A-001", "gross")).Should().HaveCount(found);
    }

    private async Task<IReadOnlyList<string>> ReadAsync(Person who, string name, string? field = null)
    {
        var page = await database.Get<IHistoryReader>().FindAsync(who, new HistorySearch { Item = name }, 500, CancellationToken.None);
        return [.. page.Entries.Where(entry => field is null || entry.Field == field).Select(entry => $"{entry.Subject} {entry.Key}").Distinct().Order(StringComparer.Ordinal)];
    }

    private Task SaveAsync(string reference, params string[] codes) => database.ChangeAsync(async context =>
    {
        var saving = new SavingsLine { Year = 2017, Reference = reference, Title = "Fewer forms", FromPeriod = 10 };
        context.Add(saving);
        await context.SaveChangesAsync();
        context.AddRange(codes.Select(code => new SavingsAmount { SavingsLineId = saving.SavingsLineId, ForYear = 2017, Code = code, Amount = (-4).Pounds() }));
        context.Add(new SavingsProgress { SavingsLineId = saving.SavingsLineId, Year = 2017, Period = 10, Delivered = Money.Zero, Forecast = (-4).Pounds(), Status = SavingsStatus.OnTrack });
    });
}
