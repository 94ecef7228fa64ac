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
        TypedFields.Read(state, Prefix + nameof(Kind), Kind, RollForwardFields.Kind);
        TypedFields.Read(state, Prefix + nameof(Description), Description, RollForwardFields.Description);
        var amount = TypedFields.Read(state, Prefix + nameof(Amount), Amount, RollForwardFields.Amount);
        return state.IsValid ? amount : null;
    }
}

/// <summary>A decision as it is entered.</summary>
public sealed class DecisionForm
{
    public RollForwardDecision? Decision { get; set; }

    public string? Reason { get; set; }

    public int Version { get; set; }
}
