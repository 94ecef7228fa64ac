using System.Text.RegularExpressions;

namespace BudgetMonitor.Papers.Building.Words;

/// <summary>
/// Reads the references that a council typed into names of its own: the subject, numbers, titles and notes of its series, and
/// the headings that it gives to parts. This is the one place where a reference is read out of words; everything that the
/// product writes refers by key, and what people write in paragraphs stays as they wrote it.
/// </summary>
internal static partial class TypedReferences
{
    /// <summary>1, 1a or 2.7.1.</summary>
    private const string TableName = @"(?:(?<group>[0-9]+(?:\.[0-9]+)+)|(?<group>[0-9]+)(?<letter>[a-z])?)";

    /// <summary>What an appendix is called before its heading, such as "Appendix 3" of "Appendix 3: Young people", and the heading; no name where it starts with none.</summary>
    /// <param name="heading">As it was typed.</param>
    /// <param name="partId">The part that it heads.</param>
    public static (RichText? Label, RichText Heading) InHeading(string heading, string partId) => AppendixName().Match(heading) is { Success: true } match
        ? (new AppendixReference(partId, match.Groups["letter"].Value).Text(match.Groups["rest"].Value), heading[match.Length..])
        : (null, heading);

    /// <summary>
    /// A table of a series: the number that it has among the paper's tables or within its own appendix, the tables in its title,
    /// the appendices in its notes.
    /// </summary>
    /// <param name="table">As the council named it.</param>
    /// <param name="own">The appendix that it stands in; null where the council did not call it by a letter.</param>
    public static PaperTable In(PaperTable table, AppendixReference? own) => table with
    {
        NumberText = table.NumberText is { } number ? InName(number, own) : null,
        TitleText = Typed(Typed(table.TitleText, TablesOfTitle(), match => new TablesReference([.. match.Groups["name"].Captures.Select(name => Table(Name().Match(name.Value)))])), Appendix(), Own(own)),
        Notes = [.. table.Notes.Select(note => note with { Words = Typed(note.Words, Appendix(), match => new AppendixReference(null, match.Groups["letter"].Value)) })],
    };

    /// <summary>The chart of a series, which is called after its table.</summary>
    /// <param name="chart">As the council named its table.</param>
    /// <param name="own">The appendix that it stands in; null where the council did not call it by a letter.</param>
    public static PaperChart In(PaperChart chart, AppendixReference? own) => chart.WithHead(chart.Head with
    {
        ShortTitle = chart.Head.ShortTitle is { } words ? InName(words, own) : null,
        LastingTitle = chart.Head.LastingTitle is { } lasting ? InName(lasting, own) : null,
    });

    /// <summary>A name that starts with a table's number, or has the number of the appendix that it stands in.</summary>
    private static RichText InName(RichText name, AppendixReference? own) => Typed(Typed(name, NumberedTable(), Table), Appendix(), Own(own));

    private static TableReference Table(Match match) => new(match.Groups["group"].Value, match.Groups["letter"] is { Success: true } letter ? letter.Value : null);

    private static Func<Match, PaperReference?> Own(AppendixReference? own) => match => match.Groups["letter"].Value == own?.Own ? own : null;

    /// <summary>The text with what a pattern finds in its words as references; what is read as none stays words.</summary>
    private static RichText Typed(RichText text, Regex pattern, Func<Match, PaperReference?> read) =>
        text with { Runs = [.. text.Runs.SelectMany(run => run.Role == TextRole.Words ? Typed(run.Text, pattern, read) : [run])] };

    private static IEnumerable<TextRun> Typed(string words, Regex pattern, Func<Match, PaperReference?> read)
    {
        var done = 0;
        foreach (Match match in pattern.Matches(words))
        {
            if (read(match) is { } reference)
            {
                if (match.Index > done)
                {
                    yield return words[done..match.Index];
                }

                yield return reference;
                done = match.Index + match.Length;
            }
        }

        if (done < words.Length)
        {
            yield return words[done..];
        }
    }

    [GeneratedRegex(@"^Appendix (?<letter>[A-Z0-9]{1,4})(?<rest>(\.[0-9]+)*(, [^:]+)?)(: |\z)", RegexOptions.CultureInvariant)]
    private static partial Regex AppendixName();

    [GeneratedRegex(@"\bAppendix (?<letter>[A-Z0-9]{1,4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Appendix();

    [GeneratedRegex("^Table " + TableName + "(?![0-9A-Za-z.])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedTable();

    [GeneratedRegex(@" in tables (?<name>[0-9]+[a-z]?) and (?<name>[0-9]+[a-z]?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex TablesOfTitle();

    [GeneratedRegex("^" + TableName, RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
