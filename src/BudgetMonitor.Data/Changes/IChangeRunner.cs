using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Data.Changes;

/// <summary>
/// The one way in which anything is changed. Runs a change inside the write gate, the engine's retry and one transaction;
/// on saving, versions are raised, locks are held, history is written, the data version is raised and the request id is
/// stored, all together or not at all.
/// </summary>
public interface IChangeRunner
{
    /// <summary>
    /// Runs a change. The delegate reads, checks and changes through the context it is given and no other; it may save in
    /// between (heads before what hangs on them), and what it leaves unsaved is saved afterwards. It may be run again from
    /// the start after a failure of the connection, so it changes nothing outside the context.
    /// </summary>
    Task<ChangeOutcome> RunAsync(
        ChangeRequest request,
        Func<BudgetDbContext, CancellationToken, Task<ChangeResult>> change,
        CancellationToken cancellationToken);

    /// <summary>
    /// The outcome of a request that this person's form already brought about, or null. A page asks before it checks a form
    /// against what stands now: what stands now is what the first sending made of it.
    /// </summary>
    Task<ChangeOutcome?> FindEarlierAsync(Guid requestId, Person who, CancellationToken cancellationToken);
}

/// <summary>Who asks for a change, and why.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing and gets the first outcome.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Reason">Why; null where no reason was asked for.</param>
public sealed record ChangeRequest(Guid RequestId, Person Who, EntryChannel Channel, string? Reason = null)
{
    /// <summary>What is told where a form came without its id.</summary>
    public const string LostId = "The form lost its number on the way, so nothing was saved. What you entered is still here: send it again, or load the page again.";
}

/// <summary>What a change decided, inside its transaction.</summary>
/// <param name="Keep">Whether to commit.</param>
/// <param name="Message">What the person is told.</param>
public sealed record ChangeResult(bool Keep, string Message)
{
    /// <summary>Commit and say so.</summary>
    public static ChangeResult Save(string message) => new(true, message);

    /// <summary>Take everything back and say why.</summary>
    public static ChangeResult Refuse(string message) => new(false, message);
}

/// <summary>How a change ended.</summary>
public enum ChangeEnd
{
    /// <summary>Committed, now or by the first of a repeated request.</summary>
    Saved,

    /// <summary>Nothing was changed: refused by the change itself or by a lock.</summary>
    Refused,

    /// <summary>Nothing was changed: somebody else changed the same thing first.</summary>
    Conflict,

    /// <summary>Nothing was changed as far as is known: the database failed. The same request may be sent again and is carried out once.</summary>
    Failed,
}

/// <summary>What became of a change.</summary>
/// <param name="End">How it ended.</param>
/// <param name="Message">What the person is told.</param>
/// <param name="WasRepeat">Whether the same request had been carried out before.</param>
public sealed record ChangeOutcome(ChangeEnd End, string Message, bool WasRepeat)
{
    /// <summary>Whether it is committed.</summary>
    public bool WasSaved => End == ChangeEnd.Saved;
}
