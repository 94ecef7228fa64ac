using System.Globalization;
using BudgetMonitor.Checks;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Checks;

/// <summary>The chief accountant says which checks are made, how much they weigh and from which sum on they speak. One form for each check.</summary>
public sealed class SettingsModel(CheckSettingReader reader, ICheckService service, CurrentPerson current) : PageModel
{
    private Dictionary<string, CheckSetting> settings = [];

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public SettingForm Input { get; set; } = new();

    /// <summary>Every check with what holds now.</summary>
    public IEnumerable<(SenseCheckDescription About, CheckSeverity Severity, Money? Threshold, int Version)> Lines =>
        SenseChecks.All.Select(check => check.About).Select(about => settings.TryGetValue(about.Name, out var own)
            ? (about, about.ReadsWords && own.Severity == CheckSeverity.Error ? CheckSeverity.Warning : own.Severity, own.Threshold ?? about.Threshold, own.Version)
            : (about, about.Default, about.Threshold, 0));

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    /// <summary>Saves one check.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var check = SenseChecks.Find(Input.Check ?? string.Empty);
        var threshold = (Money?)null;
        if (check is null || RequestId == Guid.Empty)
        {
            ModelState.AddModelError(string.Empty, "Choose a check: load the page again.");
        }
        else
        {
            if (Input.Severity is not { } severity || !Enum.IsDefined(severity))
            {
                ModelState.AddModelError(Field(check.About, "severity"), "Select error, warning or off");
            }

            else if (check.About.ReadsWords && severity == CheckSeverity.Error)
            {
                ModelState.AddModelError(Field(check.About, "severity"), "This check reads what people wrote, so it can only warn: select warning or off");
            }

            if (check.About.Threshold is not null && !TryRead(Input.Threshold, out threshold))
            {
                ModelState.AddModelError(Field(check.About, "threshold"), AmountText.InFull(Input.Threshold ?? string.Empty) ?? "Enter the sum in pounds from which the check speaks, such as 100,000");
            }

            TypedFields.Read(ModelState, Field(check.About, "reason"), Input.Reason, ChangeReason.Asked("Enter why the check is set so"));
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var change = new CheckSettingChange(RequestId, current.Person, check!.About.Name, Input.Version, Input.Severity!.Value, threshold, Input.Reason!);
        var outcome = await service.SetAsync(change, cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Change.Message);
            return RedirectToPage();
        }

        await ReadAsync(cancellationToken);
        ModelState.AddModelError(Field(check.About, "severity"), outcome.Change.Message);
        return this.PageWithConflict();
    }

    /// <summary>The id of a field of a check's form.</summary>
    public static string Field(SenseCheckDescription check, string what)
    {
        ArgumentNullException.ThrowIfNull(check);
        return $"{check.Name}-{what}";
    }

    /// <summary>A threshold as it is entered.</summary>
    public static string Text(Money? threshold) => threshold?.Pounds.ToString("#,##0.##", CultureInfo.InvariantCulture) ?? string.Empty;

    private static bool TryRead(string? text, out Money? threshold)
    {
        threshold = null;
        if (!decimal.TryParse(text?.Trim().TrimStart('£'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds)
            || !Money.TryFromPounds(pounds, out var money))
        {
            return false;
        }

        threshold = money;
        return true;
    }

    private async Task ReadAsync(CancellationToken cancellationToken) =>
        settings = (await reader.ReadAsync(cancellationToken)).ToDictionary(setting => setting.Check);
}

/// <summary>A check's setting as it is entered.</summary>
public sealed class SettingForm
{
    /// <summary>The check.</summary>
    public string? Check { get; set; }

    /// <summary>The version that was read; 0 where there was none.</summary>
    public int Version { get; set; }

    /// <summary>What its findings do.</summary>
    public CheckSeverity? Severity { get; set; }

    /// <summary>From which sum on it speaks.</summary>
    public string? Threshold { get; set; }

    /// <summary>Why.</summary>
    public string? Reason { get; set; }
}
