using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Activity;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Activity;

/// <summary>The volumes of a head's measures by month, budgeted and actual, in one grid: typed, or pasted from a spreadsheet.</summary>
[RequestFormLimits(ValueCountLimit = MaxFields)]
[AboutPeriod(PeriodSight.Figures)]
public sealed class MonthsModel(IActivityService service, MeasureReader measureReader) : PeriodPageModel, IOpens
{
    /// <summary>The most measures that one page lays out.</summary>
    public const int MostMeasures = 100;

    private const int MaxFields = (MostMeasures * 26) + 20;

    private const string Gone = "The block that you pasted is no longer kept. Paste it again if you still need it";

    [FromRoute]
    public string Code { get; set; } = string.Empty;

    /// <summary>One measure alone; null for all.</summary>
    [FromQuery(Name = "measure")]
    public string? Only { get; set; }

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>What is entered.</summary>
    [BindProperty]
    public MonthsForm Input { get; set; } = new();

    /// <summary>The head whose measures stand here.</summary>
    public StructureNode Head { get; private set; } = null!;

    /// <summary>Where everything stands.</summary>
    public MonthsGrid Grid { get; private set; } = null!;

    /// <summary>What a pasted block would change, to be looked at before it is taken; null where none was sent.</summary>
    public PastedMonths? Preview { get; private set; }

    /// <summary>What somebody else saved first, in words; none where nobody did.</summary>
    public IReadOnlyList<string> Conflicts { get; private set; } = [];

    /// <summary>This page.</summary>
    public string Here => Url.Page("/Activity/Months", new { Year = Period.Year.ToString(), Period.Number, Head.Code, measure = Only })!;

    /// <summary>The address of a handler of this page.</summary>
    public string HandlerHref(string handler) => Url.Page("/Activity/Months", handler, new { Year = Period.Year.ToString(), Period.Number, Head.Code, measure = Only })!;

    /// <summary>The address of a measure.</summary>
    public string Href(MonthsRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return PageHref("/Activity/Measure", row.Measure.Reference);
    }

    public void OnGet() => Input = Grid.Form();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!AreHere())
        {
            return NotFound();
        }

        var fields = new FieldReader(ModelState, "Input.");
        var entries = Entries(fields);
        if (Input.Measures.Count == 0)
        {
            ModelState.AddModelError(string.Empty, "Enter a volume");
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (entries.Count == 0)
        {
            this.Notice("Nothing was changed, so nothing was saved");
            return Redirect(Here);
        }

        var outcome = await service.SaveMonthsAsync(new ActivityMonthsSave(RequestId, Person, EntryChannel.Page, Period, entries), cancellationToken);
        return await AnswerAsync(
            outcome,
            () => Redirect(Here),
            async () =>
            {
                await OpenAsync(cancellationToken);
                MeetTheirs(entries);
            });
    }

    /// <summary>Shows what the pasted block would change, and saves nothing.</summary>
    [SavesNothing(Gone = Gone)]
    public IActionResult OnPostPreview() => Look(MonthsStep.Preview);

    /// <summary>Puts the pasted block into the cells, and saves nothing.</summary>
    [SavesNothing(Gone = Gone)]
    public IActionResult OnPostTake() => Look(MonthsStep.Take);

    /// <summary>Goes back to the cells without the block.</summary>
    [SavesNothing(Gone = Gone)]
    public IActionResult OnPostBack() => Look(MonthsStep.Back);

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        if (Access.FindVisible(Code) is not { } head)
        {
            return Opening.Missing;
        }

        Head = head;
        var may = Person.MayForecast && Person.Owns(Snapshot.Structure, head);
        var heads = Snapshot.Structure.Nodes.Where(node => BudgetStructure.IsAtOrBelow(node, head) && Person.MayReportOn(Snapshot.Structure, node)).ToList();
        var measures = (await measureReader.ActivityAsync(Snapshot, heads, cancellationToken))
            .Where(one => Only is null || string.Equals(one.Measure.Reference, Only, StringComparison.OrdinalIgnoreCase))
            .Take(MostMeasures)
            .ToList();
        if (Only is not null && measures.Count == 0)
        {
            return may ? Opening.Missing : Opening.ToEnter(may, head);
        }

        var months = await measureReader.MonthsAsync(measures, cancellationToken);
        var published = Snapshot.Periods.Where(record => record.Status == PeriodStatus.Published).Select(record => record.Number).DefaultIfEmpty().Max();
        Grid = new(Period, published, [.. measures.Select(one => new MonthsRow(one, months[one.Measure.ActivityMeasureId].ToDictionary(month => month.Month)))]);
        return Opening.ToEnter(may, head);
    }

    /// <summary>A pasted block is looked at, goes into the cells, or is left; nothing is saved by any of it.</summary>
    private IActionResult Look(MonthsStep step)
    {
        if (!AreHere())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (step == MonthsStep.Back)
        {
            Input.Block = null;
            return Page();
        }

        var block = PastedMonths.Read(Grid, Input);
        if (block.Problems.Count > 0)
        {
            Preview = block;
            return this.PageWithErrors();
        }

        if (step == MonthsStep.Preview)
        {
            Preview = block;
            return Page();
        }

        block.Take();
        Input.Block = null;
        return Page();
    }

    /// <summary>Whether every measure of the form stands on the page, so that a form that was tampered with names none of somebody else's.</summary>
    private bool AreHere() => Input.Measures.TrueForAll(one => Grid.Find(one.Reference) is not null);

    /// <summary>The months that differ from what was seen, with a message beside every cell that cannot be read.</summary>
    private List<MonthEntry> Entries(FieldReader fields)
    {
        var entries = new List<MonthEntry>();
        for (var place = 0; place < Input.Measures.Count; place++)
        {
            var measure = Input.Measures[place];
            foreach (var month in MonthsGrid.Months.Where(month => Grid.Allows(month, false)))
            {
                var seen = measure.SeenOf(month);
                var budget = measure.Budget.TryGetValue(month, out var typed) ? fields.VolumeOrNone($"Measures[{place}].Budget[{month}]", typed) : seen.Budget;
                var actual = Grid.Allows(month, true) && measure.Actual.TryGetValue(month, out typed) ? fields.VolumeOrNone($"Measures[{place}].Actual[{month}]", typed) : seen.Actual;
                if ((budget, actual) != (seen.Budget, seen.Actual))
                {
                    entries.Add(new(Grid.Find(measure.Reference)!.Measure.Reference, month, seen.Version, budget, actual));
                }
            }
        }

        return entries;
    }

    /// <summary>What stands now is shown beside what was typed; saving again replaces it. Cells that the person left alone take what stands.</summary>
    private void MeetTheirs(List<MonthEntry> entries)
    {
        var words = new List<string>();
        foreach (var form in Input.Measures)
        {
            var row = Grid.Find(form.Reference)!;
            foreach (var month in MonthsGrid.Months.Where(month => Grid.Allows(month, false)))
            {
                var isMine = entries.Exists(entry => entry.Reference == row.Measure.Reference && entry.Month == month);
                if (isMine && (row.Stored.GetValueOrDefault(month)?.Version ?? 0) != form.SeenOf(month).Version)
                {
                    words.Add($"{row.Measure.Name}, {Grid.Name(month)}: budget {Said(row.VolumeOf(month, false))}, actual {Said(row.VolumeOf(month, true))}");
                }
                else if (!isMine)
                {
                    form.Budget[month] = MeasureFigures.ForInput(row.VolumeOf(month, false));
                    form.Actual[month] = MeasureFigures.ForInput(row.VolumeOf(month, true));
                }
            }

            form.Seen = Grid.SeenOf(row);
        }

        Conflicts = words;
    }

    private static string Said(Volume? volume) => volume is { } known ? MeasureFigures.ForInput(known) : "nothing";
}

/// <summary>What is done with a pasted block.</summary>
internal enum MonthsStep
{
    /// <summary>Show what it would change.</summary>
    Preview,

    /// <summary>Put it into the cells.</summary>
    Take,

    /// <summary>Go back to the cells without it.</summary>
    Back,
}
