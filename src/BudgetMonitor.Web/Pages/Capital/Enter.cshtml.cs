using System.Globalization;
using BudgetMonitor.Checks;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Capital;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Forms;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Capital;

/// <summary>Where the schemes of a head stand in a period, entered in one grid: working budget, spending, real variance, rephasing with the years that it moves to, and why.</summary>
[RequestFormLimits(ValueCountLimit = 20_000, KeyLengthLimit = 100, ValueLengthLimit = FormLimits.FieldLength)]
[AboutPeriod(PeriodSight.Figures)]
public sealed class EnterModel(ICapitalService service, CapitalReader schemes, CheckSettingReader checkSettings) : PeriodPageModel, IOpens, IAnswersRepeat
{
    [FromRoute]
    public string Code { get; set; } = string.Empty;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>Asks again before something doubtful is saved.</summary>
    [BindProperty]
    public AskAgain Again { get; set; } = new();

    /// <summary>What is entered.</summary>
    [BindProperty]
    public CapitalEntryForm Input { get; set; } = new();

    public StructureNode Head { get; private set; } = null!;

    /// <summary>The schemes of the head that the person enters, in order.</summary>
    public IReadOnlyList<TrackedScheme> Schemes { get; private set; } = [];

    public void OnGet() => Input = new() { Schemes = [.. Schemes.Select(SchemeEntryForm.From)] };

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Schemes.Count == 0)
        {
            ModelState.AddModelError(string.Empty, "The form came without its schemes, so nothing was saved. Load the page again.");
        }

        var entries = new List<SchemeForecastEntry>();
        for (var place = 0; place < Input.Schemes.Count; place++)
        {
            var entered = Input.Schemes[place];
            if (SchemeOf(entered) is not { } stored)
            {
                return NotFound();
            }

            var prefix = string.Create(CultureInfo.InvariantCulture, $"Input.Schemes[{place}].");
            if (entered.IsContested && entered.Choice is not ("yours" or "theirs"))
            {
                ModelState.AddModelError($"{prefix}{nameof(SchemeEntryForm.Choice)}", $"Select whose figures of {stored.Scheme.Name} are to stand");
            }

            // Theirs is chosen: their figures stand and mine are let go.
            if (entered.Choice != "theirs" && entered.Check(ModelState, prefix, stored) is { } entry && (entered.IsContested || entered.Confirm || SchemeEntryForm.Changes(entry, stored)))
            {
                entries.Add(entry);
            }
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var limits = new CheckLimits(await checkSettings.ReadAsync(cancellationToken));
        if (!Again.IsSettled(ModelState, entries.SelectMany(entry => Doubts(entry, limits))))
        {
            return this.PageWithErrors();
        }

        if (entries.Count == 0)
        {
            this.Notice("Nothing was changed, so nothing was saved");
            return RedirectToPage();
        }

        var outcome = await service.SaveForecastsAsync(new CapitalForecastSave(RequestId, Person, EntryChannel.Page, Period, entries) { Why = Again.Reason }, cancellationToken);
        return await AnswerAsync(
            outcome,
            () => RedirectToPage(),
            async () =>
            {
                await OpenAsync(cancellationToken);
                Contest(outcome.Detail ?? []);
            },
            notTheirs: NotFound);
    }

    /// <inheritdoc/>
    public IActionResult AnswerRepeat(string message)
    {
        this.Notice(message);
        return RedirectToPage();
    }

    /// <summary>What stands of an entered scheme; null where it is none of those on the page.</summary>
    public TrackedScheme? SchemeOf(SchemeEntryForm entered)
    {
        ArgumentNullException.ThrowIfNull(entered);
        return Schemes.FirstOrDefault(scheme => scheme.Scheme.CapitalSchemeId == entered.SchemeId);
    }

    /// <summary>What is doubtful about a scheme's figures as they were entered.</summary>
    private IEnumerable<string> Doubts(SchemeForecastEntry entry, CheckLimits limits)
    {
        var name = Schemes.First(scheme => scheme.Scheme.CapitalSchemeId == entry.SchemeId).Scheme.Name;
        var position = new CapitalPosition(entry.WorkingBudget, entry.Real, entry.Rephasing, LastReal: null, LastRephasing: null)
        {
            LaterYears = [.. entry.LaterYears.Select(year => new CapitalYearPosition(new(year.ForYear), year.WorkingBudget, year.Real, year.Rephasing))],
        };
        string?[] doubts =
        [
            limits.Makes("capital-rephasing") ? EntryDoubts.NotNil(position) : null,
            .. limits.Makes("capital-below-nil") ? EntryDoubts.BelowNil(position, Period.Year) : [],
        ];
        return doubts.OfType<string>().Select(doubt => $"{name}: {doubt}");
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (Access.FindVisible(Code) is not { } head)
        {
            return Opening.Missing;
        }

        Head = head;
        Schemes =
        [
            .. (await schemes.ReadAsync(Snapshot, cancellationToken))
                .Where(scheme => BudgetStructure.IsAtOrBelow(scheme.Head, head) && Person.MayEnterCapital(Snapshot.Structure, scheme.Head)),
        ];
        return Opening.ToEnter(Schemes.Count > 0);
    }

    /// <summary>Shows theirs beside mine; saving again with a choice counts for what is stored now.</summary>
    private void Contest(IReadOnlyList<int> first)
    {
        for (var place = 0; place < Input.Schemes.Count; place++)
        {
            var entered = Input.Schemes[place];
            if (first.Contains(entered.SchemeId))
            {
                (entered.IsContested, entered.Choice, entered.Seen) = (true, null, SchemeOf(entered)!.ForecastMark);
                var prefix = string.Create(CultureInfo.InvariantCulture, $"Input.Schemes[{place}].");
                ModelState.Remove($"{prefix}{nameof(SchemeEntryForm.Seen)}");
                ModelState.Remove($"{prefix}{nameof(SchemeEntryForm.Choice)}");
                ModelState.Remove($"{prefix}{nameof(SchemeEntryForm.IsContested)}");
            }
        }
    }
}
