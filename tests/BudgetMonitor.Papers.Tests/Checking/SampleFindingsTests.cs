using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Checks;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Checking;

/// <summary>What the checks find in the two councils' own papers: slips that their printed papers really have, and little else.</summary>
[Collection(SamplePapers.Collection)]
public sealed class SampleFindingsTests(SamplePapers samples)
{
    [Fact]
    public void Norfolks_decimals_that_differ_in_one_column_are_found() =>
        Found(samples.NorfolkSource, PaperKind.Committee).Should().Contain("percentage-decimals appendix-a/Variance to Budget");

    [Fact]
    public void Kents_two_names_of_one_directorate_are_found() =>
        Found(samples.KentSource, PaperKind.Cabinet).Should().Contain(["names-differ names/ASCH-DCS/Line", "names-differ names/ASCH-ADU/Line"]);

    [Fact]
    public void The_councils_own_tables_cast() =>
        Found(samples.KentSource, PaperKind.Cabinet).Concat(Found(samples.NorfolkSource, PaperKind.Committee))
            .Should().NotContain(finding => finding.StartsWith("table-casts", StringComparison.Ordinal));

    [Fact]
    public void Norfolks_own_texts_repeat_no_sentence_of_their_section() =>
        Found(samples.NorfolkSource, PaperKind.Committee).Where(finding => finding.StartsWith("said-twice", StringComparison.Ordinal))
            .Should().OnlyContain(finding => finding.StartsWith("said-twice summary", StringComparison.Ordinal), "the summary says in short what the sections say");

    [Fact]
    public void Kents_own_texts_repeat_no_sentence_of_the_product() =>
        Found(samples.KentSource, PaperKind.Cabinet).Should().NotContain(finding => finding.StartsWith("said-twice", StringComparison.Ordinal));

    [Fact]
    public void Sound_texts_raise_few_alarms() =>
        Found(samples.KentSource, PaperKind.Cabinet).Where(finding => !finding.StartsWith("part-", StringComparison.Ordinal) && !finding.StartsWith("unexplained", StringComparison.Ordinal)
                && !finding.StartsWith("activity-", StringComparison.Ordinal) && !finding.StartsWith("staffing-", StringComparison.Ordinal))
            .Should().HaveCountLessThan(20, "161 explanations and every text of the paper are read");

    private static List<string> Found(PaperSource source, PaperKind kind)
    {
        var explanations = source.Explanations
            .Select((entry, place) => new ExplainedHead(entry.Head, new() { HeadId = 1, Period = source.Period.Number, Subject = entry.Subject, DisplayOrder = place, Amount = entry.Amount, Text = entry.Text }))
            .ToList();
        var checks = new CheckSource { Source = source, Paper = PaperFactory.Build(source, kind), Explanations = explanations, Texts = CheckTexts.Of(source, kind, explanations, []) };
        return SenseChecks.Run(checks, []).Select(finding => $"{finding.Finding.Check} {finding.Finding.Place}").ToList();
    }
}
