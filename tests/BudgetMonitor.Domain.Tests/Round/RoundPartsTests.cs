using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Domain.Tests.Round;

public class RoundPartsTests
{
    private static readonly TestCouncil Council = TestCouncil.Draw("""
        KCC
            SCS
                OLDER
                HOMES
                    NORTH
                    SOUTH
            PH
                HEALTH
                RESERVES
                    DRAW mirrors=HEALTH
            FIN
        """);

    [Theory]
    [InlineData("KCC", "KCC SCS HOMES PH")]
    [InlineData("SCS", "SCS HOMES")]
    [InlineData("HOMES", "HOMES")]
    [InlineData("RESERVES", "")] // only a line that follows another is below it
    [InlineData("OLDER", "")] // a line is part of the head above it
    public void Parts_are_the_heads_with_lines_directly_below(string head, string parts) =>
        string.Join(' ', RoundParts.Of(Council.Structure, Council[head]).Select(part => part.Code)).Should().Be(parts);

    [Theory]
    [InlineData("SCS", "OLDER")]
    [InlineData("HOMES", "NORTH SOUTH")]
    [InlineData("KCC", "FIN")]
    public void A_part_holds_the_lines_directly_below_it(string part, string lines) =>
        string.Join(' ', RoundParts.LinesOf(Council.Structure, Council[part]).Select(line => line.Code)).Should().Be(lines);

    [Fact]
    public void Every_line_that_is_forecast_belongs_to_exactly_one_part()
    {
        var lines = RoundParts.Of(Council.Structure, Council.Structure.Council)
            .SelectMany(part => RoundParts.LinesOf(Council.Structure, part))
            .Select(line => line.Code);

        lines.Should().BeEquivalentTo("OLDER", "NORTH", "SOUTH", "HEALTH", "FIN");
    }
}
