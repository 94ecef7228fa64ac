namespace BudgetMonitor.Web.Accounts;

/// <summary>What the parts of the council are called, by the latest year that has them.</summary>
public static class PartNames
{
    /// <summary>"Children, Young People and Education (CYPE)", or the code alone where no year has it.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(HeadReader heads, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(heads);
        ArgumentNullException.ThrowIfNull(codes);
        var names = await heads.NamesAsync(codes, cancellationToken);
        return codes
            .Select(code => names.TryGetValue(code, out var name) ? $"{name} ({code})" : code)
            .Order(StringComparer.CurrentCulture)
            .ToList();
    }
}
