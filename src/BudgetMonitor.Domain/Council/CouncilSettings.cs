namespace BudgetMonitor.Domain.Council;

/// <summary>The council of this database and its settings: one row.</summary>
public sealed class CouncilSettings
{
    /// <summary>The only identity there is.</summary>
    public const int OnlyId = 1;

    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Longest short name.</summary>
    public const int ShortNameMaxLength = 40;

    /// <summary>Longest note on where a demonstration's figures come from.</summary>
    public const int DemonstrationNoteMaxLength = 2000;

    /// <summary>Always <see cref="OnlyId"/>.</summary>
    public int CouncilSettingsId { get; init; } = OnlyId;

    /// <summary>The council's name, or its department's where a paper reports one department.</summary>
    public required string Name { get; set; }

    /// <summary>The name where space is short, such as KCC.</summary>
    public required string ShortName { get; set; }

    /// <summary>How negative figures are printed in papers.</summary>
    public NegativeStyle NegativeStyle { get; set; }

    /// <summary>The paper that the council reports with.</summary>
    public PaperKind PaperKind { get; set; } = PaperKind.Cabinet;

    /// <summary>How papers put a variance on a negative budget in per cent; screens always use the absolute custom.</summary>
    public PercentageBase PercentageBase { get; set; }

    /// <summary>The accent colour of the header, as #rrggbb.</summary>
    public string AccentColour { get; set; } = "#1d4f7b";

    /// <summary>The target for the general reserve in per cent of the net budget; null where the council has none, or has it as a sum.</summary>
    public Percentage? GeneralReserveTargetPercent { get; set; }

    /// <summary>The target for the general reserve as a sum above nil; null where the council has none, or has it as a per cent. Never both.</summary>
    public Money? GeneralReserveTarget { get; set; }

    /// <summary>
    /// Whether people with rights over a part of the structure may see unpublished figures of that part only (true), or of
    /// the whole council (false). Nobody writes outside their part either way.
    /// </summary>
    public bool OwnPartOnly { get; set; } = true;

    /// <summary>A variance of this size or more, either way, must be explained before its part is submitted; null where none need be.</summary>
    public Money? ExplainVarianceFrom { get; set; } = new(100_000_00);

    /// <summary>A movement of this size or more, either way, must be split over coded reasons (Kent, section 3.3); null where none need be.</summary>
    public Money? ExplainMovementFrom { get; set; } = new(100_000_00);

    /// <summary>How lines get a first forecast when a period opens.</summary>
    public ForecastOrder ForecastOrder { get; set; } = ForecastOrder.Default;

    /// <summary>A real movement of a capital scheme of this size or more, either way, needs a text (Kent, section 6.3); null where none does.</summary>
    public Money? ExplainRealFrom { get; set; } = new(100_000_00);

    /// <summary>A rephasing movement of a capital scheme of this size or more, either way, needs a text (Kent, section 6.3); null where none does.</summary>
    public Money? ExplainRephasingFrom { get; set; } = new(1_000_000_00);

    /// <summary>What pays for capital, in the council's words separated by semicolons; null for the usual list (<see cref="Capital.CapitalSources"/>).</summary>
    public string? CapitalSources { get; set; }

    /// <summary>Whether this is the demonstration, which every page says.</summary>
    public bool IsDemonstration { get; set; }

    /// <summary>Where the demonstration's figures come from, shown beside the word demonstration.</summary>
    public string? DemonstrationNote { get; set; }

    /// <summary>Raised by every save that changes a figure, a head, a rule or a period: what is kept in memory is kept for this number.</summary>
    public long DataVersion { get; set; }
}
