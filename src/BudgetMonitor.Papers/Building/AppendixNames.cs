using System.Text.RegularExpressions;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Papers.Building;

/// <summary>
/// Puts the letter that an appendix has in a paper in place of the one that its part was made with: in headings (2.1 Homes),
/// in numbers and titles of tables (Appendix 2.1), and wherever a table is named in short.
/// </summary>
internal static partial class AppendixNames
{
    /// <summary>A block of an appendix with its new letter.</summary>
    public static PaperBlock In(PaperBlock block, string own, string letter) => block switch
    {
        HeadingBlock heading => heading with { Text = Started(heading.Text, own, letter) },
        TableBlock holder => holder with { Table = In(holder.Table, own, letter) },
        ChartBlock holder => holder with { Chart = In(holder.Chart, own, letter) },
        _ => block,
    };

    /// <summary>A text with the names of appendices that were renamed.</summary>
    public static string In(string text, IReadOnlyDictionary<string, string> renamed) => Reference().Replace(
        text,
        match => renamed.TryGetValue(match.Groups["letter"].Value, out var letter) ? $"Appendix {letter}" : match.Value);

    private static PaperTable In(PaperTable table, string own, string letter) => table with
    {
        Number = table.Number is { } number ? Named(number, own, letter) : null,
        Title = Named(table.Title, own, letter),
        ShortTitle = Started(Named(table.ShortTitle, own, letter), own, letter),
        LastingName = table.LastingName is { } lasting ? Named(lasting, own, letter) : null,
    };

    private static PaperChart In(PaperChart chart, string own, string letter) => chart.WithHead(chart.Head with
    {
        ShortTitle = chart.Head.ShortTitle is { } words ? Started(Named(words, own, letter), own, letter) : null,
        LastingTitle = chart.Head.LastingTitle is { } lasting ? Named(lasting, own, letter) : null,
    });

    private static string Named(string text, string own, string letter) =>
        Reference().Replace(text, match => match.Groups["letter"].Value == own ? $"Appendix {letter}" : match.Value);

    private static string Started(string text, string own, string letter) => Numbered().Match(text) is { Success: true } match && match.Groups["letter"].Value == own
        ? letter + text[own.Length..]
        : text;

    [GeneratedRegex(@"\bAppendix (?<letter>[A-Z0-9]{1,4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(?<letter>[A-Z0-9]{1,4})\.[0-9]+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
