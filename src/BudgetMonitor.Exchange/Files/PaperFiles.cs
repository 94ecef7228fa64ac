using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of words: explanations, the layout of papers' tables, the council's own text in papers.</summary>
internal static class PaperFiles
{
    private const int MarkerMaxLength = 10;

    /// <summary>The tables whose rows a council may arrange in its own way.</summary>
    public static IReadOnlyList<string> Tables { get; } =
    [
        "table-1a", "table-1a-roll-forward", "table-1b", "appendix-1",
        "executive-summary", "table-2-1", "table-2-7-1", "table-2-8-1", "appendix-a",
    ];

    /// <summary>The places in a paper for the council's own text.</summary>
    public static IReadOnlyList<string> Slots { get; } = [.. PaperSlots.All.Select(slot => slot.Key)];

    /// <summary>A place in a paper, the sections that councils add among them.</summary>
    private static CellType<string> Slot { get; } = WithOwnSections(CellTypes.Name(PaperText.SlotMaxLength, Slots));

    /// <summary>A period, or 0 for every one, which is written as an empty cell.</summary>
    private static CellType<int> EveryOrOnePeriod { get; } = CellTypes.Period with
    {
        Write = period => period == 0 ? string.Empty : CellTypes.Period.Write(period),
    };

    public static Column<IReadOnlyList<string>> Codes { get; } = new(
        "codes",
        "the heads that the row sums; empty for a heading",
        CellTypes.Codes,
        Presence.CellsMayBeEmpty);

    public static BundleFile<ExplanationRow> Explanations { get; } = new BundleFile<ExplanationRow>("explanations.csv", "Why a head's variance or movement is what it is.")
        .Group(Year, row => row.Year)
        .Group(Period, row => row.Period)
        .Group(AnyHead, row => row.Code)
        .Group(Required("about", "what is explained", CellTypes.Words(("variance", ExplanationSubject.Variance), ("movement", ExplanationSubject.Movement))), row => row.Subject)
        .Key(Optional("display_order", "place among the explanations of one head and subject; the order of the lines where left out", CellTypes.Order.OrNothing()), row => row.DisplayOrder)
        .With(Optional("amount_gbp", "the part of the money explained; empty where the text speaks for the whole", CellTypes.Money.OrNothing()), row => row.Amount)
        .With(Optional("reason_code", "the council's code for the reason", CellTypes.Text(ExplanationFields.ReasonCode)), row => row.ReasonCode)
        .With(Required("text", "the explanation", CellTypes.Text(ExplanationFields.Text)), row => row.Text)
        .Completed(rows => Places.Fill(
            rows,
            row => (row.Year, row.Period, row.Code.ToUpperInvariant(), row.Subject),
            row => row.DisplayOrder,
            (row, place) => row with { DisplayOrder = place }));

    public static BundleFile<CommentaryRow> Commentaries { get; } = new BundleFile<CommentaryRow>("commentary.csv", "What is said about a head in a period, for the reader of the paper.")
        .Key(Year, row => row.Year)
        .Key(Period, row => row.Period)
        .Key(AnyHead, row => row.Code)
        .With(Required("text", "paragraphs parted by empty lines, with fields in braces that the product fills", CellTypes.Text(ExplanationFields.Commentary)), row => row.Text);

    public static BundleFile<TableRowRow> TableRows { get; } = new BundleFile<TableRowRow>("table_rows.csv", "The rows of papers' tables, where a council arranges them otherwise than its structure.")
        .Group(Year, row => row.Year)
        .Group(Required("table", "the table", CellTypes.Name(TableRow.TableIdMaxLength, Tables)), row => row.TableId)
        .Key(Required("display_order", "place in the table", CellTypes.Order), row => row.DisplayOrder)
        .With(Required("row", "what the row shows", CellTypes.Words(
            ("heading", TableRowKind.Heading),
            ("line", TableRowKind.Line),
            ("subtotal", TableRowKind.SubTotal),
            ("total", TableRowKind.Total),
            ("outside total", TableRowKind.OutsideTotal),
            ("variance from above", TableRowKind.VarianceFromAbove),
            ("roll forwards committed", TableRowKind.RollForwardsCommitted),
            ("roll forwards re-phased", TableRowKind.RollForwardsRephased),
            ("roll forwards bids", TableRowKind.RollForwardsBids),
            ("roll forwards total", TableRowKind.RollForwardsTotal),
            ("balance after roll forwards", TableRowKind.BalanceAfterRollForwards))), row => row.Kind)
        .With(MayBeEmpty("label", "the row's label; empty for the head's own name", CellTypes.Text(PaperFields.Label)), row => row.Label)
        .With(Codes, row => row.Codes!)
        .With(Optional("within_total", "`yes` where heads outside the total are left out of the sum; `no` where left out", CellTypes.YesNo, false), row => row.WithinTotal)
        .With(Optional("indent", "how far the label is indented; 0 where left out", CellTypes.Whole(0, 2, "`0`, `1` or `2`", "this is not an indent"), 0), row => row.Indent)
        .With(Optional("marker", "a mark after the label", CellTypes.Text(MarkerMaxLength)), row => row.Marker)
        .With(Optional(
            "percent_decimals",
            "decimals of the per cent in this row, where they differ from the column's",
            CellTypes.Whole(0, 4, "a whole number from `0` to `4`", "this is not a number of decimals").OrNothing()), row => row.PercentageDecimals)
        .With(Optional("bare_nil", "whether a variance of exactly nil prints as a bare 0; `no` where left out", CellTypes.YesNo, false), row => row.BareNil);

    public static BundleFile<TableLabelRow> TableLabels { get; } = new BundleFile<TableLabelRow>("table_labels.csv", "A council's own words for rows, and for the head of the row labels, in tables of activity and staffing, where they differ from the product's.")
        .Key(Year, row => row.Year)
        .Key(Required("table", "the table", CellTypes.Name(TableRow.TableIdMaxLength)), row => row.TableId)
        .Key(Required("place", "which label: `head`, or the row, such as `budget`, `forecast`, `actual`, `variance`", CellTypes.Name(TableLabel.PlaceMaxLength)), row => row.Place)
        .With(Required("label", "the words, with fields such as {date-th} for the day that the row or table shows", CellTypes.Text(PaperFields.Label)), row => row.Text);

    public static BundleFile<PaperTextRow> PaperTexts { get; } = new BundleFile<PaperTextRow>("paper_texts.csv", "The council's own text in its papers.")
        .Group(Year, row => row.Year)
        .Group(new Column<int>("period", "the period; empty for every period without texts of its own in this place", EveryOrOnePeriod, Presence.CellsMayBeEmpty), row => row.Period)
        .Group(Required("paper", "the kind of paper: `cabinet`, `committee`, `outturn` or one of paper_kinds.csv", KindFiles.Key), row => row.PaperKind)
        .Group(Required("slot", "the place in the paper", Slot), row => row.Slot)
        .Key(Required("display_order", "place among the paragraphs of one slot", CellTypes.Order), row => row.DisplayOrder)
        .With(Required("text", "one paragraph, with fields in braces that the paper fills", CellTypes.Text(PaperFields.Paragraph)), row => row.Text);

    private static CellType<string> WithOwnSections(CellType<string> known) => known with
    {
        Description = $"{known.Description}, or `{OwnSections.Ids[0]}` to `{OwnSections.Ids[^1]}` for a section of the council's own",
        Read = text => OwnSections.IsOwn(text) ? text : known.Read(text),
    };
}

internal sealed record CommentaryRow(FinancialYear Year, int Period, string Code, string Text) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record ExplanationRow(
    FinancialYear Year,
    int Period,
    string Code,
    ExplanationSubject Subject,
    int? DisplayOrder,
    Money? Amount,
    string? ReasonCode,
    string Text) : BundleRow, IHeadRow, IPeriodRow;

internal sealed record TableRowRow(
    FinancialYear Year,
    string TableId,
    int DisplayOrder,
    TableRowKind Kind,
    string? Label,
    IReadOnlyList<string>? Codes,
    bool WithinTotal,
    int Indent,
    string? Marker,
    int? PercentageDecimals,
    bool BareNil) : BundleRow, IYearRow;

internal sealed record PaperTextRow(
    FinancialYear Year,
    int Period,
    PaperKind PaperKind,
    string Slot,
    int DisplayOrder,
    string Text) : BundleRow, IPeriodRow;

internal sealed record TableLabelRow(FinancialYear Year, string TableId, string Place, string Text) : BundleRow, IYearRow;
