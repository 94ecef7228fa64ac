using System.Globalization;
using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Fields;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Web.Accounts;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Round;

namespace BudgetMonitor.Web.Pages.Reserves;

/// <summary>The target of the general reserve as a person enters it.</summary>
public sealed class TargetForm
{
    /// <summary>No target.</summary>
    public const string None = "none";

    /// <summary>A per cent of the net budget.</summary>
    public const string OfBudget = "percent";

    /// <summary>A sum.</summary>
    public const string Cash = "sum";

    /// <summary>What a target may be, with its words.</summary>
    public static IReadOnlyList<(string Kind, string Words)> Kinds { get; } =
        [(OfBudget, "A per cent of the net budget"), (Cash, "A sum"), (None, "The council has no target")];

    public string? Kind { get; set; }

    public string? Percent { get; set; }

    public string? Sum { get; set; }

    public string? Reason { get; set; }

    /// <summary>What the person saw, so that nobody's change is overwritten unseen.</summary>
    public string? Seen { get; set; }
}

/// <summary>The chief accountant says how large the general reserve should be. The target is the council's own and holds until it is changed.</summary>
public sealed class TargetModel(CouncilReader councils, ICouncilSettingsService service, IMonitoringReader monitoring, CurrentPerson current) : PageModel
{
    [BindProperty]
    public Guid RequestId { get; set; }

    [BindProperty]
    public TargetForm Input { get; set; } = new();

    /// <summary>What somebody else set first, in words.</summary>
    public string? Theirs { get; private set; }

    /// <summary>What one per cent of the net budget is now.</summary>
    public string PercentHint { get; private set; } = "Used where the target is a per cent.";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await councils.FindAsync(cancellationToken) is not { } council)
        {
            return NotFound();
        }

        await MeasureAsync(cancellationToken);
        Input = new()
        {
            Kind = council switch { { GeneralReserveTarget: not null } => TargetForm.Cash, { GeneralReserveTargetPercent: not null } => TargetForm.OfBudget, _ => TargetForm.None },
            Percent = council.GeneralReserveTargetPercent is { } percent ? percent.ToString() : string.Empty,
            Sum = council.GeneralReserveTarget is { } sum ? ScreenFigures.ForInput(sum) : null,
            Seen = SettingsMarks.OfReserveTarget(council),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await MeasureAsync(cancellationToken);
        var (percent, sum) = Read();
        var reason = TypedFields.Read(ModelState, "Input.Reason", Input.Reason, ChangeReason.Asked("Enter why this changes"));

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.SaveAsync(
            new ReserveTargetSave(RequestId, current.Person, EntryChannel.Page, Input.Seen ?? string.Empty, percent, sum, reason!), cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Change.Message);
            return Redirect("/reserves");
        }

        if (outcome.Detail is not { } first)
        {
            return this.PageNotSaved(outcome.Change);
        }

        Theirs = ReserveTargetWords.Of(first);
        Input.Seen = SettingsMarks.OfReserveTarget(first);
        ModelState.Remove("Input.Seen");
        return this.PageWithConflict();
    }

    /// <summary>The target as it is stored, with a message beside a field that is wrong. The field of the other kind is not read.</summary>
    private (Percentage? Percent, Money? Sum) Read()
    {
        switch (Input.Kind)
        {
            case TargetForm.OfBudget:
                if (decimal.TryParse(Input.Percent?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
                    && Percentage.TryOf(percent, out var percentage))
                {
                    return (percentage, null);
                }

                ModelState.AddModelError("Input.Percent", "Enter a percentage above 0, such as 5 or 4.5");
                break;
            case TargetForm.Cash:
                if (TypedFields.Sum(ModelState, "Input.Sum", Input.Sum, "Enter the sum in pounds") is { } sum)
                {
                    if (sum.Pence > 0)
                    {
                        return (null, sum);
                    }

                    ModelState.AddModelError("Input.Sum", "Enter an amount above £0, or select that the council has no target");
                }

                break;
            case TargetForm.None:
                break;
            default:
                ModelState.AddModelError("Input.Kind", "Select what the target is");
                break;
        }

        return default;
    }

    private async Task MeasureAsync(CancellationToken cancellationToken)
    {
        if (await monitoring.CurrentPeriodAsync(current.Person, cancellationToken) is { } period
            && await monitoring.FindAsync(period, cancellationToken) is { Position.CouncilTotal.CashLimit.Net: { } budget })
        {
            PercentHint = $"Used where the target is a per cent. In {period.FullName} {period.Year} one per cent is {ScreenFigures.InSentence(Money.FromPounds(Math.Round(budget.Pounds / 100m, 2, MidpointRounding.AwayFromZero)))}.";
        }
    }
}
