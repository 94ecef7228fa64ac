namespace BudgetMonitor.Exchange.Tests.Reading;

/// <summary>Faults of single cells, each told with file, line, column, value, problem and advice.</summary>
public sealed class CellFaultTests
{
    [Theory]
    [InlineData("1,234", "holds a comma")]
    [InlineData("12.345", "more than two decimals")]
    [InlineData("1e5", "exponent")]
    [InlineData("1E400", "exponent")]
    [InlineData("NaN", "not an amount")]
    [InlineData("Infinity", "not an amount")]
    [InlineData("(500)", "brackets")]
    [InlineData("\u2212500", "dash")]
    [InlineData("£500", "unit")]
    [InlineData("1.5m", "unit")]
    [InlineData("100000000000.01", "beyond £100 billion")]
    [InlineData("-100000000001", "beyond £100 billion")]
    [InlineData("99999999999999999999999", "beyond £100 billion")]
    [InlineData("+500", "not an amount")]
    [InlineData("500-", "not an amount")]
    [InlineData("1 000", "not an amount")]
    [InlineData(".5", "not an amount")]
    [InlineData("5.", "not an amount")]
    [InlineData("٣", "not an amount")]
    [InlineData("#REF!", "not an amount")]
    [InlineData("2017-05-31", "not an amount")]
    [InlineData("", "the cell is empty")]
    [InlineData("   ", "the cell is empty")]
    public void A_wrong_amount_is_told_with_advice(string amount, string problem)
    {
        var reading = TestBundle.Empty.With(
            "forecasts.csv",
            "financial_year,period,code,gross_gbp,income_gbp",
            "2017-18,2,ONE,1,-2",
            $"2017-18,2,TWO,\"{amount}\",0").Read();

        var error = reading.Errors.Should().ContainSingle().Subject;
        error.Should().BeEquivalentTo(new { File = "forecasts.csv", Line = 3, Column = "gross_gbp", Value = amount });
        error.Problem.Should().Contain(problem);
        error.Advice.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("12.3", 1230)]
    [InlineData("-12.34", -1234)]
    [InlineData("100000000000", 10_000_000_000_000)]
    [InlineData(" 7 ", 700)]
    public void A_right_amount_is_read_to_the_penny(string amount, long pence)
    {
        var reading = TestBundle.Empty.With("forecasts.csv", "financial_year,period,code,gross_gbp,income_gbp", $"2017-18,2,ONE,{amount},0").Read();

        reading.Errors.Should().BeEmpty();
        reading.Bundle.Rows(Files.FigureFiles.Forecasts).Single().Gross.Pence.Should().Be(pence);
    }

    [Theory]
    [InlineData("periods.csv", "financial_year,period,status", "2017/18,2,open", "financial_year", "2017/18")]
    [InlineData("periods.csv", "financial_year,period,status", "2017-19,2,open", "financial_year", "2017-19")]
    [InlineData("periods.csv", "financial_year,period,status", "2017-18,0,open", "period", "0")]
    [InlineData("periods.csv", "financial_year,period,status", "2017-18,14,open", "period", "14")]
    [InlineData("periods.csv", "financial_year,period,status", "2017-18,P2,open", "period", "P2")]
    [InlineData("periods.csv", "financial_year,period,status", "2017-18,2.0,open", "period", "2.0")]
    [InlineData("periods.csv", "financial_year,period,status", "2017-18,2,closed", "status", "closed")]
    [InlineData("profiles.csv", "financial_year,code,period,gross_gbp,income_gbp", "2017-18,ONE,13,1,1", "period", "13")]
    [InlineData("virements.csv", "financial_year,reference,date,kind,code,gross_gbp,income_gbp,reason", "2017-18,V1,05/31/2017,virement,ONE,1,1,x", "date", "05/31/2017")]
    [InlineData("virements.csv", "financial_year,reference,date,kind,code,gross_gbp,income_gbp,reason", "2017-18,V1,2017-02-30,virement,ONE,1,1,x", "date", "2017-02-30")]
    [InlineData("virements.csv", "financial_year,reference,date,kind,code,gross_gbp,income_gbp,reason", "2017-18,V1,2017-06-30,gift,ONE,1,1,x", "kind", "gift")]
    [InlineData("structure.csv", "financial_year,code,name,parent_code,kind,in_total", "2017-18,X,Name,Y,service,maybe", "in_total", "maybe")]
    [InlineData("structure.csv", "financial_year,code,name,parent_code,kind", "2017-18,A;B,Name,Y,service", "code", "A;B")]
    [InlineData("structure.csv", "financial_year,code,name,parent_code,kind", "2017-18,total,Name,Y,service", "code", "total")]
    [InlineData("structure.csv", "financial_year,code,name,parent_code,kind", "2017-18,=1+1,Name,Y,service", "code", "=1+1")]
    [InlineData("structure.csv", "financial_year,code,name,parent_code,kind", "2017-18,X,,Y,service", "name", "")]
    [InlineData("structure.csv", "financial_year,code,name,parent_code,kind", "2017-18,X,Name,Y,team", "kind", "team")]
    [InlineData("structure.csv", "financial_year,code,name,parent_code,kind,display_order", "2017-18,X,Name,Y,service,-1", "display_order", "-1")]
    [InlineData("council.csv", "name,short_name,negative_style,accent_colour", "N,S,minus,blue", "accent_colour", "blue")]
    [InlineData("council.csv", "name,short_name,negative_style,general_reserve_target_percent", "N,S,minus,5%", "general_reserve_target_percent", "5%")]
    [InlineData("table_rows.csv", "financial_year,table,display_order,row,label,codes", "2017-18,table-9,1,line,,ONE", "table", "table-9")]
    [InlineData("table_rows.csv", "financial_year,table,display_order,row,label,codes", "2017-18,table-1a,1,footer,,ONE", "row", "footer")]
    [InlineData("table_rows.csv", "financial_year,table,display_order,row,label,codes,indent", "2017-18,table-1a,1,line,,ONE,3", "indent", "3")]
    [InlineData("paper_texts.csv", "financial_year,period,paper,slot,display_order,text", "2017-18,2,cabinet,footer,1,Words", "slot", "footer")]
    [InlineData("rag_rules.csv", "level,base,legs,amber_percent,amber_gbp,red_percent,red_gbp", "ward,net,whichever first,1,1,2,2", "level", "ward")]
    [InlineData("rag_rules.csv", "level,base,legs,amber_percent,amber_gbp,red_percent,red_gbp", "CYPE-SCS,net,whichever first,1,1,2,2", "level", "CYPE-SCS")]
    [InlineData("rag_rules.csv", "level,base,legs,amber_percent,amber_gbp,red_percent,red_gbp", "standard,net,whichever first,0,1,2,2", "amber_percent", "0")]
    public void A_wrong_cell_is_told_with_its_place(string file, string header, string line, string column, string value)
    {
        var error = TestBundle.Empty.With(file, header, line).Read().Errors.Should().ContainSingle().Subject;

        error.Should().BeEquivalentTo(new { File = file, Line = 2, Column = column, Value = value });
        error.Problem.Should().NotBeEmpty();
        error.Advice.Should().NotBeEmpty();
    }

    [Fact]
    public void Every_error_of_every_file_is_in_one_list_by_file_and_line()
    {
        var reading = TestBundle.Empty
            .With("forecasts.csv", "financial_year,period,code,gross_gbp,income_gbp", "2017-18,2,ONE,x,y", "2017-18,99,TWO,1,1")
            .With("actuals.csv", "financial_year,period,code,gross_gbp,income_gbp", "2017-18,2,ONE,1,1e2")
            .Read();

        reading.Errors.Select(error => (error.File, error.Line, error.Column)).Should().Equal(
            ("actuals.csv", 2, "income_gbp"),
            ("forecasts.csv", 2, "gross_gbp"),
            ("forecasts.csv", 2, "income_gbp"),
            ("forecasts.csv", 3, "period"));
    }

    [Theory]
    [InlineData("forecasts.csv", "financial_year,period,code,gross_gbp,income_gbp", "2017-18,2,ONE,1,1", "2017-18,2,one,2,2")]
    [InlineData("structure.csv", "financial_year,code,name,parent_code,kind", "2017-18,TC,Council,,council", "2017-18,tc,Council,,council")]
    [InlineData("director_adjustments.csv", "financial_year,period,code,amount_gbp,reason", "2017-18,2,ONE,1,a", "2017-18,2,ONE,1,b")]
    [InlineData("virements.csv", "financial_year,reference,date,kind,code,gross_gbp,income_gbp,reason", "2017-18,V1,2017-06-30,virement,ONE,1,1,x", "2017-18,V1,2017-07-30,virement,ONE,-1,-1,x")]
    [InlineData("council.csv", "name,short_name,negative_style", "One,O,minus", "Two,T,minus")]
    [InlineData("roll_forwards.csv", "financial_year,period,code,kind,amount_gbp,description", "2017-18,2,ONE,bid,1,same", "2017-18,2,ONE,bid,2,same")]
    public void Two_rows_for_one_thing_are_told_at_the_second(string file, string header, string first, string second)
    {
        var error = TestBundle.Empty.With(file, header, first, second).Read().Errors.Should().ContainSingle().Subject;

        error.Should().BeEquivalentTo(new { File = file, Line = 3 });
        error.Problem.Should().Contain("line 2 already has");
    }

    [Fact]
    public void A_value_is_shown_on_one_line_and_shortened()
    {
        var error = TestBundle.Empty
            .With("periods.csv", "financial_year,period,status", $"2017-18,2,\"a\nb{new string('x', 100)}\"")
            .Read().Errors.Should().ContainSingle().Subject;

        error.Value.Should().StartWith("a\uFFFDb").And.EndWith("…").And.HaveLength(61);
        error.ToString().Should().NotContain("\n");
    }
}
