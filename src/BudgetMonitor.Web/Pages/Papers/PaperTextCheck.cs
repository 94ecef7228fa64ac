using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Web.Pages.Papers;

/// <summary>A field that cannot be filled would be printed as it was typed; and a line without a forecast counts at its cash limit, which whoever publishes should know.</summary>
public sealed class PaperTextCheck(PaperSourceReader sources) : IPublicationCheck
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<PublicationFinding>> FindAsync(MonitoringPeriod period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        if (await sources.ReadAsync(period, cancellationToken) is not { } source)
        {
            return [];
        }

        var findings = new List<PublicationFinding>();
        foreach (var kind in PaperKinds.Of(source).PublishedWithMain().Select(composition => composition.Kind).Prepend(source.MainKind))
        {
            var paper = PaperFactory.Build(source, kind);
            findings.AddRange(paper.Sections
                .SelectMany(section => section.Blocks)
                .SelectMany(TextsOf)
                .SelectMany(text => text.Runs)
                .Where(run => run.Role == TextRole.Problem)
                .Select(run => new PublicationFinding(
                    FindingWeight.Blocker,
                    $"{(kind == source.MainKind ? "The paper's text" : $"The text of the {paper.KindName}")} has the field {run.Text}, which cannot be filled: {run.Explanation}",
                    PaperAddress.Href(period, paper.Kind)))
                .Distinct());
        }

        findings.AddRange(PaperKinds.Of(source).PublishedWithMain()
            .SelectMany(kind => kind.Codes.Where(code => source.Structure.Find(code) is null).Select(code => new PublicationFinding(
                FindingWeight.Blocker,
                $"The {kind.Name} shows the head {code}, which {period.Year} does not have.",
                $"/papers/kinds/{kind.Kind}"))));
        if (source.Position.Council.LinesNotForecast is var missing and > 0)
        {
            findings.Add(new(
                FindingWeight.Warning,
                $"{HeadWords.Count(missing, "line has", "lines have")} no forecast and {(missing == 1 ? "counts" : "count")} at the cash limit.",
                $"/monitoring/{period.Year}/{period.Number}"));
        }

        return findings;
    }

    private static IEnumerable<RichText> TextsOf(PaperBlock block) => block switch
    {
        CoverBlock cover => cover.Lines.SelectMany(line => line.Values),
        HeadlineBlock headline => [headline.Text],
        ParagraphBlock paragraph => [paragraph.Text],
        ListBlock list => list.Items,
        NoteBlock note => note.Lines,
        _ => [],
    };
}
