using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Papers.Building.Tables;
using BudgetMonitor.Reporting.Model;
using BudgetMonitor.Web.Kept;
using BudgetMonitor.Web.Pages.Forecasts;

namespace BudgetMonitor.Web.Pages.Activity;

/// <summary>A measure of activity in a period: money, volumes, what drives the variance, and the year month by month.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Figures)]
public sealed class MeasureModel(MeasureReader measures, EntryTableReader tables) : PeriodPageModel, IOpens
{
    [FromRoute]
    public string? Reference { get; set; }

    /// <summary>The measure.</summary>
    public MeasuredActivity Measured { get; private set; } = null!;

    /// <summary>The volumes by month as a chart; null where none is known.</summary>
    public PaperChart? Chart { get; private set; }

    /// <summary>Whether the reader may enter its figures now.</summary>
    public bool MayEnter => AcceptsEntry && Person.MayReportOn(Snapshot.Structure, Measured.Head);

    /// <summary>Whether the reader may change what the register says of it now.</summary>
    public bool MayRegister => AcceptsEntry && Person.MayRegisterFor(Snapshot.Structure, Measured.Head);

    /// <summary>Whether its changes are the reader's to see.</summary>
    public bool MaySeeHistory => Person.MayReadHistory && Person.MaySee(Snapshot.Council, PeriodStatus.Open, Snapshot.Structure, Measured.Head);

    /// <summary>The line whose forecast was made by activity and rate from an earlier volume, where the reader forecasts it; null where it follows the volume.</summary>
    public EntryLine? Outdated { get; private set; }

    /// <summary>Where the line is forecast.</summary>
    public string ForecastHref => Url.Page("/Forecasts/Enter", new { Year = Period.Year.ToString(), Period.Number, Measured.Head.Code })!;

    /// <summary>The finding as a sentence.</summary>
    public string Headline
    {
        get
        {
            if (Measured.Position is not { Variance: { } variance, VolumeVariance: { } volume } position)
            {
                return $"Not forecast yet for {Period.FullName}";
            }

            var money = variance.Net.IsNil ? "Spending on budget" : $"{ScreenFigures.InSentence(variance.Net)} {(variance.Net.Pence > 0 ? "more" : "less")} than budgeted";
            var difference = Rounding.HalfAwayFromZero(volume.Units, 0);
            return difference == 0m
                ? $"{money}, with as many {position.Measure.Unit} as budgeted"
                : $"{money}, with {MeasureFigures.Number(Math.Abs(difference))} {(difference > 0m ? "more" : "fewer")} {position.Measure.Unit}";
        }
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (await this.FindActivityAsync(measures, Reference, cancellationToken) is not { } measured)
        {
            return Opening.Missing;
        }

        (Measured, Chart) = (measured, ActivityChart.Of(measured.Position, "activity-chart"));
        Outdated = await OutdatedAsync(cancellationToken);
        return Opening.Shown;
    }

    /// <summary>Only a measure of the whole line says what the line's forecast would be.</summary>
    private async Task<EntryLine?> OutdatedAsync(CancellationToken cancellationToken)
    {
        if (!AcceptsEntry || Measured.Measure.Covers != ActivityCover.Whole
            || EntryScope.Find(Access, Measured.Head.Code) is not { } scope || Access.EntryLines(scope.Head).Count == 0)
        {
            return null;
        }

        var table = await tables.ReadAsync(Snapshot, Access, scope, Person, cancellationToken);
        return table.Enterable.FirstOrDefault(line => line.ChangedActivity is not null);
    }
}
