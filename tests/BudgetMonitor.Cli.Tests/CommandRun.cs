namespace BudgetMonitor.Cli.Tests;

/// <summary>A folder of its own in which commands are run as the shell would run them, in the same process.</summary>
public sealed class CommandRun : IDisposable
{
    public CommandRun() => Folder = Directory.CreateTempSubdirectory("budget-monitor-cli-").FullName;

    /// <summary>The folder in which commands run.</summary>
    public string Folder { get; }

    public string Database => Path.Combine(Folder, "council.db");

    /// <summary>What the last command said.</summary>
    public string Output { get; private set; } = string.Empty;

    /// <summary>What the last command said was wrong.</summary>
    public string Error { get; private set; } = string.Empty;

    public static string Sample(string name) => Path.Combine(Root, "samples", name);

    private static string Root { get; } = FindRoot();

    public Task<int> RunAsync(params string[] arguments) => RunAsync(null, arguments);

    public async Task<int> RunAsync(string? password, string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync([.. arguments, "--database", Database], new Terminal(output, error, () => password, Folder));
        (Output, Error) = (output.ToString(), error.ToString());
        return code;
    }

    /// <summary>Writes a file below the folder.</summary>
    public void Write(string path, params string[] lines)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllLines(file, lines);
    }

    /// <summary>Runs plain SQL on the database, past the product.</summary>
    public void Execute(string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Database}"))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BudgetMonitor.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
