using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Looks;
using BudgetMonitor.Papers.Tests.Papers;
using BudgetMonitor.Papers.Tests.Samples;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Reporting.Writers;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;

namespace BudgetMonitor.Papers.Tests.Writers;

/// <summary>Both papers as workbooks, opened again.</summary>
[Collection(SamplePapers.Collection)]
public sealed class WorkbookTests(SamplePapers papers)
{
    public static TheoryData<string, string> Tables => PrintedTable.All;

    [Theory]
    [MemberData(nameof(Tables))]
    public void Every_printed_figure_is_an_exact_number_that_rounds_to_what_is_printed(string council, string tableId)
    {
        using var workbook = Open(papers.Of(council));
        var table = papers.Of(council).FindTable(tableId)!;
        var sheet = workbook.Worksheets.Single(candidate => candidate.Tables.Any(marked => marked.Name == tableId.Replace('-', '_')));
        var range = sheet.Tables.Single().AsRange();
        var printed = PrintedTable.Corrected(council, tableId);

        range.RowCount().Should().Be(printed.Count);
        for (var row = 0; row < printed.Count; row++)
        {
            for (var column = 0; column < printed[row].Count; column++)
            {
                var cell = range.Cell(row + 1, column + 1);
                if (row == 0 || column == 0)
                {
                    if (row == 0 || PrintedTable.ComparesLabels(tableId))
                    {
                        cell.GetString().Should().Be(printed[row][column]);
                    }
                }
                else if (printed[row][column].Length == 0)
                {
                    cell.IsEmpty().Should().BeTrue("{0} / {1} has no figure", printed[row][0], printed[0][column]);
                }
                else if (table.Columns[column - 1].IsFigures)
                {
                    cell.DataType.Should().Be(XLDataType.Number);
                    Shown(table.Rows[row - 1].Cells[column - 1], cell.GetValue<double>()).Should().Be(printed[row][column]);
                }
                else
                {
                    cell.GetString().Should().Be(printed[row][column]);
                }
            }
        }
    }

    [Theory]
    [InlineData(SamplePapers.KentName)]
    [InlineData(SamplePapers.NorfolkName)]
    public void Words_are_words_and_nothing_is_computed_or_merged(string council)
    {
        using var workbook = Open(papers.Of(council));

        foreach (var (table, sheet) in papers.Of(council).Tables.Zip(workbook.Worksheets.Skip(1)))
        {
            sheet.CellsUsed().Should().NotContain(cell => cell.HasFormula);
            sheet.MergedRanges.Should().BeEmpty();
            sheet.Cell(1, 1).GetString().Should().Be(table.FullTitle);
            var range = sheet.Tables.Single().AsRange();
            range.FirstColumn().FirstCell().Address.ColumnNumber.Should().Be(1);
            sheet.LastRowUsed().RowNumber().Should().Be(range.LastRow().RowNumber(), "nothing stands below the table");
            for (var row = 0; row < table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                {
                    if (table.Rows[row].Cells[column] is TextCell or RatingCell)
                    {
                        range.Cell(row + 2, column + 2).GetString().Should().Be(table.Rows[row].Cells[column].Display);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(SamplePapers.KentName)]
    [InlineData(SamplePapers.NorfolkName)]
    public void The_workbook_opens_on_its_contents_and_says_what_it_is(string council)
    {
        var bytes = PaperWorkbookWriter.Write(papers.Of(council));
        using var workbook = new XLWorkbook(new MemoryStream(bytes));
        using var package = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

        workbook.Worksheets.First().Name.Should().Be("Contents");
        workbook.Worksheets.Count.Should().Be(papers.Of(council).AllTables.Count() + 1);
        workbook.Worksheets.Select(sheet => sheet.Name).Should().OnlyHaveUniqueItems().And.OnlyContain(name => name.Length < 31);
        workbook.Worksheets.First().CellsUsed().Where(cell => cell.HasHyperlink).Select(cell => cell.Hyperlink.InternalAddress)
            .Should().HaveCount(papers.Of(council).AllTables.Count());
        package.PackageProperties.Title.Should().Be(papers.Of(council).Title);
        package.PackageProperties.Creator.Should().Be(papers.Of(council).Publisher);
        package.PackageProperties.Language.Should().Be("en-GB");
    }

    [Theory]
    [InlineData("00123")]
    [InlineData("1E5")]
    [InlineData("3/4")]
    [InlineData("12-13")]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("'quoted")]
    [InlineData("- re-phased")]
    [InlineData("<b>&amp;</b>")]
    public void A_label_stays_the_words_that_it_is(string label)
    {
        var table = papers.Norfolk.FindTable("table-2-1")!;
        var hostile = papers.Norfolk with
        {
            Sections = [new("s", "S", null, [new TableBlock(table with { Rows = [table.Rows[0] with { Label = label }] })])],
            TextFigures = null,
        };

        using var workbook = Open(hostile);

        var cell = workbook.Worksheets.Last().Tables.Single().AsRange().Cell(2, 1);
        cell.DataType.Should().Be(XLDataType.Text);
        cell.HasFormula.Should().BeFalse();
        cell.GetString().Should().Be(label);
    }

    [Fact]
    public void Sheet_names_are_short_unique_and_allowed()
    {
        var table = papers.Norfolk.FindTable("table-2-1")! with { Number = null };
        string[] titles = ["A title of a table that is much too long for a sheet", "A title of a table that is much too long for a sheet", "What? [net/gross]: a*b", "Contents", "'"];

        var names = SheetNames.For(titles.Select(title => table with { Title = title, ShortTitle = title })).Select(pair => pair.Name).ToList();

        names.Should().OnlyHaveUniqueItems().And.OnlyContain(name => name.Length > 0 && name.Length < 31 && name == name.Trim());
        names.Should().NotContain(name => name.IndexOfAny("[]:*?/\\'".ToCharArray()) >= 0);
        names.Should().NotContain("Contents");
    }

    [Theory]
    [InlineData("What changed at Education & Young People", "What changed at Education")]
    [InlineData("Delivery of savings / by directorate", "Delivery of savings by")]
    [InlineData("Net:  by  directorate", "Net by directorate")]
    [InlineData("Llanfairpwllgwyngyllgogerychwyrndrobwll", "Llanfairpwllgwyngyllgogerychwy")]
    [InlineData("Exactly thirty letters are here and more", "Exactly thirty letters are")]
    [InlineData("Exactly thirty letters is this and more", "Exactly thirty letters is this")]
    public void Sheet_names_end_with_a_whole_word_and_have_single_spaces(string title, string name)
    {
        var table = papers.Norfolk.FindTable("table-2-1")! with { Number = null, Title = title, ShortTitle = title };

        SheetNames.For([table, table]).Select(pair => pair.Name).First().Should().Be(name);
    }

    private static XLWorkbook Open(Paper paper) => new(new MemoryStream(PaperWorkbookWriter.Write(paper)));

    /// <summary>The workbook's number as the paper's style shows it: exact to the penny, or the figure would differ.</summary>
    private static string Shown(TableCell cell, double number) => cell switch
    {
        MoneyCell money when Money.FromPounds((decimal)number) == money.Value => money.Style.Format(Money.FromPounds((decimal)number)),
        PercentageCell percentage => percentage.Style.Format((decimal)number * 100m),
        NumberCell measured when (decimal)number == measured.Value => measured.Display,
        CountCell count when (decimal)number == count.Value => count.Display,
        _ => $"{number} is not the exact figure",
    };
}
