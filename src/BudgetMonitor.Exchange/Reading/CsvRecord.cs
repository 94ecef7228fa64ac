namespace BudgetMonitor.Exchange.Reading;

/// <summary>One line of a CSV file: its number in the file and where its fields stand in the text. It is good until the next one is read.</summary>
/// <param name="text">The file's text.</param>
internal sealed class CsvRecord(string text)
{
    private readonly List<(int Start, int Length, string? Unquoted)> fields = [];

    /// <summary>Its number in the file, from 1; of a line that goes over several, that of the first.</summary>
    public int Line { get; private set; }

    /// <summary>How many fields it has.</summary>
    public int Count => fields.Count;

    /// <summary>A field, without the quotes round it.</summary>
    public ReadOnlySpan<char> this[int place] => fields[place] is { Unquoted: { } unquoted } ? unquoted : text.AsSpan(fields[place].Start, fields[place].Length);

    /// <summary>Whether nothing stands in any field.</summary>
    public bool IsBlank => IsBlankFrom(0);

    /// <summary>
    /// Whether this is the line by which a spreadsheet program is told, before the header, what parts the columns
    /// (<c>sep=,</c>). It holds nothing of the council's.
    /// </summary>
    public bool IsSeparatorLine => this[0].Trim().TrimEnd(',').Equals("SEP=", StringComparison.OrdinalIgnoreCase) && IsBlankFrom(1);

    /// <summary>Whether nothing stands in a field or in those behind it.</summary>
    public bool IsBlankFrom(int first)
    {
        for (var place = first; place < fields.Count; place++)
        {
            if (!this[place].IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The records of a text whose layout is sound, without blank lines and the line for the separator.</summary>
    public static IEnumerable<CsvRecord> Parse(string text)
    {
        var record = new CsvRecord(text);
        var (at, line, isFirst) = (0, 1, true);
        while (at < text.Length)
        {
            record.Line = line;
            at = record.Take(at, ref line);
            if (!record.IsBlank)
            {
                if (!isFirst || !record.IsSeparatorLine)
                {
                    yield return record;
                }

                isFirst = false;
            }
        }
    }

    /// <summary>Takes the fields of the line that starts here and tells where the next one starts.</summary>
    private int Take(int at, ref int line)
    {
        fields.Clear();
        while (true)
        {
            at = at < text.Length && text[at] == '"' ? TakeQuoted(at + 1, ref line) : TakePlain(at);
            if (at < text.Length && text[at] == ',')
            {
                at++;
                continue;
            }

            line++;
            return at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? at + 2 : at + 1;
        }
    }

    private int TakePlain(int start)
    {
        var length = text.AsSpan(start).IndexOfAny(',', '\r', '\n');
        length = length < 0 ? text.Length - start : length;
        fields.Add((start, length, null));
        return start + length;
    }

    private int TakeQuoted(int start, ref int line)
    {
        var hasQuotes = false;
        var at = start;
        for (; text[at] != '"' || (at + 1 < text.Length && text[at + 1] == '"'); at++)
        {
            if (text[at] == '"')
            {
                hasQuotes = true;
                at++;
            }
            else if (text[at] == '\n')
            {
                line++;
            }
        }

        fields.Add((start, at - start, hasQuotes ? text[start..at].Replace("\"\"", "\"", StringComparison.Ordinal) : null));
        return at + 1;
    }
}
