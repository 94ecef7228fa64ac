namespace BudgetMonitor.Cli;

/// <summary>What a command answers to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Refused or failed; what was wrong stands on the error stream.</summary>
    public const int Failed = 1;

    /// <summary>The command line itself was wrong.</summary>
    public const int WrongUsage = 2;
}
