namespace BudgetMonitor.Domain.Papers;

/// <summary>What a row of a paper's table shows.</summary>
public enum TableRowKind
{
    /// <summary>A heading without figures.</summary>
    Heading,

    /// <summary>A head, or several summed, as an ordinary row.</summary>
    Line,

    /// <summary>A subtotal: nil and absent adjustments both print as nil.</summary>
    SubTotal,

    /// <summary>A total.</summary>
    Total,

    /// <summary>An ordinary row outside the total above it (schools).</summary>
    OutsideTotal,

    /// <summary>Foot of Kent's table 1a: the variance carried down from the table above.</summary>
    VarianceFromAbove,

    /// <summary>Foot of table 1a: committed roll forwards.</summary>
    RollForwardsCommitted,

    /// <summary>Foot of table 1a: re-phased roll forwards.</summary>
    RollForwardsRephased,

    /// <summary>Foot of table 1a: bids.</summary>
    RollForwardsBids,

    /// <summary>Foot of table 1a: all roll forwards.</summary>
    RollForwardsTotal,

    /// <summary>Foot of table 1a: uncommitted balance or deficit after roll forwards.</summary>
    BalanceAfterRollForwards,
}

/// <summary>
/// One row of a table that a council's paper arranges in its own way, where that differs from the structure: asylum apart in
/// Kent's tables 1a and 1b but inside a subtotal in Appendix 1; Norfolk's Appendix A headings. A table without rows of its
/// own is laid out from the structure.
/// </summary>
public sealed class TableRow
{
    /// <summary>Longest table id.</summary>
    public const int TableIdMaxLength = 60;

    /// <summary>Longest list of codes.</summary>
    public const int CodesMaxLength = 2000;

    /// <summary>The calendar year in which the financial year starts.</summary>
    public required int Year { get; init; }

    /// <summary>The table's id, such as table-1a.</summary>
    public required string TableId { get; init; }

    /// <summary>Place in the table, from 1.</summary>
    public required int DisplayOrder { get; init; }

    /// <summary>What the row shows.</summary>
    public required TableRowKind Kind { get; set; }

    /// <summary>The row's label; null for the head's own name.</summary>
    public string? Label { get; set; }

    /// <summary>The codes of the heads that the row sums, parted by a semicolon; empty for a heading.</summary>
    public string Codes { get; set; } = string.Empty;

    /// <summary>Whether heads outside the council's total are left out of the sum.</summary>
    public bool WithinTotal { get; set; }

    /// <summary>How far the label is indented: 0, 1 or 2.</summary>
    public int Indent { get; set; }

    /// <summary>A mark after the label, explained under the table (Kent's ** for lines with more in a later appendix).</summary>
    public string? Marker { get; set; }

    /// <summary>Decimals of the per cent in this row, where the paper's rows differ (Norfolk, Appendix A); null for the column's.</summary>
    public int? PercentageDecimals { get; set; }

    /// <summary>Whether a variance of exactly nil prints as a bare 0 in this row (Norfolk's grand totals).</summary>
    public bool BareNil { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }

    /// <summary>The codes one by one.</summary>
    public IReadOnlyList<string> CodeList => CodesIn(Codes);

    /// <summary>The heads in a text that parts them by semicolons.</summary>
    public static IReadOnlyList<string> CodesIn(string codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        return codes.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
