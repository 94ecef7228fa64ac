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
    /// <summary>What the role may do, for whoever gives it: every kind of work that <see cref="Person"/> lets it do, and no other.</summary>
    public static string Rights(this Role role) => role switch
    {
        Role.BudgetManager => "Forecasts and explains the service lines of their own part, reports its savings, activity and staff, writes its commentary and submits it.",
        Role.FinanceOfficer => "Forecasts, explains and comments for their own part, or for the whole council; sets director’s adjustments, reviews what is submitted and answers checks.",
        Role.Director => "Reads their own part before it is published, explains it, writes its commentary and sets director’s adjustments. Does not forecast.",
        Role.ChiefAccountant => "Everything about figures, rules, papers, owners and periods, in the whole council.",
        Role.CommitteeMember => "Reads what is published.",
        _ => "Looks after accounts. Reads what is published.",
    };

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
