using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Round;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.People;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Round;

namespace BudgetMonitor.Web.Pages.Round;

/// <summary>Says who answers for a part: everything by the chief accountant, absence and deputy by the owner.</summary>
public sealed class OwnerModel(IMonitoringReader monitoring, IRoundReader reader, IRoundService service, AccountDirectory directory, CurrentPerson current) : PageModel, IOpens
{
    [FromRoute]
    public string Code { get; set; } = string.Empty;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The version seen.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    /// <summary>The owner's account.</summary>
    [BindProperty]
    public int? Owner { get; set; }

    /// <summary>The deputy's account.</summary>
    [BindProperty]
    public int? Deputy { get; set; }

    /// <summary>The first day of absence.</summary>
    [BindProperty]
    public DateOnly? AwayFrom { get; set; }

    /// <summary>The last day of absence.</summary>
    [BindProperty]
    public DateOnly? AwayUntil { get; set; }

    public PartState Part { get; private set; } = null!;

    /// <summary>Whom the owner may be chosen from.</summary>
    public IReadOnlyList<AccountSummary> Owners { get; private set; } = [];

    /// <summary>Whom the deputy may be chosen from.</summary>
    public IReadOnlyList<AccountSummary> DeputyChoices { get; private set; } = [];

    public Person Person => current.Person;

    /// <summary>What holds now.</summary>
    public void OnGet() => (Seen, Owner, Deputy, AwayFrom, AwayUntil) = (
        Part.Ownership?.Version ?? 0,
        Part.Ownership?.Owner.AccountId,
        Part.Ownership?.Deputy?.AccountId,
        Part.Ownership?.AwayFrom,
        Part.Ownership?.AwayUntil);

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && (RequestId == Guid.Empty || Seen is null))
        {
            ModelState.AddModelError(string.Empty, "Part of the form was lost on the way. Load the page again and save once more.");
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        // An owner's form has no field for the owner: it stays.
        var owner = Person.MaySetOwners ? Owner : Part.Ownership!.Owner.AccountId;
        var outcome = await service.SetOwnerAsync(new OwnerEntry(RequestId, Person, EntryChannel.Page, Part.Node.Code, Seen!.Value, owner, Deputy, AwayFrom, AwayUntil), cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Message);
            return RedirectToPage("Owners");
        }

        return this.Answer(outcome);
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (await monitoring.CurrentPeriodAsync(Person, cancellationToken) is not { } period
            || await reader.FindAsync(period, cancellationToken) is not { } round
            || round.Find(Code) is not { } part
            || !(Person.MaySetOwners || part.Ownership?.Owner.AccountId == Person.AccountId))
        {
            return Opening.Missing;
        }

        Part = part;
        DeputyChoices = [.. (await directory.ListAsync(cancellationToken)).Where(account => !account.IsDisabled && AsPerson(account).MayForecast)];
        Owners = [.. DeputyChoices.Where(account => PartSteps.MaySubmit(AsPerson(account), round.Snapshot.Structure, part.Node))];
        return Opening.Shown;
    }

    private static Person AsPerson(AccountSummary account) => new(account.AccountId, account.DisplayName, account.Role, account.Parts);
}
