using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Companies;
using BudgetMonitor.Domain.Council;
using BudgetMonitor.Domain.Entries;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Papers;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Round;
using BudgetMonitor.Domain.Structure;
using BudgetMonitor.Papers.Sources;

namespace BudgetMonitor.Papers.Tests.Building;

/// <summary>
/// A council of a few lines for tests of builders: directorate A with divisions A1 (lines A1-X, A1-Y) and A2 (line A2-X),
/// directorate B (line B-X) and, where asked for, schools and grants outside the total. Every cash limit is £10m gross and nil income.
/// </summary>
internal sealed class SmallCouncil
{
    private readonly Dictionary<string, decimal?> variances = new() { ["A1-X"] = 0, ["A1-Y"] = 0, ["A2-X"] = 0, ["B-X"] = 0, ["SCH-X"] = 0 };
    private readonly List<(string Code, RollForwardKind Kind, decimal Amount)> rollForwards = [];
    private readonly List<PaperText> texts = [];
    private readonly List<TableRow> rows = [];
    private readonly List<(string Code, decimal Actual, decimal? Profile)> toDate = [];
    private readonly List<CompanyPosition> companies = [];
    private readonly List<(string Code, string Text)> commentaries = [];
    private readonly List<(string Code, decimal? Amount, string Text, ExplanationSubject Subject)> explanations = [];
    private Dictionary<string, decimal?>? lastVariances;
    private readonly List<(string Code, decimal Amount)> adjustments = [];
    private readonly List<(string Code, decimal Amount)> lastAdjustments = [];
    private decimal lineBudget = 10_000_000m;
    private int number = 10;
    private bool hasSchools;
    private bool hasGrants;
    private bool isDeep;
    private NegativeStyle negative;
    private PaperKind kind = PaperKind.Cabinet;

    public SmallCouncil With(string line, decimal? variance)
    {
        variances[line] = variance;
        return this;
    }

    /// <summary>Period 9 was published with these variances; lines not named were on budget.</summary>
    public SmallCouncil Last(params (string Line, decimal Variance)[] last)
    {
        lastVariances = variances.ToDictionary(pair => pair.Key, _ => (decimal?)0m);
        foreach (var (line, variance) in last)
        {
            lastVariances[line] = variance;
        }

        return this;
    }

    public SmallCouncil Adjusted(string code, decimal amount)
    {
        adjustments.Add((code, amount));
        return this;
    }

    /// <summary>An adjustment that period 9 was published with.</summary>
    public SmallCouncil AdjustedBefore(string code, decimal amount)
    {
        lastAdjustments.Add((code, amount));
        return this;
    }

    /// <summary>The cash limit of every line, where it is not £10m.</summary>
    public SmallCouncil WithLinesOf(decimal budget)
    {
        lineBudget = budget;
        return this;
    }

    /// <summary>Asks for a roll forward; a bid is approved, because it counts only then.</summary>
    public SmallCouncil RollForward(string code, RollForwardKind kind, decimal amount)
    {
        rollForwards.Add((code, kind, amount));
        return this;
    }

    /// <summary>The closing of the year, with period 12 the one last published.</summary>
    public SmallCouncil Closing()
    {
        number = MonitoringPeriod.Closing;
        return this;
    }

    public SmallCouncil WithSchools()
    {
        hasSchools = true;
        return this;
    }

    /// <summary>Grants outside the total, inside division A1, with the line GRANT-X.</summary>
    public SmallCouncil WithGrants(decimal variance)
    {
        hasGrants = true;
        variances["GRANT-X"] = variance;
        return this;
    }

    /// <summary>A division "Night" within division A1, with the line A1N-X.</summary>
    public SmallCouncil WithDivisionInDivision(decimal variance)
    {
        isDeep = true;
        variances["A1N-X"] = variance;
        return this;
    }

    public SmallCouncil WithBrackets()
    {
        negative = NegativeStyle.Brackets;
        return this;
    }

    public SmallCouncil AsCommittee()
    {
        kind = PaperKind.Committee;
        return this;
    }

    public SmallCouncil Text(string slot, string text, int period = 0, int order = 1, PaperKind? kind = null)
    {
        texts.Add(new() { Year = 2017, Period = period, PaperKind = kind ?? PaperKind.Cabinet, Slot = slot, DisplayOrder = order, Text = text });
        return this;
    }

    public SmallCouncil Commentary(string code, string text)
    {
        commentaries.Add((code, text));
        return this;
    }

    public SmallCouncil Explained(string code, decimal? amount, string text, ExplanationSubject subject = ExplanationSubject.Variance)
    {
        explanations.Add((code, amount, text, subject));
        return this;
    }

    /// <summary>What a line has spent to date, gross, and what its profile expects by then.</summary>
    public SmallCouncil ToDate(string code, decimal actual, decimal? profile = null)
    {
        toDate.Add((code, actual, profile));
        return this;
    }

    /// <summary>A company with the dividend that it is expected to pay from trading.</summary>
    public SmallCouncil Company(string name, decimal budget, decimal fromTrading)
    {
        companies.Add(new(
            new() { Year = 2017, Name = name, Budget = budget.Pounds(), DisplayOrder = companies.Count + 1 },
            new() { CompanyId = companies.Count + 1, Year = 2017, Period = 10, FromTrading = fromTrading.Pounds() }));
        return this;
    }

    public SmallCouncil Row(string table, TableRowKind kind, string codes, string? label = null, string? marker = null, bool withinTotal = false, int? percentageDecimals = null)
    {
        rows.Add(new() { Year = 2017, TableId = table, DisplayOrder = rows.Count + 1, Kind = kind, Codes = codes, Label = label, Marker = marker, WithinTotal = withinTotal, PercentageDecimals = percentageDecimals });
        return this;
    }

    public PaperSource Source()
    {
        List<HeadDraft> heads =
        [
            new("C", "Small Council", null, HeadKind.Council),
            new("A", "Adults", "C", HeadKind.Directorate, 1),
            new("A1", "Care", "A", HeadKind.Division, 1),
            new("A1-X", "Homes", "A1", HeadKind.Service, 1),
            new("A1-Y", "Visits", "A1", HeadKind.Service, 2),
            new("A2", "Advice", "A", HeadKind.Division, 2),
            new("A2-X", "Outcome", "A2", HeadKind.Service, 1),
            new("B", "Business", "C", HeadKind.Directorate, 2),
            new("B-X", "Rates", "B", HeadKind.Service, 1),
        ];
        if (hasSchools)
        {
            heads.Add(new("SCH", "Schools", "C", HeadKind.Directorate, 3, InTotal: false));
            heads.Add(new("SCH-X", "Delegated", "SCH", HeadKind.Service, 1));
        }

        if (hasGrants)
        {
            heads.Add(new("GRANT", "Grants", "A1", HeadKind.Division, 3, InTotal: false));
            heads.Add(new("GRANT-X", "Nurseries", "GRANT", HeadKind.Service, 1));
        }

        if (isDeep)
        {
            heads.Add(new("A1N", "Night", "A1", HeadKind.Division, 4));
            heads.Add(new("A1N-X", "Night sitting", "A1N", HeadKind.Service, 1));
        }

        var year = new FinancialYear(2017);
        var structure = BudgetStructure.Create(year, heads);
        return new()
        {
            Council = new() { Name = "Small Council", ShortName = "SC", NegativeStyle = negative, PaperKind = kind },
            Status = PeriodStatus.Open,
            Position = VarianceEngine.Calculate(
                Figures(structure, new(year, number), variances, now: true),
                lastVariances is null ? null : Figures(structure, new(year, number - 1), lastVariances, now: false),
                RagRules.Default),
            RollForwards = rollForwards.Select(entry => new RollForwardRequest(structure.Find(entry.Code)!, entry.Kind, entry.Amount.Pounds(), $"For {entry.Code}") { Decision = entry.Kind == RollForwardKind.Bid ? RollForwardDecision.Approved : RollForwardDecision.Requested }).ToList(),
            Explanations = explanations.Select(entry => new HeadExplanation(structure.Find(entry.Code)!, entry.Subject, entry.Amount?.Pounds(), entry.Text)).ToList(),
            Adjustments = adjustments.Select(adjusted => new ReasonedAdjustment(structure.Find(adjusted.Code)!, adjusted.Amount.Pounds(), "Posts are held")).ToList(),
            Commentaries = commentaries.Select(entry => new HeadText(structure.Find(entry.Code)!, entry.Text)).ToList(),
            Beside = new() { Companies = companies },
            TableRows = rows,
            Texts = texts,
            ProducedAt = new(2018, 2, 14, 9, 30, 0, TimeSpan.Zero),
            DataVersion = 7,
        };
    }

    private PeriodFigures Figures(BudgetStructure structure, MonitoringPeriod period, Dictionary<string, decimal?> of, bool now)
    {
        var figures = new PeriodFigures(structure, period);
        foreach (var line in structure.Nodes.Where(node => node.IsLine))
        {
            figures.SetCashLimit(line.Index, new(lineBudget.Pounds(), Money.Zero));
            if (of[line.Code] is { } variance)
            {
                figures.SetForecast(line.Index, new((lineBudget + variance).Pounds(), Money.Zero));
            }
        }

        foreach (var (code, amount) in now ? adjustments : lastAdjustments)
        {
            figures.AddAdjustment(structure.Find(code)!.Index, amount.Pounds());
        }

        foreach (var (code, actual, profile) in now ? toDate : [])
        {
            figures.SetActual(structure.Find(code)!.Index, new(actual.Pounds(), Money.Zero));
            if (profile is { } expected)
            {
                figures.SetProfile(structure.Find(code)!.Index, new(expected.Pounds(), Money.Zero));
            }
        }

        foreach (var (code, kind, amount) in now ? rollForwards : [])
        {
            figures.AddRollForward(structure.Find(code)!.Index, kind, amount.Pounds());
        }

        return figures;
    }
}
