using BudgetMonitor.Data.Reading;

namespace BudgetMonitor.Checks.Measures;

/// <summary>Findings about measures, with the page where each is mended.</summary>
internal static class MeasureFindings
{
    /// <summary>A finding about a measure of activity.</summary>
    public static CheckFinding About(this CheckSource source, SenseCheckDescription check, MeasuredActivity measured, string words) =>
        new(check.Name, $"activity/{measured.Measure.Reference}", measured.Measure.Name, words)
        {
            Link = $"/activity/{source.Source.Period.Year}/{source.Source.Period.Number}/{Uri.EscapeDataString(measured.Measure.Reference)}",
            Head = measured.Head,
        };

    /// <summary>A finding about a staffing measure.</summary>
    public static CheckFinding About(this CheckSource source, SenseCheckDescription check, MeasuredStaffing measured, string words) =>
        new(check.Name, $"staffing/{measured.Measure.Reference}", measured.Measure.Name, words)
        {
            Link = $"/staffing/{source.Source.Period.Year}/{source.Source.Period.Number}/{Uri.EscapeDataString(measured.Measure.Reference)}",
            Head = measured.Head,
        };
}
