using System.Diagnostics;

namespace BudgetMonitor.Data.Changes;

/// <summary>What a person reads out so that the log can be searched: short enough for the telephone.</summary>
public static class LogReference
{
    /// <summary>The reference of the request or other work in hand; null outside of any.</summary>
    public static string? Current => Activity.Current?.TraceId.ToString() is { Length: 32 } id ? Short(id) : null;

    /// <summary>A reference for work that has none.</summary>
    public static string New() => Short(Guid.NewGuid().ToString("N"));

    private static string Short(string id) => $"{id[..4]}-{id[4..8]}-{id[8..12]}";
}
