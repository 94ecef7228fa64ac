using BudgetMonitor.Web.Pages.Forecasts;

namespace BudgetMonitor.Web.Tests.Pages.Forecasts;

public class PastedBlockTests
{
    private static readonly PasteTarget[] Targets = [new("A-1", "Fostering"), new("A-2", "Adoption"), new("1003", "Asylum"), new("A-4", "Transport")];

    [Theory]
    //          block (| for a tab, / for a line break), start, at income, what is taken: code gross income
    [InlineData("1,000|-10/2,000|-20", "A-1", false, "A-1 1,000 -10; A-2 2,000 -20")]
    [InlineData("1,000|-10/2,000|-20", "1003", false, "1003 1,000 -10; A-4 2,000 -20")]
    [InlineData("1,000/2,000", "A-2", false, "A-2 1,000 .; 1003 2,000 .")]
    [InlineData("-10/-20", "A-2", true, "A-2 . -10; 1003 . -20")]
    [InlineData("A-2|£5|(7)/a-1|6|-8", "A-4", false, "A-2 £5 (7); A-1 6 -8")]
    [InlineData("A-2|Adoption|5|-7", "A-1", false, "A-2 5 -7")]                       // the name beside the code
    [InlineData("Adoption|5|-7/Fostering|6|-8", "A-1", false, "A-2 5 -7; A-1 6 -8")]  // names alone
    [InlineData("1003|5|-7", "A-1", false, "1003 5 -7")]                              // a code of digits
    [InlineData("A-1|5|-7|-2", "A-1", false, "A-1 5 -7")]                             // net beside them
    [InlineData("Line|Gross|Income/A-1|5|-7", "A-1", false, "A-1 5 -7")]
    [InlineData("Line|Income forecast|Net|Gross forecast/A-1|-7|-2|5", "A-1", false, "A-1 5 -7")]
    [InlineData("A-1|5|/A-2||-7//", "A-1", false, "A-1 5 .; A-2 . -7")]               // an empty cell leaves the line's as it is
    [InlineData("A-1|5|-7/Total|5|-7", "A-1", false, "A-1 5 -7")]
    [InlineData("\"A-1\"| 1,234.50 |-7", "A-1", false, "A-1 1,234.50 -7")]
    [InlineData("A-1| £1,234.50 | £(200.00)", "A-1", false, "A-1 £1,234.50 £(200.00)")]
    [InlineData("A-1|1000||-5|995", "A-1", false, "A-1 1000 -5")]                     // an empty hidden column, proved by the net
    [InlineData("A-1|1000|-5|||", "A-1", false, "A-1 1000 -5")]
    [InlineData("|A-1|1000|-5", "A-4", false, "A-1 1000 -5")]
    [InlineData("\"Fostering\n\"|\"1,000\n\"|-5/A-2|6|-7", "A-1", false, "A-1 1,000 -5; A-2 6 -7")]
    [InlineData("\u202DA\u20101\u202C|\u200B1000|\u202D\u20105\u202C", "A-4", false, "A-1 1000 \u20105")]
    [InlineData("A-1|5.00-|7.50-", "A-1", false, "A-1 5.00- 7.50-")]
    [InlineData("Code|Gross £000|Income £000/A-1|62000|-100.5", "A-1", false, "A-1 62,000,000 -100,500")]
    [InlineData("Code|Gross £m|Income/A-1|62.12345|-100", "A-1", false, "A-1 62,123,450 -100")]
    [InlineData("Code|Gross|Income/|£000|£'000/A-1|62|(1)", "A-1", false, "A-1 62,000 -1,000")]
    [InlineData("Forecast outturn (£000)/Code|Gross|Income/A-1|62|+1", "A-1", false, "A-1 62,000 +1,000")]
    [InlineData("Code|Gross|Income/1003|5|-7", "A-1", false, "1003 5 -7")]
    public void Cells_find_their_lines(string block, string start, bool atIncome, string taken)
    {
        var read = Read(block, start, atIncome);

        read.Problems.Should().BeEmpty();
        string.Join("; ", read.Lines.Select(line => $"{line.Code} {line.Gross ?? "."} {line.Income ?? "."}")).Should().Be(taken);
    }

    [Theory]
    //          block, row, column (0 for the row), message
    [InlineData("A-1|12k|-7", 1, 2, "Enter whole pounds")]
    [InlineData("A-1|5|-7/A-2|1.2m|-7", 2, 2, "Enter whole pounds")]
    [InlineData("A-1|1.234,50|-7", 1, 2, "Write thousands with commas")]
    [InlineData("A-1|1.234|-7", 1, 2, "Write thousands with commas")]
    [InlineData("A-1|5|-", 1, 3, "A dash alone could be nil or nothing")]
    [InlineData("A-1|5%|-7", 1, 2, "This is a per cent")]
    [InlineData("A-1|#REF!|-7", 1, 2, "Enter an amount in pounds")]
    [InlineData("A-1|5 or 6|-7", 1, 2, "Enter an amount in pounds")]
    [InlineData("A-9|5|-7", 1, 1, "There is no such line on this page")]
    [InlineData("A-1|5|-7/A-1|6|-8", 2, 1, "This line is in the block twice")]
    [InlineData("A-1|5|-7|12", 1, 4, "The net is not gross plus income")]
    [InlineData("A-1|5|-7|-2|9", 1, 0, "There are more than three columns")]
    [InlineData("1/2/3/4/5", 5, 0, "The block has more rows than there are lines")]
    [InlineData("A-1|Fostering", 1, 0, "There are no figures")]
    [InlineData("Line|Gross budget|Gross forecast/A-1|5|6", 1, 3, "Two columns are called “gross”")]
    [InlineData("Line|Net/A-1|5", 1, 0, "The head row names neither")]
    [InlineData("1,000|-10/#REF!|-20/3,000|-30", 2, 1, "Enter an amount in pounds")]    // one bad cell is one bad cell
    [InlineData("1003|5|-7/9|6|-8/A-1|1|-1", 2, 1, "There is no such line on this page")]
    [InlineData("A-1|1000||-5", 1, 0, "There is an empty column among the figures")]
    [InlineData("A-1|1000|||-5", 1, 0, "There is an empty column among the figures")]
    [InlineData("A-1|-1.2m|-7", 1, 2, "Enter whole pounds: -1,200,000 for -1.2m")]
    [InlineData("A-1|5.00CR|-7", 1, 2, "Enter a minus for a credit or income")]
    [InlineData("Code|Gross £m|Income £m/A-1|62.123456789|-1", 2, 2, "Enter an amount that comes to pounds and whole pence")]
    [InlineData("Code|Gross|Income", 1, 0, "There are no figures under the head row")]
    [InlineData("", 1, 0, "There are no cells")]
    public void What_could_mean_two_things_is_refused_with_its_place(string block, int row, int column, string message)
    {
        var problem = Read(block, "A-1", false).Problems.Should().ContainSingle().Subject;

        (problem.Row, problem.Column ?? 0).Should().Be((row, column));
        problem.Problem.Should().StartWith(message);
    }

    [Fact]
    public void Two_columns_do_not_start_at_the_income() =>
        Read("5|6", "A-1", true).Problems.Should().ContainSingle().Which.Problem.Should().StartWith("Two columns do not fit");

    [Fact]
    public void A_block_beyond_all_measure_is_refused() =>
        Read(new string('1', PastedBlock.MaxLength + 1), "A-1", false).Problems.Should().ContainSingle().Which.Problem.Should().StartWith("The block is too long");

    [Fact]
    public void Rows_that_are_totals_are_left_out_and_said_to_be() =>
        Read("A-1|5|-7/Total children|5|-7", "A-1", false).LeftOut.Should().ContainSingle().Which.Text.Should().Be("Total children");

    [Theory]
    [InlineData("Code|Gross £000|Income £000/A-1|62|-1", "says thousands (£000)")]
    [InlineData("Code|Gross (£m)|Income (£m)/A-1|62|-1", "says millions (£m)")]
    [InlineData("Code|Gross £|Income £/A-1|62|-1", null)]
    public void Figures_that_are_turned_into_pounds_are_said_to_be(string block, string? said)
    {
        var notes = Read(block, "A-1", false).Notes;

        notes.Should().HaveCount(said is null ? 0 : 1);
        (said is null || notes[0].Contains(said, StringComparison.Ordinal)).Should().BeTrue();
    }

    [Fact]
    public void Rows_are_counted_as_the_spreadsheet_counts_them() =>
        Read("\"Foste\n\nring\"|5|-7/A-2|6 or 7|-8", "A-1", false).Problems.Select(problem => (problem.Row, problem.Text)).Should().Equal((1, "Foste ring"), (2, "6 or 7"));

    private static PastedBlock Read(string block, string start, bool atIncome) =>
        PastedBlock.Read(new PasteEntry(block.Replace('|', '\t').Replace("/", "\r\n", StringComparison.Ordinal), start, atIncome), Targets);
}
