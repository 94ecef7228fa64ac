using BudgetMonitor.Checks;
using BudgetMonitor.Data.Publishing;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Papers.Publishing;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;
using Microsoft.AspNetCore.RateLimiting;

namespace BudgetMonitor.Web.Pages.Periods;

/// <summary>Publishes a period: the paper is made and frozen, and everything of the period is locked.</summary>
[EnableRateLimiting(RateLimits.Credentials)]
[AboutPeriod(PeriodSight.Period)]
public sealed class PublishModel(
    PeriodBoard board,
    IPeriodService service,
    IMonitoringReader reader,
    IPaperKindReader kindReader,
    ICheckReader checks,
    PublicationReader publications,
    PaperPress press,
    Confirmation confirmation) : PeriodPageModel, IOpens, IAnswersRepeat, IConfirms
{
    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The period as it stands; not stored yet where it was never opened.</summary>
    public PeriodRecord Record { get; private set; } = null!;

    /// <summary>What was entered.</summary>
    [BindProperty]
    public ConfirmForm Input { get; set; } = new();

    /// <inheritdoc/>
    public Confirmation Confirmation => confirmation;

    /// <summary>What is not yet done: what blocks first.</summary>
    public IReadOnlyList<PublicationFinding> Findings { get; private set; } = [];

    /// <summary>Whether something must be mended first.</summary>
    public bool IsBlocked => Findings.Any(finding => finding.Weight == FindingWeight.Blocker);

    /// <summary>Whether the person says that they publish all the same.</summary>
    public bool HasWarnings => Findings.Any(finding => finding.Weight == FindingWeight.Warning);

    /// <summary>The figures that would be published; null where there are none.</summary>
    public MonitoringSnapshot? Draft { get; private set; }

    /// <summary>The figures that members see now; null where nothing was published yet.</summary>
    public MonitoringSnapshot? LastPublished { get; private set; }

    /// <summary>Warnings that were answered: the paper goes out with what they found.</summary>
    public IReadOnlyList<AnsweredFinding> Answered { get; private set; } = [];

    /// <summary>What members will read for the first time, in words.</summary>
    public IReadOnlyList<string> NewToMembers { get; private set; } = [];

    /// <summary>The version that would be published.</summary>
    public int NextVersion => Record.PublishedVersion + 1;

    /// <summary>The council's kind of paper.</summary>
    public PaperKind Kind { get; private set; } = PaperKind.Cabinet;

    /// <summary>What the kind is called.</summary>
    public string KindName { get; private set; } = "paper";

    /// <summary>The kinds that are published together with it.</summary>
    public IReadOnlyList<PaperComposition> Together { get; private set; } = [];

    /// <summary>The page.</summary>
    public void OnGet()
    {
    }

    /// <summary>Publishes.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (IsBlocked)
        {
            ModelState.AddModelError(string.Empty, "Correct what is listed below before you publish the period");
        }
        else if (HasWarnings && !Input.AllTheSame)
        {
            ModelState.AddModelError("Input.AllTheSame", "Confirm that you want to publish anyway, or correct what is listed first");
        }

        return confirmation.ConfirmAsync(
            this,
            Input,
            async (reason, signedInAt) =>
                await confirmation.MakeAsync(Period, () => press.MakeAsync(Period, Person.Name, reason, cancellationToken), cancellationToken) is { } paper
                    ? await service.PublishAsync(new PublishRequest(RequestId, Person, reason, signedInAt, paper), cancellationToken)
                    : null,
            AnswerRepeat,
            cancellationToken);
    }

    /// <summary>Sent again after a lost answer: the state is not that of before the first sending, and that is no mistake.</summary>
    public IActionResult AnswerRepeat(string message)
    {
        this.Notice(message);
        return Redirect(PaperAddress.Href(Period, Kind));
    }

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (await board.FindAsync(Period, cancellationToken) is not { } record)
        {
            return Opening.Missing;
        }

        Record = record;
        Kind = await kindReader.MainAsync(Period, cancellationToken) ?? PaperKind.Cabinet;
        var composed = await kindReader.ReadAsync(cancellationToken);
        if (await reader.FindCouncilAsync(cancellationToken) is { } council)
        {
            var kinds = new PaperKinds(council, composed);
            (KindName, Together) = (kinds.NameOf(Kind), kinds.PublishedWithMain());
        }

        if (await confirmation.StopAsync(this, PeriodStep.Publish, cancellationToken) is { } stop)
        {
            return Opening.Instead(stop);
        }

        await LookAsync(cancellationToken);
        return Opening.Shown;
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        Findings = await service.FindingsAsync(Period, cancellationToken);
        Draft = await reader.FindAsync(Period, cancellationToken);
        LastPublished = Draft?.Position.LastReportedPeriod is { } last ? await reader.FindAsync(last, cancellationToken) : null;
        Answered = [.. (await checks.FindAsync(Period, cancellationToken))?.Findings.Where(finding => finding.Weighed.Severity == CheckSeverity.Warning && finding.IsAnswered) ?? []];
        if (Draft is { } snapshot)
        {
            NewToMembers = await PublicationNews.ReadAsync(publications, snapshot, cancellationToken);
        }
    }
}
