using System.Diagnostics;
using System.Text.Json;

namespace BudgetMonitor.Web.Tests.Deployment;

/// <summary>
/// The image can be built from what docker is given. Docker itself is not needed: the files are laid out as the Dockerfile
/// copies them, and its own commands are run there.
/// </summary>
public sealed class ImageBuildTests : IDisposable
{
    private static readonly string[] NamedFiles = ["AdditionalFiles", "Compile", "Content", "EmbeddedResource", "EditorConfigFiles", "None", "ProjectReference"];

    private readonly string folder = Directory.CreateTempSubdirectory("budget-monitor-image-").FullName;

    [Theory]
    [InlineData("Dockerfile", false)]
    [InlineData("Directory.Build.props", true)]
    [InlineData("docs/security.md", false)]
    [InlineData("src/BudgetMonitor.Web/Program.cs", true)]
    [InlineData("src/BudgetMonitor.Web/obj/project.assets.json", false)]
    [InlineData("src/BudgetMonitor.Web/bin/Debug/net10.0/BudgetMonitor.Web.dll", false)]
    [InlineData("src/BudgetMonitor.Web/data/council.db", false)]
    public void Docker_is_given_sources_and_nothing_that_was_built_or_entered(string file, bool isGiven)
    {
        BuildContext.Read().Lets(file).Should().Be(isGiven);
    }

    /// <summary>The web app's own publishing takes too long for a test; that it finds all its files is asked of the build instead.</summary>
    [Fact]
    public async Task What_the_Dockerfile_copies_is_enough_to_publish()
    {
        var context = BuildContext.Read();
        context.CopyTo(folder);
        var commands = context.Commands.Where(command => command.StartsWith("dotnet ", StringComparison.Ordinal)).Select(command => command.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]).ToList();
        commands.Select(command => command[0]).Distinct().Should().Equal("restore", "publish");
        foreach (var restore in commands.Where(command => command[0] == "restore"))
        {
            await RunAsync(restore);
        }

        var missing = new List<string>();
        foreach (var project in Directory.EnumerateFiles(Path.Combine(folder, "src"), "*.csproj", SearchOption.AllDirectories))
        {
            missing.AddRange(await MissingAsync(project));
        }

        missing.Should().BeEmpty("the Dockerfile copies every file that a project names, and .dockerignore lets it through");
        await RunAsync([.. commands.Single(command => command is ["publish", "src/BudgetMonitor.Cli", ..])
            .Select(word => word.StartsWith("/app", StringComparison.Ordinal) ? Path.Combine(folder, "out") : word), "-p:UseSharedCompilation=true", "-p:RunAnalyzers=false"]);

        File.Exists(Path.Combine(folder, "out", "BudgetMonitor.Cli.dll")).Should().BeTrue();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<IEnumerable<string>> MissingAsync(string project)
    {
        var items = JsonDocument.Parse(await RunAsync(["msbuild", project, .. NamedFiles.Select(name => $"-getItem:{name}")])).RootElement.GetProperty("Items");
        return NamedFiles
            .SelectMany(name => items.GetProperty(name).EnumerateArray())
            .Select(item => item.GetProperty("FullPath").GetString()!)
            .Where(file => !File.Exists(file))
            .Select(file => $"{Path.GetFileName(project)}: {Path.GetRelativePath(folder, file)}");
    }

    private async Task<string> RunAsync(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };

        // A build inside a test run must not take the outer one's settings, nor leave processes behind.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, "dotnet {0} said:\n{1}\n{2}", string.Join(' ', arguments), output, await error);
        return output;
    }
}
