using System.Globalization;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
internal sealed class PaperTextService(SaveRunner saves) : IPaperTextService
{
    /// <summary>More paragraphs than this at one place are a mistake.</summary>
    private const int MostParagraphs = 60;

    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(PaperTextSave save, CancellationToken cancellationToken) => saves.RunForCouncilAsync(save, ApplyAsync, cancellationToken);

    private static async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, EntryTarget target, PaperTextSave save, CancellationToken cancellationToken)
    {
        if (PaperSlots.Find(save.Slot) is not { } slot)
        {
            return (SaveRefusal.NotFound, "There is no such place in a paper. Nothing was saved.");
        }

        var paragraphs = CommentaryText.Paragraphs(save.Text);
        if (Problem(paragraphs, target) is { } problem)
        {
            return (SaveRefusal.Invalid, problem);
        }

        var year = save.Period.Year.StartYear;
        var number = save.Period.Number;
        var stored = await context.PaperTexts
            .Where(text => text.Year == year && text.PaperKind == save.Kind && text.Slot == slot.Key && (text.Period == 0 || text.Period == number))
            .ToListAsync(cancellationToken);
        if (PaperTextReader.Mark(stored) != save.SeenMark)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else saved this text first.");
        }

        var to = save.ForEveryPeriod ? 0 : number;
        Store(context, save, slot.Key, to, [.. stored.Where(text => text.Period == to)], paragraphs);
        if (save.ForEveryPeriod)
        {
            context.PaperTexts.RemoveRange(stored.Where(text => text.Period == number));
        }

        var where = save.ForEveryPeriod ? "every period without a text of its own" : save.Period.FullName;
        return (null, paragraphs.Count == 0 ? $"The text was removed: {slot.Name}, {where}." : $"Text saved: {slot.Name}, {where}.");
    }

    private static string? Problem(IReadOnlyList<string> paragraphs, EntryTarget target)
    {
        if (paragraphs.Count > MostParagraphs)
        {
            return $"A text has at most {MostParagraphs} paragraphs; this one has {paragraphs.Count}. Nothing was saved.";
        }

        return EntryProblem.First(paragraphs.Select(PaperFields.Paragraph.Problem)) ?? paragraphs.SelectMany(paragraph => TextFields.Problems(paragraph, target.LaidOut.Structure)).FirstOrDefault();
    }

    /// <summary>A paragraph that stays keeps its row, so that history tells what changed in it.</summary>
    private static void Store(BudgetDbContext context, PaperTextSave save, string slot, int period, IReadOnlyCollection<PaperText> stored, IReadOnlyList<string> paragraphs)
    {
        var byOrder = stored.ToDictionary(text => text.DisplayOrder);
        for (var order = 1; order <= paragraphs.Count; order++)
        {
            if (byOrder.Remove(order, out var kept))
            {
                kept.Text = paragraphs[order - 1];
            }
            else
            {
                context.PaperTexts.Add(new PaperText
                {
                    Year = save.Period.Year.StartYear,
                    Period = period,
                    PaperKind = save.Kind,
                    Slot = slot,
                    DisplayOrder = order,
                    Text = paragraphs[order - 1],
                });
            }
        }

        context.PaperTexts.RemoveRange(byOrder.Values);
    }
}
