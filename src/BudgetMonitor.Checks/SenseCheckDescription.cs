namespace BudgetMonitor.Checks;

/// <summary>What a sense check is.</summary>
/// <param name="Name">The name that settings and answers are kept under, such as word-against-sign.</param>
/// <param name="Title">The name that people read.</param>
/// <param name="LooksFor">What it finds, in one sentence.</param>
/// <param name="Mend">How to put it right, in one sentence.</param>
/// <param name="Default">Its severity where the council has not chosen another.</param>
/// <param name="Threshold">From which sum on it speaks where the council has not chosen another; null for a check without a threshold.</param>
public sealed record SenseCheckDescription(string Name, string Title, string LooksFor, string Mend, CheckSeverity Default, Money? Threshold = null)
{
    /// <summary>
    /// Whether it reads what people wrote. Words can be right in ways that no check knows, so such a check warns and never
    /// stops a publication, whatever severity is set.
    /// </summary>
    public bool ReadsWords { get; init; }
}

/// <summary>The plain words for severities.</summary>
public static class CheckSeverityWords
{
    /// <summary>"Error", "Warning" or "Off".</summary>
    public static string Word(this CheckSeverity severity) => severity switch
    {
        CheckSeverity.Error => "Error",
        CheckSeverity.Warning => "Warning",
        _ => "Off",
    };
}
