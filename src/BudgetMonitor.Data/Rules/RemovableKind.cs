namespace BudgetMonitor.Data.Rules;

/// <summary>What can be taken out again where it was entered by mistake.</summary>
public enum RemovableKind
{
    /// <summary>A saving, named by its reference.</summary>
    Saving,

    /// <summary>A capital scheme, named by its number.</summary>
    Scheme,

    /// <summary>A reserve or provision, named by its number.</summary>
    Reserve,

    /// <summary>A company, named by its number.</summary>
    Company,

    /// <summary>What a period reports of a group of debtors, named by the group's name.</summary>
    Debt,

    /// <summary>A measure of activity, named by its reference.</summary>
    Activity,

    /// <summary>A staffing measure, named by its reference.</summary>
    Staffing,
}
