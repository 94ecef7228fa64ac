using System.Globalization;

namespace BudgetMonitor.Checks.Measures;

/// <summary>Staff or their cost as at another day than the period's end (Kent, Appendix 2.16: 31 December in January's paper).</summary>
internal sealed class StaffingDate : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "staffing-date",
        "Staffing as at another day",
        "A staffing measure whose money or numbers are not those of the period's last day.",
        "Enter the figures of the period's end, or answer why they lag behind.",
        CheckSeverity.Warning);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        var end = source.Source.Period.LastDay;
        foreach (var measured in source.Source.Beside.Staffing)
        {
            foreach (var (what, day) in new[] { ("Money", measured.Position.Entry?.MoneyAsAt), ("Numbers", measured.Position.Entry?.NumbersAsAt) })
            {
                if (day is { } known && known != end)
                {
                    yield return source.About(About, measured, $"{what} to {Written(known)}; the period ends on {Written(end)}.");
                }
            }
        }
    }

    private static string Written(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
