using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Pages.Adjustments;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Figures;

/// <summary>A minus looks alike on every page and in every message: the sign proper before the pound sign.</summary>
public sealed partial class MinusSignTests
{
    [Fact]
    public void Every_function_for_a_sum_in_a_sentence_writes_the_minus_proper()
    {
        var sum = new Money(-1_234_50);

        ScreenFigures.Exact(sum).Should().Be("−£1,234.50");
        ScreenFigures.SignedPounds(sum).Should().Be("−£1,235");
        AdjustmentWords.Signed(sum).Should().Be("−£1,234.50");
        SavingsWording.Exact(-sum).Should().Be("−£1,234.50");
    }

    [Theory]
    [InlineData("-200,000", "−£200,000")]
    [InlineData("(200.50)", "−£200.50")]
    [InlineData("1500", "£1,500")]
    [InlineData("soon", "soon")]
    [InlineData(null, "")]
    public void What_was_typed_is_told_as_a_sum(string? typed, string told) => ScreenFigures.OfInput(typed).Should().Be(told);

    /// <summary>
    /// A pound sign put before a sum that was written for a field would read "£-1,234": sums in sentences come from one
    /// function, which has the minus before the pound sign.
    /// </summary>
    [Fact]
    public void No_page_or_message_puts_a_pound_sign_before_a_sum_by_itself()
    {
        var folder = Path.Combine(Repository.Root, "src");
        var files = Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(file => (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".cshtml", StringComparison.Ordinal)) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => Path.GetFileName(file) is not ("FigureStyle.cs" or "TextFiller.cs")) // the places that write figures of papers, with their signs
            .ToList();

        files.Should().NotBeEmpty();
        files.SelectMany(file => File.ReadLines(file).Where(line => PoundBefore().IsMatch(line)).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}")).Should().BeEmpty();
    }

    [GeneratedRegex(@"£(?:\{|@[A-Za-z(])")]
    private static partial Regex PoundBefore();
}
