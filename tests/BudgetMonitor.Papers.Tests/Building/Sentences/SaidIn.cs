using BudgetMonitor.Domain.Council;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Tests.Building.Sentences;

/// <summary>What a section of a paper says.</summary>
internal static class SaidIn
{
    /// <summary>The paragraphs of a section of the Cabinet paper.</summary>
    public static List<string> Cabinet(PaperSource source, string section) => Texts(source, PaperKind.Cabinet, section);

    /// <summary>The same of the outturn paper.</summary>
    public static List<string> Outturn(PaperSource source, string section) => Texts(source, PaperKind.Outturn, section);

    /// <summary>The same of any kind.</summary>
    public static List<string> Texts(PaperSource source, PaperKind kind, string section) =>
        [.. Blocks(source, kind, section).OfType<ParagraphBlock>().Select(block => block.Text.Plain)];

    /// <summary>What its charts find.</summary>
    public static List<string> ChartsOf(PaperSource source, string section) =>
        [.. Blocks(source, PaperKind.Cabinet, section).OfType<ChartBlock>().Select(block => block.Chart.Title)];

    private static IReadOnlyList<PaperBlock> Blocks(PaperSource source, PaperKind kind, string section) =>
        PaperFactory.Build(source, kind).Sections.Single(one => one.Id == section).Blocks;
}
