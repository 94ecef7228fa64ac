using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests.Structure;

public class BudgetStructureTests
{
    private static readonly TestCouncil Council = TestCouncil.Draw("""
        KCC
            SCS
                ADULTS
                    OLDER
                    YOUNGER
                ASYLUM
            SCHOOLS outside
                DELEGATED
            FINANCE
        """);

    [Fact]
    public void Heads_stand_in_print_order_with_parents_before_children()
    {
        Council.Structure.Nodes.Select(node => node.Code).Should()
            .Equal("KCC", "SCS", "ADULTS", "OLDER", "YOUNGER", "ASYLUM", "SCHOOLS", "DELEGATED", "FINANCE");
        Council.Structure.Nodes.Select(node => node.Depth).Should().Equal(0, 1, 2, 3, 3, 2, 1, 2, 1);
        Council.Structure.Nodes.Select(node => node.ParentIndex).Should().Equal(-1, 0, 1, 2, 2, 1, 0, 6, 0);
        Council.Structure.Nodes.Select(node => node.EndIndex).Should().Equal(9, 6, 5, 4, 5, 6, 8, 8, 9);
        Council.Structure.Council.Code.Should().Be("KCC");
    }

    [Fact]
    public void Children_are_ordered_by_display_order_and_then_by_code()
    {
        var structure = BudgetStructure.Create(TestCouncil.Year,
        [
            new("B", "B", "TOP", HeadKind.Service, 2),
            new("C", "C", "TOP", HeadKind.Service, 1),
            new("A", "A", "TOP", HeadKind.Service, 2),
            new("TOP", "Top", null, HeadKind.Council),
        ]);

        structure.Nodes.Select(node => node.Code).Should().Equal("TOP", "C", "A", "B");
    }

    [Theory]
    [InlineData("KCC", "SCS,SCHOOLS,FINANCE", "OLDER,YOUNGER,ASYLUM,DELEGATED,FINANCE")]
    [InlineData("SCS", "ADULTS,ASYLUM", "OLDER,YOUNGER,ASYLUM")]
    [InlineData("ADULTS", "OLDER,YOUNGER", "OLDER,YOUNGER")]
    [InlineData("OLDER", "", "OLDER")]
    [InlineData("SCHOOLS", "DELEGATED", "DELEGATED")]
    public void A_head_knows_what_is_directly_below_it_and_its_lines(string code, string children, string lines)
    {
        Codes(Council.Structure.ChildrenOf(Council[code])).Should().Be(children);
        Codes(Council.Structure.LinesOf(Council[code])).Should().Be(lines);
    }

    [Theory]
    [InlineData("KCC", "KCC")]
    [InlineData("FINANCE", "KCC,FINANCE")]
    [InlineData("YOUNGER", "KCC,SCS,ADULTS,YOUNGER")]
    public void The_path_leads_from_the_council_to_the_head(string code, string path)
    {
        Codes(Council.Structure.PathTo(Council[code])).Should().Be(path);
    }

    [Theory]
    [InlineData("OLDER", "SCS", true)]
    [InlineData("SCS", "SCS", true)]
    [InlineData("SCS", "OLDER", false)]
    [InlineData("DELEGATED", "SCS", false)]
    [InlineData("FINANCE", "KCC", true)]
    public void A_head_is_at_or_below_those_above_it(string code, string above, bool expected)
    {
        BudgetStructure.IsAtOrBelow(Council[code], Council[above]).Should().Be(expected);
    }

    [Fact]
    public void Everything_below_a_head_outside_the_total_is_outside_too()
    {
        Council.Structure.HasOutsideTotal.Should().BeTrue();
        Codes(Council.Structure.Nodes.Where(node => !node.InTotal)).Should().Be("SCHOOLS,DELEGATED");
        TestCouncil.Draw("KCC").Structure.HasOutsideTotal.Should().BeFalse();
    }

    [Fact]
    public void Codes_are_found_in_upper_and_lower_case()
    {
        Council.Structure.Find("older")!.Code.Should().Be("OLDER");
        Council.Structure.Find("NOBODY").Should().BeNull();
    }

    [Fact]
    public void A_division_with_nothing_below_it_holds_its_own_figures()
    {
        var structure = BudgetStructure.Create(TestCouncil.Year,
        [
            new("TOP", "Top", null, HeadKind.Council),
            new("DIV", "Division", "TOP", HeadKind.Division),
        ]);

        structure.Find("DIV")!.IsLine.Should().BeTrue();
        structure.Council.IsLine.Should().BeFalse();
    }

    [Theory]
    [InlineData(HeadKind.Council, HeadKind.Directorate)]
    [InlineData(HeadKind.Council, HeadKind.Division)]
    [InlineData(HeadKind.Council, HeadKind.Service)]
    [InlineData(HeadKind.Directorate, HeadKind.Division)]
    [InlineData(HeadKind.Directorate, HeadKind.Service)]
    [InlineData(HeadKind.Division, HeadKind.Division)]
    [InlineData(HeadKind.Division, HeadKind.Service)]
    public void Levels_may_be_left_out_and_divisions_may_hold_divisions(HeadKind parent, HeadKind child)
    {
        HeadDraft[] heads = parent == HeadKind.Council
            ? [new("TOP", "Top", null, HeadKind.Council), new("CHILD", "Child", "TOP", child)]
            : [new("TOP", "Top", null, HeadKind.Council), new("PARENT", "Parent", "TOP", parent), new("CHILD", "Child", "PARENT", child)];

        BudgetStructure.TryCreate(TestCouncil.Year, heads, out var problems).Should().NotBeNull();
        problems.Should().BeEmpty();
    }

    [Fact]
    public void A_structure_of_a_thousand_levels_is_laid_out()
    {
        const int Levels = 1_000;
        var heads = Enumerable.Range(0, Levels)
            .Select(level => new HeadDraft(
                $"L{level}",
                $"Level {level}",
                level == 0 ? null : $"L{level - 1}",
                level == 0 ? HeadKind.Council : level == Levels - 1 ? HeadKind.Service : HeadKind.Division))
            .Reverse() // the lowest first: order does not matter
            .ToList();

        var structure = BudgetStructure.Create(TestCouncil.Year, heads);

        structure.Count.Should().Be(Levels);
        structure.Nodes[^1].Depth.Should().Be(Levels - 1);
        structure.PathTo(structure.Nodes[^1]).Should().HaveCount(Levels);
        structure.LinesOf(structure.Council).Should().ContainSingle();
    }

    [Theory]
    //          head, what is outside the total below it, none inside another
    [InlineData("KCC", "GRANTS,SCHOOLS")]
    [InlineData("CYPE", "GRANTS")]
    [InlineData("EARLY", "GRANTS")]
    [InlineData("HUBS", "")]
    [InlineData("SCHOOLS", "")]         // outside itself, so nothing is left out of it
    [InlineData("FINANCE", "")]
    public void What_is_outside_the_total_is_found_however_deep(string code, string outside)
    {
        var council = TestCouncil.Draw("""
            KCC
                CYPE
                    EARLY
                        HUBS
                        GRANTS outside
                            NURSERY outside
                SCHOOLS outside
                    GROWTH
                FINANCE
            """);

        Codes(council.Structure.OutsideBelow(council[code])).Should().Be(outside);
    }

    [Fact]
    public void A_mirroring_line_knows_the_head_it_mirrors()
    {
        var council = TestCouncil.Draw("""
            KCC
                PH
                    PH-SVC
                    PH-RES mirrors=PH-SVC
            """);

        council["PH-RES"].MirrorsIndex.Should().Be(council["PH-SVC"].Index);
        council["PH-SVC"].MirrorsIndex.Should().Be(-1);
    }

    private static string Codes(IEnumerable<StructureNode> nodes) => string.Join(',', nodes.Select(node => node.Code));
}
