using System.Text;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Publishing;
using BudgetMonitor.Papers.Tests.Printing;
using BudgetMonitor.Papers.Tests.Samples;
using BudgetMonitor.Reporting.Writers;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace BudgetMonitor.Papers.Tests.Writers;

/// <summary>No word that a council types stops a paper, changes it or is changed by it, in any of the four formats.</summary>
[Collection(SamplePapers.Collection)]
public sealed partial class AwkwardWordsTests(SamplePapers papers)
{
    /// <summary>A word of 240 letters, as names may be.</summary>
    private static readonly string Long = string.Concat(Enumerable.Repeat("Donaudampfschifffahrtsgesellschaftsvorsitz", 6))[..240];

    private static readonly string[] All =
    [
        "=HYPERLINK(\"http://localhost/x\",\"Care\")", "'=1+1", "'quoted'", "@SUM(A1)", "+1", "-2+3", "\tTab", "Two\nlines", "Two\r\nlines",
        "<b>bold</b> & \"quoted\" ]]> -->", "{month}", "{", "}", "A_x0041_B_x000D_", "[x]:*?/\\'", "''", "Contents", "History", "q1", "XFD1048576", "R1C1", "R", "c",
        "2019-numbers", "con", "  ", "", "\u0627\u0644\u0645\u0643\u0627\u0646 (\u05de\u05e7\u05d5\u05dd) 12", "\u202Eright to left\u200B",
        "\U0001F469\u200D\U0001F469\u200D\U0001F467", "People in day care and clubs \U0001F469\U0001F469", "Twenty-eight letters of one \U0001F469\u200D\U0001F467",
        "Z\u0301\u0302\u0303\u0304\u0305", "\u000B\u000C\u0001\u0085", "\uFFFE\uFFFF", "half \uD83D of it", "\uDC69", "\0", Long, new string('\u00e9', 40_000),
    ];

    /// <summary>By number: names of tests hold no halves of characters.</summary>
    public static TheoryData<int> Words => [.. Enumerable.Range(0, All.Length)];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task A_word_in_every_field_of_a_paper_is_written_in_every_format(int number)
    {
        var word = All[number];
        var paper = Paper(word);

        (await new PaperHtmlWriter().DocumentAsync(paper)).Should().NotContain("<b>bold").And.Contain("</html>");
        foreach (var (name, file) in PaperCsvWriter.WriteAll(paper))
        {
            name.Should().MatchRegex(@"^[a-z0-9-]+\.csv$");
            CsvCells.Read(file)[0].Should().HaveCount(paper.FindTable(name[..^4])!.Columns.Count + 1);
        }

        var workbook = PaperWorkbookWriter.Write(paper);
        Faults(workbook).Should().BeEmpty();
        using var opened = new XLWorkbook(new MemoryStream(workbook));
        var table = opened.Worksheets.ElementAt(1).Tables.Single();
        table.Cell(2, 1).GetString().Should().Be(AsRead(word));
        table.HeadersRow().Cells().Select(cell => cell.GetString().ToUpperInvariant()).Should().OnlyHaveUniqueItems().And.NotContain(string.Empty);
        opened.Worksheets.SelectMany(sheet => sheet.CellsUsed()).Should().NotContain(cell => cell.HasFormula);
        opened.Worksheets.Select(sheet => sheet.Name).Should().OnlyContain(name => name.Length <= 31 && new UTF8Encoding(false, true).GetByteCount(name) > 0);
    }

    [Fact]
    public async Task All_of_them_together_print()
    {
        var paper = Paper("Ordinary words");
        var section = paper.Sections[0];

        var pdf = await papers.Printer.PrintAsync(paper with
        {
            Sections = All.Select((word, place) => section with { Id = $"s{place}", Blocks = Blocks(word[..Math.Min(word.Length, 1000)], $"t{place}") }).ToList(),
        });

        (await Tools.ScalesAsync(pdf)).Should().Equal(await Tools.ScalesAsync(await papers.Printer.PrintAsync(paper)), "the size of the type does not depend on the words");
    }

    [Theory]
    [InlineData(SamplePapers.KentName, 10, "cabinet")]
    [InlineData(SamplePapers.NorfolkName, 2, "committee")]
    public async Task A_council_with_awkward_words_in_every_name_has_its_whole_paper_in_every_format(string sample, int period, string kind)
    {
        var source = await AwkwardCouncil.SourceAsync(sample, new(new FinancialYear(2017), period));

        var paper = PaperFactory.Build(source, PaperKind.Find(kind)!);

        paper.AllTables.Should().HaveSameCount(papers.Of(sample).AllTables, "nothing is left out");
        paper.AllTables.Select(table => table.Id).Should().OnlyHaveUniqueItems();
        (await new PaperHtmlWriter().DocumentAsync(paper)).Should().NotContain("<b>health").And.Contain("&lt;b&gt;health");
        foreach (var table in paper.AllTables)
        {
            var read = CsvCells.Read(PaperCsvWriter.Write(table));
            read.Should().HaveCount(table.Rows.Count + 1);
            read.Should().OnlyContain(record => record.Count == table.Columns.Count + 1);
        }

        var workbook = PaperWorkbookWriter.Write(paper);
        Faults(workbook).Should().BeEmpty();
        using var opened = new XLWorkbook(new MemoryStream(workbook));
        opened.Worksheets.SelectMany(sheet => sheet.CellsUsed()).Should().NotContain(cell => cell.HasFormula);
        foreach (var (table, sheet) in paper.AllTables.Zip(opened.Worksheets.Skip(1)))
        {
            var range = sheet.Tables.Single().AsRange();
            table.Rows.Select((row, place) => (row.MarkedLabel, Cell: range.Cell(place + 2, 1).GetString())).Should().OnlyContain(pair => pair.Cell == AsRead(pair.MarkedLabel));
        }

        var scales = await Tools.ScalesAsync(await papers.Printer.PrintAsync(paper));
        scales.Should().Equal(await Tools.ScalesAsync(await papers.PdfAsync(sample)), "the size of the type does not depend on the words");
    }

    [Fact]
    public void A_word_that_looks_like_the_code_of_a_character_is_kept_as_it_is_typed()
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(PaperWorkbookWriter.Write(Paper("A_x0041_B"))), isEditable: false);

        package.WorkbookPart!.SharedStringTablePart!.SharedStringTable.InnerText.Should().Contain("A_x005F_x0041_B");
    }

    /// <summary>A word as the tests' reader of workbooks gives it back: it undoes twice what is escaped once.</summary>
    private static string AsRead(string word) =>
        Code().Replace(WorkbookText.Of(word), match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Code();

    private static List<string> Faults(byte[] workbook)
    {
        using var package = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        return new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(package).Select(fault => $"{fault.Path?.XPath}: {fault.Description}").ToList();
    }

    private static Paper Paper(string word) => new()
    {
        Title = word,
        Publisher = word,
        AccentColour = word,
        Subject = word,
        Status = new(IsPublished: false, IsDemonstration: false),
        ProducedAt = new(2018, 2, 14, 9, 30, 0, TimeSpan.Zero),
        DataVersion = 7,
        Sections = TableIds.MadeUnique([new("section", word, word, Blocks(word, "con")), new("again", word, null, Blocks(word, "con"))]),
    };

    private static List<PaperBlock> Blocks(string word, string id)
    {
        var words = RichText.Of(word);
        PaperTable table = new()
        {
            Id = id,
            Number = word,
            Title = word,
            Rule = word,
            LabelHead = word,
            Columns = [new(word, ColumnKind.Text), new(word, ColumnKind.Money, word), new("Total", ColumnKind.Count)],
            Rows = [new(PaperRowKind.Line, word, Cells()), new(PaperRowKind.Line, word, Cells()) { Marker = word }, new(PaperRowKind.Total, word, Cells())],
            Notes = [new(word, word), new(word)],
        };
        var head = new ChartHead($"{id}-chart", word, word, ChartMeasure.Money(FigureStyle.Millions), word) { ShortTitle = word };
        return
        [
            new CoverBlock([new(word, [words])]),
            new HeadlineBlock(words),
            new HeadingBlock(3, word),
            new HeadingBlock(4, word),
            new ParagraphBlock(words, "1.1"),
            new ParagraphBlock(new([new(word, TextRole.Name), new(word, TextRole.Problem, word)])),
            new ListBlock([words]),
            new NoteBlock(word, [words]),
            new TableBlock(table),
            new ChartBlock(PaperChart.Bars(head, [word, word, "Other"], [new(word, [1m, 2m, null]), new(word, [1m, 2m, 3m])])),
            new ChartBlock(PaperChart.Lines(head with { Id = $"{id}-lines" }, [word, word, "Other"], [new(word, [1m, 2m, null]), new(word, [1m, 2m, 3m])])),
            new ChartBlock(PaperChart.Waterfall(head with { Id = $"{id}-steps" }, new(word, 1m), [new(word, 1m), new(word, -2m)], new(word, 0m))),
        ];

        TableCell[] Cells() => [new TextCell(word), new MoneyCell(1.Pounds(), FigureStyle.Pounds), new CountCell(1)];
    }
}
