using BudgetMonitor.Data.History;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Savings;

namespace BudgetMonitor.Data.Saving;

/// <summary>What is sent to say where savings stand in a period.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period.</param>
/// <param name="Savings">The savings, each once.</param>
public sealed record SavingsProgressSave(Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, IReadOnlyList<SavingsProgressEntry> Savings) : IPeriodSave;

/// <summary>Where a saving stands, as it is to be.</summary>
/// <param name="Reference">The saving.</param>
/// <param name="SeenVersion">The version that the person saw; 0 where the period had nothing of it.</param>
/// <param name="Delivered">Delivered to date, minus.</param>
/// <param name="Forecast">Expected by the end of the year, minus.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ReplacedBy">The reference of the saving that takes its place; null where none does.</param>
/// <param name="Text">Why; null where nothing is said.</param>
public sealed record SavingsProgressEntry(string Reference, int SeenVersion, Money Delivered, Money Forecast, SavingsStatus Status, string? ReplacedBy, string? Text);

/// <summary>What is sent to add a saving to the register or to change what it holds of one.</summary>
/// <param name="RequestId">The form's id; a repeat changes nothing.</param>
/// <param name="Who">Who asks.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="Period">The period in which it is done.</param>
/// <param name="SeenMark">The mark of what the person saw; null for a new saving.</param>
/// <param name="Reason">Why.</param>
/// <param name="Facts">The saving as it is to be; its reference never changes.</param>
public sealed record SavingsRegisterSave(Guid RequestId, Person Who, EntryChannel Channel, MonitoringPeriod Period, string? SeenMark, string Reason, SavingsFacts Facts) : IPeriodSave;

/// <summary>What the register holds of a saving.</summary>
public sealed record SavingsFacts
{
    /// <summary>The reference.</summary>
    public required string Reference { get; init; }

    /// <summary>What is saved.</summary>
    public required string Title { get; init; }

    /// <summary>How it will be achieved.</summary>
    public string? Description { get; init; }

    /// <summary>The category.</summary>
    public string? Category { get; init; }

    /// <summary>The programme.</summary>
    public string? Programme { get; init; }

    /// <summary>The workstream.</summary>
    public string? Workstream { get; init; }

    /// <summary>The post that answers for it.</summary>
    public string? OwnerName { get; init; }

    /// <summary>Whether it comes back every year.</summary>
    public bool IsRecurring { get; init; } = true;

    /// <summary>Whether it avoids a cost.</summary>
    public bool IsCostAvoidance { get; init; }

    /// <summary>Whether the budget holds it.</summary>
    public bool IsAgreed { get; init; } = true;

    /// <summary>Whether it was found to take another's place.</summary>
    public bool IsReplacement { get; init; }

    /// <summary>How sure its delivery is.</summary>
    public DeliveryRisk Risk { get; init; }

    /// <summary>Posts that go, at least.</summary>
    public decimal? PostsFrom { get; init; }

    /// <summary>Posts that go, at most.</summary>
    public decimal? PostsTo { get; init; }

    /// <summary>What it means for staff.</summary>
    public string? StaffImpact { get; init; }

    /// <summary>What it means for property.</summary>
    public string? PropertyImpact { get; init; }

    /// <summary>What it means for the service.</summary>
    public string? ServiceImpact { get; init; }

    /// <summary>The equality impact assessment.</summary>
    public EqualityStatus Equality { get; init; }

    /// <summary>The consultation.</summary>
    public ConsultationStatus Consultation { get; init; }

    /// <summary>Its amounts, each year and head once, minus saves; null to leave those that stand.</summary>
    public IReadOnlyList<SavingsAmountEntry>? Amounts { get; init; }
}

/// <summary>What a saving takes off one year's budget at one head.</summary>
/// <param name="ForYear">The calendar year in which the financial year starts.</param>
/// <param name="Code">The head; empty where it is not allotted.</param>
/// <param name="Amount">The sum: minus saves, plus reverses an earlier saving.</param>
public sealed record SavingsAmountEntry(int ForYear, string Code, Money Amount);

/// <summary>Where savings are saved.</summary>
public interface ISavingsService
{
    /// <summary>Checks and saves progress in one transaction, every saving or none: the period open, each saving theirs and as it was seen, words and figures in agreement.</summary>
    Task<SaveOutcome> SaveProgressAsync(SavingsProgressSave save, CancellationToken cancellationToken);

    /// <summary>Checks and saves what the register holds of a saving. After the year's first publication the amounts that it counted stay.</summary>
    Task<SaveOutcome> SaveRegisterAsync(SavingsRegisterSave save, CancellationToken cancellationToken);
}
