using System.Globalization;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>The two tables of a measure of activity, after Kent's Appendix 2: the year's forecast and the position to date.</summary>
/// <param name="source">What the paper is made from.</param>
internal sealed class ActivityTables(PaperSource source)
{
    /// <summary>As lines are shown, with its £, and a minus before what is below nil however small.</summary>
    public static FigureStyle Style(PaperSource source) => new FigureWords(source).Lines with { Pound = true, SignsSmall = true };

    /// <summary>That style for one table, changed where the composition of the paper says so.</summary>
    public static FigureStyle Style(PaperSource source, string tableId) => new FigureWords(source).For(tableId, Style(source));

    /// <summary>Gross, income, net and volume of the year: budget, forecast, variance.</summary>
    public PaperTable Forecast(PlacedMeasure placed)
    {
        var position = placed.Activity!.Position;
        var id = placed.TableId("forecast");
        var labels = new MeasureLabels(source, id);
        var style = Style(source, id);
        var day = source.Period.Year.LastDay;
        var (forecast, variance) = (position.Forecast!.Value, position.Variance!.Value);
        PaperRow[] rows =
        [
            Row(PaperRowKind.Line, labels.Of("budget", "Budget", day), position.Budget, position.BudgetVolume.Units),
            Row(PaperRowKind.Line, labels.Of("forecast", source.Wording("Forecast", "Outturn"), day), forecast, position.ForecastVolume?.Units),
            Row(PaperRowKind.Total, labels.Of("variance", "Variance", day), variance, position.VolumeVariance?.Units),
        ];
        return new()
        {
            Id = id,
            NumberText = placed.Named(),
            Title = placed.Name,
            ShortText = placed.InShort($" {source.Wording("forecast", "outturn")}"),
            Rule = $"{style.Unit.Word()} and {position.Measure.Unit}. Variance = {source.Wording("forecast", "outturn")} less budget: plus is a pressure.",
            LabelHead = labels.Of(TableLabel.Head, source.Wording("{year} Forecast", "{year} Outturn"), day),
            Columns =
            [
                new("Gross", ColumnKind.Money, style.Unit.Word()),
                new("Income", ColumnKind.Money, style.Unit.Word()),
                new("Net", ColumnKind.Money, style.Unit.Word()),
                new(VolumeHead(position.Measure, day), ColumnKind.Count) { StartsGroup = true },
            ],
            Rows = rows,
            Notes =
            [
                .. RoundingCheck.NoteFor(
                [
                    .. rows.Select(row => (row.Cells[2], new[] { (row.Cells[0], 1), (row.Cells[1], 1) })),
                    .. Enumerable.Range(0, 4).Select(column => (rows[2].Cells[column], new[] { (rows[1].Cells[column], 1), (rows[0].Cells[column], -1) })),
                ]),
            ],
        };

        PaperRow Row(PaperRowKind kind, string label, Amounts amounts, decimal? units) => new(
            kind, label, [TableCell.Of(amounts.Gross, style), TableCell.Of(amounts.Income, style), TableCell.Of(amounts.Net, style), NumberCell.Of(units, 0, style.Negative)]);
    }

    /// <summary>Spending and volume to date: budget, actual, variance; null where nothing to date is known.</summary>
    public PaperTable? ToDate(PlacedMeasure placed)
    {
        var position = placed.Activity!.Position;
        if (position.Entry is not { } entry || (entry.BudgetToDate is null && entry.ActualToDate is null && position.ActualVolumeToDate is null))
        {
            return null;
        }

        var id = placed.TableId("ytd");
        var labels = new MeasureLabels(source, id);
        var style = Style(source, id);
        var day = source.Period.LastDay;
        PaperRow[] rows =
        [
            Row(PaperRowKind.Line, labels.Of("budget", "Budget: Spend/Activity Year to Date", day), entry.BudgetToDate, position.BudgetVolumeToDate?.Units),
            Row(PaperRowKind.Line, labels.Of("actual", "Actual: Spend/Activity Year to Date", day), entry.ActualToDate, position.ActualVolumeToDate?.Units),
            Row(PaperRowKind.Total, labels.Of("variance", "Variance as at {date-th}", day), position.VarianceToDate, position.VolumeVarianceToDate?.Units),
        ];
        return new()
        {
            Id = id,
            TitleText = placed.Named(string.Create(CultureInfo.InvariantCulture, $": {placed.Name}, to {day:d MMMM yyyy}")),
            ShortText = placed.InShort(" to date"),
            LastingName = placed.Named($": {placed.Name}, to date"),
            Rule = $"{style.Unit.Word()} and {position.Measure.Unit}. Variance = actual less budget to date: plus is a pressure.",
            LabelHead = labels.Of(TableLabel.Head, "Position as at {date-th}", day),
            Columns = [new("Gross", ColumnKind.Money, style.Unit.Word()), new(VolumeHead(position.Measure, day), ColumnKind.Count) { StartsGroup = true }],
            Rows = rows,
            Notes = [.. RoundingCheck.NoteFor(Enumerable.Range(0, 2).Select(column => (rows[2].Cells[column], new[] { (rows[1].Cells[column], 1), (rows[0].Cells[column], -1) })))],
        };

        PaperRow Row(PaperRowKind kind, string label, Money? gross, decimal? units) => new(kind, label, [TableCell.Of(gross, style), NumberCell.Of(units, 0, style.Negative)]);
    }

    /// <summary>"Client Number as at 31/03/2018" for a number on a day, "No of journeys to 31/03/2018" for a sum since April.</summary>
    private static string VolumeHead(ActivityMeasure measure, DateOnly day) => string.Create(
        CultureInfo.InvariantCulture, $"{measure.VolumeName} {(measure.Basis == VolumeBasis.Snapshot ? "as at" : "to")} {day:dd/MM/yyyy}");
}
