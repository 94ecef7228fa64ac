using BudgetMonitor.Data.Changes;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Tests.Changes;

/// <summary>What a published period reports beside revenue does not change either, by the product or by plain SQL.</summary>
public class WholePaperLockTests
{
    private static readonly Dictionary<string, Func<BudgetDbContext, Task>> ByProduct = new()
    {
        ["change a capital forecast"] = async context => (await context.CapitalForecasts.FirstAsync()).RealVariance = 1.Pounds(),
        ["remove a capital forecast"] = async context => context.Remove(await context.CapitalForecasts.FirstAsync()),
        ["change what a capital forecast says of a later year"] = async context => (await context.CapitalYearForecasts.FirstAsync()).RephasingVariance = 1.Pounds(),
        ["change a scheme's approved budget"] = async context => (await context.CapitalSchemes.FirstAsync()).Budget = 1.Pounds(),
        ["remove a scheme's later year"] = async context => context.Remove(await context.CapitalYears.FirstAsync()),
        ["change a scheme's later year"] = async context => (await context.CapitalYears.FirstAsync()).Budget = 1.Pounds(),
        ["change a scheme's funding"] = async context => (await context.CapitalFunding.FirstAsync()).Amount = 1.Pounds(),
        ["remove a scheme's funding"] = async context => context.Remove(await context.CapitalFunding.FirstAsync()),
        ["change a reserve movement"] = async context => (await context.ReserveMovements.FirstAsync()).Amount = 1.Pounds(),
        ["add a reserve movement"] = async context => context.Add(Movement(await context.Reserves.SingleAsync(), 9, "Late")),
        ["remove a reserve movement"] = async context => context.Remove(await context.ReserveMovements.FirstAsync()),
        ["change a reserve's opening balance"] = async context => (await context.Reserves.SingleAsync()).Opening = 51.Pounds(),
        ["count a reserve elsewhere"] = async context => (await context.Reserves.SingleAsync()).Kind = ReserveKind.Provision,
        ["let a reserve begin later"] = async context => (await context.Reserves.SingleAsync()).FromPeriod = 10,
        ["add a reserve to what is published"] = async context => context.Add(Late(1)),
        ["remove a company"] = async context =>
        {
            context.RemoveRange(await context.CompanyForecasts.ToListAsync());
            context.Remove(await context.Companies.SingleAsync());
        },
        ["change a company's budget"] = async context => (await context.Companies.SingleAsync()).Budget = 8.Pounds(),
        ["change a company's forecast"] = async context => (await context.CompanyForecasts.FirstAsync()).FromReserves = 1.Pounds(),
        ["change a debt"] = async context => (await context.DebtBalances.FirstAsync()).Amount = 1.Pounds(),
        ["remove a debt"] = async context => context.Remove(await context.DebtBalances.FirstAsync()),
        ["change a figure of a series"] = async context => (await context.SeriesValues.SingleAsync()).Figure = 1m,
        ["add a figure to a series"] = async context => context.Add(Value(await context.Series.SingleAsync(), 9, "2017-11")),
        ["report a series by category"] = async context => (await context.Series.SingleAsync()).Rows = SeriesRows.Categories,
        ["work a reported column out"] = async context => (await context.SeriesColumns.SingleAsync()).Kind = SeriesColumnKind.Sum,
        ["remove a figure of a series"] = async context => context.Remove(await context.SeriesValues.SingleAsync()),
        ["change a saving's progress"] = async context => (await context.SavingsProgress.FirstAsync()).Status = SavingsStatus.Delivered,
        ["remove a saving's progress"] = async context => context.Remove(await context.SavingsProgress.FirstAsync()),
        ["change a saving's amount"] = async context => (await context.SavingsAmounts.FirstAsync()).Amount = 1.Pounds(),
        ["add an amount to a saving"] = async context => context.Add(Amount(await context.SavingsLines.SingleAsync(), "D1-A")),
        ["remove a saving's amount"] = async context => context.Remove(await context.SavingsAmounts.FirstAsync()),
        ["take a saving out of the budget"] = async context => (await context.SavingsLines.SingleAsync()).IsAgreed = false,
        ["call a saving a replacement"] = async context => (await context.SavingsLines.SingleAsync()).IsReplacement = true,
        ["call a saving an avoided cost"] = async context => (await context.SavingsLines.SingleAsync()).IsCostAvoidance = true,
        ["let a saving begin later"] = async context => (await context.SavingsLines.SingleAsync()).FromPeriod = 10,
        ["remove a scheme whole"] = async context =>
        {
            context.RemoveRange(await context.CapitalYears.ToListAsync());
            context.RemoveRange(await context.CapitalFunding.ToListAsync());
            context.Remove(await context.CapitalSchemes.SingleAsync());
        },
        ["change a text of the paper"] = async context => (await context.PaperTexts.SingleAsync(text => text.Period == 9)).Text = "Otherwise",
        ["remove a text of the paper"] = async context => context.Remove(await context.PaperTexts.SingleAsync(text => text.Period == 9)),
        ["add a text to the paper"] = context =>
        {
            context.Add(Text(9, 2));
            return Task.CompletedTask;
        },
        ["change a workstream's share"] = async context => (await context.SavingsShares.SingleAsync()).Amount = 1.Pounds(),
        ["remove a workstream's share"] = async context => context.Remove(await context.SavingsShares.SingleAsync()),
        ["let a workstream share another's savings"] = async context => (await context.SavingsWorkstreams.SingleAsync()).ShareOf = "Other",
        ["add a saving to what was published"] = context =>
        {
            context.Add(new SavingsLine { Year = 2017, Reference = "S2", Title = "Late", FromPeriod = 9 });
            return Task.CompletedTask;
        },
    };

    private static readonly Dictionary<string, string> ByPlainSql = new()
    {
        ["change a capital forecast"] = "UPDATE capital_forecasts SET real_variance = 1",
        ["remove a capital forecast"] = "DELETE FROM capital_forecasts",
        ["change what a capital forecast says of a later year"] = "UPDATE capital_year_forecasts SET real_variance = 1",
        ["remove what a capital forecast says of a later year"] = "DELETE FROM capital_year_forecasts",
        ["change a scheme's approved budget"] = "UPDATE capital_schemes SET budget = 1",
        ["replace a scheme by its number"] =
            "INSERT OR REPLACE INTO capital_schemes (capital_scheme_id, head_id, name, budget, display_order, version) SELECT capital_scheme_id, head_id, 'x', 1, 1, 1 FROM capital_schemes",
        ["change a scheme's later year"] = "UPDATE capital_years SET budget = 1",
        ["remove a scheme's later year"] = "DELETE FROM capital_years",
        ["change a scheme's funding"] = "UPDATE capital_funding SET amount = 1",
        ["replace a scheme's funding"] =
            "INSERT OR REPLACE INTO capital_funding (capital_scheme_id, for_year, source, head_id, amount, version) SELECT capital_scheme_id, for_year, source, head_id, 1, 1 FROM capital_funding",
        ["remove a scheme's funding"] = "DELETE FROM capital_funding",
        ["change a reserve movement"] = "UPDATE reserve_movements SET amount = 1",
        ["move a reserve movement out"] = "UPDATE reserve_movements SET period = 10",
        ["remove a reserve movement"] = "DELETE FROM reserve_movements",
        ["replace a reserve movement by its number"] =
            "INSERT OR REPLACE INTO reserve_movements (reserve_movement_id, reserve_id, year, period, description, amount, display_order, version) "
            + "SELECT reserve_movement_id, reserve_id, year, 10, 'x', 1, 1, 1 FROM reserve_movements",
        ["change a reserve's opening balance"] = "UPDATE reserves SET opening = NULL",
        ["count a reserve elsewhere"] = "UPDATE reserves SET kind = 'Earmarked'",
        ["let a reserve begin later"] = "UPDATE reserves SET from_period = 10",
        ["remove a reserve"] = "DELETE FROM reserves",
        ["replace a reserve by its name"] =
            "INSERT OR REPLACE INTO reserves (year, name, kind, opening, from_period, display_order, version) SELECT year, name, kind, 1, 10, 1, 1 FROM reserves",
        ["change a company's budget"] = "UPDATE companies SET budget = 1",
        ["remove a company"] = "DELETE FROM companies",
        ["change a company's forecast"] = "UPDATE company_forecasts SET from_trading = 1",
        ["remove a company's forecast"] = "DELETE FROM company_forecasts",
        ["change a debt"] = "UPDATE debt_balances SET amount = 1",
        ["remove a debt"] = "DELETE FROM debt_balances",
        ["change a figure of a series"] = "UPDATE series_values SET hundredths = 1",
        ["report a series by category"] = "UPDATE series SET rows = 'Categories'",
        ["give a series another's name"] = "UPDATE series SET reference = 'OTHER'",
        ["change only the case of a series' name"] = "UPDATE series SET reference = lower(reference)",
        ["change only the case of a column's key"] = "UPDATE series_columns SET key = upper(key)",
        ["change only the case of a saving's name"] = "UPDATE savings_lines SET reference = lower(reference)",
        ["change only the case of a source of funding"] = "UPDATE capital_funding SET source = upper(source)",
        ["change only the case of a workstream's name"] = "UPDATE savings_workstreams SET name = upper(name)",
        ["work a reported column out"] = "UPDATE series_columns SET kind = 'Sum'",
        ["move a figure of a series out"] = "UPDATE series_values SET period = 10",
        ["remove a figure of a series"] = "DELETE FROM series_values",
        ["add a figure to a series"] = "INSERT INTO series_values (series_id, year, period, \"row\", column_key, hundredths, version) SELECT series_id, year, period, '2017-01', column_key, 1, 1 FROM series_values",
        ["change a saving's progress"] = "UPDATE savings_progress SET forecast = 1",
        ["remove a saving's progress"] = "DELETE FROM savings_progress",
        ["change a saving's amount"] = "UPDATE savings_amounts SET amount = 1",
        ["remove a saving's amount"] = "DELETE FROM savings_amounts",
        ["add an amount to a saving"] = "INSERT INTO savings_amounts (savings_line_id, for_year, code, amount, version) SELECT savings_line_id, 2018, '', 1, 1 FROM savings_lines",
        ["take a saving out of the budget"] = "UPDATE savings_lines SET is_agreed = 0",
        ["let a saving begin later"] = "UPDATE savings_lines SET from_period = 10",
        ["give a saving another's name"] = "UPDATE savings_lines SET reference = 'S9'",
        ["remove a saving"] = "DELETE FROM savings_lines",
        ["remove a scheme"] = "DELETE FROM capital_schemes",
        ["change a text of the paper"] = "UPDATE paper_texts SET text = 'x' WHERE period = 9",
        ["move a text out of the paper"] = "UPDATE paper_texts SET period = 10 WHERE period = 9",
        ["move a text into the paper"] = "UPDATE paper_texts SET period = 9, display_order = 7 WHERE period = 0",
        ["replace a text of the paper"] = "INSERT OR REPLACE INTO paper_texts (year, period, paper_kind, slot, display_order, text, version) SELECT year, period, paper_kind, slot, display_order, 'x', 1 FROM paper_texts WHERE period = 9",
        ["remove a text of the paper"] = "DELETE FROM paper_texts",
        ["change a workstream's share"] = "UPDATE savings_shares SET amount = 1",
        ["replace a workstream's share"] = "INSERT OR REPLACE INTO savings_shares (savings_workstream_id, for_year, amount, version) SELECT savings_workstream_id, for_year, 1, 1 FROM savings_shares",
        ["remove a workstream's share"] = "DELETE FROM savings_shares",
        ["let a workstream share another's savings"] = "UPDATE savings_workstreams SET share_of = 'Other'",
        ["replace a workstream"] = "INSERT OR REPLACE INTO savings_workstreams (year, name, display_order, version) SELECT year, name, 1, 1 FROM savings_workstreams",
        ["remove a workstream"] = "DELETE FROM savings_workstreams",
        ["replace a saving by its reference"] =
            "INSERT OR REPLACE INTO savings_lines (year, reference, title, from_period, is_recurring, is_cost_avoidance, is_agreed, is_replacement, risk, display_order, version) "
            + "SELECT year, reference, 'x', 10, 1, 0, 1, 0, risk, 1, 1 FROM savings_lines",
    };

    public static TheoryData<string> Products => [.. ByProduct.Keys];

    public static TheoryData<string> Statements => [.. ByPlainSql.Keys];

    [Theory]
    [MemberData(nameof(Products))]
    public async Task The_product_refuses_with_a_reason_and_changes_nothing(string what)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);

        var outcome = await database.TryChangeAsync(context => ByProduct[what](context));

        outcome.End.Should().Be(ChangeEnd.Refused);
        outcome.Message.Should().Contain("is published");
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Theory]
    [MemberData(nameof(Statements))]
    public async Task A_plain_client_is_refused_by_the_database_itself(string what)
    {
        await using var database = await Council();
        var before = await Fingerprint.OfAsync(database);
        using var plain = database.OpenPlain();
        using var command = plain.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys=OFF; PRAGMA recursive_triggers=OFF; " + ByPlainSql[what];

        var run = () => command.ExecuteNonQuery();

        run.Should().Throw<SqliteException>().Which.Message.Should().Contain("is published");
        (await Fingerprint.OfAsync(database)).Should().Be(before);
    }

    [Fact]
    public async Task The_open_period_takes_the_same_things()
    {
        await using var database = await Council();

        var outcome = await database.TryChangeAsync(async context =>
        {
            var scheme = await context.CapitalSchemes.SingleAsync();
            context.Add(Forecast(scheme, 10));
            (await context.SavingsLines.SingleAsync()).OwnerName = "Head of forms";
            var found = new SavingsLine { Year = 2017, Reference = "S2", Title = "Cheaper forms", FromPeriod = 10, IsAgreed = false, IsReplacement = true };
            context.Add(found);
            await context.SaveChangesAsync();
            context.Add(Amount(found, "D1-A"));
            var reserve = await context.Reserves.SingleAsync();
            context.Add(Movement(reserve, 10, "Storm"));
            var series = await context.Series.SingleAsync();
            context.Add(Value(series, 10, "2017-12"));
            (series.Title, series.Note) = ("Clients", "Counted on the last day");
            (reserve.Name, reserve.OwnerName, reserve.Purpose) = ("General balances", "Head of Finance", "Kept for the unexpected");
            context.Add(Late(10));
            context.Add(LaterForecast(scheme, 10));
            context.Add(new CapitalYear { CapitalSchemeId = scheme.CapitalSchemeId, ForYear = 2019, HeadId = scheme.HeadId, Budget = 5.Pounds() });
            context.Add(new CapitalFunding { CapitalSchemeId = scheme.CapitalSchemeId, ForYear = 2019, Source = "Grant", HeadId = scheme.HeadId, Amount = 5.Pounds() });
            context.Add(new CapitalScheme { HeadId = scheme.HeadId, Name = "New door", Budget = 7.Pounds() });
            (scheme.Name, scheme.Description) = ("New roof and gutters", "Slates");
            context.Add(Text(10, 1));
            (await context.PaperTexts.SingleAsync(text => text.Period == 0)).Text = "Said in every period";
            (await context.SavingsWorkstreams.SingleAsync()).LongName = "Fewer forms everywhere";
            context.Add(new SavingsWorkstream { Year = 2017, Name = "Digital" });
        });

        outcome.End.Should().Be(ChangeEnd.Saved, outcome.Message);
    }

    private static async Task<TestDatabase> Council()
    {
        var database = await TestDatabase.CreateAsync();
        await SampleCouncil.AddAsync(database, 4, (context, ids) =>
        {
            var scheme = new CapitalScheme { HeadId = ids["D1"], Name = "New roof", Budget = 100.Pounds() };
            var reserve = new Reserve { Year = 2017, Name = "General", Kind = ReserveKind.General, Opening = 50.Pounds() };
            var company = new Company { Year = 2017, Name = "Trading", Budget = 7.Pounds() };
            var saving = new SavingsLine { Year = 2017, Reference = "S1", Title = "Fewer forms" };
            var series = new NamedSeries { Year = 2017, HeadId = ids["D1"], Reference = "KIDS", Subject = "Clients", Title = "Clients by age" };
            var workstream = new SavingsWorkstream { Year = 2017, Name = "Forms", ShareOf = "Offices" };
            context.AddRange(scheme, reserve, company, saving, series, workstream);
            context.SaveChangesAsync().GetAwaiter().GetResult();
            context.AddRange(
                Forecast(scheme, 9),
                LaterForecast(scheme, 9),
                new CapitalYear { CapitalSchemeId = scheme.CapitalSchemeId, ForYear = 2018, HeadId = scheme.HeadId, Budget = 50.Pounds() },
                new CapitalFunding { CapitalSchemeId = scheme.CapitalSchemeId, ForYear = 2017, Source = "Grant", HeadId = scheme.HeadId, Amount = 100.Pounds() },
                Movement(reserve, 9, "Storm"),
                Text(9, 1),
                Text(0, 1),
                new SavingsShare { SavingsWorkstreamId = workstream.SavingsWorkstreamId, ForYear = 2017, Amount = (-2).Pounds() },
                Amount(saving, "D1"),
                new SeriesColumn { SeriesId = series.SeriesId, Key = "young", Name = "Young" },
                Value(series, 9, "2017-12"),
                new CompanyForecast { CompanyId = company.CompanyId, Year = 2017, Period = 9, FromTrading = 6.Pounds() },
                new DebtBalance { Year = 2017, Period = 9, Debtor = "Hospitals", AsAt = new(2017, 12, 31), FromDays = 0, Amount = 3.Pounds() },
                new SavingsProgress
                {
                    SavingsLineId = saving.SavingsLineId,
                    Year = 2017,
                    Period = 9,
                    Delivered = (-1).Pounds(),
                    Forecast = (-2).Pounds(),
                    Status = SavingsStatus.AtRisk,
                });
        });
        return database;
    }

    private static PaperText Text(int period, int place) => new() { Year = 2017, Period = period, PaperKind = PaperKind.Cabinet, Slot = "summary", DisplayOrder = place, Text = "Said" };

    private static SeriesValue Value(NamedSeries series, int period, string month) =>
        new() { SeriesId = series.SeriesId, Year = 2017, Period = period, Row = month, ColumnKey = "young", Figure = 12.5m };

    private static SavingsAmount Amount(SavingsLine saving, string code) => new() { SavingsLineId = saving.SavingsLineId, ForYear = 2017, Code = code, Amount = (-4).Pounds() };

    private static CapitalForecast Forecast(CapitalScheme scheme, int period) => new()
    {
        CapitalSchemeId = scheme.CapitalSchemeId,
        Period = period,
        HeadId = scheme.HeadId,
        WorkingBudget = 100.Pounds(),
        RealVariance = 5.Pounds(),
        RephasingVariance = (-20).Pounds(),
    };

    private static Reserve Late(int fromPeriod) => new() { Year = 2017, Name = "Flood", Kind = ReserveKind.Earmarked, Opening = Money.Zero, FromPeriod = fromPeriod };

    private static CapitalYearForecast LaterForecast(CapitalScheme scheme, int period) => new()
    {
        CapitalSchemeId = scheme.CapitalSchemeId,
        Period = period,
        ForYear = 2018,
        HeadId = scheme.HeadId,
        RealVariance = Money.Zero,
        RephasingVariance = 20.Pounds(),
    };

    private static ReserveMovement Movement(Reserve reserve, int period, string description) => new()
    {
        ReserveId = reserve.ReserveId,
        Year = 2017,
        Period = period,
        Description = description,
        Amount = (-3).Pounds(),
    };
}
