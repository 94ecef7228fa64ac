using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>The catalogue of parts and the two compositions that councils start from.</summary>
public class PartCatalogueTests
{
    [Fact]
    public void Every_part_has_an_id_of_its_own_a_name_and_a_sentence()
    {
        PartCatalogue.All.Select(part => part.Id).Should().OnlyHaveUniqueItems();
        PartCatalogue.All.Select(part => part.Name).Should().OnlyHaveUniqueItems();
        PartCatalogue.All.Should().OnlyContain(part => part.Name.Length > 0 && part.Description.EndsWith('.'));
        PartCatalogue.All.Should().OnlyContain(part => part.Id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-'));
    }

    [Theory]
    [InlineData("cabinet")]
    [InlineData("committee")]
    [InlineData("outturn")]
    public void A_default_composition_names_parts_of_the_catalogue_once_each_and_starts_with_the_cover(string kind)
    {
        var ids = DefaultCompositions.PartsOf(PaperKind.Find(kind)!, PaperKind.Cabinet);

        ids.Should().OnlyHaveUniqueItems();
        ids.Should().OnlyContain(id => PartCatalogue.Find(id) != null);
        ids[0].Should().Be("cover");
    }

    [Fact]
    public void Appendices_come_last_and_are_not_numbered()
    {
        foreach (var kind in PaperKind.BuiltIn)
        {
            DefaultCompositions.PartsOf(kind, kind).Select(id => PartCatalogue.Find(id)!).SkipWhile(part => !part.IsAppendix).Should().OnlyContain(part => part.IsAppendix);
        }

        PartCatalogue.All.Where(part => part.IsAppendix).Should().NotBeEmpty().And.OnlyContain(part => !part.IsNumbered);
    }
}
