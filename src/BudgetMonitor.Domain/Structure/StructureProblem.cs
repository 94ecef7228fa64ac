namespace BudgetMonitor.Domain.Structure;

/// <summary>What is wrong with a head's place in the structure.</summary>
public enum StructureProblemKind
{
    /// <summary>Two heads have the same code.</summary>
    DuplicateCode,

    /// <summary>The parent named does not exist.</summary>
    MissingParent,

    /// <summary>The head is, through its parents, its own parent.</summary>
    Cycle,

    /// <summary>There is not exactly one head without a parent.</summary>
    NotOneCouncil,

    /// <summary>A service line has heads below it.</summary>
    ServiceWithChildren,

    /// <summary>The level does not fit below its parent's level.</summary>
    WrongLevel,

    /// <summary>The head to mirror does not exist, is the line itself, holds it, or mirrors in turn.</summary>
    WrongMirror,
}

/// <summary>A fault in the structure, at the head with this code, in words.</summary>
public sealed record StructureProblem(StructureProblemKind Kind, string Code, string Message);
