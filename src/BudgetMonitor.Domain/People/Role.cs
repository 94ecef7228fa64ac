namespace BudgetMonitor.Domain.People;

/// <summary>What a person does at the council. One account has one role; what part of the structure it reaches is said beside it.</summary>
public enum Role
{
    /// <summary>Reads published figures and papers, never unpublished ones.</summary>
    CommitteeMember,

    /// <summary>Forecasts the service lines of their own part of the structure.</summary>
    BudgetManager,

    /// <summary>Forecasts and explains for their own part, or for the whole council.</summary>
    FinanceOfficer,

    /// <summary>Reads their own directorate, adjusts and explains.</summary>
    Director,

    /// <summary>The chief accountant and the s151 officer: everything about figures, in the whole council.</summary>
    ChiefAccountant,

    /// <summary>Looks after accounts and settings; sees published figures only.</summary>
    Administrator,
}

/// <summary>The plain words for roles.</summary>
public static class RoleWords
{
    /// <summary>"Finance officer" and so on.</summary>
    public static string Word(this Role role) => role switch
    {
        Role.CommitteeMember => "Committee member",
        Role.BudgetManager => "Budget manager",
        Role.FinanceOfficer => "Finance officer",
        Role.Director => "Director",
        Role.ChiefAccountant => "Chief accountant",
        _ => "Administrator",
    };
}
