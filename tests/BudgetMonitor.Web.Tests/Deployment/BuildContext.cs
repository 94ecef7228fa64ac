using System.Text.RegularExpressions;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Deployment;

/// <summary>
/// The image's first stage as docker sees it: what the Dockerfile copies of what .dockerignore lets through, and the commands
/// that it then runs.
/// </summary>
internal sealed partial class BuildContext
{
    private readonly List<(bool Lets, Regex Pattern)> rules = [];
    private readonly List<(string[] Sources, string Target)> copies = [];

    private BuildContext(IEnumerable<string> ignored, string[] instructions)
    {
        foreach (var line in ignored.Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            rules.Add((line[0] == '!', Pattern(line.TrimStart('!').Trim('/'))));
        }

        foreach (var instruction in instructions)
        {
            if (instruction.StartsWith("COPY ", StringComparison.Ordinal))
            {
                var words = instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..];
                copies.Add((words[..^1], words[^1]));
            }
            else if (instruction.StartsWith("RUN ", StringComparison.Ordinal))
            {
                Commands.AddRange(Options().Replace(instruction[4..], string.Empty).Split("&&", StringSplitOptions.TrimEntries));
            }
        }
    }

    /// <summary>The commands of the stage, in their order.</summary>
    public List<string> Commands { get; } = [];

    /// <summary>Reads the repository's own.</summary>
    public static BuildContext Read()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "Dockerfile")).ReplaceLineEndings("\n").Replace("\\\n", " ", StringComparison.Ordinal);
        var instructions = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').ToList();
        var first = instructions.FindIndex(line => line.StartsWith("FROM ", StringComparison.Ordinal));
        var second = instructions.FindIndex(first + 1, line => line.StartsWith("FROM ", StringComparison.Ordinal));
        return new BuildContext(File.ReadAllLines(Path.Combine(Repository.Root, ".dockerignore")), [.. instructions[(first + 1)..second]]);
    }

    /// <summary>Whether docker is given this file of the repository.</summary>
    public bool Lets(string path)
    {
        var lets = true;
        foreach (var (letsThrough, pattern) in rules)
        {
            lets = pattern.IsMatch(path) ? letsThrough : lets;
        }

        return lets;
    }

    /// <summary>Puts into a folder what the stage's working folder holds, and nothing else.</summary>
    public void CopyTo(string folder)
    {
        foreach (var (sources, target) in copies)
        {
            foreach (var source in sources.Select(source => source.TrimEnd('/')))
            {
                var from = Path.Combine(Repository.Root, source);
                var isFolder = Directory.Exists(from);
                foreach (var file in isFolder ? Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories) : [from])
                {
                    if (Lets(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')))
                    {
                        var copy = Path.Combine(folder, target, isFolder ? Path.GetRelativePath(from, file) : Path.GetFileName(file));
                        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                        File.Copy(file, copy);
                    }
                }
            }
        }
    }

    // A pattern also covers everything below what it matches.
    private static Regex Pattern(string pattern) => new(
        "^" + Regex.Escape(pattern)
            .Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
            .Replace(@"\?", "[^/]", StringComparison.Ordinal) + "(/.*)?$",
        RegexOptions.CultureInvariant);

    [GeneratedRegex(@"--mount=\S+ ")]
    private static partial Regex Options();
}
