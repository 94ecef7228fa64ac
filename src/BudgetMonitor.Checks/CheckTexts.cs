using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Papers.Building.Words;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Checks;

/// <summary>Gathers the texts that go into a paper: the council's own, explanations, commentary and what roll forwards are for.</summary>
internal static class CheckTexts
{
    public static IReadOnlyList<CheckedText> Of(PaperSource source, PaperKind kind, IReadOnlyList<ExplainedHead> explanations, IReadOnlyList<HeadCommentary> commentary)
    {
        var filler = new TextFiller(source);
        return
        [
            .. OfPaper(source, kind, filler),
            .. explanations.Select(explained => OfExplanation(source, explained)),
            .. commentary.SelectMany(said => CommentaryText.Paragraphs(said.Text).Select((paragraph, place) => new CheckedText(
                TextOrigin.Commentary,
                $"{said.Head.Code}/commentary/{place + 1}",
                $"Commentary on {said.Head.Name}, paragraph {place + 1}",
                filler.Fill(paragraph),
                Address("commentary", source, said.Head.Code),
                said.Head))),
            .. source.RollForwards.Select((request, place) => new CheckedText(
                TextOrigin.RollForward,
                $"{request.Head.Code}/roll-forward/{place + 1}",
                $"Roll forward of {request.Head.Name}",
                RichText.Of(request.Description),
                Address("monitoring", source, request.Head.Code),
                request.Head,
                request.Amount)),
            .. source.Beside.Capital.Where(scheme => !string.IsNullOrWhiteSpace(scheme.Text)).Select(scheme => new CheckedText(
                TextOrigin.Capital,
                $"{scheme.Head.Code}/capital/{scheme.Scheme.Name}",
                $"Capital, {scheme.Scheme.Name}",
                RichText.Of(scheme.Text!),
                FormattableString.Invariant($"/capital/{source.Period.Year}/{source.Period.Number}/schemes/{scheme.Scheme.CapitalSchemeId}"),
                scheme.Head)),
        ];
    }

    private static IEnumerable<CheckedText> OfPaper(PaperSource source, PaperKind kind, TextFiller filler)
    {
        foreach (var slot in source.Texts.Where(text => text.PaperKind == kind).Select(text => text.Slot).Distinct())
        {
            var paragraphs = filler.Slot(kind, slot);
            for (var place = 0; place < paragraphs.Count; place++)
            {
                yield return new(
                    TextOrigin.Paper,
                    $"{slot}/{place + 1}",
                    paragraphs.Count == 1 ? $"Paper, {SlotWords(slot)}" : $"Paper, {SlotWords(slot)}, paragraph {place + 1}",
                    paragraphs[place],
                    $"/papers/texts/{source.Period.Year}/{source.Period.Number}/{kind.Key}/{slot}",
                    null);
            }
        }
    }

    private static CheckedText OfExplanation(PaperSource source, ExplainedHead explained)
    {
        var (head, explanation) = explained;
        var about = explanation.Subject == ExplanationSubject.Movement ? "movement" : "variance";
        return new(
            TextOrigin.Explanation,
            $"{head.Code}/{about}/{explanation.DisplayOrder}",
            $"Explanation of the {about} of {head.Name}",
            RichText.Of(explanation.Text),
            Address("monitoring", source, head.Code),
            head,
            explanation.Amount);
    }

    /// <summary>A slot's name in words: meeting date.</summary>
    public static string SlotWords(string slot) => slot.Replace('-', ' ');

    private static string Address(string area, PaperSource source, string code) =>
        $"/{area}/{source.Period.Year}/{source.Period.Number}/{Uri.EscapeDataString(code)}";
}
