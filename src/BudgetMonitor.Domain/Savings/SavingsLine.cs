namespace BudgetMonitor.Domain.Savings;

/// <summary>How sure it is that a saving will be delivered.</summary>
public enum DeliveryRisk
{
    /// <summary>Nobody has said.</summary>
    NotAssessed,

    /// <summary>Low.</summary>
    Low,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>High.</summary>
    High,
}

/// <summary>How far the equality impact assessment of a saving has come.</summary>
public enum EqualityStatus
{
    /// <summary>Nobody has said.</summary>
    NotSaid,

    /// <summary>None is needed.</summary>
    NotNeeded,

    /// <summary>Not begun.</summary>
    NotStarted,

    /// <summary>Screened, and nothing more is needed.</summary>
    Screened,

    /// <summary>Screened, and a full assessment is needed.</summary>
    FullNeeded,

    /// <summary>Fully assessed.</summary>
    FullDone,
}

/// <summary>How far consultation about a saving has come.</summary>
public enum ConsultationStatus
{
    /// <summary>Nobody has said.</summary>
    NotSaid,

    /// <summary>None is needed.</summary>
    NotNeeded,

    /// <summary>Planned.</summary>
    Planned,

    /// <summary>Under way.</summary>
    UnderWay,

    /// <summary>Done; the saving may have changed after it.</summary>
    Done,
}

/// <summary>A saving in the register of a financial year's budget, with amounts for that year and later ones (Norfolk, Appendix C; Bath's proposals).</summary>
public sealed class SavingsLine
{
    /// <summary>Identity in the database.</summary>
    public int SavingsLineId { get; init; }

    /// <summary>The calendar year in which the financial year of the budget starts.</summary>
    public required int Year { get; init; }

    /// <summary>The council's reference, unique in the year.</summary>
    public required string Reference { get; init; }

    /// <summary>What is saved.</summary>
    public required string Title { get; set; }

    /// <summary>How it will be achieved; null where not said.</summary>
    public string? Description { get; set; }

    /// <summary>The category that the council groups its savings by; null where there is none.</summary>
    public string? Category { get; set; }

    /// <summary>The programme that delivers it; null where there is none.</summary>
    public string? Programme { get; set; }

    /// <summary>The workstream of the programme; null where there is none.</summary>
    public string? Workstream { get; set; }

    /// <summary>The post that answers for it; null where not said.</summary>
    public string? OwnerName { get; set; }

    /// <summary>Whether it comes back every year.</summary>
    public bool IsRecurring { get; set; } = true;

    /// <summary>Whether it avoids a cost instead of saving cash; kept apart from cash savings.</summary>
    public bool IsCostAvoidance { get; set; }

    /// <summary>Whether the council has agreed it in its budget; what is only required, such as to replace a grant, is not.</summary>
    public bool IsAgreed { get; set; } = true;

    /// <summary>How sure its delivery is.</summary>
    public DeliveryRisk Risk { get; set; }

    /// <summary>Posts that go, at least; null where not known.</summary>
    public decimal? PostsFrom { get; set; }

    /// <summary>Posts that go, at most; null where not known.</summary>
    public decimal? PostsTo { get; set; }

    /// <summary>What it means for staff, beside the number of posts; null where not said.</summary>
    public string? StaffImpact { get; set; }

    /// <summary>What it means for property and other assets; null where not said.</summary>
    public string? PropertyImpact { get; set; }

    /// <summary>What it means for the service and those who use it; null where not said.</summary>
    public string? ServiceImpact { get; set; }

    /// <summary>How far the equality impact assessment has come.</summary>
    public EqualityStatus Equality { get; set; }

    /// <summary>How far consultation has come.</summary>
    public ConsultationStatus Consultation { get; set; }

    /// <summary>
    /// Whether it was found in the year to take the place of savings that fail. It brings money and adds nothing to what the
    /// budget counts on, so that nothing counts twice.
    /// </summary>
    public bool IsReplacement { get; set; }

    /// <summary>The period from which the register holds it; earlier ones do not show it. 1 for what the budget began with.</summary>
    public int FromPeriod { get; set; } = 1;

    /// <summary>Order in tables.</summary>
    public int DisplayOrder { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}

/// <summary>
/// What a saving takes off one financial year's budget anew: a saving is minus, plus reverses an earlier one. Reversals are
/// left out of gross savings and counted in net ones.
/// </summary>
public sealed class SavingsAmount
{
    /// <summary>The saving.</summary>
    public required int SavingsLineId { get; init; }

    /// <summary>The calendar year in which the financial year starts that it first counts in.</summary>
    public required int ForYear { get; init; }

    /// <summary>The code of the head whose budget it comes from; empty where it is not allotted.</summary>
    public required string Code { get; init; }

    /// <summary>The sum.</summary>
    public required Money Amount { get; set; }

    /// <summary>Raised by one at every change.</summary>
    public int Version { get; set; }
}
