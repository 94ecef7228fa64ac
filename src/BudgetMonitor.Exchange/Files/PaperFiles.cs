using BudgetMonitor.Domain.Entries;
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

    public static BundleFile<ExplanationRow> Explanations { get; } = ExplanationsFile();

    public static BundleFile<CommentaryRow> Commentaries { get; } = CommentariesFile();

    public static BundleFile<TableRowRow> TableRows { get; } = TableRowsFile();

    public static BundleFile<TableLabelRow> TableLabels { get; } = TableLabelsFile();

    public static BundleFile<PaperTextRow> PaperTexts { get; } = PaperTextsFile();

    private static CellType<string> WithOwnSections(CellType<string> known) => known with
    {
        Description = $"{known.Description}, or `{OwnSections.Ids[0]}` to `{OwnSections.Ids[^1]}` for a section of the council's own",
        Read = text => OwnSections.IsOwn(text) ? text : known.Read(text),
    };

    private static BundleFile<ExplanationRow> ExplanationsFile()
    {
        var about = Required("about", "what is explained", CellTypes.Words(("variance", ExplanationSubject.Variance), ("movement", ExplanationSubject.Movement)));
        var order = Optional("display_order", "place among the explanations of one head and subject; the order of the lines where left out", CellTypes.Order.OrNothing());
        var amount = Optional("amount_gbp", "the part of the money explained; empty where the text speaks for the whole", CellTypes.Money.OrNothing());
        var reason = Optional("reason_code", "the council's code for the reason", CellTypes.Text(Explanation.ReasonCodeMaxLength));
        var text = Required("text", "the explanation", CellTypes.Text(Explanation.TextMaxLength));
        return new BundleFile<ExplanationRow>(
            "explanations.csv",
            "Why a head's variance or movement is what it is.",
            cells => new(cells.Get(Year), cells.Get(Period), cells.Get(AnyHead), cells.Get(about), cells.Get(order), cells.Get(amount), cells.Get(reason), cells.Get(text)))
            .Group(Year, row => row.Year)
            .Group(Period, row => row.Period)
            .Group(AnyHead, row => row.Code)
            .Group(about, row => row.About)
            .Key(order, row => row.DisplayOrder)
            .With(amount, row => row.Amount)
            .With(reason, row => row.ReasonCode)
            .With(text, row => row.Text)
            .Completed(rows => Places.Fill(
                rows,
                row => (row.Year, row.Period, row.Code.ToUpperInvariant(), row.About),
                row => row.DisplayOrder,
                (row, place) => row with { DisplayOrder = place }));
    }

    private static BundleFile<CommentaryRow> CommentariesFile()
    {
        var text = Required("text", "paragraphs parted by empty lines, with fields in braces that the product fills", CellTypes.Text(Commentary.TextMaxLength));
        return new BundleFile<CommentaryRow>(
            "commentary.csv",
            "What is said about a head in a period, for the reader of the paper.",
            cells => new(cells.Get(Year), cells.Get(Period), cells.Get(AnyHead), cells.Get(text)))
            .Key(Year, row => row.Year)
            .Key(Period, row => row.Period)
            .Key(AnyHead, row => row.Code)
            .With(text, row => row.Text);
    }

    private static BundleFile<TableRowRow> TableRowsFile()
    {
        var table = Required("table", "the table", CellTypes.Name(TableRow.TableIdMaxLength, Tables));
        var order = Required("display_order", "place in the table", CellTypes.Order);
        var kind = Required("row", "what the row shows", CellTypes.Words(
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
            ("balance after roll forwards", TableRowKind.BalanceAfterRollForwards)));
        var label = MayBeEmpty("label", "the row's label; empty for the head's own name", CellTypes.Text(TableRow.LabelMaxLength));
        var within = Optional("within_total", "`yes` where heads outside the total are left out of the sum; `no` where left out", CellTypes.YesNo, false);
        var indent = Optional("indent", "how far the label is indented; 0 where left out", CellTypes.Whole(0, 2, "`0`, `1` or `2`", "this is not an indent"), 0);
        var marker = Optional("marker", "a mark after the label", CellTypes.Text(MarkerMaxLength));
        var decimals = Optional(
            "percent_decimals",
            "decimals of the per cent in this row, where they differ from the column's",
            CellTypes.Whole(0, 4, "a whole number from `0` to `4`", "this is not a number of decimals").OrNothing());
        var bareNil = Optional("bare_nil", "whether a variance of exactly nil prints as a bare 0; `no` where left out", CellTypes.YesNo, false);
        return new BundleFile<TableRowRow>(
            "table_rows.csv",
            "The rows of papers' tables, where a council arranges them otherwise than its structure.",
            cells => new(
                cells.Get(Year), cells.Get(table), cells.Get(order), cells.Get(kind), cells.Get(label), cells.Get(Codes),
                cells.Get(within), cells.Get(indent), cells.Get(marker), cells.Get(decimals), cells.Get(bareNil)))
            .Group(Year, row => row.Year)
            .Group(table, row => row.Table)
            .Key(order, row => row.DisplayOrder)
            .With(kind, row => row.Kind)
            .With(label, row => row.Label)
            .With(Codes, row => row.Codes!)
            .With(within, row => row.WithinTotal)
            .With(indent, row => row.Indent)
            .With(marker, row => row.Marker)
            .With(decimals, row => row.PercentDecimals)
            .With(bareNil, row => row.BareNil);
    }

    private static BundleFile<TableLabelRow> TableLabelsFile()
    {
        var table = Required("table", "the table", CellTypes.Name(TableRow.TableIdMaxLength));
        var place = Required("place", "which label: `head`, or the row, such as `budget`, `forecast`, `actual`, `variance`", CellTypes.Name(TableLabel.PlaceMaxLength));
        var text = Required("label", "the words, with fields such as {date-th} for the day that the row or table shows", CellTypes.Text(TableRow.LabelMaxLength));
        return new BundleFile<TableLabelRow>(
            "table_labels.csv",
            "A council's own words for rows, and for the head of the row labels, in tables of activity and staffing, where they differ from the product's.",
            cells => new(cells.Get(Year), cells.Get(table), cells.Get(place), cells.Get(text)))
            .Key(Year, row => row.Year)
            .Key(table, row => row.Table)
            .Key(place, row => row.Place)
            .With(text, row => row.Text);
    }

    private static BundleFile<PaperTextRow> PaperTextsFile()
    {
        var period = new Column<int>("period", "the period; empty for every period without texts of its own in this place", EveryOrOnePeriod, Presence.CellsMayBeEmpty);
        var paper = Required("paper", "the kind of paper: `cabinet`, `committee`, `outturn` or one of paper_kinds.csv", KindFiles.Key);
        var slot = Required("slot", "the place in the paper", Slot);
        var order = Required("display_order", "place among the paragraphs of one slot", CellTypes.Order);
        var text = Required("text", "one paragraph, with fields in braces that the paper fills", CellTypes.Text(PaperText.TextMaxLength));
        return new BundleFile<PaperTextRow>(
            "paper_texts.csv",
            "The council's own text in its papers.",
            cells => new(cells.Get(Year), cells.Get(period), cells.Get(paper), cells.Get(slot), cells.Get(order), cells.Get(text)))
            .Group(Year, row => row.Year)
            .Group(period, row => row.Period)
            .Group(paper, row => row.Paper)
            .Group(slot, row => row.Slot)
            .Key(order, row => row.DisplayOrder)
            .With(text, row => row.Text);
    }
}
