using BudgetMonitor.Reporting.Formatting;
using BudgetMonitor.Reporting.Model;

namespace BudgetMonitor.Papers.Tests.Charts;

/// <summary>One chart of each kind and shape that papers have.</summary>
internal static class SomeCharts
{
    private static readonly string[] Months = ["Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"];

    private static readonly ChartMeasure Millions = ChartMeasure.Money(FigureStyle.Millions);

    public static PaperChart ClientsByMonth { get; } = PaperChart.Lines(
        Head("clients", "More clients than budgeted since July", ChartMeasure.Number(), "Month"),
        Months,
        [
            new("Actual clients", [2_104, 2_110, 2_133, 2_160, 2_171, 2_190, 2_204, 2_231, 2_240, 2_252, null, null]),
            new("Budgeted clients", [2_120, 2_124, 2_128, 2_132, 2_136, 2_140, 2_144, 2_148, 2_152, 2_156, 2_160, 2_164]),
        ]);

    public static PaperChart ThreeYears { get; } = PaperChart.Lines(
        Head("three-years", "Admissions follow the pattern of earlier years", ChartMeasure.Number(), "Month"),
        Months,
        [
            new("2017-18", [31, 35, null, 40, null, null, null, null, null, null, null, null]),
            new("2016-17", [30, 33, 38, 41, 39, 36, 34, 30, 28, 36, 40, 38]),
            new("2015-16", [28, 33, 37, 40, 39, 36, 33, 30, 27, 35, 41, 38]),
        ]);

    public static PaperChart VarianceByPeriod { get; } = PaperChart.Bars(
        Head("variance", "The forecast came down by half since June", Millions, "Period"),
        ["P3", "P4", "P5", "P6", "P7"],
        [new("Net variance", [8_100_000m, 6_200_000m, null, 4_000_000.55m, -450_000m])]);

    public static PaperChart ByDirectorate { get; } = PaperChart.Bars(
        Head("by-directorate", "Children's services carry the whole overspend", Millions, "Directorate"),
        ["Children, Young People and Education", "Adult Social Care and Health", "Growth, Environment and Transport", "Strategic and Corporate Services"],
        [
            new("Variance", [5_100_000m, -1_300_000m, -900_000m, 200_000m]),
            new("Last reported", [4_800_000m, -1_000_000m, -700_000m, null]),
        ]);

    public static PaperChart Ages { get; } = PaperChart.StackedBars(
        Head("ages", "Most young people are over 18", ChartMeasure.Number(), "Month"),
        ["Oct", "Nov", "Dec", "Jan"],
        [new("Under 18", [320, 310, 297, 280]), new("18 and over", [810, 822, 830, 841])]);

    public static PaperChart LyingStack { get; } = PaperChart.StackedBars(
        Head("savings", "Two thirds of savings are delivered", Millions, "Directorate"),
        ["Children, Young People and Education", "Adult Social Care and Health", "Growth, Environment and Transport", "Strategic and Corporate Services", "Financing items"],
        [
            new("Delivered", [5_100_000m, 1_300_000m, 900_000m, 200_000m, 0m]),
            new("On track", [1_100_000m, 1_300_000m, 900_000m, 200_000m, 5m]),
            new("At risk", [100_000m, 1_300_000m, null, 200_000m, 1_000_000m]),
            new("Unachievable", [800_000m, null, 900_000m, 200_000m, 0m]),
        ]);

    public static PaperChart Movement { get; } = PaperChart.Waterfall(
        Head("movement", "The overspend fell by £2.0m since December", Millions, "Step"),
        new("Variance in Period 9 (December)", 5_901_000m),
        [
            new("Demand for residential placements of older people", 412_000m),
            new("Price", 120_000.07m),
            new("Additional grant income", -1_900_000.07m),
            new("Other reasons", -718_000m),
            new("Not explained", 50_000m),
        ],
        new("Variance in Period 10 (January)", 3_865_000m));

    public static PaperChart MovementBelowNil { get; } = PaperChart.Waterfall(
        Head("movement-below", "The underspend turned into an overspend", Millions, "Step"),
        new("Variance in Period 9", -400_000m),
        [new("Price", 700_000m), new("Income", -100_000m)],
        new("Variance in Period 10", 200_000m));

    public static PaperChart ManyMonths { get; } = PaperChart.Bars(
        Head("referrals", "Referrals peaked in the autumn of 2015", ChartMeasure.Number(), "Month"),
        [.. Enumerable.Range(0, 48).Select(month => $"{Months[month % 12]} {14 + (month / 12)}")],
        [new("Referrals", [.. Enumerable.Range(0, 48).Select(month => (decimal?)(20 + (month * 37 % 90)))])]);

    public static IReadOnlyList<PaperChart> All { get; } =
        [ClientsByMonth, ThreeYears, VarianceByPeriod, ByDirectorate, Ages, LyingStack, Movement, MovementBelowNil, ManyMonths];

    public static PaperChart Of(string id) => All.Single(chart => chart.Id == id);

    public static ChartHead Head(string id, string title, ChartMeasure measure, string categories) =>
        new(id, title, $"Measure and unit. Source: the council's own figures, {id}.", measure, categories);
}
