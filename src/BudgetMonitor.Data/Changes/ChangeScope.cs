using BudgetMonitor.Data.Areas;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Locks;
using BudgetMonitor.Data.Rules;

namespace BudgetMonitor.Data.Changes;

/// <summary>What belongs to one running of a change: who, when, and what its saves have found out and written so far.</summary>
/// <param name="request">Who asks, and why.</param>
/// <param name="at">When, in UTC.</param>
internal sealed class ChangeScope(ChangeRequest request, DateTime at)
{
    public ChangeRequest Request { get; } = request;

    /// <summary>To the millisecond, as it is stored and hashed.</summary>
    public DateTime At { get; } = new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    public HeadNames Heads { get; } = new();

    public RegisteredNames Registered { get; } = new(CouncilAreas.Of);

    /// <summary>The last entry of history, once it was read.</summary>
    public (long Id, string Hash)? LastEntry { get; set; }

    /// <summary>Whether it changes what the data version stands for: the next save of the context raises it, once.</summary>
    public bool ChangesFigures { get; set; }

    public bool DataVersionRaised { get; set; }

    /// <summary>The entries of the save in hand, let go again once they are stored.</summary>
    public List<HistoryEntry> Written { get; } = [];
}
