using System.ComponentModel.DataAnnotations;
using BudgetMonitor.Data.Accounts;
using BudgetMonitor.Domain.People;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.Users;

/// <summary>An account as an administrator enters it.</summary>
public sealed class AccountForm
{
    [Required(ErrorMessage = "Enter the name to show")]
    [StringLength(Data.Accounts.Account.DisplayNameMaxLength, ErrorMessage = "The name must be 120 characters or fewer")]
    public string? DisplayName { get; set; }

    [Required(ErrorMessage = "Select a role")]
    [EnumDataType(typeof(Role), ErrorMessage = "Select a role")]
    public Role? Role { get; set; }

    /// <summary>Where the digest goes; empty for nowhere.</summary>
    public string? Email { get; set; }

    /// <summary>Codes of the parts that are ticked in the tree.</summary>
    public List<string> Parts { get; set; } = [];

    /// <summary>Tells what is wrong with the address beside its field.</summary>
    public void CheckEmail(ModelStateDictionary state, string prefix)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (EmailRules.Problem(Email) is { } problem)
        {
            state.AddModelError($"{prefix}.{nameof(Email)}", problem);
        }
    }

    /// <summary>Whether a role works on parts of the council that must be named.</summary>
    public static bool NeedsParts(Role role) => role is Domain.People.Role.BudgetManager or Domain.People.Role.FinanceOfficer or Domain.People.Role.Director;
}
