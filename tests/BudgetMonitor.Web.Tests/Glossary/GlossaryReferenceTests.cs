using BudgetMonitor.Web.Glossary;
using BudgetMonitor.Web.Tests.Product;

namespace BudgetMonitor.Web.Tests.Glossary;

/// <summary>The glossary in docs and the one in the product say the same.</summary>
public class GlossaryReferenceTests
{
    private static readonly string Reference = File.ReadAllText(Path.Combine(Repository.Root, "docs", "glossary.md"));

    public static TheoryData<string> Terms => [.. GlossaryTerms.All.Select(term => term.Slug)];

    [Theory]
    [MemberData(nameof(Terms))]
    public void A_term_means_the_same_in_the_reference(string slug)
    {
        var term = GlossaryTerms.Get(slug);

        Reference.Should().Contain($"\n| {term.Name} | {term.Meaning} |\n").And.Contain($"\n## {term.Group}\n");
    }
}
