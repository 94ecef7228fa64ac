using System.Text.RegularExpressions;

namespace BudgetMonitor.Reporting.Writers;

/// <summary>Keeps words in a CSV file from being computed by the spreadsheet program that opens it.</summary>
public static partial class CsvText
{
    /// <summary>
    /// The words with a leading quote where they start as a formula would. A label such as "- re-phased" (a dash, a space and
    /// then nothing but letters, spaces and dashes) stays as it is: there is nothing in it to compute or to call.
    /// </summary>
    public static string Guard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' && !DashAndWords().IsMatch(text)
            ? "'" + text
            : text;
    }

    [GeneratedRegex(@"^- [\p{L} -]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex DashAndWords();
}
