namespace BudgetMonitor.Reporting.Printing;

/// <summary>
/// The environment of the programs that the printer starts: only what a program needs to run. Connection strings and
/// passwords that reach the product through its environment never reach a browser.
/// </summary>
internal static class BrowserEnvironment
{
    private static readonly string[] Needed =
    [
        "PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "TMP", "TEMP", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME",
        "FONTCONFIG_PATH", "FONTCONFIG_FILE", "SystemRoot", "SystemDrive", "windir", "USERPROFILE", "LOCALAPPDATA", "APPDATA",
        "ProgramFiles", "ProgramFiles(x86)", "ProgramData", "COMSPEC", "PATHEXT",
    ];

    /// <summary>The needed variables that this process has.</summary>
    public static Dictionary<string, string> Variables() => Needed
        .Select(name => (name, value: Environment.GetEnvironmentVariable(name)))
        .Where(pair => pair.value is not null)
        .ToDictionary(pair => pair.name, pair => pair.value!);

    /// <summary>Leaves nothing else in a process's environment.</summary>
    public static void Apply(IDictionary<string, string?> environment)
    {
        environment.Clear();
        foreach (var (name, value) in Variables())
        {
            environment[name] = value;
        }
    }
}
