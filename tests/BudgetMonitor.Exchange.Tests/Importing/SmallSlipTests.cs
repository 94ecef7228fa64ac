using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Exchange.Comparing;
using BudgetMonitor.Exchange.Importing;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Tests.Importing;

/// <summary>
/// Small bundles that a council sends in the course of a year, as spreadsheets and people really make them, onto a year whose
/// period 9 is published: each gets one right reading, or one right sentence that can be followed.
/// </summary>
public sealed class SmallSlipTests
{
    private const string Structure = "financial_year,code,name,parent_code,kind,display_order";
    private const string Limits = "financial_year,code,gross_gbp,income_gbp";
    private const string Forecasts = "financial_year,period,code,gross_gbp,income_gbp";
    private const string Virements = "financial_year,reference,date,kind,code,gross_gbp,income_gbp,reason";

    private static readonly string[] Heads =
    [
        "2019-20,TC,Test Council,,council,1", "2019-20,ADU,Adults,TC,directorate,1", "2019-20,PLA,Place,TC,directorate,2",
        "2019-20,0012,Home care,ADU,service,1", "2019-20,012,Day centres,ADU,service,2", "2019-20,PL-1,Bins,PLA,service,1", "2019-20,PL-2,Parking,PLA,service,2",
    ];

    /// <summary>The name, the file and its text, and the gross forecasts of the lines in it afterwards.</summary>
    public static TheoryData<string, string, string> Sound => new()
    {
        { "a zero-width space before the amount", Forecasts + "\n2019-20,10,PL-1,\u200b5000,0\n", "PL-1=5000" },
        { "a column without a name or a cell", Forecasts + ",\n2019-20,10,PL-1,5,0,\n", "PL-1=5" },
        { "last commas left out", Forecasts + ",method\n2019-20,10,PL-1,5,0,typed\n2019-20,10,PL-2,6,0\n", "PL-1=5 PL-2=6" },
        { "the separator's line first", "sep=,\n" + Forecasts + "\n2019-20,10,PL-1,5,0\n", "PL-1=5" },
        { "codes with zeros in front", Forecasts + "\n2019-20,10,0012,5,0\n2019-20,10,012,6,0\n", "0012=5 012=6" },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public async Task What_can_mean_one_thing_alone_is_read_as_that(string name, string content, string forecasts)
    {
        await using var database = await BaseAsync();

        var outcome = await database.LoadAsync(TestBundle.Empty.With("forecasts.csv", System.Text.Encoding.UTF8.GetBytes(content)));

        outcome.WasStored.Should().BeTrue(name + string.Join(' ', outcome.Preview.Errors));
        outcome.Preview.Warnings.Should().BeEmpty(name);
        await using var db = database.Context();
        var stored = await db.Forecasts.Where(row => row.Period == 10 && row.Gross != 1.Pounds()).Join(db.Heads, row => row.HeadId, head => head.HeadId, (row, head) => new { head.Code, row.Gross }).OrderBy(row => row.Code).ToListAsync();
        string.Join(' ', stored.Select(row => FormattableString.Invariant($"{row.Code}={row.Gross.Pounds:0}"))).Should().Be(forecasts, name);
    }

    [Fact]
    public async Task A_code_that_lost_its_zeros_gets_one_sentence_with_the_codes_that_it_may_have_been()
    {
        await using var database = await BaseAsync();

        (await TellAsync(database, TestBundle.Empty.With("forecasts.csv", Forecasts, "2019-20,10,12,5,0"))).Should().Be(
            "forecasts.csv line 2, code \"12\": 12 is not a head of 2019-20, neither in the bundle nor in the database. "
            + "Write it as 0012 or 012, if that is the one you mean: a spreadsheet program takes the zeros in front away unless the column is formatted as text");
    }

    [Fact]
    public async Task A_head_moved_in_the_year_is_answered_with_where_it_stands_and_with_two_ways_that_work()
    {
        await using var database = await BaseAsync();

        (await TellAsync(database, TestBundle.Empty.With("structure.csv", [Structure, .. Heads[..^1], "2019-20,PL-2,Parking,ADU,service,2"]))).Should().Be(
            "structure.csv line 8, parent_code \"ADU\": period 9 of 2019-20 is published with PL-2 below PLA, and moving PL-2 would change it. "
            + "Move it in the structure of the next financial year, or, to report it there from now on, "
            + "add a head with a code of its own below ADU and bring its budget as a virement dated after that period");

        // The second way, as it is advised.
        var added = await database.LoadAsync(TestBundle.Empty
            .With("structure.csv", Structure, "2019-20,AD-2,Parking,ADU,service,3")
            .With("virements.csv", Virements, "2019-20,V1,2020-01-31,virement,AD-2,7,-3,Parking moves", "2019-20,V1,2020-01-31,virement,PL-2,-7,3,Parking moves"));
        added.WasStored.Should().BeTrue(string.Join(' ', added.Preview.Errors));

        // And the first.
        var next = await database.LoadAsync(TestBundle.Empty.With("structure.csv", [Structure, .. Heads[..^1].Append("2019-20,PL-2,Parking,ADU,service,2").Select(row => row.Replace("2019-20", "2020-21", StringComparison.Ordinal))]));
        next.WasStored.Should().BeTrue(string.Join(' ', next.Preview.Errors));
    }

    [Fact]
    public async Task A_head_moves_freely_while_nothing_of_the_year_is_published()
    {
        await using var database = await BaseAsync("2019-20,10,open");

        var outcome = await database.LoadAsync(TestBundle.Empty.With("structure.csv", Structure, "2019-20,PL-2,Parking,ADU,service,2"));

        outcome.WasStored.Should().BeTrue(string.Join(' ', outcome.Preview.Errors));
        outcome.Preview.Files.Single().Rows.Single().Values.Should().Equal(new ValueChange("parent_code", "PLA", "ADU"));
    }

    [Fact]
    public async Task A_new_head_with_a_slash_in_its_code_is_told_how_its_budget_comes_in_and_comes_in_so()
    {
        await using var database = await BaseAsync();
        var bundle = TestBundle.Empty.With("structure.csv", Structure, "2019-20,PL/1,Street cleaning,PLA,service,3");

        (await TellAsync(database, bundle.With("cash_limits.csv", Limits, "2019-20,0012,10,0", "2019-20,PL/1,20,-10"))).Should().Be(
            "cash_limits.csv line 3, code \"PL/1\": period 9 of 2019-20 is published without an approved cash limit of PL/1, so none can be added. "
            + "Bring its budget as a virement or a technical adjustment dated after that period");

        var added = await database.LoadAsync(bundle.Without("cash_limits.csv")
            .With("virements.csv", Virements, "2019-20,V1,2020-01-31,technical,PL/1,20,-10,A new grant")
            .With("forecasts.csv", Forecasts, "2019-20,10,PL/1,20,-10"));
        added.WasStored.Should().BeTrue(string.Join(' ', added.Preview.Errors));
    }

    /// <summary>The one sentence that a bundle is answered with.</summary>
    private static async Task<string> TellAsync(ImportDatabase database, TestBundle bundle)
    {
        var outcome = await database.LoadAsync(bundle);
        outcome.WasStored.Should().BeFalse();
        return outcome.Preview.Errors.Should().ContainSingle().Subject.ToString();
    }

    private static async Task<ImportDatabase> BaseAsync(params string[] periods)
    {
        var database = await ImportDatabase.CreateAsync();
        string[] forecasts = ["2019-20,10,0012,1,0", "2019-20,10,PL-2,1,0"];
        var outcome = await database.LoadAsync(TestBundle.Empty
            .With("council.csv", "name,short_name,negative_style", "Test Council,TC,minus")
            .With("structure.csv", [Structure, .. Heads])
            .With("cash_limits.csv", Limits, "2019-20,0012,10,0", "2019-20,012,20,-5", "2019-20,PL-1,30,0", "2019-20,PL-2,40,-15")
            .With("periods.csv", ["financial_year,period,status", .. periods.Length > 0 ? periods : ["2019-20,9,published", "2019-20,10,open"]])
            .With("forecasts.csv", [Forecasts, .. forecasts]));
        outcome.WasStored.Should().BeTrue(string.Join(' ', outcome.Preview.Errors));
        return database;
    }
}
