using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests.Structure;

public class StructureProblemTests
{
    private static readonly HeadDraft Top = new("TOP", "Top", null, HeadKind.Council);
    private static readonly HeadDraft Division = new("DIV", "Division", "TOP", HeadKind.Division);
    private static readonly HeadDraft Line = new("LINE", "Line", "DIV", HeadKind.Service);

    public static TheoryData<string, HeadDraft[], StructureProblemKind, string, string> OneFaultEach => new()
    {
        { "no heads at all", [], StructureProblemKind.NotOneCouncil, "", "no head without a parent" },
        { "two councils", [Top, new("OTHER", "Other", null, HeadKind.Council)], StructureProblemKind.NotOneCouncil, "TOP", "2 heads without a parent (OTHER, TOP)" },
        { "a top that is no council", [new("DIV", "Division", null, HeadKind.Division)], StructureProblemKind.WrongLevel, "DIV", "its kind must be council" },
        { "one code twice", [Top, Division, Line, Line], StructureProblemKind.DuplicateCode, "LINE", "used twice in 2017-18" },
        { "one code in two cases", [Top, Division, new("div", "Division", "TOP", HeadKind.Division)], StructureProblemKind.DuplicateCode, "div", "used twice" },
        { "a parent that is not there", [Top, new("DIV", "Division", "NOBODY", HeadKind.Division)], StructureProblemKind.MissingParent, "DIV", "The parent NOBODY of DIV is not a head" },
        { "below a service line", [Top, Division, Line, new("SUB", "Sub", "LINE", HeadKind.Service)], StructureProblemKind.ServiceWithChildren, "SUB", "make LINE a division" },
        { "a council below a council", [Top, new("SUB", "Sub", "TOP", HeadKind.Council)], StructureProblemKind.WrongLevel, "SUB", "A council (SUB) cannot stand below a council (TOP)" },
        { "a directorate below a division", [Top, Division, new("DIR", "Directorate", "DIV", HeadKind.Directorate)], StructureProblemKind.WrongLevel, "DIR", "A directorate (DIR) cannot stand below a division (DIV)" },
        { "a head that is its own parent", [Top, new("DIV", "Division", "DIV", HeadKind.Division)], StructureProblemKind.Cycle, "DIV", "DIV is its own parent" },
        { "a circle of three", [Top, new("A", "A", "B", HeadKind.Division), new("B", "B", "C", HeadKind.Division), new("C", "C", "A", HeadKind.Division)], StructureProblemKind.Cycle, "A", "The heads A > B > C are each other's parents in a circle" },
        { "a head that hangs on a circle", [Top, new("TAIL", "Tail", "A", HeadKind.Service), new("A", "A", "B", HeadKind.Division), new("B", "B", "A", HeadKind.Division)], StructureProblemKind.Cycle, "A", "The heads A > B" },
        { "a mirror above a head whose parent is lost", [Top, Division, Line with { MirrorsCode = "TOP" }], StructureProblemKind.WrongMirror, "LINE", "holds a mirroring line itself" },
        { "a mirror of nobody", [Top, Division, Line with { MirrorsCode = "NOBODY" }], StructureProblemKind.WrongMirror, "LINE", "which is not a head" },
        { "a division that mirrors", [Top, Division with { MirrorsCode = "OTHER" }, Line, new("OTHER", "Other", "TOP", HeadKind.Service)], StructureProblemKind.WrongMirror, "DIV", "only a service line may mirror" },
        { "a line that mirrors itself", [Top, Division, Line with { MirrorsCode = "LINE" }], StructureProblemKind.WrongMirror, "LINE", "holds a mirroring line itself" },
        { "a line that mirrors what holds it", [Top, Division, Line with { MirrorsCode = "DIV" }], StructureProblemKind.WrongMirror, "LINE", "holds a mirroring line itself" },
        { "a mirror of a mirror", [Top, Division, Line, new("M1", "M1", "DIV", HeadKind.Service, MirrorsCode: "LINE"), new("M2", "M2", "DIV", HeadKind.Service, MirrorsCode: "M1")], StructureProblemKind.WrongMirror, "M2", "holds a mirroring line itself" },
    };

    [Theory]
    [MemberData(nameof(OneFaultEach))]
    public void A_fault_is_found_at_its_head_and_told_in_words(
        string fault, HeadDraft[] heads, StructureProblemKind kind, string code, string words)
    {
        var structure = BudgetStructure.TryCreate(TestCouncil.Year, heads, out var problems);

        structure.Should().BeNull(fault);
        problems.Should().ContainSingle(fault).Which.Should().BeEquivalentTo(new { Kind = kind, Code = code });
        problems[0].Message.Should().Contain(words);
    }

    [Fact]
    public void All_faults_are_listed_at_once()
    {
        HeadDraft[] heads =
        [
            Top,
            new("OTHER", "Other", null, HeadKind.Council),
            new("LOST", "Lost", "NOBODY", HeadKind.Division),
            new("A", "A", "B", HeadKind.Division),
            new("B", "B", "A", HeadKind.Division),
            new("M", "M", "TOP", HeadKind.Service, MirrorsCode: "GONE"),
        ];

        BudgetStructure.TryCreate(TestCouncil.Year, heads, out var problems).Should().BeNull();

        problems.Select(problem => problem.Kind).Should().BeEquivalentTo(
        [
            StructureProblemKind.NotOneCouncil,
            StructureProblemKind.MissingParent,
            StructureProblemKind.Cycle,
            StructureProblemKind.WrongMirror,
        ]);
    }

    [Fact]
    public void A_mirror_inside_a_circle_or_below_a_lost_parent_does_not_stop_the_checking()
    {
        HeadDraft[] heads =
        [
            Top,
            new("S", "S", "TOP", HeadKind.Service),
            new("A", "A", "B", HeadKind.Division),
            new("B", "B", "A", HeadKind.Division),
            new("IN-CIRCLE", "Line", "A", HeadKind.Service, MirrorsCode: "S"),
            new("LOST", "Line", "NOBODY", HeadKind.Service, MirrorsCode: "S"),
        ];

        BudgetStructure.TryCreate(TestCouncil.Year, heads, out var problems).Should().BeNull();

        problems.Select(problem => problem.Kind).Should().BeEquivalentTo([StructureProblemKind.Cycle, StructureProblemKind.MissingParent]);
    }

    [Fact]
    public void A_circle_of_ten_heads_is_named_whole()
    {
        var heads = Enumerable.Range(0, 10)
            .Select(number => new HeadDraft($"H{number}", "Head", $"H{(number + 1) % 10}", HeadKind.Division))
            .Append(Top)
            .ToList();

        BudgetStructure.TryCreate(TestCouncil.Year, heads, out var problems);

        problems.Should().ContainSingle().Which.Message.Should().Contain("H8 > H9 are each other's parents");
    }

    [Fact]
    public void Two_circles_are_two_faults()
    {
        HeadDraft[] heads =
        [
            Top,
            new("A", "A", "B", HeadKind.Division),
            new("B", "B", "A", HeadKind.Division),
            new("C", "C", "C", HeadKind.Division),
        ];

        BudgetStructure.TryCreate(TestCouncil.Year, heads, out var problems);

        problems.Should().HaveCount(2).And.OnlyContain(problem => problem.Kind == StructureProblemKind.Cycle);
    }

    [Fact]
    public void A_circle_of_a_thousand_heads_is_one_fault()
    {
        var heads = Enumerable.Range(0, 1_000)
            .Select(number => new HeadDraft($"H{number}", "Head", $"H{(number + 1) % 1_000}", HeadKind.Division))
            .Append(Top)
            .ToList();

        BudgetStructure.TryCreate(TestCouncil.Year, heads, out var problems);

        var problem = problems.Should().ContainSingle().Subject;
        problem.Kind.Should().Be(StructureProblemKind.Cycle);
        problem.Message.Should().Contain("H8 > H9 and 990 more");
    }

    [Fact]
    public void A_service_line_is_called_by_that_name()
    {
        BudgetStructure.TryCreate(TestCouncil.Year, [new("LINE", "Line", null, HeadKind.Service), new("SUB", "Sub", "LINE", HeadKind.Directorate)], out var problems);

        problems.Select(problem => problem.Message).Should().Contain(message => message.Contains("below the service line LINE"));
    }

    [Fact]
    public void Laying_out_unsound_heads_throws_with_every_fault()
    {
        var create = () => BudgetStructure.Create(TestCouncil.Year, [Top, new("A", "A", "B", HeadKind.Division), Line]);

        create.Should().Throw<InvalidOperationException>().WithMessage("*parent B of A*parent DIV of LINE*");
    }
}
