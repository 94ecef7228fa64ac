using BudgetMonitor.Data.Round;
using BudgetMonitor.Domain.People;

namespace BudgetMonitor.Web.Round;

/// <summary>Whoever checks a period before publication tells the round's screen here what fails; collected from the services.</summary>
public interface IRoundChecks
{
    /// <summary>What fails in the parts that the person looks after, the gravest first.</summary>
    Task<IReadOnlyList<RoundFinding>> FindAsync(RoundState round, Person person, CancellationToken cancellationToken);
}

/// <summary>Something that a check found.</summary>
/// <param name="StopsPublication">Whether it stops publication, or only asks for an answer.</param>
/// <param name="Words">What it found.</param>
/// <param name="Href">Where to put it right.</param>
public sealed record RoundFinding(bool StopsPublication, string Words, string Href);
