using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Domain.Papers;

/// <summary>How the figures of a table carry their sign.</summary>
public enum SignStyle
{
    /// <summary>-1.5.</summary>
    Minus,

    /// <summary>(1.5).</summary>
    Brackets,

    /// <summary>+1.5 for a pressure and -1.5 for an underspend; sums that are no variances carry no plus.</summary>
    PlusForPressures,
}

/// <summary>How a table shows its figures; what is null stays as the table is made.</summary>
/// <param name="Unit">Pounds, thousands or millions.</param>
/// <param name="Decimals">Decimals of that unit.</param>
/// <param name="Sign">How signs are shown.</param>
public sealed record TableFigures(FigureUnit? Unit = null, int? Decimals = null, SignStyle? Sign = null)
{
    /// <summary>Most decimals: more would show parts of a penny or a false exactness.</summary>
    public const int MostDecimals = 4;

    /// <summary>As the table is made.</summary>
    public static TableFigures AsMade { get; } = new();

    /// <summary>What is chosen here, and where nothing is, what holds for every table.</summary>
    public TableFigures Over(TableFigures everyTable)
    {
        ArgumentNullException.ThrowIfNull(everyTable);

        // Decimals belong to a unit: three of millions are not three of pounds.
        return new(Unit ?? everyTable.Unit, Decimals ?? (Unit is null || Unit == everyTable.Unit ? everyTable.Decimals : null), Sign ?? everyTable.Sign);
    }
}

/// <summary>A part of a paper in its place.</summary>
/// <param name="PartId">The part's id in the catalogue.</param>
/// <param name="IsNumbered">Whether its heading has a number; appendices have letters instead.</param>
/// <param name="Heading">The council's own heading; null for the part's.</param>
/// <param name="Letter">The letter or number of an appendix, such as A or 2; null for the next free letter.</param>
public sealed record ComposedPart(string PartId, bool IsNumbered, string? Heading = null, string? Letter = null);

/// <summary>A kind of paper: which parts it has in which order, whom it is about, and how its tables show figures.</summary>
public sealed record PaperComposition
{
    /// <summary>Slots whose text a committee's slice takes from the paper it is cut out of; what that says of the whole council is not for it.</summary>
    private static readonly string[] InheritedBySlices = ["from", "classification"];

    /// <summary>Slots whose text an outturn paper takes from the monthly paper; what that says of a forecast is not for it.</summary>
    private static readonly string[] InheritedByOutturn = ["from", "to", "meeting-date", "classification", "recommendations"];

    /// <summary>The kind.</summary>
    public required PaperKind Kind { get; init; }

    /// <summary>What it is called in lists, such as Cabinet paper.</summary>
    public required string Name { get; init; }

    /// <summary>The kind whose parts it started from and whose texts stand where it has none of its own.</summary>
    public required PaperKind BasedOn { get; init; }

    /// <summary>Codes of the heads that it is about; empty for the whole council.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Whether it is published together with the period's main paper.</summary>
    public bool IsPublished { get; init; } = true;

    /// <summary>How every table shows its figures that has no style of its own.</summary>
    public TableFigures EveryTable { get; init; } = TableFigures.AsMade;

    /// <summary>Tables with a style of their own, by their ids.</summary>
    public IReadOnlyDictionary<string, TableFigures> Tables { get; init; } = new Dictionary<string, TableFigures>();

    /// <summary>The parts in order, each at most once.</summary>
    public required IReadOnlyList<ComposedPart> Parts { get; init; }

    /// <summary>Whether the council composed it; otherwise it is as the product has it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>
    /// Whether the council gave it no parts of its own: it has those of the kind it is based on, and with them whatever a later
    /// release of the product adds to that.
    /// </summary>
    public bool HasProductParts { get; init; }

    /// <summary>Whether appendices keep the letters of the printed papers.</summary>
    public bool KeepsPrintedLetters => !IsOwn || HasProductParts;

    /// <summary>Raised by one at every change; 0 where the council did not compose it.</summary>
    public int Version { get; init; }

    /// <summary>Whether it shows some heads only, out of exactly what the main paper shows.</summary>
    public bool IsSlice => Codes.Count > 0;

    /// <summary>Whether it speaks to a committee.</summary>
    public bool IsForCommittee => IsSlice || BasedOn == PaperKind.Committee;

    /// <summary>How a table shows its figures.</summary>
    public TableFigures FiguresOf(string tableId) => Tables.TryGetValue(tableId, out var own) ? own.Over(EveryTable) : EveryTable;

    /// <summary>Whether a sentence that the product makes is left out.</summary>
    public bool LeavesOut(string sentence) => Tables.ContainsKey(PaperSentence.Prefix + sentence);

    /// <summary>The same composition with these sentences left out, and no others.</summary>
    public PaperComposition WithoutSentences(IEnumerable<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        return this with
        {
            Tables = Tables.Where(table => !PaperSentence.IsRow(table.Key))
                .Concat(sentences.Where(sentence => PaperSentences.Find(sentence) is not null).Distinct().Select(sentence => KeyValuePair.Create(PaperSentence.Prefix + sentence, PaperSentences.LeftOut)))
                .ToDictionary(table => table.Key, table => table.Value),
        };
    }

    /// <summary>Whether a text that the kind has none of is taken from the kind it is based on.</summary>
    public bool Inherits(string slot) =>
        Kind != BasedOn && (IsSlice ? InheritedBySlices.Contains(slot) : Kind != PaperKind.Outturn || InheritedByOutturn.Contains(slot));
}
