using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Papers.Building;

/// <summary>
/// Gives sections the numbers, headings and letters of a composition. Parts build themselves as the printed papers have them;
/// here they are numbered or not, called what the council calls them, and appendices are lettered anew, so that no part
/// needs to know its place.
/// </summary>
internal sealed partial class SectionLayout(PaperComposition composition)
{
    private readonly List<(int Place, ComposedPart Part)> appendices = [];
    private readonly List<PaperSection> placed = [];
    private int number = 1;

    /// <summary>The number that the next numbered section gets.</summary>
    public int Number => number;

    /// <summary>Puts a section in its place.</summary>
    public void Place(PaperSection section, ComposedPart part, bool isAppendix)
    {
        if (isAppendix)
        {
            appendices.Add((placed.Count, part));
            placed.Add(section);
            return;
        }

        var own = part.IsNumbered ? Numbered(section) : Unnumbered(section);
        number += part.IsNumbered ? 1 : 0;
        placed.Add(part.Heading is { } heading && own.Title is not null ? own with { Title = heading } : own);
    }

    /// <summary>The whole paper, its appendices with the letters that they have in it, and tables without gaps in their numbers.</summary>
    /// <param name="keepsDotted">Whether tables with dotted numbers keep them, because the council arranged them so itself.</param>
    public IReadOnlyList<PaperSection> Finished(bool keepsDotted)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var sections = placed.ToList();
        var isAsPrinted = composition.KeepsPrintedLetters && appendices.TrueForAll(one => one.Part.Letter is null);
        var letters = isAsPrinted
            ? []
            : AppendixLetters.Of(
                composition,
                appendices.ConvertAll(one => one.Part.Letter),
                composition.Parts.Where(part => PartCatalogue.Find(part.PartId) is { IsAppendix: true }).Select(part => part.Letter).ToList());
        foreach (var ((place, part), index) in appendices.Select((one, index) => (one, index)))
        {
            // As the product has it, a paper keeps the letters of the printed one.
            sections[place] = isAsPrinted
                ? part.Heading is { } heading ? sections[place] with { Title = heading } : sections[place]
                : Lettered(sections[place], part, letters[index], renamed);
        }

        return TableNumbers.InOrder(WithNames(sections, renamed), keepsDotted);
    }

    /// <summary>The letter that a section has of its own, as the printed paper has it; null where it has none.</summary>
    public static string? OwnLetter(PaperSection section) =>
        section.Title is { } title && AppendixName().Match(title) is { Success: true } match ? match.Groups["letter"].Value : null;

    private PaperSection Numbered(PaperSection section)
    {
        if (section.Number is not null || section.Title is null)
        {
            return section;
        }

        var paragraph = 0;
        return section with
        {
            Number = Whole(number),
            Blocks = section.Blocks.Select(block => block is ParagraphBlock { Number: null } text ? text with { Number = $"{Whole(number)}.{Whole(++paragraph)}" } : block).ToList(),
        };
    }

    private static PaperSection Unnumbered(PaperSection section) => section.Number is null
        ? section
        : section with
        {
            Number = null,
            Blocks = section.Blocks.Select(block => block is ParagraphBlock { Number: not null } text ? text with { Number = null } : block).ToList(),
        };

    private static PaperSection Lettered(PaperSection section, ComposedPart part, string letter, Dictionary<string, string> renamed)
    {
        var own = OwnLetter(section);
        var match = AppendixName().Match(section.Title ?? string.Empty);
        var words = (section.Title ?? string.Empty)[match.Length..];
        if (own is not null && own != letter)
        {
            renamed.TryAdd(own, letter);
        }

        return section with
        {
            Title = $"Appendix {letter}{match.Groups["rest"].Value}: {part.Heading ?? words}",
            Blocks = own is null || own == letter ? section.Blocks : section.Blocks.Select(block => AppendixNames.In(block, own, letter)).ToList(),
        };
    }

    /// <summary>The notes under tables with the names that appendices have now.</summary>
    private static IReadOnlyList<PaperSection> WithNames(IReadOnlyList<PaperSection> sections, Dictionary<string, string> renamed) => renamed.Count == 0
        ? sections
        : sections.Select(section => section with
        {
            Blocks = section.Blocks.Select(block => block is TableBlock { Table: { Notes.Count: > 0 } table } holder
                ? holder with { Table = table with { Notes = table.Notes.Select(note => note with { Text = AppendixNames.In(note.Text, renamed) }).ToList() } }
                : block).ToList(),
        }).ToList();

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Appendix (?<letter>[A-Z0-9]{1,4})(?<rest>(\.[0-9]+)*(, [^:]+)?)(: |\z)", RegexOptions.CultureInvariant)]
    private static partial Regex AppendixName();
}
