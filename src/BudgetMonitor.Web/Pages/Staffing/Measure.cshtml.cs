using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Kept;

namespace BudgetMonitor.Web.Pages.Staffing;

/// <summary>A staffing measure in a period: money, numbers, and the way to its service line.</summary>
[KeptPage]
[AboutPeriod(PeriodSight.Figures)]
public sealed class MeasureModel(MeasureReader measures) : PeriodPageModel, IOpens
{
    [FromRoute]
    public string? Reference { get; set; }

    /// <summary>The measure.</summary>
    public MeasuredStaffing Measured { get; private set; } = null!;

    /// <summary>The net variance of the measure's service line before director's adjustments; null where it stands higher or is not forecast.</summary>
    public Money? LineVariance => Measured.Head.IsLine ? Snapshot.Position.WithinTotal(Measured.Head).Variance?.Net : null;

    /// <summary>Whether the reader may enter its figures now.</summary>
    public bool MayEnter => AcceptsEntry && Person.MayReportOn(Snapshot.Structure, Measured.Head);

    /// <summary>Whether the reader may change what the register says of it now.</summary>
    public bool MayRegister => AcceptsEntry && Person.MayRegisterFor(Snapshot.Structure, Measured.Head);

    /// <summary>Whether its changes are the reader's to see.</summary>
    public bool MaySeeHistory => Person.MayReadHistory && Person.MaySee(Snapshot.Council, PeriodStatus.Open, Snapshot.Structure, Measured.Head);

    /// <summary>The finding as a sentence.</summary>
    public string Headline => Measured.Position.Variance is not { } variance
        ? $"Not forecast yet for {Period.FullName}"
        : $"Staff forecast to cost {(variance.Total.IsNil ? "what was budgeted" : $"{ScreenFigures.InSentence(variance.Total)} {(variance.Total.Pence > 0 ? "more" : "less")} than budgeted")}";

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (await this.FindStaffingAsync(measures, Reference, cancellationToken) is not { } measured)
        {
            return Opening.Missing;
        }

        Measured = measured;
        return Opening.Shown;
    }
}
