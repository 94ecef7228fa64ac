using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Papers.Building;
using BudgetMonitor.Checks;
using BudgetMonitor.Papers.Sources;
using BudgetMonitor.Papers.Tests.Building;

namespace BudgetMonitor.Papers.Tests.Checking;

/// <summary>A small council's period with slips seeded into it.</summary>
internal sealed class Seeded(SmallCouncil council)
{
    private readonly List<(string Code, ExplanationSubject Subject, decimal? Amount, string? Reason, string Text)> explanations = [];
    private readonly List<(string Code, string Text, string? Seen)> commentary = [];
    private readonly List<(string Code, decimal Amount, string Reason)> adjustments = [];
    private readonly List<(string Code, string Reference, decimal Net)> virements = [];
    private readonly Dictionary<string, decimal> profiles = [];
    private readonly Dictionary<string, decimal[]> earlier = [];
    private readonly Dictionary<string, SubmissionState> submissions = new() { ["A1"] = SubmissionState.Accepted, ["A2"] = SubmissionState.Accepted, ["B"] = SubmissionState.Accepted };

    /// <summary>A period in which nothing is wrong.</summary>
    public static Seeded Sound(Func<SmallCouncil, SmallCouncil>? change = null)
    {
        var council = new SmallCouncil()
            .Text("from", "Cabinet Member for Finance")
            .Text("to", "Cabinet")
            .Text("meeting-date", "26 March 2018")
            .Text("subject", "Revenue budget monitoring {year}")
            .Text("summary", "The council forecasts {total.revised} at {period-end}.")
            .Text("recommendations", "Note the forecast.");
        return new(change is null ? council : change(council));
    }

    public Seeded Explained(string code, decimal? amount, string text, ExplanationSubject subject = ExplanationSubject.Variance, string? reason = null)
    {
        explanations.Add((code, subject, amount, reason, text));
        return this;
    }

    public Seeded Said(string code, string text, string? seen = null)
    {
        commentary.Add((code, text, seen));
        return this;
    }

    public Seeded Adjusted(string code, decimal amount, string reason)
    {
        adjustments.Add((code, amount, reason));
        return this;
    }

    public Seeded Vired(string code, string reference, decimal net)
    {
        virements.Add((code, reference, net));
        return this;
    }

    public Seeded Profiled(string code, decimal gross)
    {
        profiles[code] = gross;
        return this;
    }

    public Seeded Before(string code, params decimal[] forecasts)
    {
        earlier[code] = forecasts;
        return this;
    }

    public Seeded Part(string code, SubmissionState state)
    {
        submissions[code] = state;
        return this;
    }

    public CheckSource Source(Func<PaperSource, PaperSource>? change = null)
    {
        var source = council.Source();
        source = change is null ? source : change(source);
        var structure = source.Structure;
        int Place(string code) => structure.Find(code)!.Index;
        var explained = explanations.Select((entry, place) => new ExplainedHead(structure.Find(entry.Code)!, new()
        {
            HeadId = Place(entry.Code) + 1,
            Period = 10,
            Subject = entry.Subject,
            DisplayOrder = place + 1,
            Amount = entry.Amount?.Pounds(),
            ReasonCode = entry.Reason,
            Text = entry.Text,
        })).ToList();
        var said = commentary.Select(entry => new HeadCommentary(structure.Find(entry.Code)!, entry.Text, entry.Seen)).ToList();
        return new()
        {
            Source = source,
            Paper = PaperFactory.Build(source, source.Council.PaperKind),
            Explanations = explained,
            Commentary = said,
            Adjustments = adjustments.Select(entry => new AdjustedHead(structure.Find(entry.Code)!, entry.Amount.Pounds(), entry.Reason)).ToList(),
            BudgetChanges = virements.Select(entry => new ChangedBudget(structure.Find(entry.Code)!, entry.Reference, BudgetChangeKind.Virement, new(entry.Net.Pounds(), Money.Zero))).ToList(),
            Profiles = profiles.ToDictionary(pair => Place(pair.Key), pair => new Amounts(pair.Value.Pounds(), Money.Zero)),
            EarlierForecasts = earlier.ToDictionary(pair => Place(pair.Key), pair => (IReadOnlyList<Money>)pair.Value.Select(pounds => pounds.Pounds()).ToList()),
            Submissions = submissions.ToDictionary(pair => Place(pair.Key), pair => pair.Value),
            Texts = CheckTexts.Of(source, source.Council.PaperKind, explained, said),
        };
    }

    /// <summary>The names of the checks that find something.</summary>
    public IReadOnlyList<string> Found(Func<PaperSource, PaperSource>? change = null) =>
        SenseChecks.Run(Source(change), []).Select(finding => finding.Finding.Check).Distinct().ToList();
}
