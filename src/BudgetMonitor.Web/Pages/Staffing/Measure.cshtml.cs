using BudgetMonitor.Data.Reading;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.Staffing;

/// <summary>A staffing measure in a period: money, numbers, and the way to its service line.</summary>
public sealed class MeasureModel(IMonitoringReader reader, MeasureReader measures, CurrentPerson current) : StaffingPage(reader, measures, current)
{
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
    protected override async Task<IActionResult?> FindAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not { } measured)
        {
            return NotFound();
        }

        Measured = measured;
        return null;
    }
}
