using BudgetMonitor.Reporting.Writers;

namespace BudgetMonitor.Papers.Tests.Writers;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("Older People", "Older People")]
    [InlineData("(-ve Uncommitted balance / (+ve) Deficit", "(-ve Uncommitted balance / (+ve) Deficit")]
    [InlineData("- re-phased", "- re-phased")] // a dash and words: nothing to compute
    [InlineData("- bids", "- bids")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("- 2+3", "'- 2+3")]
    [InlineData("- cmd|x", "'- cmd|x")]
    [InlineData("- SUM(A1)", "'- SUM(A1)")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+44 1622", "'+44 1622")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("- words\n=1+1", "'- words\n=1+1")]
    [InlineData("", "")]
    public void Words_that_start_like_a_formula_get_a_quote(string words, string written) =>
        CsvText.Guard(words).Should().Be(written);
}
