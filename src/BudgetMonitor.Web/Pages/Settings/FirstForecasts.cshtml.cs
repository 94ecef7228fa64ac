using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Figures;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Round;

namespace BudgetMonitor.Web.Pages.Settings;

/// <summary>The chief accountant says by which methods, in which order, lines get a first forecast when a period opens.</summary>
public sealed class FirstForecastsModel(
    CouncilReader councils, ActivityEvidenceReader evidenceReader, ICouncilSettingsService service, IMonitoringReader monitoring, CurrentPerson current) : PageModel
{
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The methods chosen, one for each place; empty for none.</summary>
    [BindProperty]
    public List<string?> Methods { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The order that the person saw, so that nobody's change is overwritten unseen.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The order that somebody else set first.</summary>
    public ForecastOrder? Theirs { get; private set; }

    /// <summary>The period that the methods were tried in; null where there is none yet.</summary>
    public MonitoringPeriod? TriedIn { get; private set; }

    /// <summary>For how many of the period's lines each method gives something.</summary>
    public IReadOnlyDictionary<ForecastMethod, int> Gives { get; private set; } = new Dictionary<ForecastMethod, int>();

    /// <summary>How many lines the period has.</summary>
    public int Lines { get; private set; }

    /// <summary>What is wrong with the order; null where nothing is.</summary>
    public string? OrderProblem => ModelState[nameof(Methods)]?.Errors.FirstOrDefault()?.ErrorMessage;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await councils.FindAsync(cancellationToken) is not { } council)
        {
            return NotFound();
        }

        Show(council);
        await TryAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var chosen = Methods.Take(ForecastMethodWords.All.Count).Select(word => word?.Trim()).Where(word => !string.IsNullOrEmpty(word)).ToList();
        if (!ForecastOrder.TryParse(string.Join(';', chosen), out var order))
        {
            ModelState.AddModelError(nameof(Methods), chosen.Count == 0 ? "Select at least one method" : "Select each method once");
        }

        var reason = TypedFields.Read(ModelState, nameof(Reason), Reason, ChangeReason.Asked("Enter why the order changes"));

        if (!ModelState.IsValid)
        {
            await TryAsync(cancellationToken);
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(
            new ForecastOrderSave(RequestId, current.Person, EntryChannel.Page, Seen ?? string.Empty, order!, reason!), cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Change.Message);
            return RedirectToPage();
        }

        await TryAsync(cancellationToken);
        if (outcome.Detail is not { } first)
        {
            return this.PageNotSaved(outcome.Change);
        }

        (Theirs, Seen) = (first.ForecastOrder, SettingsMarks.OfForecastOrder(first));
        ModelState.Remove(nameof(Seen));
        return this.PageWithConflict();
    }

    private void Show(CouncilSettings council)
    {
        var order = council.ForecastOrder;
        Seen = SettingsMarks.OfForecastOrder(council);
        Methods = [.. ForecastMethodWords.All.Select((_, place) => place < order.Methods.Count ? order.Methods[place].Word() : null)];
    }

    /// <summary>What each method would give in the period that people work on now.</summary>
    private async Task TryAsync(CancellationToken cancellationToken)
    {
        if (await monitoring.CurrentPeriodAsync(current.Person, cancellationToken) is not { } period || await monitoring.FindAsync(period, cancellationToken) is not { } snapshot)
        {
            return;
        }

        TriedIn = period;
        var activity = await evidenceReader.ReadAsync(period, cancellationToken);
        var evidence = snapshot.Structure.LinesOf(snapshot.Structure.Council)
            .Where(line => line.MirrorsIndex < 0)
            .Select(line => LineEvidence.Of(period.Number, snapshot.Position[line]) with { Activity = activity.GetValueOrDefault(snapshot.HeadIds[line.Index]) })
            .ToList();
        Lines = evidence.Count;
        Gives = ForecastMethodWords.All.ToDictionary(method => method, method => evidence.Count(line => ForecastMethods.Of(method, line) is not null));
    }
}
