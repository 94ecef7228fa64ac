using System.Reflection;
using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.Loader;
using BudgetMonitor.Checks;
using BudgetMonitor.Data;
using BudgetMonitor.Data.Changes;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Forms;
using BudgetMonitor.Web.Hosting;
using BudgetMonitor.Web.Tests.Product;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Assembly = System.Reflection.Assembly;

namespace BudgetMonitor.Web.Tests.Architecture;

/// <summary>What docs/architecture.md says of the house, held: references point one way, between projects and between the folders of one.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(Money).Assembly;
    private static readonly Assembly Data = typeof(BudgetDbContext).Assembly;

    private static readonly Dictionary<string, Assembly> Projects = new[] { Domain, Data, typeof(BundleReader).Assembly, typeof(Paper).Assembly, typeof(PaperFactory).Assembly, typeof(ICheckReader).Assembly, typeof(ProductHost).Assembly }
        .ToDictionary(project => project.GetName().Name!);

    [Theory]
    //          project                  may refer to
    [InlineData("BudgetMonitor.Domain")]
    [InlineData("BudgetMonitor.Data", "BudgetMonitor.Domain")]
    [InlineData("BudgetMonitor.Exchange", "BudgetMonitor.Data", "BudgetMonitor.Domain")]
    [InlineData("BudgetMonitor.Reporting", "BudgetMonitor.Domain")]
    [InlineData("BudgetMonitor.Papers", "BudgetMonitor.Data", "BudgetMonitor.Domain", "BudgetMonitor.Reporting")]
    [InlineData("BudgetMonitor.Checks", "BudgetMonitor.Data", "BudgetMonitor.Domain", "BudgetMonitor.Reporting", "BudgetMonitor.Papers")]
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

    /// <summary>The engine that makes papers knows sums and words, and nothing of budgets, periods, savings or anything else of a council's.</summary>
    [Fact]
    public void The_reporting_engine_knows_no_council()
    {
        var types = new ArchLoader().LoadAssembly(Projects["BudgetMonitor.Reporting"]).Build().Types;

        var known = types.SelectMany(type => type.Dependencies).Select(dependency => dependency.Target.FullName)
            .Where(name => name.StartsWith("BudgetMonitor.Domain.", StringComparison.Ordinal)).Select(name => name[..name.LastIndexOf('.')]).Distinct();

        known.Should().BeEquivalentTo("BudgetMonitor.Domain.Figures", "BudgetMonitor.Domain.Words");
    }

    /// <summary>
    /// The web reads forms, asks readers and services of Data, and shows the answer: it holds no database and asks it nothing itself.
    /// Only the start does, which sets the database up, keeps its keys in it, looks whether it is there, and fills a demonstration.
    /// </summary>
    [Fact]
    public void The_web_leaves_the_database_to_readers_and_services()
    {
        const string Root = "BudgetMonitor.Web.";
        string[] start =
        [
            "Accounts.AccountsExtensions",
            "Demonstration.DemonstrationRound",
            "Demonstration.DemonstrationSavings",
            "Demonstration.DemonstrationStart",
            "Hosting.DatabaseReady",
            "Security.ProtectionExtensions",
        ];
        var types = new ArchLoader().LoadAssembly(Projects["BudgetMonitor.Web"]).Build().Types.Where(type => type.FullName.StartsWith(Root, StringComparison.Ordinal)).ToList();

        types.Should().NotBeEmpty();
        types.Where(type => type.Dependencies.Any(IsOnDatabase)).Select(type => type.FullName[Root.Length..].Split('+', '/')[0]).Distinct().Should().BeSubsetOf(start);

        static bool IsOnDatabase(ITypeDependency dependency) =>
            IsDatabase(dependency.Target) || dependency.TargetGenericArguments.Any(argument => IsDatabase(argument.Type));

        static bool IsDatabase(IType type) =>
            type.FullName == typeof(BudgetDbContext).FullName || type.FullName.StartsWith("Microsoft.EntityFrameworkCore.", StringComparison.Ordinal);
    }

    /// <summary>A page hands what was sent to a service, and a form that comes again is answered before it: it runs no change of its own.</summary>
    [Theory]
    [InlineData("Figures")]
    [InlineData("Markup")]
    [InlineData("Pages")]
    [InlineData("Round")]
    public void Pages_run_no_change(string folder)
    {
        var root = $"BudgetMonitor.Web.{folder}.";
        var types = new ArchLoader().LoadAssembly(Projects["BudgetMonitor.Web"]).Build().Types.Where(type => type.FullName.StartsWith(root, StringComparison.Ordinal)).ToList();

        types.Should().NotBeEmpty();
        types.Where(type => type.Dependencies.Any(dependency => dependency.Target.FullName == typeof(IChangeRunner).FullName)).Select(type => type.FullName).Should().BeEmpty();
    }

    /// <summary>A step that saves nothing is held in one place, the same for every form.</summary>
    [Fact]
    public void Pages_hold_no_step_themselves()
    {
        var types = new ArchLoader().LoadAssembly(Projects["BudgetMonitor.Web"]).Build().Types.Where(type => type.FullName.StartsWith("BudgetMonitor.Web.Pages.", StringComparison.Ordinal)).ToList();

        types.Should().NotBeEmpty();
        types.Where(type => type.Dependencies.Any(dependency => dependency.Target.FullName == typeof(HeldForms).FullName)).Select(type => type.FullName).Should().BeEmpty();
    }

    /// <summary>Whatever a form is about, what becomes of it is told in the same way, so that every page can answer it in the same way.</summary>
    [Fact]
    public void What_becomes_of_a_form_is_one_outcome()
    {
        var saves = Data.GetTypes()
            .Where(type => type is { IsInterface: true, Namespace: "BudgetMonitor.Data.Saving" } && type.Name.EndsWith("Service", StringComparison.Ordinal))
            .SelectMany(service => service.GetMethods())
            .Where(method => method.GetParameters().Any(parameter => typeof(IFormSave).IsAssignableFrom(parameter.ParameterType)))
            .ToList();

        saves.Should().NotBeEmpty();
        saves.Where(method => !typeof(SaveOutcome).IsAssignableFrom(method.ReturnType.GetGenericArguments().Single()))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}").Should().BeEmpty();
    }

    /// <summary>What a page needs it declares and is given: a base that finds it would soon have bases of its own.</summary>
    [Fact]
    public void Pages_have_no_bases_but_the_page_of_a_period()
    {
        var pages = Projects["BudgetMonitor.Web"].GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel))).ToList();

        pages.Should().NotBeEmpty();
        pages.Where(page => page.BaseType != typeof(PageModel) && page.BaseType != typeof(PeriodPageModel)).Should().BeEmpty();
        pages.Where(page => page.IsAbstract).Should().Equal(typeof(PeriodPageModel));
    }

    /// <summary>What is found before publication, and what is written of it, changes nothing: that is for the services of Data.</summary>
    [Theory]
    [InlineData("BudgetMonitor.Checks")]
    [InlineData("BudgetMonitor.Papers")]
    public void Checks_and_papers_save_nothing(string project)
    {
        var types = new ArchLoader().LoadAssembly(Projects[project]).Build().Types.Where(type => type.FullName.StartsWith(project + ".", StringComparison.Ordinal)).ToList();

        types.Should().NotBeEmpty();
        types.Where(type => type.Dependencies.Any(dependency => dependency.Target.FullName == typeof(IChangeRunner).FullName)).Select(type => type.FullName).Should().BeEmpty();
    }

    /// <summary>
    /// A paper refers to its tables and appendices by key. Nothing reads a reference, or anything else, out of finished words
    /// with a pattern; who reads with one does so where words come in, or looks at the form of a name, a colour or a figure.
    /// </summary>
    [Theory]
    [InlineData(
        "BudgetMonitor.Reporting",
        "Formatting.FigureText",   // the hyphen before a figure that somebody typed
        "Model.PrintedCell",       // whether a cell is a figure
        "Writers.CsvText",         // words that a spreadsheet would compute
        "Writers.PaperStyles",     // a colour
        "Writers.WorkbookNames")]  // what a workbook allows in a name
    [InlineData(
        "BudgetMonitor.Papers",
        "Building.Words.TypedFigures",       // sums that somebody typed
        "Building.Words.TypedReferences",    // references that a council typed into its own names
        "Publishing.SentenceComparison")]    // documents that were published and kept
    public void Patterns_are_read_where_words_come_in_alone(string project, params string[] readers)
    {
        var root = project + ".";
        var types = new ArchLoader().LoadAssembly(Projects[project]).Build().Types.Where(type => type.FullName.StartsWith(root, StringComparison.Ordinal));

        types.Where(type => type.Dependencies.Any(dependency => dependency.Target.FullName.StartsWith("System.Text.RegularExpressions.", StringComparison.Ordinal)))
            .Select(type => type.FullName[root.Length..].Split('+')[0]).Distinct()
            .Should().BeEquivalentTo(readers);
    }

    /// <summary>No part writes the name of a table or an appendix as words, which a paper that is lettered otherwise would leave behind.</summary>
    [Fact]
    public void No_part_of_a_paper_names_a_table_or_an_appendix_in_words()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "BudgetMonitor.Papers", "Building"), "*.cs", SearchOption.AllDirectories).ToList();

        files.Should().HaveCountGreaterThan(50);
        files.Where(file => Path.GetFileName(file) != "TypedReferences.cs")
            .SelectMany(file => File.ReadLines(file)
                .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && NameInWords().IsMatch(line))
                .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"))
            .Should().BeEmpty();
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

    /// <summary>A folder of these holds folders that make one thing together, so here each counts with all below it.</summary>
    [Theory]
    [InlineData("BudgetMonitor.Reporting")]
    [InlineData("BudgetMonitor.Papers")]
    [InlineData("BudgetMonitor.Checks")]
    [InlineData("BudgetMonitor.Web")]
    public void The_first_folders_of_a_project_refer_to_each_other_one_way(string project)
    {
        var root = project + ".";
        var types = new ArchLoader().LoadAssembly(Projects[project]).Build().Types;
        var refersTo = types.Where(type => FolderOf(type) is not null)
            .SelectMany(type => type.Dependencies.Select(dependency => (From: FolderOf(type)!, To: FolderOf(dependency.Target))))
            .Where(one => one.To is not null && one.To != one.From)
            .ToLookup(one => one.From, one => one.To!);

        refersTo.Should().NotBeEmpty();
        foreach (var folder in refersTo.Select(one => one.Key))
        {
            ReachableFrom(folder).Should().NotContain(folder, "what {0} refers to may not lead back to it", folder);
        }

        string? FolderOf(IType type) =>
            type.FullName.StartsWith(root, StringComparison.Ordinal) && type.FullName[root.Length..].Split('.') is [var folder, _, ..] ? folder : null;

        HashSet<string> ReachableFrom(string folder)
        {
            var reached = new HashSet<string>(StringComparer.Ordinal);
            var open = new Queue<string>(refersTo[folder]);
            while (open.TryDequeue(out var next))
            {
                if (reached.Add(next))
                {
                    foreach (var further in refersTo[next])
                    {
                        open.Enqueue(further);
                    }
                }
            }

            return reached;
        }
    }

    /// <summary>
    /// How long a text may be, and what is said where it is longer, stands with its field: neither a form nor a service measures one
    /// itself. A name that is part of an address has its own rule, and how much is pasted at once is no field's limit.
    /// </summary>
    [Theory]
    [InlineData("BudgetMonitor.Web/Figures", "EnteredAmount.cs")]
    [InlineData("BudgetMonitor.Web/Pages", "Forgotten.cshtml.cs", "KindForm.cs", "New.cshtml.cs", "PastedBlock.cs", "PastedMonths.cs", "SignIn.cshtml.cs")]
    [InlineData("BudgetMonitor.Data/Saving")]
    [InlineData("BudgetMonitor.Checks", "SenseChecks.cs")]
    public void The_length_of_a_text_is_measured_by_its_field(string folder, params string[] others)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", folder), "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".cshtml").ToList();

        files.Should().NotBeEmpty();
        files.Where(file => File.ReadLines(file).Any(line => MeasuresText().IsMatch(line))).Select(Path.GetFileName).Distinct()
            .Should().BeSubsetOf(others);
    }

    /// <summary>A longest length by name, one written out, or one as an attribute.</summary>
    [GeneratedRegex("MaxLength\\b|\\[[^\\]]*StringLength\\(|Length > [A-Za-z.]*(Most|[0-9]{2,})\\b|\\bmost=\"|characters (or fewer|at most)\"")]
    private static partial Regex MeasuresText();

    /// <summary>A literal with "Table 1a", "in tables {…}", or with "Appendix " at its end, to which a letter is put.</summary>
    [GeneratedRegex("\"[^\"]*\\b(Appendix|Table|tables) ([0-9A-Z{]|\")")]
    private static partial Regex NameInWords();
}
