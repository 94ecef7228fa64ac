using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BudgetMonitor.Web.Pages.RollForwards;

/// <summary>A request to roll budget forward as it is entered.</summary>
public sealed class RequestForm
{
    /// <summary>The head that it belongs to.</summary>
    public string? Code { get; set; }

    /// <summary>Committed, re-phased or bid.</summary>
    public RollForwardKind? Kind { get; set; }

    /// <summary>The sum in pounds.</summary>
    public string? Amount { get; set; }

    /// <summary>What for.</summary>
    public string? Description { get; set; }

    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    /// <summary>The sum, or null with a message beside every field that is wrong.</summary>
    public Money? Check(ModelStateDictionary state)
    {
        ArgumentNullException.ThrowIfNull(state);
        const string Prefix = "Input.";
        if (Kind is not { } kind || !Enum.IsDefined(kind))
        {
            state.AddModelError(Prefix + nameof(Kind), "Select whether it is committed, re-phased or a bid");
        }

        if (string.IsNullOrWhiteSpace(Description))
        {
            state.AddModelError(Prefix + nameof(Description), "Enter what the money is for");
        }
        else if (Description.Trim().Length > RollForward.DescriptionMaxLength)
        {
            state.AddModelError(Prefix + nameof(Description), $"Use {RollForward.DescriptionMaxLength} characters or fewer");
        }

        if (string.IsNullOrWhiteSpace(Amount))
        {
            state.AddModelError(Prefix + nameof(Amount), "Enter the sum to be carried into next year, such as 150,000");
        }
        else if (!EnteredAmount.TryRead(Amount, out var amount, out var problem))
        {
            state.AddModelError(Prefix + nameof(Amount), problem);
        }
        else if (amount.Money.IsNil)
        {
            state.AddModelError(Prefix + nameof(Amount), "Enter an amount other than 0, or withdraw the request");
        }
        else if (state.IsValid)
        {
            return amount.Money;
        }

        return null;
    }
}

/// <summary>A decision as it is entered.</summary>
public sealed class DecisionForm
{
    public RollForwardDecision? Decision { get; set; }

    public string? Reason { get; set; }

    public int Version { get; set; }
}
