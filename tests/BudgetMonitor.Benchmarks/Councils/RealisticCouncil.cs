using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Benchmarks.Councils;

/// <summary>
/// A made-up county of a chosen size, the same every time: directorates of divisions of service lines, schools outside the
/// total, public health brought back to nil by a reserve transfer, a few lines not forecast yet, adjustments at directorates
/// and roll forwards here and there.
/// </summary>
public sealed class RealisticCouncil
{
    private const int LinesInDivision = 40;
    private const int DivisionsInDirectorate = 25;

    private readonly List<HeadDraft> heads = [];

    /// <summary>A county with at least so many service lines: divisions are filled up.</summary>
    public RealisticCouncil(int lines)
    {
        heads.Add(new HeadDraft("COUNTY", "County council", null, HeadKind.Council));
        var divisions = (lines + LinesInDivision - 1) / LinesInDivision;
        for (var division = 0; division < divisions; division++)
        {
            AddDivision(division, Math.Min(LinesInDivision, lines - (division * LinesInDivision)));
        }

        Year = new FinancialYear(2017);
        Structure = BudgetStructure.Create(Year, heads);
    }

    /// <summary>The financial year.</summary>
    public FinancialYear Year { get; }

    /// <summary>The heads as an import bundle would describe them.</summary>
    public IReadOnlyList<HeadDraft> Heads => heads;

    /// <summary>The heads laid out.</summary>
    public BudgetStructure Structure { get; }

    /// <summary>The period before the one that is looked at; published.</summary>
    public MonitoringPeriod LastPeriod => new(Year, 9);

    /// <summary>The period that is looked at.</summary>
    public MonitoringPeriod Period => new(Year, 10);

    /// <summary>A line's cash limit: between £10,000 and £5 million gross, a third of it met by income on every fourth line.</summary>
    public Amounts CashLimit(int index)
    {
        var gross = 10_000_00L + (Mix(index, 1) % 4_990_000_00L);
        return new Amounts(new Money(gross), new Money(index % 4 == 0 ? -gross / 3 : 0));
    }

    /// <summary>A line's forecast: the cash limit up to 5% either way; null for one line in fifty in the period that is open.</summary>
    public Amounts? Forecast(int index, MonitoringPeriod period)
    {
        if (period == Period && index % 50 == 7)
        {
            return null;
        }

        var limit = CashLimit(index);
        return limit with { Gross = limit.Gross + new Money(limit.Gross.Pence * ((Mix(index, period.Number) % 1001) - 500) / 10_000) };
    }

    /// <summary>The ledger's actual of a line: a little under the twelfths.</summary>
    public Amounts Actual(int index, MonitoringPeriod period) => Part(CashLimit(index), period.Number * 98, 1200);

    /// <summary>What a line's profile expects by the end of a period: twelfths.</summary>
    public Amounts Profile(int index, MonitoringPeriod period) => Part(CashLimit(index), period.Number, 12);

    /// <summary>A line's outturn of last year.</summary>
    public Money PriorOutturn(int index) => Part(CashLimit(index), 97, 100).Net;

    /// <summary>A line's variance at outturn of last year.</summary>
    public Money PriorVariance(int index) => Part(CashLimit(index), 1, 100).Net;

    /// <summary>A director's adjustment: one at each directorate.</summary>
    public Money? Adjustment(StructureNode node, MonitoringPeriod period) =>
        node.Kind == HeadKind.Directorate ? new Money(-(Mix(node.Index, period.Number) % 1_000_000_00L)) : null;

    /// <summary>A roll forward: at one line in a hundred, of each kind in turn.</summary>
    public (RollForwardKind Kind, Money Amount)? RollForward(int index) =>
        index % 100 == 3 ? ((RollForwardKind)(index / 100 % 3), Part(CashLimit(index), 1, 50).Net) : null;

    /// <summary>A period's figures from memory, as the engine takes them.</summary>
    public PeriodFigures Figures(MonitoringPeriod period)
    {
        var figures = new PeriodFigures(Structure, period);
        foreach (var node in Structure.Nodes)
        {
            if (node.IsLine)
            {
                SetLine(figures, node.Index);
            }

            if (Adjustment(node, period) is { } adjustment)
            {
                figures.AddAdjustment(node.Index, adjustment);
            }
        }

        return figures;
    }

    private void SetLine(PeriodFigures figures, int index)
    {
        var limit = CashLimit(index);
        figures.SetCashLimit(index, limit);
        figures.SetProfile(index, Profile(index, figures.Period));
        figures.SetActual(index, Actual(index, figures.Period));
        figures.SetPriorYear(index, PriorOutturn(index), PriorVariance(index));
        if (Forecast(index, figures.Period) is { } forecast)
        {
            figures.SetForecast(index, forecast);
        }

        if (RollForward(index) is var (kind, amount))
        {
            figures.AddRollForward(index, kind, amount);
        }
    }

    private void AddDivision(int number, int lines)
    {
        var directorate = $"D{number / DivisionsInDirectorate:000}";
        var division = $"{directorate}-{number % DivisionsInDirectorate:00}";
        if (number % DivisionsInDirectorate == 0)
        {
            // The second directorate is the schools, outside the total, where there is more than one.
            heads.Add(new HeadDraft(directorate, $"Directorate {directorate}", "COUNTY", HeadKind.Directorate, number, InTotal: number != DivisionsInDirectorate));
        }

        heads.Add(new HeadDraft(division, $"Division {division}", directorate, HeadKind.Division, number));
        for (var line = 0; line < lines; line++)
        {
            // The last line of the first division is the reserve transfer that brings the first line back to nil.
            var mirrors = number == 0 && line == lines - 1 && line > 0 ? $"{division}-00" : null;
            heads.Add(new HeadDraft($"{division}-{line:00}", $"Service line {division}-{line:00}", division, HeadKind.Service, line, MirrorsCode: mirrors));
        }
    }

    private static Amounts Part(Amounts whole, long numerator, long denominator) =>
        new(new Money(whole.Gross.Pence * numerator / denominator), new Money(whole.Income.Pence * numerator / denominator));

    /// <summary>A number that looks random and is always the same (the finishing steps of SplitMix64).</summary>
    private static long Mix(int index, int salt)
    {
        unchecked
        {
            var z = ((ulong)index * 0x9E3779B97F4A7C15UL) + ((ulong)salt * 0xD1B54A32D192ED03UL);
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (long)((z ^ (z >> 31)) >> 1);
        }
    }
}
