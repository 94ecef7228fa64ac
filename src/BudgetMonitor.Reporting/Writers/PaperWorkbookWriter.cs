using System.Globalization;
using BudgetMonitor.Reporting.Model;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;

namespace BudgetMonitor.Reporting.Writers;

/// <summary>
/// Writes a paper's tables as a workbook: a contents sheet, then one table a sheet as a real Excel table. Figures are exact
/// numbers in pounds whose number format shows them as the paper does; there are no formulas and no merged cells.
/// </summary>
public static class PaperWorkbookWriter
{
    private const string ContentsName = "Contents";
    private const string FontName = "Arial";
    private const int BodySize = 11;
    private const int TitleSize = 14;
    private const double LabelWidth = 72;
    private const double LineHeight = 14.5;
    private const double Padding = 3;

    /// <summary>The workbook as the bytes of an .xlsx file.</summary>
    public static byte[] Write(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        using var stream = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            Describe(workbook, paper);
            workbook.Style.Font.FontName = FontName;
            workbook.Style.Font.FontSize = BodySize;
            var sheets = SheetNames.For(paper.AllTables);
            WriteContents(workbook, paper, sheets);
            var charts = paper.Charts.ToLookup(chart => chart.DataTableId ?? chart.Chart.Data.Id, chart => chart.Chart);
            var names = WorkbookNames.OfTables(sheets.Select(pair => pair.Table), ContentsName);
            foreach (var ((table, sheet), name) in sheets.Zip(names))
            {
                WriteTable(workbook.AddWorksheet(sheet), table, name, charts[table.Id]);
            }

            workbook.SaveAs(stream);
        }

        // The library has no property for the language.
        using (var package = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            package.PackageProperties.Language = "en-GB";
        }

        return stream.ToArray();
    }

    /// <summary>One table that no paper holds, such as what stands on a screen, as a workbook of one sheet.</summary>
    /// <param name="table">The table.</param>
    /// <param name="council">The council's name.</param>
    /// <param name="producedAt">When it was made.</param>
    public static byte[] Write(PaperTable table, string council, DateTimeOffset producedAt)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var stream = new MemoryStream();
        using (var workbook = new XLWorkbook())
        {
            var by = WorkbookText.InOneLine(council);
            (workbook.Properties.Title, workbook.Properties.Author, workbook.Properties.Company) = (WorkbookText.InOneLine(table.FullTitle), by, by);
            (workbook.Properties.Created, workbook.Properties.Modified) = (producedAt.UtcDateTime, producedAt.UtcDateTime);
            (workbook.Style.Font.FontName, workbook.Style.Font.FontSize) = (FontName, BodySize);
            WriteTable(workbook.AddWorksheet("Table"), table, WorkbookNames.OfTables([table])[0], []);
            workbook.SaveAs(stream);
        }

        return stream.ToArray();
    }

    private static void Describe(XLWorkbook workbook, Paper paper)
    {
        workbook.Properties.Title = WorkbookText.InOneLine(paper.Title);
        workbook.Properties.Author = WorkbookText.InOneLine(paper.Publisher);
        workbook.Properties.Company = WorkbookText.InOneLine(paper.Publisher);
        workbook.Properties.Subject = WorkbookText.InOneLine(paper.Subject);
        workbook.Properties.Status = paper.Status.Word;
        workbook.Properties.Created = paper.ProducedAt.UtcDateTime;
        workbook.Properties.Modified = paper.ProducedAt.UtcDateTime;
    }

    private static void WriteContents(XLWorkbook workbook, Paper paper, IReadOnlyList<(PaperTable Table, string Name)> sheets)
    {
        var sheet = workbook.AddWorksheet(ContentsName);
        Title(sheet, paper.Title);
        string[] lines =
        [
            $"{paper.Publisher}. {paper.Subject}. {paper.Status.Word}.",
            string.Create(CultureInfo.InvariantCulture, $"Produced on {paper.ProducedAt.UtcDateTime:d MMMM yyyy} at {paper.ProducedAt.UtcDateTime:HH:mm} UTC from the council's data at version {paper.DataVersion}."),
            "Amounts are exact numbers in pounds; their number format shows them in the unit that the column head names, rounded half away from nil.",
            "An empty cell has no figure: none was given, or none applies. Nil is a figure and shows as 0.",
            .. paper.Sections.SelectMany(section => section.Blocks).OfType<NoteBlock>()
                .SelectMany(note => note.Lines.Select(line => $"{note.Title}. {line.Plain}")),
        ];
        var row = Lines(sheet, lines);

        Head(sheet.Cell(row, 1), "Sheet");
        Head(sheet.Cell(row, 2), "What it shows");
        foreach (var ((table, name), place) in sheets.Select((pair, place) => (pair, place)))
        {
            var link = sheet.Cell(row + 1 + place, 1);
            Put(link, name);
            link.Hyperlink = new XLHyperlink($"'{name}'!A1", $"Go to the sheet {name}");
            Words(sheet.Cell(row + 1 + place, 2), table.FullTitle);
        }

        AsTable(sheet.Range(row, 1, row + sheets.Count, 2), ContentsName);
        sheet.Column(1).Width = 24;
        sheet.Column(2).Width = 90;
        SetUpPage(sheet, XLPageOrientation.Landscape);
        sheet.SetTabActive();
    }

    private static void WriteTable(IXLWorksheet sheet, PaperTable table, string name, IEnumerable<PaperChart> charts)
    {
        Title(sheet, table.FullTitle);
        var row = Lines(sheet,
        [
            table.Rule,
            .. table.Notes.Select(note => note.Marker is null ? note.Text : $"{note.Marker} {note.Text}"),
            .. charts.Select(chart => $"The paper draws this table as a chart, \u201c{chart.Title}\u201d. {chart.TextAlternative}"),
        ]);
        var heads = WorkbookNames.OfColumns(table);
        foreach (var (head, column) in heads.Select((head, place) => (head, place + 1)))
        {
            Head(sheet.Cell(row, column), head);
            if (column > 1 && table.Columns[column - 2].IsFigures)
            {
                sheet.Cell(row, column).Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
            }
            else if (column > 1)
            {
                sheet.Cell(row, column).Style.Alignment.Indent = 1;
            }
        }

        foreach (var (line, place) in table.Rows.Select((line, place) => (line, row + 1 + place)))
        {
            var label = sheet.Cell(place, 1);
            Words(label, line.MarkedLabel);
            label.Style.Alignment.Indent = line.Indent;
            for (var column = 0; column < line.Cells.Count; column++)
            {
                Fill(sheet.Cell(place, column + 2), line.Cells[column]);
            }

            if (line.Kind != PaperRowKind.Line)
            {
                sheet.Range(place, 1, place, table.Columns.Count + 1).Style.Font.Bold = true;
            }
        }

        AsTable(sheet.Range(row, 1, row + table.Rows.Count, table.Columns.Count + 1), name);
        var widths = table.Columns.Select((column, place) => WidthOf(column, table.Rows.Select(line => line.Cells[place].Display))).Prepend(LabelWidth).ToList();
        for (var column = 0; column < widths.Count; column++)
        {
            sheet.Column(column + 1).Width = widths[column];
        }

        // Programs that open the file do not all work out the height of wrapped rows.
        sheet.Row(row).Height = HeightOf(heads.Zip(widths));
        for (var place = 0; place < table.Rows.Count; place++)
        {
            var line = table.Rows[place];
            sheet.Row(row + 1 + place).Height = HeightOf(line.Cells.Select(cell => cell is TextCell ? cell.Display : string.Empty).Prepend(line.MarkedLabel).Zip(widths));
        }

        SetUpPage(sheet, table.Columns.Count > 4 ? XLPageOrientation.Landscape : XLPageOrientation.Portrait);
    }

    private static void Fill(IXLCell target, TableCell cell)
    {
        switch (cell)
        {
            case MoneyCell money:
                target.SetValue(money.Value.Pounds);
                target.Style.NumberFormat.Format = money.Style.WorkbookFormat(money.Value);
                break;
            case PercentageCell percentage:
                target.SetValue(percentage.Value / 100m);
                target.Style.NumberFormat.Format = percentage.Style.WorkbookFormat(percentage.Value);
                break;
            case CountCell count:
                target.SetValue(count.Value);
                target.Style.NumberFormat.Format = "#,##0";
                break;
            case NumberCell number:
                target.SetValue(number.Value);
                target.Style.NumberFormat.Format = number.Pattern;
                break;
            case BlankCell:
                break;
            default:
                Words(target, cell.Display);
                target.Style.Alignment.Indent = 1;
                break;
        }

        target.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    }

    private static void Title(IXLWorksheet sheet, string title)
    {
        var cell = sheet.Cell(1, 1);
        Put(cell, title);
        cell.Style.Font.Bold = true;
        cell.Style.Font.FontSize = TitleSize;
    }

    /// <summary>Lines of words in column A from row 2; answers the row of the table's heads, after an empty one.</summary>
    private static int Lines(IXLWorksheet sheet, IReadOnlyList<string> lines)
    {
        for (var place = 0; place < lines.Count; place++)
        {
            Put(sheet.Cell(place + 2, 1), lines[place]);
        }

        return lines.Count + 3;
    }

    private static void Head(IXLCell cell, string text)
    {
        Put(cell, text);
        cell.Style.Font.Bold = true;
        cell.Style.Alignment.WrapText = true;
        cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Bottom;
        cell.Style.Border.BottomBorder = XLBorderStyleValues.Thin;
    }

    /// <summary>Words as words, whatever they look like: 00123, 3/4 and =1+1 stay what they are.</summary>
    private static void Words(IXLCell cell, string text)
    {
        Put(cell, text);
        cell.Style.Alignment.WrapText = true;
        cell.Style.Alignment.Vertical = XLAlignmentVerticalValues.Center;
    }

    private static void Put(IXLCell cell, string text) => cell.SetValue<string>(WorkbookText.Of(text));

    private static void AsTable(IXLRange range, string name)
    {
        var table = range.CreateTable(name);
        table.Theme = XLTableTheme.None;
        table.ShowAutoFilter = false;
    }

    private static void SetUpPage(IXLWorksheet sheet, XLPageOrientation orientation)
    {
        sheet.PageSetup.PageOrientation = orientation;
        sheet.PageSetup.PaperSize = XLPaperSize.A4Paper;
        sheet.PageSetup.FitToPages(1, 0);
    }

    private static double HeightOf(IEnumerable<(string Text, double Width)> cells) =>
        Padding + (LineHeight * cells.Select(cell => LinesOf(cell.Text, cell.Width)).Max());

    /// <summary>How many lines a text takes when its words are wrapped at a width in characters.</summary>
    private static int LinesOf(string text, double width)
    {
        var lines = 1;
        var used = 0;
        foreach (var word in text.Split(' '))
        {
            if (used > 0 && used + 1 + word.Length > width - 1)
            {
                lines++;
                used = 0;
            }

            used += (used > 0 ? 1 : 0) + word.Length;
        }

        return lines;
    }

    private static double WidthOf(TableColumn column, IEnumerable<string> shown)
    {
        var widest = shown.Select(text => text.Length).DefaultIfEmpty(0).Max();
        return column.IsFigures ? Math.Max(14, widest + 3) : Math.Clamp(widest + 2, 14, 70);
    }
}
