using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;

namespace BudgetMonitor.Domain.Papers;

/// <summary>A kind of paper that the council composed, as it is kept. Its parts and styles of tables stand in rows of their own.</summary>
public sealed class PaperKindRecord
{
    /// <summary>Longest list of codes.</summary>
    public const int CodesMaxLength = 1000;

    /// <summary>The kind.</summary>
    public required PaperKind Kind { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; set; }

    /// <summary>The kind whose parts it started from and whose texts stand where it has none of its own.</summary>
    public required PaperKind BasedOn { get; set; }

    /// <summary>Codes of the heads that it is about, parted by a semicolon; empty for the whole council.</summary>
    public string Codes { get; set; } = string.Empty;

    /// <summary>Whether it is published together with the period's main paper.</summary>
    public bool IsPublished { get; set; } = true;

    /// <summary>The unit of every table without its own; null for as made.</summary>
    public FigureUnit? Unit { get; set; }

    /// <summary>The decimals of every table without its own; null for as made.</summary>
    public int? Decimals { get; set; }

    /// <summary>The signs of every table without its own; null for as made.</summary>
    public SignStyle? Sign { get; set; }

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

    /// <summary>The composition that the records make.</summary>
    public static PaperComposition Compose(PaperKindRecord record, IEnumerable<PaperKindPart> parts, IEnumerable<PaperKindTable> tables)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(tables);
        return new()
        {
            Kind = record.Kind,
            Name = record.Name,
            BasedOn = record.BasedOn,
            Codes = record.CodeList,
            IsPublished = record.IsPublished,
            EveryTable = new(record.Unit, record.Decimals, record.Sign),
            Tables = tables.ToDictionary(table => table.TableId, table => new TableFigures(table.Unit, table.Decimals, table.Sign)),
            Parts = parts
                .OrderBy(part => part.DisplayOrder).ThenBy(part => part.PartId, StringComparer.Ordinal)
                .Select(part => new ComposedPart(part.PartId, part.IsNumbered, part.Heading, part.Letter))
                .ToList(),
            IsOwn = true,
            Version = record.Version,
        };
    }
}

/// <summary>A part of a kind of paper that the council composed.</summary>
public sealed class PaperKindPart
{
    /// <summary>Longest id of a part.</summary>
    public const int PartIdMaxLength = 60;

    /// <summary>The kind of paper.</summary>
    public required PaperKind Kind { get; init; }

    /// <summary>The part's id in the catalogue.</summary>
    public required string PartId { get; init; }

    /// <summary>Place in the paper; ties by id.</summary>
    public required int DisplayOrder { get; set; }

    /// <summary>Whether its heading has a number.</summary>
    public bool IsNumbered { get; set; }

    /// <summary>The council's own heading; null for the part's.</summary>
    public string? Heading { get; set; }

    /// <summary>The letter or number of an appendix; null for the next free letter.</summary>
    public string? Letter { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>How a table of a kind of paper shows its figures, where that differs from the others; what is null follows the kind.</summary>
public sealed class PaperKindTable
{
    /// <summary>The kind of paper.</summary>
    public required PaperKind Kind { get; init; }

    /// <summary>The table's id, such as table-1a.</summary>
    public required string TableId { get; init; }

    /// <summary>The unit.</summary>
    public FigureUnit? Unit { get; set; }

    /// <summary>The decimals.</summary>
    public int? Decimals { get; set; }

    /// <summary>The signs.</summary>
    public SignStyle? Sign { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
