using System.Text;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Columns;

namespace BudgetMonitor.Exchange.Tests;

/// <summary>Texts that a spreadsheet program would compute are guarded on the way out and come back as they were.</summary>
public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("- re-phased", "'- re-phased")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("'=already guarded by a person", "''=already guarded by a person")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("plain - text", "plain - text")]
    [InlineData("", "")]
    public void A_dangerous_text_gets_a_quote_and_loses_it_again(string text, string written)
    {
        FormulaGuard.PutOn(text).Should().Be(written);
        FormulaGuard.TakeOff(written).Should().Be(text);
    }

    [Fact]
    public async Task Texts_of_every_kind_come_back_as_they_were_and_numbers_keep_their_minus()
    {
        string[] texts = ["=HYPERLINK(\"x\")", "-1", "'=x", "two\nlines", "two\r\nlines, \"quoted\"", " spaces ", "£é\u202E", "'"];
        await using var database = await ImportDatabase.CreateAsync();
        await database.LoadAsync(TestBundle.Small.With(
            "explanations.csv",
            ["financial_year,period,code,about,amount_gbp,text", .. texts.Select(text => $"2017-18,2,ONE,variance,-5,\"{FormulaGuard.PutOn(text).Replace("\"", "\"\"")}\"")]));

        var files = await database.Writer.WriteAsync(new FinancialYear(2017), CancellationToken.None);
        await using var other = await ImportDatabase.CreateAsync();
        var moved = await other.LoadAsync(BundleReader.ReadFiles(files));

        moved.WasStored.Should().BeTrue(moved.Message);
        await using var db = other.Context();
        db.Explanations.OrderBy(entry => entry.DisplayOrder).Select(entry => entry.Text).Should().Equal(texts);
        var written = Encoding.UTF8.GetString(files.Single(file => file.Name == "explanations.csv").Content);
        written.Should().Contain("\"'=HYPERLINK(").And.Contain(",-5,,'-1\n");
    }
}
