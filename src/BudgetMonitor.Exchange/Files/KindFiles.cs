using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Exchange.Columns;
using static BudgetMonitor.Exchange.Files.BundleColumns;

namespace BudgetMonitor.Exchange.Files;

/// <summary>The files of kinds of paper that the council composed: the kinds, their parts, and tables with a style of their own.</summary>
internal static class KindFiles
{
    /// <summary>The key of a kind of paper.</summary>
    public static CellType<PaperKind> Key { get; } = new(
        $"a kind of paper such as `cabinet`: at most {PaperKind.KeyMaxLength} lower case letters, digits and dashes",
        text => PaperKind.Find(text.ToLowerInvariant()) is { } kind
            ? kind
            : new CellFault("this is not the key of a kind of paper", "Use lower case letters, digits and single dashes, the first a letter"),
        kind => kind.Key);

    /// <summary>The column that names the kind.</summary>
    public static Column<PaperKind> Kind { get; } = Required("paper", "the kind of paper", Key);

    /// <summary>The column that names a part.</summary>
    public static Column<string> Part { get; } = Required("part", "the part's id in the catalogue of docs/papers.md", CellTypes.Name(PaperKindPart.PartIdMaxLength));

    private static CellType<string> TableName { get; } = CellTypes.Name(TableRow.TableIdMaxLength);

    /// <summary>A table, or a sentence that the product makes: compositions keep both by one kind of row.</summary>
    private static CellType<string> TableOrSentence { get; } = new(
        $"{TableName.Description}; or `{PaperSentence.Prefix}` and the id of a sentence that the product makes: {string.Join(", ", PaperSentences.All.Select(sentence => $"`{sentence.Id}`"))}",
        text => !PaperSentence.IsRow(text) ? TableName.Read(text)
            : PaperSentences.Find(text[PaperSentence.Prefix.Length..]) is { } sentence ? sentence.RowId
            : new CellFault("the product makes no such sentence", "Use one of " + string.Join(", ", PaperSentences.All.Select(known => known.RowId))),
        table => table);

    public static BundleFile<PaperKindRow> Kinds { get; } = KindsFile();

    public static BundleFile<PaperKindPartRow> Parts { get; } = new BundleFile<PaperKindPartRow>("paper_kind_parts.csv", "The parts of each composed kind of paper in order; a kind without any has those of the kind it is based on. The kind stands in paper_kinds.csv or in the database.")
        .Group(Kind, row => row.Kind)
        .Key(Part, row => row.PartId)
        .With(Optional("display_order", "place in the paper; the order of the lines where left out", CellTypes.Order.OrNothing()), row => row.DisplayOrder)
        .With(Optional("numbered", "whether its heading has a number; `no` where left out", CellTypes.YesNo, false), row => row.IsNumbered)
        .With(Optional("heading", "the council's own heading; the part's where left out", CellTypes.Text(PaperFields.PartHeading)), row => row.Heading)
        .With(Optional("letter", "the letter or number of an appendix; the next free letter where left out", CellTypes.Text(PaperFields.PartLetter)), row => row.Letter)
        .Completed(rows => Places.Fill(rows, row => row.Kind.Key, row => row.DisplayOrder, (row, place) => row with { DisplayOrder = place }));

    public static BundleFile<PaperKindTableRow> Tables { get; } = TablesFile();

    private static Column<FigureUnit?> Unit(string whenEmpty) => Optional(
        "unit",
        $"the unit of figures; {whenEmpty}",
        CellTypes.Words(("pounds", FigureUnit.Pounds), ("thousands", FigureUnit.Thousands), ("millions", FigureUnit.Millions)).OrNothing());

    private static Column<int?> Decimals(string whenEmpty) => Optional(
        "decimals",
        $"the decimals of figures; {whenEmpty}",
        CellTypes.Whole(0, TableFigures.MostDecimals, "a whole number from `0` to `4`", "this is not a number of decimals").OrNothing());

    private static Column<SignStyle?> Sign(string whenEmpty) => Optional(
        "sign",
        $"how signs are shown; {whenEmpty}",
        CellTypes.Words(("minus", SignStyle.Minus), ("brackets", SignStyle.Brackets), ("plus for pressures", SignStyle.PlusForPressures)).OrNothing());

    private static BundleFile<PaperKindRow> KindsFile()
    {
        const string AsMade = "as the tables are made where left out";
        var (unit, decimals, sign) = (Unit(AsMade), Decimals(AsMade), Sign(AsMade));
        return new BundleFile<PaperKindRow>("paper_kinds.csv", "The kinds of paper that the council composed; the product's own where there are none.")
            .Key(Kind, row => row.Kind)
            .With(Required("name", "what the paper is called", CellTypes.Text(PaperFields.KindName)), row => row.Name)
            .With(Required("based_on", "the kind whose texts stand where it has none of its own", CellTypes.Words([.. PaperKind.BuiltIn.Select(kind => (kind.Key, kind))])), row => row.BasedOn)
            .With(Optional("codes", "the heads that a committee's slice shows; the whole council where left out", CellTypes.Codes!, []), row => row.Codes)
            .With(Optional("published", "whether it is published together with the period's main paper; `yes` where left out", CellTypes.YesNo, true), row => row.IsPublished)
            .With(unit, row => row.Unit)
            .With(decimals, row => row.Decimals)
            .With(sign, row => row.Sign);
    }

    private static BundleFile<PaperKindTableRow> TablesFile()
    {
        const string AsOthers = "as the paper's other tables where left out";
        var (unit, decimals, sign) = (Unit(AsOthers), Decimals(AsOthers), Sign(AsOthers));
        return new BundleFile<PaperKindTableRow>("paper_kind_tables.csv", "Tables of composed kinds of paper that show their figures otherwise than the others, and sentences that a kind leaves out. The kind stands in paper_kinds.csv or in the database.")
            .Group(Kind, row => row.Kind)
            .Key(Required("table", "the table's id, which is the name of its CSV file, or the sentence that the kind leaves out", TableOrSentence), row => row.TableId)
            .With(unit, row => row.Unit)
            .With(decimals, row => row.Decimals)
            .With(sign, row => row.Sign);
    }
}

internal sealed record PaperKindRow(
    PaperKind Kind,
    string Name,
    PaperKind BasedOn,
    IReadOnlyList<string> Codes,
    bool IsPublished,
    FigureUnit? Unit,
    int? Decimals,
    SignStyle? Sign) : BundleRow
{
    public bool Equals(PaperKindRow? other) => other is not null
        && (Kind, Name, BasedOn, IsPublished, Unit, Decimals, Sign) == (other.Kind, other.Name, other.BasedOn, other.IsPublished, other.Unit, other.Decimals, other.Sign)
        && Codes.SequenceEqual(other.Codes);

    public override int GetHashCode() => HashCode.Combine(Kind, Name, BasedOn, Codes.Count);
}

internal sealed record PaperKindPartRow(PaperKind Kind, string PartId, int? DisplayOrder, bool IsNumbered, string? Heading, string? Letter) : BundleRow;

internal sealed record PaperKindTableRow(PaperKind Kind, string TableId, FigureUnit? Unit, int? Decimals, SignStyle? Sign) : BundleRow;
