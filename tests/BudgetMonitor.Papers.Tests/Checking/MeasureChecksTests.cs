using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Checks;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Papers.Tests.Samples;

namespace BudgetMonitor.Papers.Tests.Checking;

/// <summary>What the checks find in activity and staffing: the slips of Kent's own appendix, and seeded ones.</summary>
[Collection(SamplePapers.Collection)]
public sealed class MeasureChecksTests(SamplePapers samples)
{
    private static readonly string[] Names = ["activity-direction", "activity-drivers", "activity-whole-line", "measure-missing", "staffing-direction", "staffing-date", "table-label"];

    [Fact]
    [Seeds("activity-direction")]
    [Seeds("staffing-date", "Kent App 2.16: money as at 31 December in January")]
    [Seeds("staffing-direction")]
    public void Kents_own_slips_are_found_and_nothing_else() => Found(source => source).Should().BeEquivalentTo(
    [
        "activity-direction activity/LD-NRC", // 7 fewer clients in January, 19 more in March
        "staffing-date staffing/ALL-STAFF", // 2.16 is headed 31 December in January's paper
        "staffing-direction staffing/ALL-STAFF", // £17.6m over to date, £9.9m under in the forecast
    ]);

    [Fact]
    [Seeds("activity-whole-line")]
    public void Money_of_a_whole_measure_that_differs_from_its_line_is_found() => Found(source => Activity(source, "WRS-TON", entry => entry.ForecastGross += 1.Pounds()))
        .Should().Contain("activity-whole-line activity/WRS-TON");

    [Fact]
    public void A_part_of_a_line_may_have_other_money() => Found(source => Activity(source, "OP-NUR", entry => entry.ForecastIncome += 1.Pounds()))
        .Should().NotContain(finding => finding.StartsWith("activity-whole-line", StringComparison.Ordinal));

    [Theory]
    [InlineData(9_000, false)]
    [InlineData(10_000, true)]
    [Seeds("activity-drivers")]
    public void Money_that_no_driver_names_is_found_from_the_threshold_on(int pounds, bool isFound) =>
        Found(source => Activity(source, "LD-NRC", entry => entry.ForecastGross += pounds.Pounds())).Contains("activity-drivers activity/LD-NRC").Should().Be(isFound);

    [Fact]
    [Seeds("measure-missing")]
    public void A_measure_without_figures_is_found() =>
        Found(source => source with
        {
            Beside = source.Beside with
            {
                Activity = [.. source.Beside.Activity.Select(one => new MeasuredActivity(new ActivityPosition(one.Measure, source.Period, null, [], []), one.Head, one.Mark, false))],
                Staffing = [.. source.Beside.Staffing.Select(one => new MeasuredStaffing(new StaffingPosition(one.Measure, null, []), one.Head, one.Mark))],
            },
        }).Count(finding => finding.StartsWith("measure-missing", StringComparison.Ordinal)).Should().Be(15);

    [Theory]
    [InlineData("appendix-2-12-forecast", "forecast", "Actual")] // Kent's misprint of 2.12, 2.14 and 2.15
    [InlineData("appendix-2-12-ytd", "actual", "Forecast")]
    [InlineData("appendix-2-16-ytd", "head", "as at 31 December")]
    [InlineData("appendix-2-16-ytd", "head", "as at 31/12/17")]
    [InlineData("appendix-2-16-staff", "start", "in March 2017")]
    [Seeds("table-label", "Kent App 2.12: a forecast labelled Actual")]
    public void A_label_that_does_not_fit_its_row_is_found(string table, string place, string text) =>
        Found(source => source with { Beside = source.Beside with { Labels = [new TableLabel { Year = 2017, TableId = table, Place = place, Text = text }] } })
            .Should().Contain($"table-label {table}/{place}");

    private List<string> Found(Func<PaperSource, PaperSource> change)
    {
        var source = change(samples.KentSource);
        var checks = new CheckSource { Source = source, Paper = PaperFactory.Build(source, PaperKind.Cabinet), Texts = [] };
        return SenseChecks.Run(checks, []).Where(finding => Names.Contains(finding.Finding.Check)).Select(finding => $"{finding.Finding.Check} {finding.Finding.Place}").Distinct().ToList();
    }

    /// <summary>The source with one measure's figures changed; the sample's own stay as they are for the other tests.</summary>
    private static PaperSource Activity(PaperSource source, string reference, Action<ActivityForecast> change)
    {
        var measured = source.Beside.Activity.Single(one => one.Measure.Reference == reference);
        var before = measured.Position.Entry!;
        var entry = new ActivityForecast
        {
            ActivityMeasureId = before.ActivityMeasureId,
            Period = before.Period,
            HeadId = before.HeadId,
            WorkingGross = before.WorkingGross,
            WorkingIncome = before.WorkingIncome,
            WorkingVolume = before.WorkingVolume,
            ForecastGross = before.ForecastGross,
            ForecastIncome = before.ForecastIncome,
            ForecastVolume = before.ForecastVolume,
        };
        change(entry);
        var changed = measured with { Position = new ActivityPosition(measured.Measure, source.Period, entry, measured.Position.Drivers, []) };
        return source with { Beside = source.Beside with { Activity = [.. source.Beside.Activity.Select(one => one == measured ? changed : one)] } };
    }
}
