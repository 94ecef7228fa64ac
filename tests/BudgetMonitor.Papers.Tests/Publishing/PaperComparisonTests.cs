using System.Text;
using BudgetMonitor.Papers.Publishing;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Tests.Publishing;

public class PaperComparisonTests
{
    [Fact]
    public void Equal_tables_have_no_changes()
    {
        Compare("Row,Net\r\nA,1.0\r\nTotal,\r\n", "Row,Net\r\nA,1.0\r\nTotal,\r\n").Should().BeEmpty();
    }

    [Theory]
    //          before, after, row, column, was, is
    [InlineData("Row,Net\r\nA,1.0\r\n", "Row,Net\r\nA,1.1\r\n", "A", "Net", "1.0", "1.1")]
    [InlineData("Row,Net\r\nA,1.0\r\n", "Row,Net\r\nA,\r\n", "A", "Net", "1.0", "")]
    [InlineData("Row,Net\r\nA,\r\n", "Row,Net\r\nA,0.0\r\n", "A", "Net", "", "0.0")]                                         // blank is not nil
    [InlineData("Row,Net\r\nA,1\r\n", "Row,Net\r\nA,1\r\nB,2\r\n", "B", "Net", null, "2")]                                   // a row came
    [InlineData("Row,Net\r\nA,1\r\nB,2\r\n", "Row,Net\r\nA,1\r\n", "B", "Net", "2", null)]                                   // a row went
    [InlineData("Row,Net\r\nA,1\r\n", "Row,Net,Rating\r\nA,1,Red\r\n", "A", "Rating", null, "Red")]                          // a column came
    [InlineData("Row,Net\r\nTotal,1\r\nTotal,2\r\n", "Row,Net\r\nTotal,1\r\nTotal,3\r\n", "Total", "Net", "2", "3")]         // the second of two rows of one label
    [InlineData("Row,Net,Net\r\nA,1,2\r\n", "Row,Net,Net\r\nA,1,-2\r\n", "A", "Net", "2", "-2")]                             // the second of two columns of one name
    [InlineData("Row,Net\r\nB,2\r\nA,1\r\n", "Row,Net\r\nA,1\r\nB,5\r\n", "B", "Net", "2", "5")]                             // another order is no change
    [InlineData("Row,Net\r\n\"A, \"\"x\"\"\",1\r\n", "Row,Net\r\n\"A, \"\"x\"\"\",2\r\n", "A, \"x\"", "Net", "1", "2")]
    [InlineData("Row,Net\r\n'=A,1\r\n", "Row,Net\r\n'=A,2\r\n", "=A", "Net", "1", "2")]                                      // without the quote of the CSV file
    public void A_cell_that_is_not_what_it_was_is_named(string before, string after, string row, string column, string? was, string? now)
    {
        Compare(before, after).Should().Equal(new FigureChange("Table 1a", row, column, was, now));
    }

    [Fact]
    public void A_table_that_came_or_went_is_named_cell_by_cell()
    {
        var table = Bytes("Row,Net\r\nA,1\r\n");

        PaperComparison.Compare(new Dictionary<string, byte[]>(), [("table-1a", "Table 1a", table)]).Should().Equal(new FigureChange("Table 1a", "A", "Net", null, "1"));
        PaperComparison.Compare(new Dictionary<string, byte[]> { ["table-1a"] = table }, []).Should().Equal(new FigureChange("Table 1a", "A", "Net", "1", null));
    }

    [Theory]
    [InlineData("narrative-figures")]
    [InlineData("changes")]
    [InlineData("changed-sentences")]
    public void A_list_that_is_not_printed_is_compared_on_neither_side(string id)
    {
        var list = Bytes("Paragraph,Figure,Amount\r\n1.1,Total,£1m\r\n");

        PaperComparison.Compare(new Dictionary<string, byte[]> { [id] = list }, []).Should().BeEmpty();
        PaperComparison.Compare(new Dictionary<string, byte[]>(), [(id, id, list)]).Should().BeEmpty();
    }

    [Fact]
    public void The_mark_at_the_head_of_a_file_is_no_part_of_it()
    {
        var marked = new UTF8Encoding(true).GetPreamble().Concat(Bytes("Row,Net\r\nA,1\r\n")).ToArray();

        PaperComparison.Compare(new Dictionary<string, byte[]> { ["table-1a"] = marked }, [("table-1a", "Table 1a", Bytes("Row,Net\r\nA,1\r\n"))]).Should().BeEmpty();
    }

    private static IReadOnlyList<FigureChange> Compare(string before, string after) =>
        PaperComparison.Compare(new Dictionary<string, byte[]> { ["table-1a"] = Bytes(before) }, [("table-1a", "Table 1a", Bytes(after))]);

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
