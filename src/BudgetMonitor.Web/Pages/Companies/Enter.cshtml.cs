using BudgetMonitor.Checks;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Pages.Forecasts;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Companies;

/// <summary>What every company is expected to pay, in one table; what the period before had is filled in where this one has nothing.</summary>
[AboutPeriod(PeriodSight.Council)]
public sealed class EnterModel(ICompanyService service, BalanceReader balances, CheckSettingReader checkSettings) : PeriodPageModel, IOpens, IAnswersRepeat
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    private Dictionary<int, CompanyForecast> carried = [];

    /// <summary>What is entered.</summary>
    [BindProperty]
    public CompaniesForm Input { get; set; } = new();

    /// <summary>Asks again before something doubtful is saved.</summary>
    [BindProperty]
    public AskAgain Again { get; set; } = new();

    /// <summary>The companies as they stand.</summary>
    public IReadOnlyList<CompanyPosition> Companies { get; private set; } = [];

    /// <summary>The period that forecasts are filled in from; null where this one has its own.</summary>
    public MonitoringPeriod? CarriedFrom { get; private set; }

    /// <summary>Shows them.</summary>
    public void OnGet() => Input = new()
    {
        Companies = [.. Companies.Select(company => CompanyRow.From(company, CarriedFrom is null ? company.Forecast : carried.GetValueOrDefault(company.Company.CompanyId)))],
    };

    /// <summary>Saves the forecasts that were changed.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.Companies.Exists(row => Find(row.CompanyId) is null))
        {
            return NotFound();
        }

        if (Input.Check(ModelState) is not { } entries)
        {
            return this.PageWithErrors();
        }

        if (entries.Count == 0)
        {
            return Done("Nothing was changed, so nothing was saved");
        }

        var limit = new CheckLimits(await checkSettings.ReadAsync(cancellationToken)).Of("company-size");
        if (!Again.IsSettled(ModelState, entries.Select(entry => Doubt(entry, limit))))
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveForecastsAsync(new(RequestId, Person, EntryChannel.Page, Period, entries) { Why = Again.Reason }, cancellationToken);
        return await AnswerAsync(
            outcome,
            Next,
            async () =>
            {
                await OpenAsync(cancellationToken);
                foreach (var row in Input.Companies.Where(row => outcome.Detail?.Contains(row.CompanyId) == true))
                {
                    (row.Asked, row.Choice, row.Seen) = (true, ConflictChoice.None, CompanyRow.MarkOf(Find(row.CompanyId)?.Forecast));
                }
            },
            notTheirs: NotFound);
    }

    /// <inheritdoc/>
    public IActionResult AnswerRepeat(string message) => Done(message);

    /// <summary>The company of a number; null where it is not there.</summary>
    public CompanyPosition? Find(int companyId) => Companies.FirstOrDefault(company => company.Company.CompanyId == companyId);

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        Companies = await balances.CompaniesAsync(Period, cancellationToken);
        if (Companies.All(company => company.Forecast is null))
        {
            var forecasts = await balances.CompanyForecastsBeforeAsync(Period, cancellationToken);
            carried = forecasts.ToDictionary(forecast => forecast.CompanyId);
            CarriedFrom = forecasts.Count > 0 ? new MonitoringPeriod(Period.Year, forecasts[0].Period) : null;
        }

        return Opening.ToEnter(MayKeep);
    }

    private string? Doubt(CompanyEntry entry, Money? limit)
    {
        var company = Find(entry.CompanyId)!.Company;
        var forecast = (entry.Figures.FromTrading ?? Money.Zero) + (entry.Figures.FromReserves ?? Money.Zero);
        return entry.Figures.IsEmpty || EntryDoubts.CompanySize(forecast, company.Budget, limit) is not { } doubt ? null : $"{company.Name}: {doubt}";
    }

    private RedirectResult Next() => Redirect(Href("companies"));

    private RedirectResult Done(string message)
    {
        this.Notice(message);
        return Next();
    }
}
