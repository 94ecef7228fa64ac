using System.Text;
using BudgetMonitor.Exchange.Reading;

namespace BudgetMonitor.Exchange.Tests.Reading;

/// <summary>Faults of a file as such: encoding, quotes, line ends, sizes, header.</summary>
public sealed class FileFaultTests
{
    private const string Header = "financial_year,period,code,gross_gbp,income_gbp";

    public static TheoryData<string, byte[], int, string, string> Cases => new()
    {
        { "empty file", [], 0, "", "the file is empty" },
        { "blank lines only", Utf8("\n\n\n"), 0, "", "the file is empty" },
        { "a workbook", [0x50, 0x4B, 3, 4, 9, 9], 0, "", "workbook" },
        { "UTF-16 with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Header)], 0, "", "UTF-16" },
        { "UTF-16 big-endian with mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Header)], 0, "", "UTF-16" },
        { "UTF-16 without mark", Encoding.Unicode.GetBytes(Header), 0, "", "UTF-16" },
        { "UTF-32", [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Header)], 0, "", "UTF-32" },
        { "Windows-1252", [.. Utf8(Header + "\n2017-18,2,ONE,1,"), 0xA3, (byte)'\n'], 2, "", "Windows-1252" },
        { "NUL", [.. Utf8(Header + "\n2017-18,2,ONE,1"), 0, .. Utf8(",2\n")], 2, "", "NUL" },
        { "a quote never closed", Utf8(Header + "\n2017-18,2,ONE,\"1,2\n2017-18,2,TWO,1,2\n"), 2, "", "never closed" },
        { "a quote inside a field", Utf8(Header + "\n2017-18,2,O\"NE,1,2\n"), 2, "", "middle of a field" },
        { "text after a closing quote", Utf8(Header + "\n2017-18,2,\"ONE\"X,1,2\n"), 2, "", "follows the closing quote" },
        { "changing line ends", Utf8(Header + "\r\n2017-18,2,ONE,1,2\r\n2017-18,2,TWO,1,2\n"), 3, "", "line ends with a line feed" },
        { "a field too long", Utf8(Header + "\n2017-18,2,ONE,1," + new string('9', FileLimits.FieldCharacters + 1)), 2, "", "longer than 32,000" },
        { "a line too long", Utf8(Header + string.Concat(Enumerable.Repeat(",x", FileLimits.LineCharacters)) + "\n"), 1, "", "the line is longer" },
        { "too many columns", Utf8(Header + string.Concat(Enumerable.Range(0, 300).Select(i => $",c{i}")) + "\n"), 1, "", "at most 256" },
        { "parted by semicolons", Utf8("financial_year;period;code;gross_gbp;income_gbp\n"), 1, "", "not parted by commas" },
        { "an unknown column", Utf8("financial_year,period,code,gross_gbp,income_gbp,net_gbp\n"), 1, "net_gbp", "no column of this name" },
        { "a missing column", Utf8("financial_year,period,code,gross_gbp\n"), 1, "income_gbp", "the column is missing" },
        { "a column twice", Utf8("financial_year,period,code,gross_gbp,income_gbp,Code\n"), 1, "Code", "stands twice" },
        { "a column without a name", Utf8(Header + ",\n2017-18,2,ONE,1,2,\n2017-18,2,TWO,1,2,note\n"), 1, "", "column 6 has no name, and line 3 has \"note\" in it" },
        { "too few fields", Utf8(Header + "\n2017-18,2,ONE,1\n"), 2, "", "4 fields and the header 5" },
        { "too many fields, as after an unquoted thousands separator", Utf8(Header + "\n2017-18,2,ONE,1,234,0\n"), 2, "", "6 fields and the header 5" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fault_is_told_with_its_line(string name, byte[] content, int line, string column, string problem)
    {
        var reading = TestBundle.Empty.With("forecasts.csv", content).Read();

        reading.Errors.Should().ContainSingle(name).Which.Should().BeEquivalentTo(
            new { File = "forecasts.csv", Line = line, Column = column },
            name);
        reading.Errors[0].Problem.Should().Contain(problem);
        reading.Errors[0].Advice.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void UTF8_is_read_with_or_without_a_mark(string mark)
    {
        var reading = TestBundle.Empty.With("forecasts.csv", Encoding.UTF8.GetBytes(mark + Header + "\r\n2017-18,2,ONE,1,-2\r\n")).Read();

        reading.Errors.Should().BeEmpty();
        reading.Bundle.Counts.Should().Equal([("forecasts.csv", 1)]);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_empty_lines_are_passed_over()
    {
        var reading = TestBundle.Empty.With("forecasts.csv", "income_gbp,code,gross_gbp,period,financial_year", "", "-2,ONE,1,2,2017-18", ",,,,").Read();

        reading.Errors.Should().BeEmpty();
        reading.Bundle.Counts.Should().Equal([("forecasts.csv", 1)]);
    }

    [Fact]
    public void A_fault_below_a_field_of_several_lines_is_told_at_its_own_line()
    {
        var reading = TestBundle.Empty.With(
            "director_adjustments.csv",
            "financial_year,period,code,amount_gbp,reason",
            "2017-18,2,ONE,5,\"first line",
            "second line\"",
            "",
            "2017-18,2,TWO,five,because").Read();

        reading.Errors.Should().ContainSingle().Which.Line.Should().Be(5);
    }

    [Fact]
    public void Files_that_no_bundle_has_are_named()
    {
        var reading = TestBundle.Small.With("forecast.csv", Header).Read();

        reading.Errors.Should().ContainSingle().Which.Should().BeEquivalentTo(new { File = "forecast.csv", Line = 0 });
        reading.Errors[0].Advice.Should().Contain("forecasts.csv");
    }

    [Fact]
    public void A_file_too_large_is_refused_unread()
    {
        var reading = TestBundle.Empty.With("forecasts.csv", new byte[FileLimits.FileBytes + 1]).Read();

        reading.Errors.Should().ContainSingle().Which.Problem.Should().Contain("larger than 100 MB");
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
