using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Staffing;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Staffing;

/// <summary>Adds a staffing measure, or changes what the register says of one.</summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class RegisterModel(IStaffingService service, MeasureReader measures) : PeriodPageModel, IOpens
{
    [FromRoute]
    public string? Reference { get; set; }

    /// <summary>The measure; null on the page that adds one.</summary>
    public MeasuredStaffing Measured { get; private set; } = null!;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public RegisterForm Input { get; set; } = new();

    /// <summary>The head to start from.</summary>
    [FromQuery(Name = "code")]
    public string? StartCode { get; set; }

    /// <summary>Whether a measure is added.</summary>
    public bool IsNew => Reference is null;

    /// <summary>The measure whose approved facts stay, because a period of the year is published; null where all may change.</summary>
    public StaffingMeasure? Locked => !IsNew && Snapshot.Periods.Any(record => record.Status == PeriodStatus.Published) ? Measured.Measure : null;

    public void OnGet() => Input = IsNew ? new RegisterForm { Code = StartCode } : RegisterForm.From(Measured.Measure);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var fields = new FieldReader(ModelState, "Input.");
        var (reference, code) = IsNew
            ? this.NewMeasure(fields, Input.NewReference, Input.Code, MayRegisterFor, StaffingFields.Reference, "Choose a part of the council")
            : (Measured.Measure.Reference, Measured.Head.Code);
        if (Input.Check(fields, Locked) is not { } facts)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.RegisterAsync(
            new StaffingRegistration(RequestId, Person, EntryChannel.Page, Period, reference!, IsNew ? 0 : Input.Version, code, facts, Input.Reason!.Trim()),
            cancellationToken);
        return await AnswerAsync(
            outcome,
            () => RedirectToPage("/Staffing/Measure", new { Year = Period.Year.ToString(), Period.Number, Reference = reference }),
            async () =>
            {
                Measured = (await this.FindStaffingAsync(measures, Reference, cancellationToken))!;
                Input.Version = Measured.Measure.Version;
                ModelState.Remove("Input.Version");
            },
            IsNew ? "Input.NewReference" : string.Empty);
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        Measured = IsNew ? null! : (await this.FindStaffingAsync(measures, Reference, cancellationToken))!;
        return this.OpenToRegister(IsNew, Measured?.Head);
    }
}
