namespace BudgetMonitor.Exchange.Columns;

/// <summary>
/// Keeps a spreadsheet program from running a person's text as a formula: a text that starts with = + - @ tab, return or
/// NUL is written with a quote before it, and read without it. A text that already starts with quotes before such a letter
/// gets one more, so that what was written always reads back the same.
/// </summary>
internal static class FormulaGuard
{
    private const string Dangerous = "=+-@\t\r\n\0";

    public static string PutOn(string text) => IsGuarded(text) ? "'" + text : text;

    public static string TakeOff(string text) => text.StartsWith('\'') && IsGuarded(text) ? text[1..] : text;

    private static bool IsGuarded(string text)
    {
        var start = text.AsSpan().TrimStart('\'');
        return start.Length > 0 && Dangerous.Contains(start[0], StringComparison.Ordinal);
    }
}
