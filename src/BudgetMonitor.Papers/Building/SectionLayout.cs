using System.Globalization;
using BudgetMonitor.Domain.Papers;

namespace BudgetMonitor.Papers.Building;

/// <summary>
/// Gives sections the numbers, headings and letters of a composition. Parts build themselves as the printed papers have them;
/// here they are numbered or not, called what the council calls them, and appendices are lettered anew, so that no part
/// needs to know its place.
/// </summary>
internal sealed class SectionLayout(PaperComposition composition)
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
        placed.Add(own.Heading is null ? own : Headed(own, part));
    }

    /// <summary>The whole paper, its appendices with the letters that they have in it, and tables without gaps in their numbers.</summary>
    /// <param name="keepsDotted">Whether tables with dotted numbers keep them, because the council arranged them so itself.</param>
    public IReadOnlyList<PaperSection> Finished(bool keepsDotted)
    {
        var named = new List<AppendixReference>();
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
            if (isAsPrinted)
            {
                sections[place] = Headed(sections[place], part);
                continue;
            }

            // Its own letter is only how its maker knows it; all that refers to it is named below.
            var appendix = sections[place].Label?.Appendix ?? new AppendixReference(part.PartId, null);
            named.Add(appendix with { Letter = letters[index] });
            sections[place] = sections[place] with { Label = sections[place].Label ?? appendix.Text(), Heading = part.Heading ?? sections[place].Heading };
        }

        var names = new PaperNames(TableNumbers.InOrder(sections, keepsDotted), named);
        return [.. sections.Select(section => section.Named(names))];
    }

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

    /// <summary>A section under the heading that the council gave its part, with the letter of an appendix where it typed one.</summary>
    private static PaperSection Headed(PaperSection section, ComposedPart part)
    {
        if (part.Heading is null)
        {
            return section;
        }

        var (label, heading) = TypedReferences.InHeading(part.Heading, part.PartId);
        return section with { Label = label, Heading = heading };
    }

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
