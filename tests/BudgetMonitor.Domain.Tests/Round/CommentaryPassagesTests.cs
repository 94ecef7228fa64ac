using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Domain.Tests.Round;

public class CommentaryPassagesTests
{
    [Theory]
    //          text, passages with items marked by a star
    [InlineData("One\n\nTwo", "One|Two")]
    [InlineData("Why:\n- more homes\n* longer visits\n• fewer fees\nThat is all", "Why:|*more homes|*longer visits|*fewer fees|That is all")]
    [InlineData("-0.3m is a sum", "-0.3m is a sum")] // no space after the dash: no list
    [InlineData("- =SUM(A1)", "*=SUM(A1)")]
    [InlineData("- ", "-")]
    public void A_line_with_a_mark_and_a_space_is_an_item(string text, string passages) =>
        string.Join('|', CommentaryText.Passages(text).Select(passage => (passage.IsItem ? "*" : "") + passage.Text)).Should().Be(passages);
}
