using BudgetMonitor.Data.Changes;

namespace BudgetMonitor.Data.Saving;

/// <summary>Why nothing was saved.</summary>
public enum SaveRefusal
{
    /// <summary>There is no such year, period or head, or it is not theirs (which must look the same).</summary>
    NotFound,

    /// <summary>The head is theirs to see, but this is not theirs to do.</summary>
    NotTheirs,

    /// <summary>The period does not accept entry.</summary>
    Locked,

    /// <summary>The line follows another head and cannot be entered.</summary>
    Follows,

    /// <summary>What was entered cannot be saved.</summary>
    Invalid,

    /// <summary>Somebody else saved first.</summary>
    SomebodyElse,
}

/// <summary>What became of an attempt to save.</summary>
/// <param name="Change">What became of the change, with what the person is told.</param>
/// <param name="Why">Why it was refused; null where it was saved or the database failed.</param>
public record SaveOutcome(ChangeOutcome Change, SaveRefusal? Why)
{
    /// <summary>Whether it is committed.</summary>
    public bool WasSaved => Change.WasSaved;

    /// <summary>Runs a change that names its refusals.</summary>
    internal static async Task<SaveOutcome> RunAsync(
        IChangeRunner changes,
        ChangeRequest request,
        Func<BudgetDbContext, CancellationToken, Task<(SaveRefusal? Why, string Message)>> change,
        CancellationToken cancellationToken)
    {
        SaveRefusal? refusal = null;
        var outcome = await changes.RunAsync(
            request,
            async (context, token) =>
            {
                (refusal, var message) = await change(context, token);
                return refusal is null ? ChangeResult.Save(message) : ChangeResult.Refuse(message);
            },
            cancellationToken);
        return outcome.End switch
        {
            ChangeEnd.Saved or ChangeEnd.Failed => new(outcome, null),
            ChangeEnd.Conflict => new(outcome, SaveRefusal.SomebodyElse),
            _ => new(outcome, refusal ?? SaveRefusal.Locked),
        };
    }
}

/// <summary>What became of an attempt to save, with what is told of a refusal besides, such as what somebody else saved first.</summary>
/// <param name="Change">What became of the change, with what the person is told.</param>
/// <param name="Why">Why it was refused; null where it was saved or the database failed.</param>
/// <param name="Detail">What is told besides; null where there is nothing more to tell.</param>
public sealed record SaveOutcome<TDetail>(ChangeOutcome Change, SaveRefusal? Why, TDetail? Detail) : SaveOutcome(Change, Why)
    where TDetail : class;
