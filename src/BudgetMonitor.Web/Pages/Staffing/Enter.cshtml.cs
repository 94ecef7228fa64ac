using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Reading;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Markup;
using Microsoft.AspNetCore.Mvc;

namespace BudgetMonitor.Web.Pages.Staffing;

/// <summary>Money and numbers of a staffing measure in a period.</summary>
public sealed class EnterModel(IMonitoringReader reader, IStaffingService service, MeasureReader measures, CurrentPerson current) : StaffingPage(reader, measures, current)
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public StaffingForm Input { get; set; } = new();

    /// <summary>Whether somebody else saved first.</summary>
    public bool IsConflict { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var earlier = Measured.Position.Entry is not null ? null : await Measures.StaffingBeforeAsync(Measured.Measure, Period, cancellationToken);
        Input = StaffingForm.From(Measured, earlier);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Check(new FieldReader(ModelState, "Input."), Period) is not var (figures, steps))
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(
            new StaffingSave(RequestId, Person, EntryWay.Page, Period, Measured.Measure.Reference, Input.Mark ?? string.Empty, figures, steps, Input.Text ?? string.Empty),
            cancellationToken);
        return await AnswerAsync(
            outcome,
            () => RedirectToPage("/Staffing/Measure", new { Year = Period.Year.ToString(), Period.Number, Measured.Measure.Reference }),
            async () =>
            {
                Measured = (await ReadAsync(cancellationToken))!;
                IsConflict = true;
                Input.Mark = Measured.Mark;
                ModelState.Remove("Input.Mark");
            });
    }

    /// <inheritdoc/>
    protected override async Task<IActionResult?> FindAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(cancellationToken) is not { } measured)
        {
            return NotFound();
        }

        Measured = measured;
        return RefuseEntry(measured.Head, Person.MayReportOn(Snapshot.Structure, measured.Head));
    }
}
