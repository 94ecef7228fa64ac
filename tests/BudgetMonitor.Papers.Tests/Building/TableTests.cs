using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Tests.Building;

public sealed class TableTests
{
    [Fact]
    public void A_council_without_rows_of_its_own_has_table_1a_laid_out_from_the_structure()
    {
        var source = new SmallCouncil().WithSchools().With("A1-X", 1_000_000).With("SCH-X", -2_000_000).Adjusted("A", -400_000).Last(("A2-X", 500_000)).Source();

        Lines(CabinetTables.DirectoratePosition(source)).Should().Equal(
            "Adults - Care|20.000|1.000||1.000|0.000|1.000",
            "Adults - Advice|10.000|0.000||0.000|0.500|-0.500",
            "Subtotal Adults|30.000|1.000|-0.400|0.600|0.500|0.100",
            "Business|10.000|0.000||0.000|0.000|0.000",
            "Total excluding Schools|40.000|1.000|-0.400|0.600|0.500|0.100",
            "Schools|10.000|-2.000||-2.000|0.000|-2.000",
            "Total|50.000|-1.000|-0.400|-1.400|0.500|-1.900");
    }

    [Fact]
    public void The_first_report_of_a_year_has_no_last_position_and_no_movement()
    {
        var source = new SmallCouncil().With("A1-X", 1_000_000).RollForward("A", RollForwardKind.Committed, 250_000).Source();

        Lines(CabinetTables.DirectoratePosition(source))[0].Should().Be("Adults - Care|20.000|1.000||1.000||");
        Lines(CabinetTables.RollForwardFoot(source)).Should().Equal(
            "Variance from above||||1.000||",
            "Roll forwards: committed||||0.250||",
            "Roll forwards: re-phased||||0.000||",
            "Roll forwards: bids||||0.000||",
            "Total roll forward requirements||||0.250||",
            "Uncommitted balance (minus) or deficit||||1.250||");
    }

    [Fact]
    public void Appendix_1_without_rows_breaks_every_directorate_down()
    {
        var source = new SmallCouncil().WithSchools().With("A1-X", 1_000_000).Source();

        CabinetTables.Breakdown(source).Rows.Select(row => $"{row.Kind} {row.Indent} {row.Label}").Should().Equal(
            "Heading 0 Adults",
            "Heading 1 Care",
            "Line 2 Homes",
            "Line 2 Visits",
            "SubTotal 1 Subtotal Care",
            "Line 1 Advice - Outcome",
            "SubTotal 0 Subtotal Adults",
            "Line 0 Business - Rates",
            "Total 0 Total excluding Schools",
            "Line 0 Schools",
            "Total 0 Total");
    }

    [Fact]
    public void What_is_outside_the_total_deep_inside_a_division_is_in_no_total_above_it_and_shown()
    {
        var source = new SmallCouncil().WithSchools().WithGrants(7_000_000).With("A1-X", 1_000_000).With("SCH-X", -2_000_000).Source();

        Lines(CabinetTables.DirectoratePosition(source)).Should().Equal(
            "Adults - Care|20.000|1.000||1.000||",
            "Adults - Advice|10.000|0.000||0.000||",
            "Subtotal Adults|30.000|1.000|0.000|1.000||",
            "Business|10.000|0.000||0.000||",
            "Total excluding Grants and Schools|40.000|1.000|0.000|1.000||",
            "Grants|10.000|7.000||7.000||",
            "Schools|10.000|-2.000||-2.000||",
            "Total|60.000|6.000|0.000|6.000||");
        Lines(CabinetTables.Breakdown(source)).Select(line => line.Split('|')).Select(cells => $"{cells[0]} {cells[4]}").Should().Equal(
            "Adults ", "Care ", "Homes 1.0", "Visits 0.0", "Subtotal Care 1.0", "Advice - Outcome 0.0", "Subtotal Adults 1.0", "Business - Rates 0.0",
            "Total excluding Grants and Schools 1.0", "Grants 7.0", "Schools -2.0", "Total 6.0");
        RatingTable.Build(source).Rows.Select(row => $"{row.Label} {row.Cells[1].Display}").Should().Equal(
            "Adults 1.000", "Business 0.000", "Total excluding Grants and Schools 1.000", "Grants 7.000", "Schools -2.000", "Total 6.000");
        PaperFactory.Build(source, PaperKind.Committee).FindTable("table-2-1")!.Rows.Select(row => row.Label).Should().Equal(
            "Adults", "Business", "Total Net Expenditure excluding Grants and Schools", "Grants", "Schools", "Total Net Expenditure");
    }

    [Fact]
    public void A_committee_s_service_with_something_outside_the_total_shows_it_below_its_own_total()
    {
        var source = new SmallCouncil().WithGrants(7_000_000).With("A1-X", 1_000_000).Source();

        var table = PaperFactory.Build(source, PaperKind.Committee).FindTable("table-2-7-1")!;

        Lines(table).Select(line => line.Split('|')).Select(cells => $"{cells[0]} {cells[^1]}").Should().Equal(
            "Care 1.000", "Advice 0.000", "Total Expenditure excluding Grants 1.000", "Grants 7.000", "Total Expenditure 8.000");
    }

    [Fact]
    public void A_row_of_the_council_s_own_within_the_total_leaves_out_what_is_outside_in_each_of_its_heads()
    {
        var source = new SmallCouncil().WithGrants(7_000_000).With("A1-X", 1_000_000).With("B-X", 500_000)
            .Row("appendix-1", TableRowKind.Total, "A;B", "Both", withinTotal: true)
            .Source();

        CabinetTables.Breakdown(source).Rows[0].Cells[3].Display.Should().Be("1.5");
    }

    [Fact]
    public void The_committee_paper_without_rows_has_a_table_for_each_part_with_several_lines()
    {
        var source = new SmallCouncil().Source();

        var paper = PaperFactory.Build(source, PaperKind.Committee);

        paper.Tables.Select(table => table.Id).Should().Equal("executive-summary", "table-2-1", "table-2-7-1", "rag-summary", "appendix-a");
        paper.FindTable("table-2-7-1")!.Title.Should().Be("Adults");
        Lines(paper.FindTable("executive-summary")!).Should().Equal("Total Net Expenditure|40.000|40.000|0");
    }

    [Fact]
    public void A_sum_of_several_heads_and_a_marker_come_from_the_council_s_own_rows()
    {
        var source = new SmallCouncil().With("A1-X", 1_000_000).With("B-X", 500_000)
            .Row("appendix-1", TableRowKind.Line, "A1-X", marker: "**")
            .Row("appendix-1", TableRowKind.SubTotal, "A1;B", "Care and business")
            .Source();

        var table = CabinetTables.Breakdown(source);

        table.Rows.Select(row => row.MarkedLabel).Should().Equal("Homes**", "Care and business");
        table.Rows[1].Cells[3].Display.Should().Be("1.5");
        table.Notes.Should().Contain(note => note.Marker == "**");
    }

    [Fact]
    public void A_row_whose_head_has_gone_says_so_and_is_blank()
    {
        var source = new SmallCouncil().Row("appendix-1", TableRowKind.Line, "GONE", "Old line").Source();

        Lines(CabinetTables.Breakdown(source)).Should().Equal("Old line (no head GONE in 2017-18)|||||");
    }

    [Theory]
    [InlineData(400, 400, true)] // 0.000 + 0.000 is shown as 0.001
    [InlineData(1_000, 1_000, false)]
    [InlineData(600, -600, false)] // 0.001 and -0.001 make 0.000
    public void The_rounding_note_stands_only_where_shown_parts_do_not_add_up(int first, int second, bool noted)
    {
        var source = new SmallCouncil().With("A1-X", first).With("A2-X", second).Source();

        CabinetTables.DirectoratePosition(source).Notes.Contains(RoundingCheck.Note).Should().Be(noted);
    }

    [Fact]
    public void The_rounding_note_stands_where_a_row_does_not_add_up_across()
    {
        // 0.4 thousand of variance and 0.4 of adjustment are both shown as 0.000, their sum as 0.001; each part alone in its column.
        var source = new SmallCouncil().With("B-X", 400).Adjusted("B", 400).Source();

        CabinetTables.DirectoratePosition(source).Notes.Should().Contain(RoundingCheck.Note);
    }

    [Fact]
    public void Committed_and_other_roll_forwards_stand_in_their_own_columns()
    {
        var source = new SmallCouncil().RollForward("A", RollForwardKind.Committed, 100_000).RollForward("A1", RollForwardKind.Bid, 50_000).RollForward("B", RollForwardKind.Rephased, 25_000).Source();

        Lines(CabinetTables.RollForwards(source)!).Should().Equal("For A|0.100|", "For A1||0.050", "For B||0.025");
        Lines(CabinetTables.AfterRollForwards(source)).Should().Contain("Subtotal Adults|0.000|0.100|0.050|0.150|0.000|0.150");
    }

    [Fact]
    public void Without_roll_forwards_the_paper_says_so_and_has_no_such_table()
    {
        var paper = PaperFactory.Build(new SmallCouncil().Source(), PaperKind.Cabinet);

        paper.FindTable("table-3-roll-forwards").Should().BeNull();
        paper.Sections.Single(section => section.Id == "roll-forwards").Blocks.OfType<ParagraphBlock>().Single().Text.Plain.Should().StartWith("There are no requests to roll budget forward");
    }

    [Fact]
    public void Ratings_have_a_word_a_reason_and_the_rule_under_them()
    {
        var table = RatingTable.Build(new SmallCouncil().With("A1-X", 5_000_000).With("B-X", null).Source());

        table.Rows.Select(row => $"{row.Label}: {row.Cells[2].Display}, {row.Cells[3].Display}").Should().Equal(
            "Adults: overspend, Red", "Business: not forecast, Not rated", "Total: overspend, Red");
        table.Rows[0].Cells[4].Display.Should().StartWith("Overspend of £5,000,000");
        table.Notes[0].Text.Should().StartWith("Rating rule: amber from an overspend of 0.5%").And.Contain("gross cash limit");
    }

    [Fact]
    public void Sections_are_numbered_without_gaps_and_parts_with_nothing_to_say_are_left_out()
    {
        var paper = PaperFactory.Build(new SmallCouncil().Source(), PaperKind.Cabinet);

        paper.Sections.Select(section => section.Number).OfType<string>().Should().Equal("1", "2", "3", "4");
        paper.Sections.Select(section => section.Id).Should().NotContain(["recommendations", "movement-reasons", "directorates", "conclusion"]);
        paper.Title.Should().Be("Revenue budget monitoring - January 2018");
        paper.Status.Word.Should().Be("Draft");
    }

    [Theory]
    [InlineData(false, false, "Draft")]
    [InlineData(true, false, "Published")]
    [InlineData(false, true, "Demonstration draft")]
    [InlineData(true, true, "Demonstration, published")]
    public void The_status_is_a_word(bool published, bool demonstration, string word) =>
        new PaperStatus(published, demonstration).Word.Should().Be(word);

    [Fact]
    public void The_same_source_gives_the_same_paper()
    {
        static string Everything(PaperSource source) => string.Join('\n', PaperFactory.Build(source, PaperKind.Cabinet).Tables.SelectMany(Lines));
        var source = new SmallCouncil().WithSchools().With("A1-X", 123_456.78m).Source();

        Everything(source).Should().Be(Everything(source));
    }

    private static List<string> Lines(PaperTable table) =>
        table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Display).Prepend(row.MarkedLabel))).ToList();
}
