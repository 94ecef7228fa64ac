using System.Globalization;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Kinds;

/// <summary>A kind of paper as it is composed on the page.</summary>
public sealed class KindForm
{
    /// <summary>What the paper is called.</summary>
    public string? Name { get; set; }

    /// <summary>Codes of the heads that it shows; none for the whole council.</summary>
    public List<string> Codes { get; set; } = [];

    /// <summary>Whether it is published together with the main paper.</summary>
    public bool IsPublished { get; set; }

    /// <summary>The figures of every table without a style of its own.</summary>
    public FiguresForm EveryTable { get; set; } = new();

    /// <summary>The parts in order.</summary>
    public List<PartForm> Parts { get; set; } = [];

    /// <summary>Tables with their styles.</summary>
    public List<TableForm> Tables { get; set; } = [];

    /// <summary>A part to add.</summary>
    public string? Add { get; set; }

    /// <summary>The part that the added one is to stand after; empty for where such parts belong.</summary>
    public string? AddAfter { get; set; }

    /// <summary>A part to move.</summary>
    public string? Move { get; set; }

    /// <summary>The part that it is to stand after; empty for the beginning.</summary>
    public string? MoveAfter { get; set; }

    /// <summary>The period that is previewed, such as 2017-18/10.</summary>
    public string? Period { get; set; }

    /// <summary>Why the kind changes.</summary>
    public string? Reason { get; set; }

    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    /// <summary>A composition to change. Letters that the printed papers have are filled in, so that they stay unless somebody empties them.</summary>
    /// <param name="composition">The composition.</param>
    /// <param name="paper">A paper made of it; null where there is no period.</param>
    /// <param name="period">The period that is previewed.</param>
    public static KindForm From(PaperComposition composition, Paper? paper, string? period)
    {
        ArgumentNullException.ThrowIfNull(composition);
        var letters = !composition.KeepsPrintedLetters || paper is null
            ? []
            : paper.Sections.Where(section => section.PartId is not null).ToDictionary(section => section.PartId!, PaperLetters.Of);
        return new()
        {
            Name = composition.Name,
            Codes = [.. composition.Codes],
            IsPublished = composition.IsPublished,
            EveryTable = FiguresForm.From(composition.EveryTable),
            Parts = [.. composition.Parts.Select(part => PartForm.From(part, letters.GetValueOrDefault(part.PartId)))],
            Tables = [.. composition.Tables.Where(table => !PaperSentence.IsRow(table.Key)).OrderBy(table => table.Key, StringComparer.Ordinal).Select(table => new TableForm { TableId = table.Key, Figures = FiguresForm.From(table.Value) })],
            Period = period,
            Version = composition.Version,
        };
    }

    /// <summary>Moves a part up, down or behind another, takes it out, or adds one: up-3, down-3, out-3, move, add.</summary>
    /// <param name="step">What is asked for.</param>
    /// <param name="taken">Sections of the council's own that other kinds have, whose texts are not to be mixed up with new ones.</param>
    /// <returns>What was done; null where the step means nothing here.</returns>
    public KindChange? Change(string? entry, IReadOnlySet<string> taken)
    {
        var inOrder = AppendixLetters.SayOnlyTheOrder(Letters());
        var change = new KindMoves(this, taken).Do(entry);
        if (change is not null && inOrder)
        {
            // Letters that only said the order say it again.
            var renewed = AppendixLetters.Renewed(Letters());
            foreach (var (part, letter) in Parts.Where(part => part.Definition is { IsAppendix: true }).Zip(renewed))
            {
                part.Letter = letter;
            }
        }

        return change;
    }

    private List<string?> Letters() =>
        [.. Parts.Where(part => part.Definition is { IsAppendix: true }).Select(part => string.IsNullOrWhiteSpace(part.Letter) ? null : part.Letter.Trim())];

    /// <summary>Gives every table of the paper a line, so that each can be given a style.</summary>
    public void ListTables(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);

        // A form that was not made by the page may name a table twice, or not at all.
        Tables = [.. Tables.Where(table => !string.IsNullOrEmpty(table.TableId)).DistinctBy(table => table.TableId, StringComparer.Ordinal)];
        var known = Tables.ToDictionary(table => table.TableId!, StringComparer.Ordinal);
        var ofPaper = paper.Sections
            .SelectMany(section => section.Blocks.Select(block => (section.PartId, Table: block is ChartBlock { DataTableId: null } chart ? chart.Chart.Data : (block as TableBlock)?.Table)))
            .Where(one => one.Table?.Columns.Any(column => column.Kind == ColumnKind.Money) == true)
            .ToList();
        Tables =
        [
            .. ofPaper.Select(one => new TableForm
            {
                TableId = one.Table!.Id,
                Title = one.Table.LastingTitle,
                PartId = one.PartId,
                Figures = known.TryGetValue(one.Table.Id, out var own) ? own.Figures : new(),
            }),
            .. Tables.Where(table => ofPaper.TrueForAll(other => other.Table!.Id != table.TableId) && table.Figures.Read() != TableFigures.AsMade),
        ];
    }

    /// <summary>The tables with their places in the form, by the part that shows them; those that the previewed paper does not have come last.</summary>
    public IEnumerable<(string Name, string Key, IReadOnlyList<(int Place, TableForm Table)> Tables)> TablesByPart() => Tables
        .Select((table, place) => (place, table))
        .GroupBy(one => one.table.PartId)
        .OrderBy(group => group.Key is null)
        .Select(group => (
            group.Key is null ? "Not in the previewed paper" : Parts.Find(part => part.PartId == group.Key)?.Name ?? group.Key,
            group.Key ?? "none",
            (IReadOnlyList<(int, TableForm)>)[.. group]));

    /// <summary>The composition, or null with a message beside every field that is wrong.</summary>
    /// <param name="state">Where messages go.</param>
    /// <param name="stored">The composition that is changed.</param>
    /// <param name="structure">The latest structure, whose heads can be chosen; null where there is none.</param>
    /// <param name="isSaved">Whether it is saved; while it is only tried, a section of the council's own may still be without a heading.</param>
    public PaperComposition? Read(ModelStateDictionary state, PaperComposition stored, BudgetStructure? structure, bool isSaved)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(stored);
        if (PaperCompositionRules.NameProblem(Name) is { } name)
        {
            state.AddModelError("Input.Name", name);
        }

        var codes = Codes.Where(code => !string.IsNullOrWhiteSpace(code)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var code in codes.Where(code => structure?.Find(code) is null && !stored.Codes.Contains(code)))
        {
            state.AddModelError("Input.Codes", $"There is no head {code}");
        }

        if (structure is not null && codes.Select(structure.Find).OfType<StructureNode>().ToList() is var heads
            && heads.Find(head => heads.Exists(other => other != head && BudgetStructure.IsAtOrBelow(head, other))) is { } inside)
        {
            state.AddModelError("Input.Codes", $"{inside.Name} is inside another head that is chosen: choose one of the two");
        }

        if (Parts.Count == 0)
        {
            state.AddModelError("Input.Parts", "Add at least one part");
        }

        for (var place = 0; place < Parts.Count; place++)
        {
            Parts[place].Check(state, $"Input.Parts[{place.ToString(CultureInfo.InvariantCulture)}]", isSaved);
        }

        EveryTable.Check(state, "Input.EveryTable");
        for (var place = 0; place < Tables.Count; place++)
        {
            Tables[place].Figures.Check(state, $"Input.Tables[{place.ToString(CultureInfo.InvariantCulture)}].Figures");
        }

        if (!state.IsValid)
        {
            return null;
        }

        var composition = stored with
        {
            Name = Name!.Trim(),
            Codes = codes,
            IsPublished = IsPublished,
            EveryTable = EveryTable.Read(),
            Parts = [.. Parts.Select(part => part.Read())],
            Tables = stored.Tables.Where(table => PaperSentence.IsRow(table.Key)).Select(table => (TableId: table.Key, Figures: table.Value)).Concat(Tables.Where(table => table.TableId is { Length: > 0 and <= TableRow.TableIdMaxLength } && table.Figures.Read() != TableFigures.AsMade)
                .DistinctBy(table => table.TableId)
                .Where(table => !PaperSentence.IsRow(table.TableId!))
                .Select(table => (TableId: table.TableId!, Figures: table.Figures.Read())))
                .ToDictionary(table => table.TableId, table => table.Figures),
            IsOwn = true,
            HasProductParts = false,
            Version = Version,
        };
        if (PaperCompositionRules.Problem(composition, new KnownParts()) is { } problem)
        {
            state.AddModelError(string.Empty, problem);
            return null;
        }

        return composition;
    }

    private sealed class KnownParts : IPartNames
    {
        public bool Has(string partId) => PartCatalogue.Find(partId) is not null;

        public bool IsAppendix(string partId) => PartCatalogue.Find(partId) is { IsAppendix: true };
    }
}

/// <summary>A part as it is placed on the page.</summary>
public sealed class PartForm
{
    public string? PartId { get; set; }

    public bool IsNumbered { get; set; }

    public string? Heading { get; set; }

    public string? Letter { get; set; }

    /// <summary>The part in the catalogue; null where there is none of this id.</summary>
    public PartDefinition? Definition => PartCatalogue.Find(PartId ?? string.Empty);

    /// <summary>What the part is called where a paper is composed: a section of the council's own by its heading.</summary>
    public string Name => OwnSections.IsOwn(PartId) && !string.IsNullOrWhiteSpace(Heading) ? Heading.Trim() : Definition?.Name ?? PartId ?? string.Empty;

    /// <summary>What is stored.</summary>
    public static PartForm From(ComposedPart part, string? letter)
    {
        ArgumentNullException.ThrowIfNull(part);
        return new() { PartId = part.PartId, IsNumbered = part.IsNumbered, Heading = part.Heading, Letter = part.Letter ?? letter };
    }

    internal void Check(ModelStateDictionary state, string prefix, bool isSaved)
    {
        if (Definition is null)
        {
            state.AddModelError("Input.Parts", $"There is no part {PartId}: take it out");
        }

        if (isSaved && OwnSections.IsOwn(PartId) && string.IsNullOrWhiteSpace(Heading))
        {
            state.AddModelError($"{prefix}.Heading", "Enter a heading for the section of your own");
        }

        TypedFields.Read(state, $"{prefix}.Heading", Heading, PaperFields.PartHeading);

        if (!string.IsNullOrWhiteSpace(Letter) && PaperCompositionRules.LetterProblem(Letter.Trim()) is { } problem)
        {
            state.AddModelError($"{prefix}.Letter", problem);
        }
    }

    internal ComposedPart Read() => new(
        PartId!,
        IsNumbered && Definition is { IsAppendix: false },
        string.IsNullOrWhiteSpace(Heading) ? OwnSections.IsOwn(PartId) ? OwnSections.Name : null : Heading.Trim(),
        string.IsNullOrWhiteSpace(Letter) || Definition is { IsAppendix: false } ? null : Letter.Trim().ToUpperInvariant());
}

/// <summary>A table with its style on the page.</summary>
public sealed class TableForm
{
    public string? TableId { get; set; }

    /// <summary>What the table is called in every month; its id where the previewed paper does not have it.</summary>
    public string? Title { get; set; }

    /// <summary>The part that shows it; null where the previewed paper does not have it.</summary>
    public string? PartId { get; set; }

    public FiguresForm Figures { get; set; } = new();
}

/// <summary>How figures are shown, as it is chosen; empty for as the table is made.</summary>
public sealed class FiguresForm
{
    public string? Unit { get; set; }

    public string? Decimals { get; set; }

    public string? Sign { get; set; }

    /// <summary>What is stored.</summary>
    public static FiguresForm From(TableFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new() { Unit = figures.Unit?.ToString(), Decimals = figures.Decimals?.ToString(CultureInfo.InvariantCulture), Sign = figures.Sign?.ToString() };
    }

    internal void Check(ModelStateDictionary state, string prefix)
    {
        if (!string.IsNullOrEmpty(Unit) && !Enum.GetNames<FigureUnit>().Contains(Unit))
        {
            state.AddModelError($"{prefix}.Unit", "Select pounds, thousands or millions");
        }

        if (!string.IsNullOrEmpty(Sign) && !Enum.GetNames<SignStyle>().Contains(Sign))
        {
            state.AddModelError($"{prefix}.Sign", "Select how signs are shown");
        }

        if (!string.IsNullOrEmpty(Decimals) && !int.TryParse(Decimals, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            state.AddModelError($"{prefix}.Decimals", "Select the decimals");
        }
        else if (PaperCompositionRules.FiguresProblem(Read()) is { } problem)
        {
            state.AddModelError($"{prefix}.Decimals", problem);
        }
    }

    /// <summary>Whether nothing is chosen.</summary>
    public bool IsAsMade => Read() == TableFigures.AsMade;

    internal TableFigures Read() => new(
        Enum.TryParse<FigureUnit>(Unit, out var unit) && Enum.IsDefined(unit) ? unit : null,
        int.TryParse(Decimals, NumberStyles.None, CultureInfo.InvariantCulture, out var decimals) ? decimals : null,
        Enum.TryParse<SignStyle>(Sign, out var sign) && Enum.IsDefined(sign) ? sign : null);
}
