using System.Globalization;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Reporting.Formatting;

namespace BudgetMonitor.Papers.Building.Tables;

/// <summary>The three tables of a staffing measure, after Kent's Appendix 2.10 and 2.16: the year's forecast, money to date, numbers of staff.</summary>
/// <param name="source">What the paper is made from.</param>
internal sealed class StaffingTables(PaperSource source)
{
    private string Salaried => source.Council.ShortName;

    /// <summary>Budget, forecast and variance of the year.</summary>
    public PaperTable Forecast(PlacedMeasure placed)
    {
        var position = placed.Staffing!.Position;
        var id = placed.TableId("forecast");
        var labels = new MeasureLabels(source, id);
        var day = source.Period.Year.LastDay;
        return Money(
            id,
            number: placed.Named(),
            title: placed.Name,
            shortTitle: placed.InShort($" {source.Wording("forecast", "outturn")}"),
            lastingName: null,
            rule: $"Variance = {source.Wording("forecast", "outturn")} less budget: plus is a pressure.",
            head: labels.Of(TableLabel.Head, source.Wording("{year} Forecast", "{year} Outturn"), day),
            [
                (labels.Of("budget", "Budget", day), position.Budget),
                (labels.Of("forecast", source.Wording("Forecast", "Outturn"), day), position.Forecast),
                (labels.Of("variance", "Variance", day), position.Variance),
            ]);
    }

    /// <summary>Budget, spending and variance to date; null where nothing to date is known.</summary>
    public PaperTable? ToDate(PlacedMeasure placed)
    {
        var position = placed.Staffing!.Position;
        if (position.Entry is not { MoneyAsAt: { } day, BudgetToDate: { } budget, Spend: { } spend })
        {
            return null;
        }

        var id = placed.TableId("ytd");
        var labels = new MeasureLabels(source, id);
        return Money(
            id,
            number: null,
            title: placed.Named(string.Create(CultureInfo.InvariantCulture, $": {placed.Name}, to {day:d MMMM yyyy}")),
            shortTitle: placed.InShort(" to date"),
            lastingName: placed.Named($": {placed.Name}, to date"),
            rule: "Variance = spending less budget to date: plus is a pressure.",
            head: labels.Of(TableLabel.Head, "as at {date}", day),
            [
                (labels.Of("budget", "YTD Budget", day), budget),
                (labels.Of("spend", "YTD Spend", day), spend),
                (labels.Of("variance", "YTD Variance", day), position.VarianceToDate),
            ]);
    }

    /// <summary>Numbers of staff on the first day and the latest, and their movement; null where no numbers are known.</summary>
    public PaperTable? Numbers(PlacedMeasure placed)
    {
        var (position, measure) = (placed.Staffing!.Position, placed.Staffing.Measure);
        if (position.Entry is not { NumbersAsAt: { } day } entry)
        {
            return null;
        }

        var id = placed.TableId("staff");
        var signs = ActivityTables.Style(source, id).Negative;
        var labels = new MeasureLabels(source, id);
        var rows = new List<PaperRow>();
        if (measure.StartsOn is { } start)
        {
            rows.Add(Row(PaperRowKind.Line, labels.Of("start", "as at {date}", start), measure.SalariedStart?.Count, measure.AgencyStart?.Count));
        }

        rows.Add(Row(PaperRowKind.Line, labels.Of("latest", "as at {date}", day), entry.SalariedNumber?.Count, entry.AgencyNumber?.Count));
        if (measure.StartsOn is not null)
        {
            rows.Add(Row(PaperRowKind.Total, labels.Of("movement", "Movement", day), position.SalariedMovement, position.AgencyMovement));
        }

        return new()
        {
            Id = id,
            TitleText = placed.Named($": {placed.Name}, numbers of staff"),
            ShortText = placed.InShort(" staff"),
            Rule = $"{StaffingWords.Counted(measure)}. {(signs == NegativeStyle.Brackets ? "Brackets are" : "A minus is")} fewer.",
            LabelHead = labels.Of(TableLabel.Head, "Staff numbers", day),
            Columns = [new($"{Salaried} {measure.SalariedUnit.PaperWord()}", ColumnKind.Count), new($"Agency {measure.AgencyUnit.PaperWord()}", ColumnKind.Count)],
            Rows = rows,
        };

        PaperRow Row(PaperRowKind kind, string label, decimal? salaried, decimal? agency) =>
            new(kind, label, [NumberCell.Of(salaried, measure.SalariedDecimals, signs), NumberCell.Of(agency, measure.AgencyDecimals, signs)]);
    }

    private PaperTable Money(
        string id, RichText? number, RichText title, RichText shortTitle, RichText? lastingName, string rule, string head, (string Label, StaffSum? Sum)[] lines)
    {
        var style = ActivityTables.Style(source, id);
        var rows = lines
            .Select((line, place) => new PaperRow(
                place == lines.Length - 1 ? PaperRowKind.Total : PaperRowKind.Line,
                line.Label,
                [TableCell.Of(line.Sum?.Salaried, style), TableCell.Of(line.Sum?.Agency, style), TableCell.Of(line.Sum?.Total, style)]))
            .ToList();
        return new()
        {
            Id = id,
            NumberText = number,
            TitleText = title,
            ShortText = shortTitle,
            LastingName = lastingName,
            Rule = $"{style.Unit.Word()}. {rule}",
            LabelHead = head,
            Columns =
            [
                new(Salaried, ColumnKind.Money, style.Unit.Word()),
                new("Agency", ColumnKind.Money, style.Unit.Word()),
                new("Gross", ColumnKind.Money, style.Unit.Word()) { StartsGroup = true },
            ],
            Rows = rows,
            Notes =
            [
                .. RoundingCheck.NoteFor(
                [
                    .. rows.Select(row => (row.Cells[2], new[] { (row.Cells[0], 1), (row.Cells[1], 1) })),
                    .. Enumerable.Range(0, 3).Select(column => (rows[2].Cells[column], new[] { (rows[1].Cells[column], 1), (rows[0].Cells[column], -1) })),
                ]),
            ],
        };
    }
}
