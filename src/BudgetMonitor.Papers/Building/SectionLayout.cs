using System.Globalization;
using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Papers.Model;

namespace BudgetMonitor.Papers.Building;

/// <summary>
/// Gives sections the numbers, headings and letters of a composition. Parts build themselves as the printed papers have them;
/// here they are numbered or not, called what the council calls them, and appendices are lettered anew, so that no part
/// needs to know its place.
/// </summary>
internal sealed partial class SectionLayout(PaperComposition composition)
{
    private readonly HashSet<string> chosen = composition.Parts.Select(part => part.Letter).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> renamed = new(StringComparer.Ordinal);
    private int number = 1;
    private int letters;

    /// <summary>The number that the next numbered section gets.</summary>
    public int Number => number;

    /// <summary>A section in its place.</summary>
    public PaperSection Place(PaperSection section, ComposedPart part, bool isAppendix)
    {
        if (isAppendix)
        {
            return Lettered(section, part);
        }

        var placed = part.IsNumbered ? Numbered(section) : Unnumbered(section);
        number += part.IsNumbered ? 1 : 0;
        return part.Heading is { } heading && placed.Title is not null ? placed with { Title = heading } : placed;
    }

    /// <summary>The whole paper's notes with the names that appendices have in it.</summary>
    public IReadOnlyList<PaperSection> WithNames(IReadOnlyList<PaperSection> sections) => renamed.Count == 0
        ? sections
        : sections.Select(section => section with
        {
            Blocks = section.Blocks.Select(block => block is TableBlock { Table: { Notes.Count: > 0 } table } holder
                ? holder with { Table = table with { Notes = table.Notes.Select(note => note with { Text = Renamed(note.Text) }).ToList() } }
                : block).ToList(),
        }).ToList();

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

    private PaperSection Lettered(PaperSection section, ComposedPart part)
    {
        // As the product has it, a paper keeps the letters of the printed one.
        if (!composition.IsOwn && part.Letter is null)
        {
            return part.Heading is { } heading ? section with { Title = heading } : section;
        }

        var own = OwnLetter(section);
        var letter = part.Letter ?? NextLetter();
        var match = AppendixName().Match(section.Title ?? string.Empty);
        var words = (section.Title ?? string.Empty)[match.Length..];
        if (own is not null && own != letter)
        {
            renamed.TryAdd(own, letter);
        }

        return section with
        {
            Title = $"Appendix {letter}{match.Groups["rest"].Value}: {part.Heading ?? words}",
            Blocks = own is null || own == letter
                ? section.Blocks
                : section.Blocks.Select(block => block is TableBlock { Table: { Number: { } name } table } holder
                    ? holder with { Table = table with { Number = AppendixReference().Replace(name, match => match.Groups["letter"].Value == own ? $"Appendix {letter}" : match.Value) } }
                    : block).ToList(),
        };
    }

    private string NextLetter()
    {
        while (true)
        {
            var place = letters++;
            var letter = place < 26 ? ((char)('A' + place)).ToString() : $"A{(char)('A' + (place % 26))}";
            if (!chosen.Contains(letter))
            {
                return letter;
            }
        }
    }

    private string Renamed(string text) => AppendixReference().Replace(
        text,
        match => renamed.TryGetValue(match.Groups["letter"].Value, out var letter) ? $"Appendix {letter}" : match.Value);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Appendix (?<letter>[A-Z0-9]{1,4})(?<rest>(\.[0-9]+)*(, [^:]+)?)(: |\z)", RegexOptions.CultureInvariant)]
    private static partial Regex AppendixName();

    [GeneratedRegex(@"\bAppendix (?<letter>[A-Z0-9]{1,4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex AppendixReference();
}
