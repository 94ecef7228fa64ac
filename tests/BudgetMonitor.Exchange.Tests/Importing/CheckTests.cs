namespace BudgetMonitor.Exchange.Tests.Importing;

/// <summary>Faults that show only when the files, and what is stored, are laid beside each other.</summary>
public sealed class CheckTests
{
    private const string Structure = "financial_year,code,name,parent_code,kind,mirrors";
    private const string Forecasts = "financial_year,period,code,gross_gbp,income_gbp";
    private const string Virements = "financial_year,reference,date,kind,code,gross_gbp,income_gbp,reason";
    private const string TableRows = "financial_year,table,display_order,row,label,codes";
    private const string Texts = "financial_year,period,paper,slot,display_order,text";
    private const string Rules = "level,base,legs,amber_percent,amber_gbp,red_percent,red_gbp,underspend_percent,underspend_gbp";

    public static TheoryData<string, string, string[], int, string, string, string> Cases => new()
    {
        { "a series with a table's name that is a path", "series.csv", ["financial_year,series,code,subject,title,table", "2017-18,S,ONE,Clients,Clients,../clients"], 2, "table", "../clients", "lower case letters" },
        { "a series with a table of the product", "series.csv", ["financial_year,series,code,subject,title,table", "2017-18,S,ONE,Clients,Clients,table-1a"], 2, "table", "table-1a", "the product's own papers" },
        { "a reserve's target as per cent and sum", "council.csv", ["name,short_name,negative_style,general_reserve_target_percent,general_reserve_target_gbp", "Test,T,minus,5,1000"], 2, "general_reserve_target_gbp", "1000", "not both" },
        { "two series with one table", "series.csv", ["financial_year,series,code,subject,title,table", "2017-18,S,ONE,Clients,Clients,clients", "2017-18,T,ONE,Clients,Clients,clients"], 3, "table", "clients", "another series" },
        { "a column of no series", "series_columns.csv", ["financial_year,series,column,name", "2017-18,S,a,A"], 2, "series", "S", "has no series of this name" },
        { "an unknown code", "forecasts.csv", [Forecasts, "2017-18,2,NINE,1,0"], 2, "code", "NINE", "not a head of 2017-18" },
        { "an unknown code of an adjustment", "director_adjustments.csv", ["financial_year,period,code,amount_gbp,reason", "2017-18,2,NINE,1,why"], 2, "code", "NINE", "not a head" },
        { "a year without heads", "forecasts.csv", [Forecasts, "2018-19,2,ONE,1,0"], 2, "code", "ONE", "not a head of 2018-19" },
        { "a figure above the lines", "forecasts.csv", [Forecasts, "2017-18,2,DIR,1,0"], 2, "code", "DIR", "held at service lines alone" },
        { "a cash limit above the lines", "cash_limits.csv", ["financial_year,code,gross_gbp,income_gbp", "2017-18,DIR,1,0"], 2, "code", "DIR", "held at service lines alone" },
        { "half a cash limit", "cash_limits.csv", ["financial_year,code,gross_gbp,income_gbp", "2017-18,ONE,1,"], 2, "income_gbp", "", "gross and income both" },
        { "a line without any figure", "cash_limits.csv", ["financial_year,code,gross_gbp,income_gbp", "2017-18,ONE,,"], 2, "gross_gbp", "", "no figure at all" },
        { "a period that nobody opened", "forecasts.csv", [Forecasts, "2017-18,7,ONE,1,0", "2017-18,7,TWO,1,0"], 2, "period", "7", "neither in periods.csv nor in the database" },
        { "a missing parent", "structure.csv", [Structure, "2017-18,TC,Council,,council,", "2017-18,ONE,One,DIR,service,"], 3, "parent_code", "DIR", "is not a head of 2017-18" },
        { "a head that is its own parent", "structure.csv", [Structure, "2017-18,TC,Council,,council,", "2017-18,ONE,One,ONE,division,"], 3, "parent_code", "ONE", "its own parent" },
        { "a circle", "structure.csv", [Structure, "2017-18,TC,Council,,council,", "2017-18,AA,A,BB,division,", "2017-18,BB,B,AA,division,"], 3, "parent_code", "BB", "circle" },
        { "two tops", "structure.csv", [Structure, "2017-18,TC,Council,,council,", "2017-18,TD,Other,,council,"], 2, "parent_code", "", "2 heads without a parent" },
        { "a service below a service", "structure.csv", [Structure, "2017-18,TC,Council,,council,", "2017-18,AA,A,TC,service,", "2017-18,BB,B,AA,service,"], 4, "parent_code", "AA", "below the service line" },
        { "a directorate below a directorate", "structure.csv", [Structure, "2017-18,TC,Council,,council,", "2017-18,AA,A,TC,directorate,", "2017-18,BB,B,AA,directorate,"], 4, "kind", "directorate", "cannot stand below" },
        { "a mirror of nothing", "structure.csv", [Structure, "2017-18,TC,Council,,council,", "2017-18,AA,A,TC,service,ZZ"], 3, "mirrors", "ZZ", "not a head" },
        { "a mirror that does not mirror", "forecasts.csv", [Forecasts, "2017-18,2,PHS,250,0", "2017-18,2,PHR,-240,0"], 3, "gross_gbp", "-240", "net forecast is -£250.00" },
        { "a virement that does not net to nil", "virements.csv", [Virements, "2017-18,V1,2017-06-30,virement,ONE,10,0,move", "2017-18,V1,2017-06-30,virement,TWO,-9,0,move"], 2, "reference", "V1", "add up to £1 " },
        { "a reference of two kinds", "virements.csv", [Virements, "2017-18,V1,2017-06-30,technical,ONE,10,0,grant", "2017-18,V1,2017-06-30,virement,TWO,-9,0,move"], 3, "kind", "", "not all of one kind" },
        { "a virement outside the year", "virements.csv", [Virements, "2017-18,V1,2018-04-01,technical,ONE,10,0,grant"], 2, "date", "2018-04-01", "not in 2017-18" },
        { "an unknown code in a table", "table_rows.csv", [TableRows, "2017-18,table-1a,1,line,Both,ONE;NINE"], 2, "codes", "NINE", "not a head" },
        { "a row that counts a head twice", "table_rows.csv", [TableRows, "2017-18,table-1a,1,line,Both,DIR;ONE"], 2, "codes", "DIR;ONE", "count twice" },
        { "a table that counts a line twice", "table_rows.csv", [TableRows, "2017-18,table-1a,1,line,,DIR", "2017-18,table-1a,2,line,,TWO"], 3, "codes", "TWO", "is in the row of line 2" },
        { "a row without codes", "table_rows.csv", [TableRows, "2017-18,table-1a,1,line,Words,"], 2, "codes", "", "sums no head" },
        { "a heading with codes", "table_rows.csv", [TableRows, "2017-18,table-1a,1,heading,Words,ONE"], 2, "codes", "ONE", "a heading shows no figures" },
        { "a heading without words", "table_rows.csv", [TableRows, "2017-18,table-1a,1,heading,,"], 2, "label", "", "needs words" },
        { "a sum without a name", "table_rows.csv", [TableRows, "2017-18,table-1a,1,line,,ONE;TWO"], 2, "label", "", "no name of its own" },
        { "an unknown field", "paper_texts.csv", [Texts, "2017-18,,cabinet,summary,1,The total is {total.revized}."], 2, "text", "{total.revized}", "is not a field" },
        { "a field of an unknown head", "paper_texts.csv", [Texts, "2017-18,,cabinet,summary,1,It is {NINE.revised}."], 2, "text", "{NINE.revised}", "no head NINE" },
        { "an unknown style", "paper_texts.csv", [Texts, "2017-18,,cabinet,summary,1,It is {ONE.revised|bold}."], 2, "text", "{ONE.revised|bold}", "style" },
        { "a brace alone", "paper_texts.csv", [Texts, "2017-18,,cabinet,summary,1,It is {ONE.revised."], 2, "text", "{", "is on its own" },
        { "red below amber", "rag_rules.csv", [Rules, "standard,net,whichever first,2,1000,1,2000,,"], 2, "red_percent", "standard", "below amber" },
        { "a rule of nothing", "rag_rules.csv", [Rules, "standard,net,whichever first,2,0,3,2000,,"], 2, "amber_gbp", "standard", "above nil" },
        { "red of nothing", "rag_rules.csv", [Rules, "standard,net,whichever first,2,1000,3,0,,"], 2, "red_gbp", "standard", "above nil" },
        { "an underspend of nothing", "rag_rules.csv", [Rules, "standard,net,whichever first,2,1000,3,2000,5,-1"], 2, "underspend_gbp", "standard", "above nil" },
        { "half an underspend rule", "rag_rules.csv", [Rules, "standard,net,whichever first,2,1000,3,2000,5,"], 2, "underspend_percent", "standard", "or neither" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_fault_is_told_with_its_place(string name, string file, string[] lines, int line, string column, string value, string problem)
    {
        await using var database = await ImportDatabase.CreateAsync();
        var bundle = file == "structure.csv"
            ? TestBundle.Empty.With("council.csv", "name,short_name,negative_style", "Test,T,minus").With(file, lines)
            : TestBundle.Small.With(file, lines);

        var outcome = await database.LoadAsync(bundle);

        outcome.WasStored.Should().BeFalse(name);
        var error = outcome.Preview.Errors.Should().ContainSingle(error => error.Problem.Contains(problem)).Subject;
        error.Should().BeEquivalentTo(new { File = file, Line = line, Column = column }, name);
        if (name != "two tops")
        {
            error.Value.Should().Be(value);
        }

        error.Advice.Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_first_bundle_needs_a_council_and_heads()
    {
        await using var database = await ImportDatabase.CreateAsync();

        var preview = await database.PreviewAsync(TestBundle.Small.Without("council.csv").Without("structure.csv"));

        preview.Errors.Select(error => (error.File, error.Line)).Should().Contain([("council.csv", 0), ("structure.csv", 0)]);
    }

    [Fact]
    public async Task Faults_of_cells_and_of_what_they_mean_are_in_one_list()
    {
        await using var database = await ImportDatabase.CreateAsync();

        var preview = await database.PreviewAsync(TestBundle.Small.With("forecasts.csv", Forecasts, "2017-18,2,ONE,1.234,0", "2017-18,2,NINE,1,0", "2017-18,2,DIR,1,0"));

        preview.Errors.Select(error => error.Line).Should().Equal(2, 3, 4);
    }

    [Fact]
    public async Task A_head_whose_own_line_is_wrong_is_not_called_unknown_elsewhere()
    {
        await using var database = await ImportDatabase.CreateAsync();
        var bundle = TestBundle.Empty
            .With("council.csv", "name,short_name,negative_style", "Test,T,minus")
            .With("structure.csv", Structure, "2017-18,TC,Council,,council,", "2017-18,DIR,Directorate,TC,directorat,", "2017-18,ONE,One,DIR,service,")
            .With("periods.csv", "financial_year,period,status", "2017-18,2,open")
            .With("forecasts.csv", Forecasts, "2017-18,2,ONE,1,0", "2017-18,2,DIR,1,0");

        var preview = await database.PreviewAsync(bundle);

        preview.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new { File = "structure.csv", Line = 3, Column = "kind" });
    }

    [Fact]
    public async Task A_total_whose_rows_leave_lines_out_is_told_of_and_stored()
    {
        await using var database = await ImportDatabase.CreateAsync();

        var outcome = await database.LoadAsync(TestBundle.Small.With("table_rows.csv", TableRows, "2017-18,table-1a,1,line,,ONE", "2017-18,table-1a,2,total,,DIR"));

        outcome.WasStored.Should().BeTrue();
        outcome.Preview.Warnings.Should().ContainSingle().Which.Problem.Should().Contain("leave out PHR, PHS, TWO");
    }

    [Fact]
    public async Task Income_above_nil_is_told_of()
    {
        await using var database = await ImportDatabase.CreateAsync();

        var preview = await database.PreviewAsync(TestBundle.Small.With("forecasts.csv", Forecasts, "2017-18,2,ONE,1,5"));

        preview.Warnings.Should().ContainSingle().Which.Should().BeEquivalentTo(new { File = "forecasts.csv", Line = 2, Column = "income_gbp", Value = "5" });
    }
}
