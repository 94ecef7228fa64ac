using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Round;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
internal sealed class CommentaryService(SaveRunner saves) : ICommentaryService
{
    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(CommentarySave save, CancellationToken cancellationToken) =>
        saves.RunAtAsync(save, save.Code, save.Who.MayCommentOn, ApplyAsync, cancellationToken);

    private static async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, EntryTarget target, CommentarySave save, CancellationToken cancellationToken)
    {
        var text = CommentaryText.Tidy(save.Text);
        if (text.Length > 0 && EntryProblem.First(ExplanationFields.Commentary.Problem(text)) is { } unfit)
        {
            return (SaveRefusal.Invalid, unfit);
        }

        if (TextFields.Problems(text, target.LaidOut.Structure, target.Head) is [var problem, ..])
        {
            return (SaveRefusal.Invalid, problem);
        }

        var number = save.Period.Number;
        var stored = await context.Commentaries
            .SingleOrDefaultAsync(commentary => commentary.HeadId == target.HeadId && commentary.Period == number, cancellationToken);
        if ((stored?.Version ?? 0) != save.SeenVersion && stored?.Text != text)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else saved this commentary first.");
        }

        return (null, Store(context, target, number, stored, text, save.SeenBelow));
    }

    private static string Store(BudgetDbContext context, EntryTarget target, int number, Commentary? stored, string text, string? seenBelow)
    {
        switch (stored)
        {
            case null when text.Length == 0:
                return $"Nothing to save: there is no commentary on {target.Head.Name}.";
            case null:
                context.Commentaries.Add(new Commentary { HeadId = target.HeadId, Period = number, Text = text, SeenBelow = seenBelow });
                return $"Commentary saved: {target.Head.Name}.";
            case not null when text.Length == 0:
                context.Commentaries.Remove(stored);
                return $"The commentary on {target.Head.Name} was removed.";
            default:
                (stored.Text, stored.SeenBelow) = (text, seenBelow);
                return $"Commentary saved: {target.Head.Name}.";
        }
    }
}
