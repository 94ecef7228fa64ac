namespace BudgetMonitor.Checks.Round;

/// <summary>A line without a forecast counts at its cash limit, which nobody has said that it will meet.</summary>
internal sealed class ForecastMissing : ISenseCheck
{
    private const int MostNamed = 3;

    public SenseCheckDescription About { get; } = new(
        "forecast-missing",
        "Forecast missing",
        "A part with lines that have a cash limit and no forecast.",
        "Enter the forecasts.",
        CheckSeverity.Error);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var part in source.Lines.Where(line => source.Position[line].LinesNotForecast > 0).GroupBy(line => RoundParts.PartOf(source.Structure, line)))
        {
            var lines = part.ToList();
            var names = string.Join(", ", lines.Take(MostNamed).Select(line => line.Name)) + (lines.Count > MostNamed ? $" and {lines.Count - MostNamed} more" : string.Empty);
            yield return source.About(About, part.Key, $"{(lines.Count == 1 ? "1 line has" : $"{lines.Count} lines have")} no forecast: {names}.", "forecasts");
        }
    }
}
