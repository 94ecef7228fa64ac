using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Series;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Exchange.Tests.Importing;

/// <summary>Capital, reserves, companies, debts and savings in a bundle.</summary>
public sealed class WholePaperBundleTests
{
    private const string Forecasts = "financial_year,period,code,scheme,working_budget_gbp,real_variance_gbp,rephasing_variance_gbp";
    private const string Years = "financial_year,code,scheme,for_year,budget_gbp";
    private const string Funding = "financial_year,code,scheme,for_year,source,amount_gbp";
    private const string YearForecasts = "financial_year,period,code,scheme,for_year,working_budget_gbp,real_variance_gbp,rephasing_variance_gbp";
    private const string Movements = "financial_year,period,name,description,amount_gbp";
    private const string Amounts = "financial_year,reference,for_year,code,amount_gbp";
    private const string Progress = "financial_year,period,reference,delivered_gbp,forecast_gbp,status";

    private const string SeriesValues = "financial_year,period,series,row,column,value,decimals";

    private const string Register = "financial_year,reference,title,workstream,agreed,posts_min,from_period,equality,consultation,replacement,staff_impact,property_impact,service_impact";

    private static TestBundle Whole => TestBundle.Small
        .With("capital.csv", "financial_year,code,scheme,budget_gbp,budget_next_year_gbp", "2017-18,DIR,New roof,1000,500")
        .With("capital_forecasts.csv", Forecasts, "2017-18,2,DIR,new roof,1100,50,-200")
        .With("capital_years.csv", Years, "2017-18,DIR,New roof,2019-20,250")
        .With("capital_funding.csv", Funding, "2017-18,DIR,New roof,2017-18,Grant,700", "2017-18,DIR,New roof,2017-18,Borrowing,300")
        .With("capital_year_forecasts.csv", YearForecasts, "2017-18,2,DIR,New roof,2018-19,500,10,150", "2017-18,2,DIR,New roof,2020-21,,0,50")
        .With("reserves.csv", "financial_year,name,kind,opening_gbp", "2017-18,General,general,5000", "2017-18,Told with another,earmarked,")
        .With("reserve_movements.csv", Movements, "2017-18,2,General,Storm,-300", "2017-18,2,General,Refund,20")
        .With("companies.csv", "financial_year,name,budget_gbp", "2017-18,Trading,700")
        .With("company_forecasts.csv", "financial_year,period,name,from_trading_gbp,from_reserves_gbp", "2017-18,2,Trading,650,")
        .With("aged_debt.csv", "financial_year,period,debtor,as_at,from_days,to_days,amount_gbp", "2017-18,2,Hospitals,2017-05-31,0,30,10", "2017-18,2,Hospitals,2017-05-31,31,,7")
        .With("savings.csv", Register, "2017-18,S1,Fewer forms,Paper,yes,2.5,2,full needed,under way,no,Two fewer,,Slower answers")
        .With("savings_amounts.csv", Amounts, "2017-18,S1,2017-18,ONE,-40", "2017-18,S1,2018-19,,-10")
        .With("saving_progress.csv", Progress, "2017-18,2,S1,-5,-30,at risk")
        .With("savings_workstreams.csv", "financial_year,workstream,programme", "2017-18,Paper,Less")
        .With("savings_shares.csv", "financial_year,workstream,for_year,amount_gbp", "2017-18,Paper,2017-18,-40")
        .With("series.csv", "financial_year,series,code,subject,title,table,rows,categories,months_named,span,chart", "2017-18,KIDS,ONE,Clients,Clients by age,clients,months,,month of year,twelve months,stacked bar")
        .With("series_columns.csv", "financial_year,series,column,name,kind,of,unit,decimals,drawn,agrees_with", "2017-18,KIDS,young,Young,entered,,number,0,yes,", "2017-18,KIDS,all,All,sum,young,number,0,no,KIDS.young")
        .With("series_values.csv", SeriesValues, "2017-18,2,KIDS,2017-05,young,12.5,1", "2017-18,2,KIDS,2016-05,young,-3,");

    [Fact]
    public async Task Everything_is_stored_as_given()
    {
        await using var database = await ImportDatabase.CreateAsync();

        var outcome = await database.LoadAsync(Whole);

        outcome.WasStored.Should().BeTrue(outcome.Message + string.Join(' ', outcome.Preview.Errors));
        await using var db = database.Context();
        (await db.CapitalForecasts.SingleAsync()).Should().BeEquivalentTo(new
        {
            (await db.CapitalSchemes.SingleAsync()).CapitalSchemeId,
            WorkingBudget = 1_100.Pounds(),
            RealVariance = 50.Pounds(),
            RephasingVariance = (-200).Pounds(),
            SpendToDate = (Money?)null,
        });
        (await db.CapitalYears.OrderBy(year => year.ForYear).Select(year => new { year.ForYear, year.Budget }).ToListAsync())
            .Should().Equal([new { ForYear = 2018, Budget = 500.Pounds() }, new { ForYear = 2019, Budget = 250.Pounds() }], "capital.csv gives the next year and capital_years.csv the one after");
        (await db.CapitalFunding.OrderBy(part => part.Source).Select(part => part.Source).ToListAsync()).Should().Equal("Borrowing", "Grant");
        (await db.CapitalYearForecasts.OrderBy(year => year.ForYear).Select(year => new { year.ForYear, year.WorkingBudget, year.RephasingVariance }).ToListAsync())
            .Should().Equal(
                new { ForYear = 2018, WorkingBudget = (Money?)500.Pounds(), RephasingVariance = 150.Pounds() },
                new { ForYear = 2020, WorkingBudget = (Money?)null, RephasingVariance = 50.Pounds() });
        (await db.Reserves.SingleAsync(reserve => reserve.Name == "Told with another")).Should().BeEquivalentTo(new { Kind = ReserveKind.Earmarked, Opening = (Money?)null });
        (await db.ReserveMovements.OrderBy(movement => movement.Description).Select(movement => movement.Amount).ToListAsync()).Should().Equal(20.Pounds(), (-300).Pounds());
        (await db.CompanyForecasts.SingleAsync()).Should().BeEquivalentTo(new { FromTrading = (Money?)650.Pounds(), FromReserves = (Money?)null });
        (await db.DebtBalances.OrderBy(debt => debt.FromDays).Select(debt => debt.ToDays).ToListAsync()).Should().Equal(30, null);
        (await db.SavingsAmounts.OrderBy(amount => amount.ForYear).Select(amount => amount.Code).ToListAsync()).Should().Equal("ONE", string.Empty);
        (await db.SavingsLines.SingleAsync()).Should().BeEquivalentTo(new
        {
            FromPeriod = 2,
            Equality = EqualityStatus.FullNeeded,
            Consultation = ConsultationStatus.UnderWay,
            IsReplacement = false,
            StaffImpact = "Two fewer",
            PropertyImpact = (string?)null,
            ServiceImpact = "Slower answers",
        });
        (await db.SavingsProgress.SingleAsync()).Should().BeEquivalentTo(new { Status = SavingsStatus.AtRisk, Delivered = (-5).Pounds(), Forecast = (-30).Pounds() });
        (await db.SavingsShares.SingleAsync()).Amount.Should().Be((-40).Pounds());
        (await db.Series.SingleAsync()).Should().BeEquivalentTo(new { Reference = "KIDS", Rows = SeriesRows.Months, Naming = MonthNaming.MonthOfYear, Span = SeriesSpan.TwelveMonths, Chart = SeriesChart.StackedBar });
        (await db.SeriesColumns.SingleAsync(column => column.Key == "all")).Should().BeEquivalentTo(new { Kind = SeriesColumnKind.Sum, Of = "young", AgreesWith = "KIDS.young", IsDrawn = false });
        (await db.SeriesValues.SingleAsync(value => value.Row == "2017-05")).Should().BeEquivalentTo(new { Year = 2017, Period = 2, ColumnKey = "young", Figure = 12.5m, Decimals = (int?)1 });
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

    [Fact]
    public async Task A_list_is_given_as_a_whole()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole);

        await database.LoadAsync(TestBundle.Empty
            .With("reserve_movements.csv", Movements, "2017-18,2,General,Storm,-250")
            .With("savings_amounts.csv", Amounts, "2017-18,S1,2017-18,ONE,-45"));

        await using var db = database.Context();
        (await db.ReserveMovements.SingleAsync()).Amount.Should().Be((-250).Pounds());
        (await db.SavingsAmounts.SingleAsync()).Amount.Should().Be((-45).Pounds());
    }

    [Fact]
    public async Task A_replacement_is_in_the_register()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole);

        var preview = await database.PreviewAsync(TestBundle.Empty
            .With("savings.csv", Register, "2017-18,S1,Fewer forms,Paper,yes,2.5,2,,,no,,,")
            .With("saving_progress.csv", Progress + ",replaced_by", "2017-18,2,S1,0,0,replaced,S9"));

        preview.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new { File = "saving_progress.csv", Column = "replaced_by", Value = "S9" });
    }

    [Fact]
    public async Task Amounts_that_a_published_period_counts_stay()
    {
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(Whole
            .With("savings.csv", "financial_year,reference,title", "2017-18,S1,Fewer forms"));

        var change = TestBundle.Empty.With("savings_amounts.csv", Amounts, "2017-18,S1,2017-18,ONE,-45");
        var outcome = await database.LoadAsync(change);
        var preview = await database.PreviewAsync(change.With("savings.csv", "financial_year,reference,title", "2017-18,S1,Less paper"));

        outcome.WasStored.Should().BeFalse("storing refuses what the bundle alone could not tell");
        outcome.Message.Should().Contain("the amounts of its savings are locked");
        preview.Errors.Should().NotBeEmpty().And.OnlyContain(error => error.File == "savings_amounts.csv" && error.Problem.Contains("so the amounts of S1 stay"));
    }

    public static TheoryData<string, string, string, string, string> Faults => new()
    {
        { "capital_forecasts.csv", Forecasts, "2017-18,2,DIR,Old roof,1,0,0", "scheme", "has no scheme of this name" },
        { "capital_forecasts.csv", Forecasts, "2017-18,1,DIR,New roof,1,0,0", "period", "is published" },
        { "capital.csv", "financial_year,code,scheme,budget_gbp", "2017-18,NONE,New roof,1", "code", "is not a head" },
        { "series.csv", "financial_year,series,code,subject,title", "2017-18,OTHER,NONE,Clients,Clients elsewhere", "code", "is not a head" },
        { "series.csv", "financial_year,series,code,subject,title", "2017-18,OTHER/ONE,ONE,Clients,Clients elsewhere", "series", "not a reference" },
        { "series.csv", "financial_year,series,code,subject,title", "2017-18,enter,ONE,Clients,Clients elsewhere", "series", "not a reference" },
        { "capital_years.csv", Years, "2017-18,DIR,Old roof,2018-19,1", "scheme", "has no scheme of this name" },
        { "capital_years.csv", Years, "2017-18,DIR,New roof,2017-18,1", "for_year", "is not one of the 15 years after 2017-18" },
        { "capital_funding.csv", Funding, "2017-18,DIR,New roof,2018-19,Lottery,1", "source", "no such source" },
        { "capital_funding.csv", Funding, "2017-18,DIR,New roof,2016-17,Grant,1", "for_year", "is not 2017-18 or one of the 15 years after it" },
        { "capital_year_forecasts.csv", YearForecasts, "2017-18,1,DIR,New roof,2018-19,1,0,0", "period", "is published" },
        { "capital_year_forecasts.csv", YearForecasts, "2017-18,2,DIR,New roof,2017-18,1,0,0", "for_year", "is not one of the 15 years" },
        { "capital.csv", "financial_year,code,scheme,budget_gbp", "2017-18,DIR,New roof,999", "code", "what is approved of the capital schemes of DIR stays" },
        { "capital_years.csv", Years, "2017-18,DIR,New roof,2018-19,501", "code", "what is approved of the capital schemes of DIR stays" },
        { "reserve_movements.csv", Movements, "2017-18,2,Special,Storm,-1", "name", "has no reserve of this name" },
        { "reserve_movements.csv", Movements, "2017-18,1,General,Storm,-1", "period", "is published" },
        { "reserves.csv", "financial_year,name,kind,opening_gbp", "2017-18,General,secret,5", "kind", "not known" },
        { "reserves.csv", "financial_year,name,kind,code,opening_gbp", "2017-18,General,general,NOWHERE,5000", "code", "is not a head" },
        { "reserves.csv", "financial_year,name,kind,opening_gbp", "2017-18,General,general,5001", "name", "reports General, so its kind and opening balance stay" },
        { "reserves.csv", "financial_year,name,kind,opening_gbp", "2017-18,Flood,earmarked,5", "from_period", "is published without Flood" },
        { "companies.csv", "financial_year,name,budget_gbp", "2017-18,Trading,701", "name", "reports Trading, so its budget stays" },
        { "company_forecasts.csv", "financial_year,period,name,from_trading_gbp,from_reserves_gbp", "2017-18,2,Nobody,1,", "name", "has no company of this name" },
        { "aged_debt.csv", "financial_year,period,debtor,as_at,from_days,to_days,amount_gbp", "2017-18,1,Hospitals,2017-04-30,0,,1", "period", "is published" },
        { "savings_amounts.csv", Amounts, "2017-18,S2,2017-18,,-1", "reference", "has no saving of this name" },
        { "savings_amounts.csv", Amounts, "2017-18,S1,2017-18,NONE,-1", "code", "is not a head" },
        { "saving_progress.csv", Progress, "2017-18,2,S1,-5,-30,lost", "status", "not known" },
        { "saving_progress.csv", Progress, "2017-18,1,S1,-5,-30,on track", "period", "is published" },
        { "savings.csv", "financial_year,reference,title,posts_min", "2017-18,S1,Fewer forms,some", "posts_min", "not a number of posts" },
        { "savings.csv", "financial_year,reference,title,equality", "2017-18,S1,Fewer forms,perhaps", "equality", "not known" },
        { "savings.csv", "financial_year,reference,title,delivery_risk", "2017-18,S1,Fewer forms,m", "delivery_risk", "not known" },
        { "savings.csv", "financial_year,reference,title,from_period", "2017-18,S2,Late forms,1", "from_period", "is published without this saving" },
        { "savings.csv", "financial_year,reference,title,from_period", "2017-18,S1,Fewer forms,1", "from_period", "so what counts of this saving stays" },
        { "savings_shares.csv", "financial_year,workstream,for_year,amount_gbp", "2017-18,Gone,2017-18,-1", "workstream", "has no workstream of this name" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
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
