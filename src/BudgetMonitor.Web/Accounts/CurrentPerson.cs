using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Web.Accounts;

/// <summary>Who asks, with the rights that the database gives them at this very request.</summary>
public sealed class CurrentPerson
{
    private Person? person;

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => person is not null;

    /// <summary>The person; only behind sign-in.</summary>
    public Person Person => person ?? throw new InvalidOperationException("Nobody is signed in: the page must ask for a policy.");

    /// <summary>The session that the request belongs to.</summary>
    public Guid SessionId { get; private set; }

    /// <summary>What the council's data was when they asked; null where there is no council yet.</summary>
    public CouncilState? State { get; private set; }

    internal void Is(Person who, Guid sessionId, CouncilState? state) => (person, SessionId, State) = (who, sessionId, state);
}
