using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using BudgetMonitor.Data;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Papers.Model;
using BudgetMonitor.Web.Hosting;
using Assembly = System.Reflection.Assembly;

namespace BudgetMonitor.Web.Tests.Architecture;

/// <summary>What docs/architecture.md says of the house, held: references point one way, between projects and between the folders of one.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(Money).Assembly;
    private static readonly Assembly Data = typeof(BudgetDbContext).Assembly;

    private static readonly Dictionary<string, Assembly> Projects = new[] { Domain, Data, typeof(BundleReader).Assembly, typeof(Paper).Assembly, typeof(ProductHost).Assembly }
        .ToDictionary(project => project.GetName().Name!);

    [Theory]
    //          project                  may refer to
    [InlineData("BudgetMonitor.Domain")]
    [InlineData("BudgetMonitor.Data", "BudgetMonitor.Domain")]
    [InlineData("BudgetMonitor.Exchange", "BudgetMonitor.Data", "BudgetMonitor.Domain")]
    [InlineData("BudgetMonitor.Papers", "BudgetMonitor.Data", "BudgetMonitor.Domain")]
    public void A_project_refers_to_those_below_it_alone(string project, params string[] below)
    {
        Projects[project].GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => name.StartsWith("BudgetMonitor.", StringComparison.Ordinal))
            .Should().BeSubsetOf(below);
    }

    [Fact]
    public void The_domain_needs_nothing_but_the_runtime()
    {
        Domain.GetReferencedAssemblies().Select(reference => reference.Name!).Should().OnlyContain(name => name.StartsWith("System.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BudgetMonitor.Domain")]
    [InlineData("BudgetMonitor.Data")]
    [InlineData("BudgetMonitor.Exchange")]
    public void The_folders_of_a_project_refer_to_each_other_one_way(string project)
    {
        var architecture = new ArchLoader().LoadAssembly(Projects[project]).Build();

        var circles = SliceRuleDefinition.Slices().Matching($"{project}.(*)").Should().BeFreeOfCycles().Evaluate(architecture).Where(result => !result.Passed);

        circles.Select(circle => circle.Description).Should().BeEmpty();
    }
}
