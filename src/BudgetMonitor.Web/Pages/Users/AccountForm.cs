using System.ComponentModel.DataAnnotations;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Users;

/// <summary>An account as an administrator enters it.</summary>
public sealed class AccountForm
{
    public string? DisplayName { get; set; }

    [Required(ErrorMessage = "Select a role")]
    [EnumDataType(typeof(Role), ErrorMessage = "Select a role")]
    public Role? Role { get; set; }

    /// <summary>Where the digest goes; empty for nowhere.</summary>
    public string? Email { get; set; }

    /// <summary>Codes of the parts that are ticked in the tree.</summary>
    public List<string> Parts { get; set; } = [];

    /// <summary>Tells what is wrong with the name and the address beside their fields.</summary>
    public void CheckWords(ModelStateDictionary state, string prefix)
    {
        ArgumentNullException.ThrowIfNull(state);
        TypedFields.Read(state, $"{prefix}.{nameof(DisplayName)}", DisplayName, AccountFields.DisplayName);
        if (EmailRules.Problem(Email) is { } problem)
        {
            state.AddModelError($"{prefix}.{nameof(Email)}", problem);
        }
    }

    /// <summary>Whether a role works on parts of the council that must be named.</summary>
    public static bool NeedsParts(Role role) => role is Domain.People.Role.BudgetManager or Domain.People.Role.FinanceOfficer or Domain.People.Role.Director;
}
