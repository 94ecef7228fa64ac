using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests;

/// <summary>
/// A council drawn as indented codes, one a line: four spaces deeper is below. After a code may stand "outside" (not in the
/// council's total) or "mirrors=CODE". The top is the council, heads below it that hold others are directorates, deeper ones
/// divisions, and heads that hold nothing are service lines.
/// </summary>
internal sealed class TestCouncil
{
    public static readonly FinancialYear Year = new(2017);

    private TestCouncil(BudgetStructure structure) => Structure = structure;

    public BudgetStructure Structure { get; }

    public StructureNode this[string code] =>
        Structure.Find(code) ?? throw new ArgumentException($"No head {code} in this council.", nameof(code));

    public static TestCouncil Draw(string drawing) => new(BudgetStructure.Create(Year, Heads(drawing)));

    public static IReadOnlyList<HeadDraft> Heads(string drawing)
    {
        var lines = drawing.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line.Trim().Length > 0)
            .Select(line => (Depth: (line.Length - line.TrimStart().Length) / 4, Words: line.Trim().Split(' ')))
            .ToList();
        var above = new string[lines.Count + 1];
        return lines
            .Select((line, order) =>
            {
                above[line.Depth] = line.Words[0];
                var holdsOthers = order + 1 < lines.Count && lines[order + 1].Depth > line.Depth;
                return new HeadDraft(
                    line.Words[0],
                    $"Head {line.Words[0]}",
                    line.Depth == 0 ? null : above[line.Depth - 1],
                    line.Depth == 0 ? HeadKind.Council : !holdsOthers ? HeadKind.Service : line.Depth == 1 ? HeadKind.Directorate : HeadKind.Division,
                    order,
                    !line.Words.Contains("outside"),
                    line.Words.FirstOrDefault(word => word.StartsWith("mirrors=", StringComparison.Ordinal))?["mirrors=".Length..]);
            })
            .ToList();
    }

    public TestPeriod Period(int number) => new(this, new MonitoringPeriod(Year, number));
}

/// <summary>A period's figures, given in pounds by code.</summary>
internal sealed class TestPeriod(TestCouncil council, MonitoringPeriod period)
{
    public PeriodFigures Figures { get; } = new(council.Structure, period);

    public TestPeriod CashLimit(string code, int gross, int income = 0) =>
        With(() => Figures.SetCashLimit(council[code].Index, new(gross.Pounds(), income.Pounds())));

    public TestPeriod Forecast(string code, int gross, int income = 0) =>
        With(() => Figures.SetForecast(council[code].Index, new(gross.Pounds(), income.Pounds())));

    /// <summary>Cash limit and forecast, all gross.</summary>
    public TestPeriod Line(string code, int cashLimit, int? forecast)
    {
        CashLimit(code, cashLimit);
        return forecast is { } known ? Forecast(code, known) : this;
    }

    public TestPeriod Actual(string code, int gross, int income = 0) =>
        With(() => Figures.SetActual(council[code].Index, new(gross.Pounds(), income.Pounds())));

    public TestPeriod Profile(string code, int gross, int income = 0) =>
        With(() => Figures.SetProfile(council[code].Index, new(gross.Pounds(), income.Pounds())));

    public TestPeriod PriorYear(string code, int? outturn, int? variance = null) =>
        With(() => Figures.SetPriorYear(council[code].Index, outturn?.Pounds(), variance?.Pounds()));

    public TestPeriod Adjust(string code, int amount) =>
        With(() => Figures.AddAdjustment(council[code].Index, amount.Pounds()));

    public TestPeriod RollForward(string code, RollForwardKind kind, int amount) =>
        With(() => Figures.AddRollForward(council[code].Index, kind, amount.Pounds()));

    public Position Position(TestPeriod? last = null, RagRules? rules = null) =>
        VarianceEngine.Calculate(Figures, last?.Figures, rules ?? RagRules.Default);

    private TestPeriod With(Action set)
    {
        set();
        return this;
    }
}
