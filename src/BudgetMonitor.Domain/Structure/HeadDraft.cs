namespace BudgetMonitor.Domain.Structure;

/// <summary>A head as somebody describes it, before the structure is known to be sound. Heads name each other by code.</summary>
public sealed record HeadDraft(
    string Code,
    string Name,
    string? ParentCode,
    HeadKind Kind,
    int DisplayOrder = 0,
    bool InTotal = true,
    string? MirrorsCode = null,
    string? Notes = null);
