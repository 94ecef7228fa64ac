using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Activity;

/// <summary>Adds a measure of activity, or changes what the register says of one.</summary>
[AboutPeriod(PeriodSight.Figures)]
public sealed class RegisterModel(IActivityService service, MeasureReader measures) : PeriodPageModel, IOpens
{
    [FromRoute]
    public string? Reference { get; set; }

    /// <summary>The measure; null on the page that adds one.</summary>
    public MeasuredActivity Measured { get; private set; } = null!;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public RegisterForm Input { get; set; } = new();

    /// <summary>The service line to start from.</summary>
    [FromQuery(Name = "code")]
    public string? StartCode { get; set; }

    /// <summary>Whether a measure is added.</summary>
    public bool IsNew => Reference is null;

    /// <summary>The measure whose approved facts stay, because a period of the year is published; null where all may change.</summary>
    public ActivityMeasure? Locked => !IsNew && Snapshot.Periods.Any(record => record.Status == PeriodStatus.Published) ? Measured.Measure : null;

    /// <summary>Whether a measure may be added to a head: a service line of theirs.</summary>
    public bool MayMeasure(StructureNode head) => head is { IsLine: true } && MayRegisterFor(head);

    public void OnGet() => Input = IsNew ? new RegisterForm { Code = StartCode } : RegisterForm.From(Measured.Measure);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var fields = new FieldReader(ModelState, "Input.");
        var (reference, code) = IsNew
            ? this.NewMeasure(fields, Input.NewReference, Input.Code, MayMeasure, ActivityFields.Reference, "Choose a service line")
            : (Measured.Measure.Reference, Measured.Head.Code);
        if (Input.Check(fields, Locked) is not { } facts)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.RegisterAsync(
            new ActivityRegistration(RequestId, Person, EntryChannel.Page, Period, reference!, IsNew ? 0 : Input.Version, code, facts, Input.Reason!.Trim()),
            cancellationToken);
        return await AnswerAsync(
            outcome,
            () => RedirectToPage("/Activity/Measure", new { Year = Period.Year.ToString(), Period.Number, Reference = reference }),
            async () =>
            {
                Measured = (await this.FindActivityAsync(measures, Reference, cancellationToken))!;
                Input.Version = Measured.Measure.Version;
                ModelState.Remove("Input.Version");
            },
            IsNew ? "Input.NewReference" : string.Empty);
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        Measured = IsNew ? null! : (await this.FindActivityAsync(measures, Reference, cancellationToken))!;
        return this.OpenToRegister(IsNew, Measured?.Head);
    }
}
