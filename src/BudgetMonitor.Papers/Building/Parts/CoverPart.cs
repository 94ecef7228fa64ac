using System.Globalization;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Building.Parts;

/// <summary>The block at the head of the paper: who to whom, when, about what, how classified.</summary>
internal sealed class CoverPart(PaperKind kind) : PaperPart
{
    private static readonly (string Slot, string Name)[] Lines =
    [
        ("from", "From"),
        ("to", "To"),
        ("meeting-date", "Meeting date"),
        ("subject", "Subject"),
        ("classification", "Classification"),
    ];

    public override PaperSection Build(PaperSource source, int number)
    {
        var filler = new TextFiller(source);
        var lines = Lines
            .Select(line => new CoverLine(line.Name, filler.Slot(kind, line.Slot)))
            .Where(line => line.Values.Count > 0)
            .Append(new CoverLine("Position", [RichText.Of($"{source.Period.FullName} of {source.Period.Year}")]))
            .ToList();
        var blocks = new List<PaperBlock> { new CoverBlock(lines) };
        if (source.SliceHeads is { } heads)
        {
            blocks.Add(new NoteBlock("Extract", [RichText.Of(SliceWords(source, heads))]));
        }

        if (source.Publication is { Correction: { } correction } publication)
        {
            blocks.Add(new NoteBlock("Correction", PublicationWords.Correction(correction, publication.Version).Select(RichText.Of).ToList()));
        }

        if (source.Council.IsDemonstration && source.Council.DemonstrationNote is { Length: > 0 } note)
        {
            blocks.Add(new NoteBlock("Demonstration", [RichText.Of(note)]));
        }

        return new("cover", null, null, blocks);
    }

    /// <summary>What a slice is cut out of, said where nobody overlooks it.</summary>
    private static string SliceWords(PaperSource source, IReadOnlyList<StructureNode> heads)
    {
        var main = PaperKinds.Of(source).NameOf(source.MainKind);
        var version = source.Publication is { } publication
            ? string.Create(CultureInfo.InvariantCulture, $"version {publication.Version} of the {Lower(main)} of the same period, published together with it")
            : $"the {Lower(main)} of the same period";
        return heads.Count == 0
            ? $"None of the heads of this paper is in the structure of {source.Period.Year}."
            : $"This paper shows {PaperSlice.Names(source)} out of {version}. Every figure is the same there; rows of other heads and totals of the whole council are left out, and sums of these heads alone are called so.";
    }

    private static string Lower(string name) => name.StartsWith("Cabinet", StringComparison.Ordinal) ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
