using System.Globalization;
using System.Text;
using BudgetMonitor.Exchange.Files;

namespace BudgetMonitor.Exchange.Tests.Reading;

/// <summary>Files as a spreadsheet program saves them: read one way, the right one, or answered with one sentence.</summary>
public sealed class SpreadsheetFileTests
{
    private const string Header = "financial_year,period,code,gross_gbp,income_gbp";

    /// <summary>The file's text; each holds one forecast of 5 gross and nil income.</summary>
    public static TheoryData<string, string> Sound => new()
    {
        { "the last cells, which are empty, left out", Header + ",method\n2017-18,2,ONE,5,0\n" },
        { "blank cells behind the last column", Header + "\n2017-18,2,ONE,5,0,,\n" },
        { "a column without a name or a cell", Header + ",\n2017-18,2,ONE,5,0,\n" },
        { "a blank column in the middle", "financial_year,period,,code,gross_gbp,income_gbp\n2017-18,2,,ONE,5,0\n" },
        { "two blank columns", Header + ",,\n2017-18,2,ONE,5,0,,\n" },
        { "blank lines, with spaces in them", Header + "\n ,,,,\n2017-18,2,ONE,5,0\n,,,,\n" },
        { "the line for the separator before the header", "sep=,\n" + Header + "\n2017-18,2,ONE,5,0\n" },
        { "that line in a file saved again", "\"sep=,\",,,,\n" + Header + "\n2017-18,2,ONE,5,0\n" },
        { "a zero-width space before the amount", Header + "\n2017-18,2,ONE,\u200b5,0\n" },
        { "marks of direction and a hard space", Header + "\n2017-18,2,\u200eONE\u200f,\u202a5\u202c,\u00a00\n" },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_says_nothing_is_passed_over(string name, string content)
    {
        var reading = TestBundle.Empty.With("forecasts.csv", Encoding.UTF8.GetBytes(content)).Read();

        reading.Errors.Should().BeEmpty(name);
        var row = reading.Bundle.Rows(FigureFiles.Forecasts).Should().ContainSingle(name).Subject;
        (row.Code, row.Gross.Pence, row.Income.Pence).Should().Be(("ONE", 500, 0), name);
    }

    [Theory]
    //          as it is saved, as it is meant
    [InlineData("2018-03-04", "2018-03-04")]
    [InlineData("04/03/2018", "2018-03-04")]
    [InlineData("4/3/18", "2018-03-04")]
    [InlineData("04/03/2018 00:00", "2018-03-04")]
    [InlineData("2018-03-04 00:00:00", "2018-03-04")]
    [InlineData("04-Mar-18", "2018-03-04")]
    [InlineData("4-Mar-2018", "2018-03-04")]
    [InlineData("4 March 2018", "2018-03-04")]
    public void A_day_is_read_as_a_spreadsheet_with_British_settings_saves_it(string saved, string meant)
    {
        var reading = TestBundle.Empty.With("periods.csv", "financial_year,period,status,review_on", $"2017-18,2,open,{saved}").Read();

        reading.Errors.Should().BeEmpty();
        reading.Bundle.Rows(CouncilFiles.Periods).Single().ReviewOn.Should().Be(DateOnly.Parse(meant, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("12/31/2017", "the month stands before the day", "Write it as 2017-12-31")]
    [InlineData("43100", "this is a date as a bare number", "Format the column as a date in Excel")]
    [InlineData("31/02/2018", "this is not a day of the calendar", "Write year, month and day as 2017-12-31")]
    public void A_day_that_can_mean_something_else_is_refused_with_advice(string saved, string problem, string advice)
    {
        var reading = TestBundle.Empty.With("periods.csv", "financial_year,period,status,review_on", $"2017-18,2,open,{saved}").Read();

        var error = reading.Errors.Should().ContainSingle().Subject;
        error.Should().BeEquivalentTo(new { File = "periods.csv", Line = 2, Column = "review_on", Value = saved });
        error.Problem.Should().Be(problem);
        error.Advice.Should().StartWith(advice);
    }

    [Theory]
    [InlineData("sep=;\nfinancial_year;period;code;gross_gbp;income_gbp\n")]
    public void Columns_parted_by_something_else_get_one_sentence(string content)
    {
        var reading = TestBundle.Empty.With("forecasts.csv", Encoding.UTF8.GetBytes(content)).Read();

        reading.Errors.Should().ContainSingle().Which.Problem.Should().Be("the columns are not parted by commas");
    }

    [Fact]
    public async Task A_code_that_lost_its_zeros_is_answered_with_the_codes_that_it_may_have_been()
    {
        await using var database = await ImportDatabase.CreateAsync();
        var bundle = TestBundle.Small
            .With(
                "structure.csv",
                "financial_year,code,name,parent_code,kind",
                "2017-18,TC,Test Council,,council",
                "2017-18,0012,Home care,TC,service",
                "2017-18,012,Day centres,TC,service",
                "2017-18,PL/1,Bins,TC,service")
            .With("cash_limits.csv", "financial_year,code,gross_gbp,income_gbp", "2017-18,0012,1000,-100", "2017-18,PL/1,1000,-100")
            .With("forecasts.csv", Header, "2017-18,2,12,5,0", "2017-18,2,13,5,0", "2017-18,2,PL/1,5,0");

        var outcome = await database.PreviewAsync(bundle);

        outcome.Errors.Select(error => (error.Line, error.Advice)).Should().Equal(
            (2, "Write it as 0012 or 012, if that is the one you mean: a spreadsheet program takes the zeros in front away unless the column is formatted as text"),
            (3, "Correct the code, or add the head to structure.csv"));
    }

    [Theory]
    //          in the file, as it is stored
    [InlineData("First line\u000Bsecond line", "First line\nsecond line")]
    [InlineData("First line\u000Csecond line", "First line\nsecond line")]
    [InlineData("First line\u2028second line", "First line\nsecond line")]
    public void A_line_break_of_any_kind_becomes_a_plain_one(string given, string stored)
    {
        var reading = TestBundle.Empty.With("director_adjustments.csv", "financial_year,period,code,amount_gbp,reason", $"2017-18,2,ONE,5,{given}").Read();

        reading.Errors.Should().BeEmpty();
        reading.Bundle.Rows(FigureFiles.DirectorAdjustments).Single().Reason.Should().Be(stored);
    }

    [Theory]
    [InlineData("a\u0007b", "U+0007")]
    [InlineData("a\uFFFFb", "U+FFFF")]
    [InlineData("a\uFDD0b", "U+FDD0")]
    public void A_character_that_cannot_be_stored_is_named(string given, string mark)
    {
        var reading = TestBundle.Empty.With("director_adjustments.csv", "financial_year,period,code,amount_gbp,reason", $"2017-18,2,ONE,5,{given}").Read();

        reading.Errors.Should().ContainSingle().Which.Problem.Should().Be($"the text holds the character {mark}, which cannot be stored");
    }
}
