using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Domain.Tests.Papers;

/// <summary>What a composed kind of paper must keep to, and what it takes from the kind that it is based on.</summary>
public class PaperCompositionTests
{
    private static readonly PaperKind Own = PaperKind.Find("adult-committee")!;

    [Theory]
    //          key, is a key
    [InlineData("cabinet", true)]
    [InlineData("a", true)]
    [InlineData("adult-committee-2", true)]
    [InlineData("Adult", false)]
    [InlineData("2nd", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("a/b", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_key_is_small_letters_digits_and_single_dashes(string? key, bool isKey) =>
        (PaperKind.Find(key) is not null).Should().Be(isKey);

    [Theory]
    //          decimals of the table, of every table, units, what holds
    [InlineData(null, null, null, null, null)]
    [InlineData(null, FigureUnit.Thousands, null, 1, 1)]
    [InlineData(FigureUnit.Thousands, FigureUnit.Thousands, null, 1, 1)]
    [InlineData(FigureUnit.Pounds, FigureUnit.Thousands, null, 1, null)]  // three decimals of millions are not three of pounds
    [InlineData(FigureUnit.Pounds, FigureUnit.Thousands, 2, 1, 2)]
    public void A_tables_own_style_goes_before_that_of_every_table(FigureUnit? own, FigureUnit? all, int? ownDecimals, int? allDecimals, int? decimals)
    {
        var figures = new TableFigures(own, ownDecimals).Over(new TableFigures(all, allDecimals, SignStyle.Brackets));

        figures.Should().Be(new TableFigures(own ?? all, decimals, SignStyle.Brackets));
    }

    [Theory]
    //          kind, based on, codes, slot, taken over
    [InlineData("cabinet", "cabinet", "", "summary", false)]
    [InlineData("short", "cabinet", "", "summary", true)]
    [InlineData("outturn", "cabinet", "", "from", true)]
    [InlineData("outturn", "cabinet", "", "summary", false)]
    [InlineData("outturn", "cabinet", "", "subject", false)]
    [InlineData("adults", "cabinet", "A", "from", true)]
    [InlineData("adults", "cabinet", "A", "summary", false)]
    [InlineData("adults", "cabinet", "A", "recommendations", false)]
    public void A_kind_takes_over_texts_that_hold_for_it_too(string kind, string basedOn, string codes, string slot, bool inherits)
    {
        var composition = Composition("cover") with
        {
            Kind = PaperKind.Find(kind)!,
            BasedOn = PaperKind.Find(basedOn)!,
            Codes = codes.Split(';', StringSplitOptions.RemoveEmptyEntries),
        };

        composition.Inherits(slot).Should().Be(inherits);
    }

    [Fact]
    public void A_sound_composition_has_no_problem() => Problem(Composition("cover", "appendix-x")).Should().BeNull();

    [Fact]
    public void What_is_wrong_is_said()
    {
        Problem(Composition()).Should().Be("A paper needs at least one part.");
        Problem(Composition("cover", "cover")).Should().Be("The part cover is in the paper twice.");
        Problem(Composition("cover", "pamphlet")).Should().Be("There is no part pamphlet.");
        Problem(Composition("cover") with { Name = " " }).Should().Be("Enter what the paper is called");
        Problem(Composition("cover") with { BasedOn = Own }).Should().StartWith("A kind of paper is based on cabinet, committee, outturn");
        Problem(Composition("cover") with { Kind = PaperKind.Cabinet, Codes = ["A"] }).Should().StartWith("The council's own paper shows the whole council.");
        Problem(Composition("cover") with { EveryTable = new(Decimals: 5) }).Should().Be("Figures have 0 to 4 decimals");
        Problem(Composition("cover") with { EveryTable = new(FigureUnit.Pounds, 3) }).Should().StartWith("Pounds have at most two decimals");
        Problem(Composition("cover") with { Parts = [new("appendix-x", false, Letter: "ABCDE")] }).Should().StartWith("An appendix is called by letters or digits");
        Problem(Composition("cover") with { Parts = [new("cover", false, Heading: " ")] }).Should().StartWith("The heading of cover must have");
    }

    [Theory]
    //          letters in order, is sound
    [InlineData("A B C", true)]
    [InlineData("A C C D", true)]   // the parts of one appendix follow each other
    [InlineData("A B A", false)]
    [InlineData("A - B", true)]
    public void Appendices_share_a_letter_only_side_by_side(string letters, bool isSound)
    {
        var parts = letters.Split(' ').Select((letter, place) => new ComposedPart($"appendix-{place}", false, Letter: letter == "-" ? null : letter)).ToList();

        (Problem(Composition("cover") with { Parts = parts }) is null).Should().Be(isSound);
    }

    private static string? Problem(PaperComposition composition) => PaperCompositionRules.Problem(composition, new Parts());

    private static PaperComposition Composition(params string[] parts) => new()
    {
        Kind = Own,
        Name = "Adult committee paper",
        BasedOn = PaperKind.Cabinet,
        Parts = [.. parts.Select(part => new ComposedPart(part, false))],
    };

    private sealed class Parts : IPartNames
    {
        public bool Has(string partId) => partId == "cover" || IsAppendix(partId);

        public bool IsAppendix(string partId) => partId.StartsWith("appendix-", StringComparison.Ordinal);
    }
}
