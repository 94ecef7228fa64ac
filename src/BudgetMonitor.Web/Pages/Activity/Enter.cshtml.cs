using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Activity;

/// <summary>Volumes and money of a measure in a period, with the reasons that the service knows.</summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class EnterModel(IActivityService service, MeasureReader measures) : PeriodPageModel, IOpens
{
    [FromRoute]
    public string? Reference { get; set; }

    /// <summary>The measure.</summary>
    public MeasuredActivity Measured { get; private set; } = null!;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public ActivityForm Input { get; set; } = new();

    /// <summary>Whether more reasons fit the form.</summary>
    public bool HasRoom => Input.Drivers.Count < ActivityRules.MostDrivers;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var earlier = Measured.Position.Entry is not null ? null : await measures.ActivityBeforeAsync(Measured.Measure, Period, cancellationToken);
        Input = ActivityForm.From(Measured, earlier);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Check(new FieldReader(ModelState, "Input."), Measured) is not var (figures, drivers))
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(
            new ActivitySave(RequestId, Person, EntryChannel.Page, Period, Measured.Measure.Reference, Input.Mark ?? string.Empty, figures, drivers, Input.Text ?? string.Empty),
            cancellationToken);
        return await AnswerAsync(
            outcome,
            () => RedirectToPage("/Activity/Measure", new { Year = Period.Year.ToString(), Period.Number, Measured.Measure.Reference }),
            async () =>
            {
                Measured = (await this.FindActivityAsync(measures, Reference, cancellationToken))!;
                Input.Mark = Measured.Mark;
                ModelState.Remove("Input.Mark");
            });
    }

    /// <summary>Makes room for another reason, and saves nothing.</summary>
    [SavesNothing]
    public IActionResult OnPostAdd()
    {
        this.ForgetFieldErrors();
        if (HasRoom)
        {
            Input.Drivers.Add(new DriverForm());
        }

        return ModelState.IsValid ? Page() : this.PageWithErrors();
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        Measured = (await this.FindActivityAsync(measures, Reference, cancellationToken))!;
        return this.OpenToReport(Measured?.Head);
    }
}
