namespace BudgetMonitor.Exchange.Reading;

/// <summary>Something wrong with a bundle, at the place where a person mends it.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line as a text editor counts, from 1; 0 where the whole file is meant.</param>
/// <param name="Column">The column's name; empty where no one column is to blame.</param>
/// <param name="Value">What stands there, shortened; empty where nothing does.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Advice">What to do.</param>
public sealed record BundleError(string File, int Line, string Column, string Value, string Problem, string Advice)
{
    private const int LongestValue = 60;

    /// <summary>An error whose value is cut to a length that can be shown.</summary>
    public static BundleError At(string file, int line, string column, string value, string problem, string advice) =>
        new(file, line, column, Shown(value), problem, advice);

    /// <summary>The list as it is shown: by file, then by line.</summary>
    public static IReadOnlyList<BundleError> InOrder(IEnumerable<BundleError> errors) =>
        errors
            .Distinct()
            .OrderBy(error => error.File, StringComparer.Ordinal)
            .ThenBy(error => error.Line)
            .ThenBy(error => error.Column, StringComparer.Ordinal)
            .ThenBy(error => error.Problem, StringComparer.Ordinal)
            .ToArray();

    /// <summary>One line of text: forecasts.csv line 3, gross_gbp "1,234": problem. Advice.</summary>
    public override string ToString()
    {
        var place = Line > 0 ? $"{File} line {Line}" : File;
        var column = Column.Length > 0 ? $", {Column}" : string.Empty;
        var value = Value.Length > 0 ? $" \"{Value}\"" : string.Empty;
        return $"{place}{column}{value}: {Problem}. {Advice}";
    }

    /// <summary>The value on one line, without characters that a terminal or a log would act on.</summary>
    internal static string Shown(string value)
    {
        var plain = string.Concat(value.Take(LongestValue).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '\uFFFD' : letter));
        return value.Length > LongestValue ? plain + "…" : plain;
    }
}
