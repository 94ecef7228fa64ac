using System.Globalization;

namespace BudgetMonitor.Exchange.Reading;

/// <summary>
/// Looks over a CSV text before it is parsed, for faults that a parser would take for data: quotes never closed or in the
/// wrong place, line ends that change, lines and fields too long. The place of the first fault of each kind is told.
/// </summary>
internal static class CsvLayout
{
    private const string QuoteAdvice = "Put quotes round the whole field and double those inside it";

    /// <summary>Whether the text may be parsed; where not, what is wrong is added to the errors.</summary>
    public static bool IsSound(string file, string text, ICollection<BundleError> errors)
    {
        var before = errors.Count;
        int line = 1, lineStart = 0, recordLine = 1, fieldStart = 0, quoteLine = 0;
        var quoted = false;
        string? ending = null;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (quoted)
            {
                if (letter == '"' && i + 1 < text.Length && text[i + 1] == '"')
                {
                    i++;
                }
                else if (letter == '"')
                {
                    quoted = false;
                    if (i + 1 < text.Length && text[i + 1] is not (',' or '\r' or '\n'))
                    {
                        return Fault(recordLine, "text follows the closing quote of a field", QuoteAdvice);
                    }
                }
                else if (letter == '\n')
                {
                    line++;
                }
            }
            else if (letter == '"')
            {
                if (i != fieldStart)
                {
                    return Fault(recordLine, "a quote stands in the middle of a field", QuoteAdvice);
                }

                (quoted, quoteLine) = (true, line);
            }
            else if (letter == ',')
            {
                if (TooLong(i))
                {
                    return false;
                }

                fieldStart = i + 1;
            }
            else if (letter is '\r' or '\n')
            {
                var length = letter == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
                var thisEnding = text.Substring(i, length);
                if (TooLong(i))
                {
                    return false;
                }

                if ((ending ??= thisEnding) != thisEnding)
                {
                    return Fault(line, $"the line ends with {Name(thisEnding)} but those above with {Name(ending)}", "Save the file again with one kind of line end");
                }

                i += length - 1;
                line++;
                (recordLine, lineStart, fieldStart) = (line, i + 1, i + 1);
            }
        }

        if (quoted)
        {
            return Fault(quoteLine, "a quote is opened here and never closed", QuoteAdvice);
        }

        return !TooLong(text.Length) && errors.Count == before;

        bool TooLong(int end)
        {
            if (end - fieldStart > FileLimits.FieldCharacters)
            {
                Fault(recordLine, string.Create(CultureInfo.InvariantCulture, $"a field is longer than {FileLimits.FieldCharacters:N0} characters"), "Shorten it");
                return true;
            }

            if (end - lineStart > FileLimits.LineCharacters)
            {
                Fault(recordLine, string.Create(CultureInfo.InvariantCulture, $"the line is longer than {FileLimits.LineCharacters:N0} characters"), "Shorten its fields");
                return true;
            }

            return false;
        }

        bool Fault(int at, string problem, string advice)
        {
            errors.Add(BundleError.At(file, at, string.Empty, string.Empty, problem, advice));
            return false;
        }
    }

    private static string Name(string ending) => ending switch
    {
        "\r\n" => "carriage return and line feed",
        "\n" => "a line feed",
        _ => "a carriage return",
    };
}
