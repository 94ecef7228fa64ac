using System.Text;
using BudgetMonitor.Exchange.Bundles;
using BudgetMonitor.Exchange.Columns;
using BudgetMonitor.Exchange.Areas;
using BudgetMonitor.Exchange.Files;

namespace BudgetMonitor.Exchange.Tests;

/// <summary>The reference says what the product does: every file with every column, and examples that can be read.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string> Files => new(BundleFiles.All.Select(file => file.Name));

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_stands_in_the_reference_with_every_column(string name)
    {
        var reference = File.ReadAllText(Repository.Docs("import-bundle.md"));

        reference.Should().Contain(Section(BundleFiles.Find(name)!), "docs/import-bundle.md follows the definitions in the code");
    }

    [Fact]
    public void Every_example_in_the_reference_can_be_read()
    {
        var examples = Examples().ToArray();

        var reading = BundleReader.ReadFiles(examples);

        reading.Errors.Should().BeEmpty();
        examples.Select(example => example.Name).Should().BeEquivalentTo(BundleFiles.All.Select(file => file.Name), "each file has an example");
    }

    /// <summary>The heading, purpose and table of columns of a file.</summary>
    private static string Section(BundleFile file)
    {
        var section = new StringBuilder();
        section.Append("### `").Append(file.Name).Append("`\n\n").Append(file.Purpose).Append("\n\n");
        section.Append("| column | must be there | may hold | meaning |\n| --- | --- | --- | --- |\n");
        foreach (var column in file.Columns)
        {
            var presence = column.Presence switch
            {
                Presence.Required => "yes",
                Presence.CellsMayBeEmpty => "yes, cells may be empty",
                _ => "no",
            };
            section.Append("| `").Append(column.Name).Append('`').Append(file.KeyColumns.Contains(column) ? " *" : string.Empty)
                .Append(" | ").Append(presence).Append(" | ").Append(column.Rule).Append(" | ").Append(column.Meaning).Append(" |\n");
        }

        return section.ToString();
    }

    /// <summary>The first fenced block below each file's heading.</summary>
    private static IEnumerable<(string Name, byte[] Bytes)> Examples()
    {
        foreach (var section in File.ReadAllText(Repository.Docs("import-bundle.md")).Split("\n### `").Skip(1))
        {
            var name = section[..section.IndexOf('`', StringComparison.Ordinal)];
            if (section.Split("```csv\n") is [_, var rest, ..])
            {
                yield return (name, Encoding.UTF8.GetBytes(rest[..rest.IndexOf("```", StringComparison.Ordinal)]));
            }
        }
    }
}
