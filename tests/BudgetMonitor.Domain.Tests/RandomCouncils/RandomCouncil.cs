using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Figures;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Tests.RandomCouncils;

/// <summary>A council built from random heads, and the position that the engine makes of it.</summary>
internal sealed class RandomCouncil
{
    private readonly RandomHead[] heads;
    private readonly int[] parents;
    private readonly int?[] mirrors;

    public RandomCouncil(RandomHead[] given)
    {
        // The first head becomes the council whatever was drawn for it, so that an empty draw is a council too.
        heads = given.Length > 0 ? given : [new(0, 0, false, null, RandomFigures.None, RandomFigures.None)];
        parents = heads.Select((head, index) => index == 0 ? -1 : index - 1 - (head.Back % index)).ToArray();
        mirrors = ChooseMirrors();
        Structure = BudgetStructure.Create(TestCouncil.Year, Drafts());
        Position = Calculate(Structure, Enumerable.Range(0, heads.Length));
    }

    public BudgetStructure Structure { get; }

    public Position Position { get; }

    /// <summary>What was given for a head in the period, as far as its place allows.</summary>
    public RandomFigures Now(StructureNode node) => heads[Number(node)].Now;

    /// <summary>What was given for a head in the last reported period.</summary>
    public RandomFigures Last(StructureNode node) => heads[Number(node)].Last;

    /// <summary>The same council with its heads and figures handed over in another order.</summary>
    public Position InAnotherOrder(int seed)
    {
        var order = Enumerable.Range(0, heads.Length).ToArray();
        new Random(seed).Shuffle(order);
        var drafts = Drafts();
        return Calculate(BudgetStructure.Create(TestCouncil.Year, order.Select(number => drafts[number]).ToList()), order);
    }

    private static int Number(StructureNode node) => int.Parse(node.Code.AsSpan(1));

    private bool Holds(int number) => Array.IndexOf(parents, number) >= 0;

    private List<HeadDraft> Drafts() => heads
        .Select((head, number) => new HeadDraft(
            $"H{number}",
            $"Head {number}",
            number == 0 ? null : $"H{parents[number]}",
            number == 0 ? HeadKind.Council : !Holds(number) ? HeadKind.Service : parents[number] == 0 ? HeadKind.Directorate : HeadKind.Division,
            head.DisplayOrder,
            !head.IsOutside,
            mirrors[number] is { } mirrored ? $"H{mirrored}" : null))
        .ToList();

    private int?[] ChooseMirrors()
    {
        var chosen = new int?[heads.Length];
        for (var number = 1; number < heads.Length; number++)
        {
            if (heads[number].Mirrors is { } entry && !Holds(number))
            {
                chosen[number] = entry % heads.Length;
                var sound = chosen.All(mirrored => mirrored is null || !chosen
                    .Select((target, line) => target is not null && IsAtOrBelow(line, mirrored.Value))
                    .Any(inside => inside));
                if (!sound)
                {
                    chosen[number] = null;
                }
            }
        }

        return chosen;
    }

    private bool IsAtOrBelow(int number, int above)
    {
        for (; number >= 0; number = parents[number])
        {
            if (number == above)
            {
                return true;
            }
        }

        return false;
    }

    private Position Calculate(BudgetStructure structure, IEnumerable<int> order)
    {
        var now = new PeriodFigures(structure, new MonitoringPeriod(TestCouncil.Year, 10));
        var last = new PeriodFigures(structure, new MonitoringPeriod(TestCouncil.Year, 9));
        foreach (var number in order)
        {
            var node = structure.Find($"H{number}")!;
            Give(now, node, heads[number].Now);
            Give(last, node, heads[number].Last);
        }

        return VarianceEngine.Calculate(now, last, RagRules.Default);
    }

    private static void Give(PeriodFigures figures, StructureNode node, RandomFigures given)
    {
        if (node.IsLine)
        {
            Set(given.CashLimit, figures.SetCashLimit);
            Set(given.Forecast, figures.SetForecast);
            Set(given.Actual, figures.SetActual);
            Set(given.Profile, figures.SetProfile);
        }

        figures.SetPriorYear(node.Index, Pence(given.PriorOutturn), Pence(given.PriorVariance));
        Add(given.Adjustment, sum => figures.AddAdjustment(node.Index, sum));
        Add(given.Committed, sum => figures.AddRollForward(node.Index, RollForwardKind.Committed, sum));
        Add(given.Rephased, sum => figures.AddRollForward(node.Index, RollForwardKind.Rephased, sum));
        Add(given.Bids, sum => figures.AddRollForward(node.Index, RollForwardKind.Bid, sum));

        void Set(RandomAmounts? amounts, Action<int, Amounts> set)
        {
            if (amounts is not null)
            {
                set(node.Index, new Amounts(new Money(amounts.Gross), new Money(amounts.Income)));
            }
        }

        static Money? Pence(int? pence) => pence is { } known ? new Money(known) : null;

        static void Add(int? pence, Action<Money> add)
        {
            if (pence is { } known)
            {
                add(new Money(known));
            }
        }
    }
}
