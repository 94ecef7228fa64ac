using System.Text.RegularExpressions;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Architecture;

/// <summary>The pages of decisions are whole: each has a status with its day, and the index lists every one.</summary>
public sealed partial class DecisionTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "decisions");

    public static TheoryData<string> Decisions => [.. Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileName(path)).Where(name => name != "README.md").Order()];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void A_decision_says_since_when_it_holds_and_stands_in_the_index(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name));

        lines[0].Should().StartWith("# ");
        lines[2].Should().MatchRegex(Status());
        File.ReadAllText(Path.Combine(Folder, "README.md")).Should().Contain($"- [{lines[0][2..]}]({name})");
    }

    [GeneratedRegex(@"^\*Status: (accepted|replaced by \[[^\]]+\]\([^)]+\.md\)), [0-9]{1,2} [A-Z][a-z]+ 20[0-9]{2}\.\*$")]
    private static partial Regex Status();
}
