using BudgetMonitor.Domain.Registers;

namespace BudgetMonitor.Domain.Tests.Registers;

public class ReferenceTests
{
    [Theory]
    [InlineData("LD-NRC", true)]
    [InlineData("2.10_a", true)]
    [InlineData("Gofal-Plant-ŵ", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData(" ", false)]
    [InlineData("-LD", false)]
    [InlineData("LD NRC", false)]
    [InlineData("LD/NRC", false)]
    [InlineData("LD-NRC\n", false)]
    [InlineData("Enter", false)]      // a page's name in the same place of an address
    [InlineData("carry", false)]
    public void A_reference_can_stand_in_an_address(string? reference, bool isSound) => Reference.IsSound(reference).Should().Be(isSound);

    [Fact]
    public void A_reference_has_at_most_so_many_characters()
    {
        Reference.IsSound(new string('R', Reference.MaxLength)).Should().BeTrue();
        Reference.IsSound(new string('R', Reference.MaxLength + 1)).Should().BeFalse();
    }
}
