using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Debts;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Reserves;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Papers.Sources;

/// <summary>What a paper reports beside the revenue position, as the period has it.</summary>
public sealed record BesideRevenue
{
    /// <summary>Nothing.</summary>
    public static BesideRevenue Nothing { get; } = new();

    /// <summary>The schemes of the capital programme in order.</summary>
    public IReadOnlyList<ReportedScheme> Capital { get; init; } = [];

    /// <summary>The reserves and provisions in order.</summary>
    public ReserveSheet Reserves { get; init; } = new([]);

    /// <summary>The council's companies in order.</summary>
    public IReadOnlyList<CompanyPosition> Companies { get; init; } = [];

    /// <summary>What each group of debtors owed, on the period's day and earlier ones.</summary>
    public IReadOnlyList<DebtReport> Debts { get; init; } = [];

    /// <summary>The budget's savings, and where they stand.</summary>
    public SavingsPosition Savings { get; init; } = SavingsPosition.Empty;
}

/// <summary>A scheme with where it stands.</summary>
/// <param name="Scheme">The scheme.</param>
/// <param name="Head">The head that it belongs to.</param>
/// <param name="Position">Where it stands; null where the period has no forecast of it.</param>
public sealed record ReportedScheme(CapitalScheme Scheme, StructureNode Head, CapitalPosition? Position);
