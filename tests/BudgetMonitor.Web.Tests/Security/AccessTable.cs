using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Security;

/// <summary>The access table of docs/security.md: who gets which answer where. What the security officer reads is what is tested.</summary>
internal static class AccessTable
{
    private const string Start = "<!-- access table -->";

    /// <summary>Nobody, then the demonstration's accounts in the order of the columns.</summary>
    public static IReadOnlyList<string?> People { get; } = [null, .. DemonstrationUsers.All];

    /// <summary>The rows.</summary>
    public static IReadOnlyList<AccessRow> Rows { get; } = Read();

    private static List<AccessRow> Read()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "security.md"));
        return lines
            .SkipWhile(line => line != Start)
            .SkipWhile(line => !line.StartsWith('|'))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => new AccessRow(cells[0].Trim('`'), cells[1].Trim('`'), cells[2..]))
            .ToList();
    }
}

/// <summary>What everybody is answered at an address.</summary>
/// <param name="Endpoint">The endpoint as the product names it.</param>
/// <param name="Address">An address of it.</param>
/// <param name="Answers">The answer to each of <see cref="AccessTable.People"/>.</param>
internal sealed record AccessRow(string Endpoint, string Address, IReadOnlyList<string> Answers)
{
    /// <summary>GET or POST.</summary>
    public string Method => Endpoint[..Endpoint.IndexOf(' ', StringComparison.Ordinal)];
}
