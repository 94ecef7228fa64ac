using BudgetMonitor.Data.History;
using BudgetMonitor.Data.Saving;
using BudgetMonitor.Domain.Savings;
using BudgetMonitor.Web.Markup;
using BudgetMonitor.Web.Security;

namespace BudgetMonitor.Web.Pages.Savings;

/// <summary>Where a person's savings stand in the period, in one grid with one save.</summary>
[RequestFormLimits(ValueCountLimit = (MostRows * 9) + 20)]
[AboutPeriod(PeriodSight.Figures)]
public sealed class ProgressModel(ISavingsService service, SavingsReader savingsReader) : PeriodPageModel, IOpens, IAnswersRepeat
{
    /// <summary>More savings than this do not fit a form; the rest follow on the next page.</summary>
    public const int MostRows = 100;

    /// <summary>The form's id.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    /// <summary>The rows as they are entered.</summary>
    [BindProperty]
    public List<ProgressRow> Rows { get; set; } = [];

    /// <summary>One saving only.</summary>
    [FromQuery(Name = "saving")]
    public string? One { get; set; }

    /// <summary>The page of a long list, from 1 on.</summary>
    [FromQuery(Name = "part")]
    public int? Part { get; set; }

    public SavingsAccess Savings { get; private set; } = null!;

    /// <summary>What the period has of each row's saving, which somebody else may have saved meanwhile.</summary>
    public IReadOnlyList<TrackedSaving> Stored { get; private set; } = [];

    /// <summary>What earlier periods had last of each saving.</summary>
    public IReadOnlyDictionary<int, SavingsProgress> Earlier { get; private set; } = new Dictionary<int, SavingsProgress>();

    /// <summary>Places of rows that somebody else saved first.</summary>
    public HashSet<int> Conflicts { get; private set; } = [];

    /// <summary>How many pages the list has.</summary>
    public int Parts => (Savings.ToReport.Count + MostRows - 1) / MostRows;

    public IActionResult OnGet()
    {
        Stored = One is null
            ? [.. Savings.ToReport.Skip((Math.Clamp(Part ?? 1, 1, Math.Max(1, Parts)) - 1) * MostRows).Take(MostRows)]
            : [.. Savings.ToReport.Where(saving => string.Equals(saving.Line.Reference, One, StringComparison.OrdinalIgnoreCase))];
        if (One is not null && Stored.Count == 0)
        {
            return NotFound();
        }

        Rows = [.. Stored.Select(saving => ProgressRow.From(saving, Earlier.GetValueOrDefault(saving.Line.SavingsLineId)))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Rows.Count == 0 && ModelState.IsValid)
        {
            ModelState.AddModelError(string.Empty, "The form came without its savings. Load the page again.");
        }

        if (!FindStored())
        {
            return NotFound();
        }

        var entries = Entries();
        if (!ModelState.IsValid)
        {
            return this.PageWithErrors();
        }

        if (entries.Count == 0)
        {
            return Done("Nothing was entered or changed, so nothing was saved");
        }

        var outcome = await service.SaveProgressAsync(new SavingsProgressSave(RequestId, Person, EntryChannel.Page, Period, entries), cancellationToken);
        switch (outcome)
        {
            case { WasSaved: true }:
                return Done(outcome.Change.Message);
            case { Why: SaveRefusal.NotFound }:
                return NotFound();
            case { Why: SaveRefusal.Locked }:
                return Lock();
            case { Why: SaveRefusal.SomebodyElse }:
                await OpenAsync(cancellationToken);
                FindStored();
                Conflicts = Enumerable.Range(0, Rows.Count).Where(place => (Stored[place].Progress?.Version ?? 0) != Rows[place].Seen).ToHashSet();
                foreach (var place in Conflicts)
                {
                    Rows[place].Seen = Stored[place].Progress?.Version ?? 0;
                    ModelState.Remove($"Rows[{place}].{nameof(ProgressRow.Choice)}");
                    ModelState.AddModelError($"Rows[{place}].{nameof(ProgressRow.Choice)}", $"{Stored[place].Line.Reference}: somebody else saved first. Select whose figures are to stand");
                }

                return this.PageWithConflict();
            default:
                return this.PageNotSaved(outcome.Change);
        }
    }

    /// <inheritdoc/>
    public IActionResult AnswerRepeat(string message) => Done(message);

    /// <summary>The savings that a row may name as what takes its place.</summary>
    public IEnumerable<(string Reference, string Title)> Replacements(int place) => Savings.Position.All
        .Where(saving => saving.Saves && saving.Line.SavingsLineId != Stored[place].Line.SavingsLineId)
        .Select(saving => (saving.Line.Reference, $"{saving.Line.Reference} {saving.Line.Title}"))
        .Concat(Rows[place].ReplacedBy is { Length: > 0 } by && Savings.Position.Find(by) is null ? [(by, by)] : []);

    /// <summary>Whether the row's figures come from an earlier period and wait to be confirmed.</summary>
    public SavingsProgress? Suggestion(int place) => Stored[place].Progress is null ? Earlier.GetValueOrDefault(Stored[place].Line.SavingsLineId) : null;

    /// <inheritdoc/>
    public async Task<Opening> OpenAsync(CancellationToken cancellationToken)
    {
        Savings = await SavingsAccess.ReadAsync(savingsReader, Access, Person, cancellationToken);
        Earlier = (await savingsReader.EarlierAsync(Period, null, cancellationToken)).GroupBy(one => one.SavingsLineId).ToDictionary(group => group.Key, group => group.First());
        return Opening.ToEnter(true);
    }

    private bool FindStored()
    {
        var found = Rows.ConvertAll(row => row.Reference is { } reference ? Savings.ToReport.FirstOrDefault(saving => string.Equals(saving.Line.Reference, reference, StringComparison.OrdinalIgnoreCase)) : null);
        Stored = [.. found.OfType<TrackedSaving>()];
        return Stored.Count == Rows.Count && Stored.Distinct().Count() == Stored.Count;
    }

    /// <summary>What is to be saved: rows that say something other than what stands. Every fault is told beside its field.</summary>
    private List<SavingsProgressEntry> Entries()
    {
        var places = new List<(int Place, SavingsProgressEntry Entry)>();
        for (var place = 0; place < Rows.Count; place++)
        {
            var (row, saving) = (Rows[place], Stored[place]);
            if (row.Asked && row.Choice is not ("mine" or "theirs"))
            {
                ModelState.AddModelError($"Rows[{place}].{nameof(ProgressRow.Choice)}", $"{saving.Line.Reference}: select whose figures are to stand");
                Conflicts.Add(place);
                continue;
            }

            if (row.Choice == "theirs" || (row.IsEmpty && saving.Progress is null))
            {
                continue;
            }

            if (row.Check(ModelState, $"Rows[{place}].", saving) is { } entry && !Same(entry, saving.Progress))
            {
                places.Add((place, entry));
            }
        }

        var replacementOf = Savings.Position.ReplacementOf();
        foreach (var (_, entry) in places)
        {
            replacementOf[entry.Reference] = entry.ReplacedBy;
        }

        foreach (var (place, entry) in places)
        {
            foreach (var problem in SavingsRules.Problems(new(entry.Reference, Stored[place].Amount, entry.Delivered, entry.Forecast, entry.Status, entry.ReplacedBy), replacementOf))
            {
                ModelState.AddModelError($"Rows[{place}].{ProgressRow.FieldOf(problem)}", problem.Sentence());
            }
        }

        return places.ConvertAll(pair => pair.Entry);
    }

    private static bool Same(SavingsProgressEntry entry, SavingsProgress? stored) => stored is not null
        && (entry.Delivered, entry.Forecast, entry.Status, entry.Text) == (stored.Delivered, stored.Forecast, stored.Status, stored.Text)
        && string.Equals(entry.ReplacedBy, stored.ReplacedBy, StringComparison.OrdinalIgnoreCase);

    private RedirectToPageResult Done(string message)
    {
        this.Notice(message);
        return RedirectToPage("/Savings/Progress", new { Year = Period.Year.ToString(), Period.Number, saving = One, part = Part });
    }
}
