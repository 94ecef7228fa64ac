using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Staffing;

/// <summary>Money and numbers of a staffing measure in a period.</summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class EnterModel(IStaffingService service, MeasureReader measures) : PeriodPageModel, IOpens
{
    [FromRoute]
    public string? Reference { get; set; }

    /// <summary>The measure.</summary>
    public MeasuredStaffing Measured { get; private set; } = null!;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public StaffingForm Input { get; set; } = new();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var earlier = Measured.Position.Entry is not null ? null : await measures.StaffingBeforeAsync(Measured.Measure, Period, cancellationToken);
        Input = StaffingForm.From(Measured, earlier);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Check(new FieldReader(ModelState, "Input."), Period) is not var (figures, steps))
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(
            new StaffingSave(RequestId, Person, EntryChannel.Page, Period, Measured.Measure.Reference, Input.Mark ?? string.Empty, figures, steps, Input.Text ?? string.Empty),
            cancellationToken);
        return await AnswerAsync(
            outcome,
            () => RedirectToPage("/Staffing/Measure", new { Year = Period.Year.ToString(), Period.Number, Measured.Measure.Reference }),
            async () =>
            {
                Measured = (await this.FindStaffingAsync(measures, Reference, cancellationToken))!;
                Input.Mark = Measured.Mark;
                ModelState.Remove("Input.Mark");
            });
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        Measured = (await this.FindStaffingAsync(measures, Reference, cancellationToken))!;
        return this.OpenToReport(Measured?.Head);
    }
}
