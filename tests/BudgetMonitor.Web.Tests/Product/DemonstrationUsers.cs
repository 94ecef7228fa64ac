namespace BudgetMonitor.Web.Tests.Product;

/// <summary>The accounts of the Kent demonstration.</summary>
public static class DemonstrationUsers
{
    public const string ChiefAccountant = "chief.accountant";

    /// <summary>The second of the two that publishing takes. Not a column of the access table: the answers are the chief accountant's.</summary>
    public const string S151Officer = "s151.officer";

    public const string FinanceOfficer = "finance.officer";

    public const string FinanceOfficerOfOneDirectorate = "finance.officer.cype";

    public const string BudgetManager = "budget.manager";

    public const string Director = "director.cype";

    public const string CommitteeMember = "committee.member";

    public const string Administrator = "administrator";

    /// <summary>One for each column of the access table.</summary>
    public static IReadOnlyList<string> All { get; } =
        [ChiefAccountant, FinanceOfficer, FinanceOfficerOfOneDirectorate, BudgetManager, Director, CommitteeMember, Administrator];
}
