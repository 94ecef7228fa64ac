namespace BudgetMonitor.Web.Accounts;

/// <summary>The words that a person's password must not be made of: their own names and the council's.</summary>
internal static class OwnWords
{
    public static async Task<IReadOnlyList<string>> OfAsync(CouncilReader councils, string? userName, string? displayName, CancellationToken cancellationToken)
    {
        var council = await councils.FindAsync(cancellationToken);
        return new[] { userName, displayName, council?.Name, council?.ShortName }.OfType<string>().ToList();
    }
}
