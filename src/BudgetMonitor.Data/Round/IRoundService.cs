namespace BudgetMonitor.Data.Round;

/// <summary>Where parts of the round are submitted, returned and accepted, and where it is said who answers for them.</summary>
public interface IRoundService
{
    /// <summary>
    /// Checks and takes a step with every part named: the period accepts entry, the parts are theirs, the versions those
    /// seen, the step leads on from each state; a part that is submitted has a forecast on every line, nothing unexplained and
    /// no reasons that do not add up any more. A part that fails does not hold the others back: the message names it and why.
    /// </summary>
    Task<RoundOutcome> StepAsync(PartStepEntry entry, CancellationToken cancellationToken);

    /// <summary>Sets who answers for a part. The chief accountant sets everything; an owner their own absence and deputy.</summary>
    Task<RoundOutcome> SetOwnerAsync(OwnerEntry entry, CancellationToken cancellationToken);
}
