using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Round;
using Microsoft.EntityFrameworkCore;

namespace BudgetMonitor.Data.Saving;

/// <inheritdoc/>
/// <param name="saves">Runs the save.</param>
internal sealed class CommentaryService(SaveRunner saves) : ICommentaryService
{
    /// <inheritdoc/>
    public Task<SaveOutcome> SaveAsync(CommentarySave save, CancellationToken cancellationToken) =>
        saves.RunAtAsync(save, save.Code, save.Who.MayCommentOn, ApplyAsync, cancellationToken);

    private static async Task<(SaveRefusal? Why, string Message)> ApplyAsync(BudgetDbContext context, EntryPlace place, CommentarySave save, CancellationToken cancellationToken)
    {
        var text = CommentaryText.Tidy(save.Text);
        if (text.Length > Commentary.TextMaxLength)
        {
            return (SaveRefusal.Invalid, $"The commentary must be {Commentary.TextMaxLength} characters or fewer. Nothing was saved.");
        }

        if (TextFields.Problems(text, place.LaidOut.Structure, place.Head) is [var problem, ..])
        {
            return (SaveRefusal.Invalid, problem);
        }

        var number = save.Period.Number;
        var standing = await context.Commentaries
            .SingleOrDefaultAsync(commentary => commentary.HeadId == place.HeadId && commentary.Period == number, cancellationToken);
        if ((standing?.Version ?? 0) != save.SeenVersion && standing?.Text != text)
        {
            return (SaveRefusal.SomebodyElse, "Somebody else saved this commentary first.");
        }

        return (null, Store(context, place, number, standing, text, save.SeenBelow));
    }

    private static string Store(BudgetDbContext context, EntryPlace place, int number, Commentary? standing, string text, string? seenBelow)
    {
        switch (standing)
        {
            case null when text.Length == 0:
                return $"Nothing to save: there is no commentary on {place.Head.Name}.";
            case null:
                context.Commentaries.Add(new Commentary { HeadId = place.HeadId, Period = number, Text = text, SeenBelow = seenBelow });
                return $"Commentary saved: {place.Head.Name}.";
            case not null when text.Length == 0:
                context.Commentaries.Remove(standing);
                return $"The commentary on {place.Head.Name} was removed.";
            default:
                (standing.Text, standing.SeenBelow) = (text, seenBelow);
                return $"Commentary saved: {place.Head.Name}.";
        }
    }
}
