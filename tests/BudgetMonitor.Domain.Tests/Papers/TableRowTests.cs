using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Domain.Tests.Papers;

public class TableRowTests
{
    [Theory]
    [InlineData("", new string[0])]
    [InlineData("KCC", new[] { "KCC" })]
    [InlineData("SCS; CYPE ;", new[] { "SCS", "CYPE" })]
    [InlineData(" ; ;", new string[0])]
    public void The_heads_of_a_row_are_parted_by_semicolons(string codes, string[] expected)
    {
        new TableRow { Year = 2017, TableId = "table-1a", DisplayOrder = 1, Kind = TableRowKind.Line, Codes = codes }
            .CodeList.Should().Equal(expected);
    }
}
