using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Series;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Sources;

/// <summary>What a paper reports beside the revenue position, as the period has it.</summary>
public sealed record BesideRevenue
{
    /// <summary>Nothing.</summary>
    public static BesideRevenue Nothing { get; } = new();

    /// <summary>The schemes of the capital programme in order.</summary>
    public IReadOnlyList<TrackedScheme> Capital { get; init; } = [];

    /// <summary>The reserves and provisions in order.</summary>
    public ReserveSheet Reserves { get; init; } = new([]);

    /// <summary>The council's companies in order.</summary>
    public IReadOnlyList<CompanyPosition> Companies { get; init; } = [];

    /// <summary>What each group of debtors owed, on the period's day and earlier ones.</summary>
    public IReadOnlyList<DebtReport> Debts { get; init; } = [];

    /// <summary>The council's series of figures; null where none were read.</summary>
    public SeriesBook? Series { get; init; }

    /// <summary>The measures of activity in order.</summary>
    public IReadOnlyList<MeasuredActivity> Activity { get; init; } = [];

    /// <summary>The staffing measures in order.</summary>
    public IReadOnlyList<MeasuredStaffing> Staffing { get; init; } = [];

    /// <summary>The council's own words in tables that the product lays out.</summary>
    public IReadOnlyList<TableLabel> Labels { get; init; } = [];

    /// <summary>The budget's savings, and where they stand.</summary>
    public SavingsPosition Savings { get; init; } = SavingsPosition.Empty;

    /// <summary>The head of each series by its identity in the database; a series that is not in it belongs to the whole council.</summary>
    public IReadOnlyDictionary<int, StructureNode> SeriesHeads { get; init; } = new Dictionary<int, StructureNode>();

    /// <summary>
    /// The number of each measure in the whole council's paper by kind and reference, so that a slice calls a measure as that
    /// paper does; null for the whole council itself.
    /// </summary>
    public IReadOnlyDictionary<(bool IsStaffing, string Reference), int>? MeasureNumbers { get; init; }

    /// <summary>What other areas have, one of a type.</summary>
    public IReadOnlyList<IBesideData> Others { get; init; } = [];

    /// <summary>What another area has; null where it was not read.</summary>
    public T? Of<T>()
        where T : class, IBesideData => Others.OfType<T>().SingleOrDefault();

    /// <summary>
    /// What of it belongs to some heads. What belongs to the whole council (the general reserve, and every company or group of debtors that has no head) is left out
    /// unless the council itself is among them, and so is whatever belongs to other heads as well: a committee is shown too
    /// little rather than what is not its own.
    /// </summary>
    /// <param name="structure">The year's structure.</param>
    /// <param name="holds">Whether a head is among them.</param>
    public BesideRevenue Within(BudgetStructure structure, Func<StructureNode, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(structure);
        ArgumentNullException.ThrowIfNull(holds);
        bool Owns(string? code) => holds(code is null ? structure.Council : structure.Find(code) ?? structure.Council);
        return new()
        {
            Capital = [.. Capital.Where(scheme => holds(scheme.Head))],
            Reserves = new([.. Reserves.All.Where(reserve => Owns(reserve.Reserve.BelongsTo ?? reserve.Reserve.HeadCode))]),
            Companies = [.. Companies.Where(company => Owns(company.Company.BelongsTo))],
            Debts = [.. Debts.Where(report => Owns(report.BelongsTo))],
            Series = Series?.Only(series => holds(SeriesHeads.GetValueOrDefault(series.SeriesId, structure.Council))),
            SeriesHeads = SeriesHeads,
            Activity = [.. Activity.Where(measure => holds(measure.Head))],
            Staffing = [.. Staffing.Where(measure => holds(measure.Head))],
            Labels = Labels,
            Savings = Savings.Within(saving => saving.HeadsIn(structure).All(holds)),
            Others = [.. Others.Select(other => other.Within(structure, holds))],
        };
    }
}
