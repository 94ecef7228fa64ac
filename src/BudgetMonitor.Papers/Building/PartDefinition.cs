using BudgetMonitor.Domain.Council;

namespace BudgetMonitor.Papers.Building;

/// <summary>A part that a paper can have, as the catalogue lists it.</summary>
public sealed record PartDefinition
{
    private readonly Func<PaperKind, PaperPart> make;

    internal PartDefinition(string id, string name, string description, PartNeeds needs, Func<PaperKind, PaperPart> make, bool isAppendix = false)
    {
        (Id, Name, Description, Needs, IsAppendix) = (id, name, description, needs, isAppendix);
        this.make = make;
        IsNumbered = make(PaperKind.Cabinet).IsNumbered;
    }

    /// <summary>The name that compositions keep; never changed once a council may have stored it.</summary>
    public string Id { get; }

    /// <summary>What it is called where a paper is composed.</summary>
    public string Name { get; }

    /// <summary>What it shows, in one plain sentence.</summary>
    public string Description { get; }

    /// <summary>The data without which it is left out.</summary>
    public PartNeeds Needs { get; }

    /// <summary>Whether it is numbered unless a composition says otherwise.</summary>
    public bool IsNumbered { get; }

    /// <summary>Whether it is an appendix: lettered instead of numbered, on pages of its own.</summary>
    public bool IsAppendix { get; }

    internal PaperPart Make(PaperKind kind) => make(kind);
}
