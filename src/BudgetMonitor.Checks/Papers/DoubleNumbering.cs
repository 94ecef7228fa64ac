using System.Text.RegularExpressions;
using BudgetMonitor.Domain.Words;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Checks.Papers;

/// <summary>Two tables or paragraphs with one number (Kent's two tables 3), and numbers typed where the paper numbers by itself.</summary>
internal sealed partial class DoubleNumbering : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "double-numbering",
        "One number twice",
        "Two tables, sections or paragraphs with the same number, and a text that starts with a typed number.",
        "Take the typed number out of the text; the paper numbers by itself.",
        CheckSeverity.Error);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var (number, titles) in Twice(source.Paper.Tables.Select(table => (table.Number, table.Title))))
        {
            yield return source.About(About, $"tables/{number}", number, $"{titles.Count} tables are {number}: {string.Join(" and ", titles)}.");
        }

        foreach (var (number, titles) in Twice(source.Paper.Sections.Select(section => (section.Number, section.Title ?? section.Id))))
        {
            yield return source.About(About, $"sections/{number}", $"Section {number}", $"{titles.Count} sections are {number}: {string.Join(" and ", titles)}.");
        }

        var paragraphs = source.Paper.Sections.SelectMany(section => section.Blocks).OfType<ParagraphBlock>();
        foreach (var (number, texts) in Twice(paragraphs.Select(paragraph => (paragraph.Number, Beginning(paragraph.Text.Plain)))))
        {
            yield return source.About(About, $"paragraphs/{number}", $"Paragraph {number}", $"{texts.Count} paragraphs are {number}: {string.Join(" and ", texts)}.");
        }

        foreach (var text in source.Texts)
        {
            if (TypedNumber().Match(text.Typed) is { Success: true } typed)
            {
                yield return text.Finding(About, $"The text starts with the typed number {typed.Value.Trim()}, and the paper numbers its paragraphs itself.");
            }
        }
    }

    private static IEnumerable<(string Number, List<string> What)> Twice(IEnumerable<(string? Number, string What)> things) =>
        things.Where(thing => thing.Number is not null)
            .GroupBy(thing => thing.Number!, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Skip(1).Any())
            .Select(group => (group.Key, group.Select(thing => thing.What).ToList()));

    private static string Beginning(string text) => text.Length <= 40 ? $"“{text}”" : $"“{WholeCharacters.Beginning(text, 40)}…”";

    [GeneratedRegex(@"^\s*[0-9]{1,2}(\.[0-9]{1,2}){1,3}\.?\s", RegexOptions.CultureInvariant)]
    private static partial Regex TypedNumber();
}
