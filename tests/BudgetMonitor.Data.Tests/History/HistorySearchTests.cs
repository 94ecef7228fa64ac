using System.Globalization;
using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.Tests.Areas;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Testing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.History;

/// <summary>Searching a history that is longer than one look reaches.</summary>
public sealed class HistorySearchTests : IAsyncLifetime
{
    /// <summary>Two stretches and a bit, an entry a minute from 1 April 2017 on.</summary>
    private const int Entries = (2 * HistoryReader.Window) + 5_000;

    private static readonly Person Chief = new(1, "Chief accountant", Role.ChiefAccountant, []);
    private static readonly Person Manager = new(2, "Budget manager", Role.BudgetManager, ["D1-A"]);
    private static readonly DateTime Start = new(2017, 4, 1, 0, 0, 0, DateTimeKind.Utc);

    private TestDatabase database = null!;

    private IHistoryReader Reader => database.Get<IHistoryReader>();

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4);
        using var plain = database.OpenPlain();
        using var command = plain.CreateCommand();
        command.CommandText = string.Create(
            CultureInfo.InvariantCulture,
            $"""
            DROP TRIGGER tr_history_lock_insert; DROP TRIGGER tr_history_lock_delete;
            DELETE FROM history;
            WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n WHERE id < {Entries})
            INSERT INTO history (history_entry_id, at_utc, account_id, account_name, way, subject, item, field, value_before, value_after, reason, request_id, readers, year, head_code, hash)
            SELECT id, strftime('%Y-%m-%d %H:%M:%f', '2017-04-01', (id - 1) || ' minutes'), 1, 'Somebody', 'Page', CASE id % 50 WHEN 0 THEN 'profile' ELSE 'forecast' END,
                   CASE id % 2 WHEN 0 THEN '2017-18/P10/D1-A-001' ELSE '2017-18/P10/D2-A-001' END, 'gross', id - 1, id,
                   CASE id WHEN 7 THEN 'The oldest placement' WHEN {Entries} THEN 'The newest placement' END, '00000000-0000-0000-0000-000000000000',
                   'Head', 2017, CASE id % 2 WHEN 0 THEN 'D1-A-001' ELSE 'D2-A-001' END, 'x'
            FROM n;
            """);
        command.ExecuteNonQuery();
    }

    public async Task DisposeAsync() => await database.DisposeAsync();

    [Fact]
    public async Task Words_are_looked_for_a_stretch_at_a_time_and_found_in_the_end()
    {
        var search = new HistorySearch { Text = "placement" };

        var newest = await Reader.FindAsync(Chief, search, 50, default);
        var middle = await Reader.FindAsync(Chief, search with { Before = newest.Next }, 50, default);
        var oldest = await Reader.FindAsync(Chief, search with { Before = middle.Next }, 50, default);

        newest.Entries.Should().ContainSingle().Which.Reason.Should().Be("The newest placement");
        (newest.Next, newest.LookedBackTo).Should().Be((Entries + 1 - HistoryReader.Window, At(Entries + 1 - HistoryReader.Window)));
        middle.Entries.Should().BeEmpty();
        oldest.Entries.Should().ContainSingle().Which.Reason.Should().Be("The oldest placement");
        (oldest.Next, oldest.LookedBackTo).Should().Be(((long?)null, (DateTime?)null));
    }

    [Fact]
    public async Task Days_make_the_search_short()
    {
        var found = await Reader.FindAsync(Chief, new HistorySearch { Text = "placement", From = Start, Until = Start.AddDays(1) }, 50, default);

        found.Entries.Should().ContainSingle().Which.HistoryEntryId.Should().Be(7);
        found.Next.Should().BeNull("the whole day was looked through");
    }

    [Theory]
    [InlineData(0, 1, 1_440)]
    [InlineData(1, 1, 1_440)]
    [InlineData(1_000, 1, 0)]
    public async Task Days_hold_exactly_what_happened_in_them(int day, int days, int entries)
    {
        var found = await Reader.FindAsync(Chief, new HistorySearch { From = Start.AddDays(day), Until = Start.AddDays(day + days) }, 5_000, default);

        found.Entries.Should().HaveCount(entries).And.NotContain(entry => entry.At < Start.AddDays(day) || entry.At >= Start.AddDays(day + days));
        found.Next.Should().BeNull();
    }

    [Fact]
    public async Task A_person_of_one_part_comes_to_the_end_page_by_page_without_gap_or_repeat()
    {
        var seen = new List<long>();
        var search = new HistorySearch { Subject = "profile" };
        for (HistoryPage? page = null; page is null || page.Next is not null;)
        {
            page = await Reader.FindAsync(Manager, search with { Before = page?.Next }, 500, default);
            seen.AddRange(page.Entries.Select(entry => entry.HistoryEntryId));
        }

        seen.Should().BeInDescendingOrder().And.OnlyHaveUniqueItems().And.HaveCount(Entries / 50).And.OnlyContain(id => id % 50 == 0);
    }

    [Fact]
    public void Every_kind_of_thing_can_be_chosen()
    {
        CouncilAreas.Subjects.Should().Equal(KnownSubjects.All.Select(known => known.Subject).Order(StringComparer.Ordinal));
    }

    private static DateTime At(long id) => Start.AddMinutes(id - 1);
}
