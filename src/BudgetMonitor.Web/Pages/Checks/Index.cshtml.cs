using BudgetMonitor.Checks;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Web.Markup;

namespace BudgetMonitor.Web.Pages.Checks;

/// <summary>What the sense checks find in a period, errors first, with an answer to each warning.</summary>
[AboutPeriod(PeriodSight.Period)]
public sealed class IndexModel(ICheckReader reader, ICheckService service) : PeriodPageModel, IOpens
{
    /// <summary>More findings than this are not laid out on one page; those that are mended make room.</summary>
    private const int MostShown = 300;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The answer that is entered.</summary>
    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    /// <summary>Several warnings and the answer to all of them.</summary>
    [BindProperty]
    public SeveralForm Several { get; set; } = new();

    /// <summary>The check whose warnings are ticked, "all" for every one.</summary>
    [FromQuery(Name = "tick")]
    public string? Tick { get; set; }

    public CheckReport Report { get; private set; } = null!;

    /// <summary>What the person may see, errors first.</summary>
    public IReadOnlyList<AnsweredFinding> Findings { get; private set; } = [];

    /// <summary>The findings laid out, by check.</summary>
    public IEnumerable<IGrouping<SenseCheckDescription, AnsweredFinding>> Shown => Findings.Take(MostShown).GroupBy(finding => finding.Weighed.About);

    public int NotShown => Math.Max(0, Findings.Count - MostShown);

    public bool MaySet => Person.MaySetChecks;

    /// <summary>The answer to the page's question.</summary>
    public string Headline
    {
        get
        {
            var errors = Findings.Count(finding => finding.Weighed.Severity == CheckSeverity.Error);
            var open = Findings.Count(finding => finding.Weighed.Severity == CheckSeverity.Warning && !finding.IsAnswered);
            return (errors, open) switch
            {
                (0, 0) => "Nothing stands in the way of publication",
                (0, _) => $"{HeadWords.Count(open, "warning", "warnings")} to answer before publication",
                (_, 0) => $"{HeadWords.Count(errors, "error stops", "errors stop")} publication",
                _ => $"{HeadWords.Count(errors, "error stops", "errors stop")} publication, and {HeadWords.Count(open, "warning needs", "warnings need")} an answer",
            };
        }
    }

    /// <summary>The warnings that wait for an answer of this person.</summary>
    public IReadOnlyList<AnsweredFinding> ToAnswer => [.. Findings.Take(MostShown).Where(finding => !finding.IsAnswered && MayAnswer(finding))];

    /// <summary>A finding as the form carries it.</summary>
    public static string Carried(AnsweredFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return $"{finding.Finding.Mark}@{finding.Answer?.Version ?? 0}";
    }

    /// <summary>Whether a finding is ticked.</summary>
    public bool IsTicked(AnsweredFinding finding) =>
        Several.Ticked.Contains(Carried(finding)) || Tick == "all" || Tick == finding?.Finding.Check;

    public bool MayAnswer(AnsweredFinding finding) => Report.MayAnswer(Person, finding);

    public void OnGet()
    {
    }

    /// <summary>Answers a warning.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayPost)
        {
            return Forbid();
        }

        if (string.IsNullOrWhiteSpace(Input.Check) || string.IsNullOrWhiteSpace(Input.Place) || string.IsNullOrWhiteSpace(Input.Mark) || RequestId == Guid.Empty)
        {
            ModelState.AddModelError(string.Empty, "Choose the warning that you answer: load the page again.");
        }
        else
        {
            TypedFields.Read(ModelState, AnswerField(Input.Mark), Input.Text, RoundFields.Answer);
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var answer = new WarningAnswer(RequestId, Person, Report.Snapshot.Period, Input.Check!, Input.Place!, Input.Mark!, Input.Version, Input.Text!);
        var outcome = await service.AnswerAsync(answer, cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Change.Message);
            return RedirectToPage(new { Year, Number });
        }

        await OpenAsync(cancellationToken);
        ModelState.AddModelError(Findings.Any(finding => finding.Finding.Mark == Input.Mark) ? AnswerField(Input.Mark) : string.Empty, outcome.Change.Message);
        return this.PageWithConflict();
    }

    /// <summary>Answers every warning that is ticked with the same words.</summary>
    public async Task<IActionResult> OnPostSeveralAsync(CancellationToken cancellationToken)
    {
        if (!MayPost)
        {
            return Forbid();
        }

        // The other form's fields are not on this one.
        this.ForgetFieldErrors();
        var seen = Several.Read();
        if (RequestId == Guid.Empty || seen is null)
        {
            ModelState.AddModelError(string.Empty, "The form did not arrive whole. Load the page again and answer once more.");
        }
        else if (seen.Count == 0)
        {
            ModelState.AddModelError("Several.Ticked", "Select the warnings to answer");
        }

        TypedFields.Read(ModelState, "Several.Text", Several.Text, RoundFields.Answers);

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        var outcome = await service.AnswerSeveralAsync(new SeveralAnswers(RequestId, Person, Report.Snapshot.Period, seen!, Several.Text!), cancellationToken);
        if (outcome.WasSaved)
        {
            this.Notice(outcome.Change.Message);
            return RedirectToPage(null, null, new { Year, Number }, null);
        }

        await OpenAsync(cancellationToken);
        ModelState.AddModelError("Several.Text", outcome.Change.Message);
        return this.PageWithConflict();
    }

    private bool MayPost => Person.MayCheck && Report.Snapshot.Periods.Any(record => record.Number == Number && record.AcceptsEntry);

    /// <summary>The id of a finding's answer.</summary>
    public static string AnswerField(string? mark) => $"answer-{mark?[..Math.Min(16, mark.Length)]}";

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (!VisiblePeriods.Any(record => PeriodsToSee.Of(record) == Period) || await reader.FindAsync(Period, cancellationToken) is not { } report)
        {
            return Opening.Missing;
        }

        Report = report;
        Findings = report.VisibleTo(Person);
        return Opening.Shown;
    }
}

/// <summary>The answer to a warning as it is entered.</summary>
public sealed class AnswerForm
{
    /// <summary>The check.</summary>
    public string? Check { get; set; }

    /// <summary>The finding's place.</summary>
    public string? Place { get; set; }

    /// <summary>The mark of the finding that was read.</summary>
    public string? Mark { get; set; }

    /// <summary>The version of the answer that was read; 0 where there was none.</summary>
    public int Version { get; set; }

    /// <summary>Why it is right as it is.</summary>
    public string? Text { get; set; }
}

/// <summary>Several warnings that are answered with the same words.</summary>
public sealed class SeveralForm
{
    /// <summary>The findings that are ticked, each with the version of the answer seen: MARK@0.</summary>
    public List<string> Ticked { get; set; } = [];

    /// <summary>Why they are right as they are.</summary>
    public string? Text { get; set; }

    /// <summary>The marks and versions; null where one did not arrive whole.</summary>
    public IReadOnlyList<(string Mark, int Version)>? Read()
    {
        var seen = new List<(string Mark, int Version)>();
        foreach (var carried in Ticked)
        {
            var at = carried?.LastIndexOf('@') ?? -1;
            if (at < 1 || !int.TryParse(carried![(at + 1)..], System.Globalization.CultureInfo.InvariantCulture, out var version))
            {
                return null;
            }

            seen.Add((carried[..at], version));
        }

        return seen;
    }
}
