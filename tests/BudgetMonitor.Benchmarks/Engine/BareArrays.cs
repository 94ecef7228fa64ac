using BudgetMonitor.Benchmarks.Councils;
using BudgetMonitor.Domain.Calendar;
using BudgetMonitor.Domain.Positions;
using BudgetMonitor.Domain.Ratings;
using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Benchmarks.Engine;

/// <summary>
/// The anchor: a council as columns of whole pence, added up from the last head to the first and read in one loop, with no
/// object, no check of overflow and no absent figure. Right for this county alone.
/// </summary>
internal sealed class BareArrays
{
    private readonly int[] parents;
    private readonly bool[] isLarge;
    private readonly (int Line, int From, int To)[] mirrors;
    private readonly Columns now;
    private readonly Columns before;
    private readonly RagRule small = RagRules.Default.For(HeadKind.Service);
    private readonly RagRule large = RagRules.Default.For(HeadKind.Directorate);

    public BareArrays(RealisticCouncil council)
    {
        var nodes = council.Structure.Nodes;
        parents = nodes.Select(node => node.ParentIndex).ToArray();
        isLarge = nodes.Select(node => node.Kind is HeadKind.Council or HeadKind.Directorate).ToArray();
        mirrors = nodes.Where(node => node.MirrorsIndex >= 0).Select(node => (node.Index, node.MirrorsIndex, nodes[node.MirrorsIndex].EndIndex)).ToArray();
        (now, before) = (new Columns(council, council.Period), new Columns(council, council.LastPeriod));
    }

    public ReadSum ReadAll()
    {
        var (now, before) = (RollUp(this.now), RollUp(this.before));
        var sum = default(ReadSum);
        for (var head = 0; head < parents.Length; head++)
        {
            var limit = now.LimitGross[head] + now.LimitIncome[head];
            var forecast = now.ForecastGross[head] + now.ForecastIncome[head];
            var isForecast = now.Forecasts[head] > 0;
            var variance = isForecast ? forecast - limit : 0;
            var revised = isForecast ? variance + now.Adjustment[head] : 0;
            var revisedBefore = before.Forecasts[head] > 0
                ? before.ForecastGross[head] + before.ForecastIncome[head] - before.LimitGross[head] - before.LimitIncome[head] + before.Adjustment[head]
                : 0;
            sum.Pence += limit + (isForecast ? forecast : 0) + now.Actual[head] + now.Profile[head] + now.PriorOutturn[head] + now.PriorVariance[head]
                + variance + now.Adjustment[head] + revised + now.RollForward[head]
                + (isForecast ? revised + now.RollForward[head] + revised - revisedBefore : 0);
            if (!isForecast)
            {
                continue;
            }

            sum.PerCent += limit == 0 ? 0m : 100m * revised / Math.Abs(limit);
            sum.Ratings += (int)Rate(isLarge[head] ? large : small, revised, now.LimitGross[head]);
        }

        return sum;
    }

    private static Rag Rate(RagRule rule, long variance, long gross)
    {
        var size = Math.Abs(variance);
        var share = gross == 0 ? 0m : 100m * size / Math.Abs(gross);
        bool Reached(RagThreshold threshold) => size >= threshold.Amount.Pence || share >= threshold.Percentage.PerCent;
        return variance < 0
            ? variance != 0 && Reached(rule.LargeUnderspend!) ? Rag.LargeUnderspend : Rag.Green
            : variance != 0 && Reached(rule.Red) ? Rag.Red : variance != 0 && Reached(rule.Amber) ? Rag.Amber : Rag.Green;
    }

    private Columns RollUp(Columns own)
    {
        var totals = own.Copy();
        foreach (var (line, from, to) in mirrors)
        {
            var net = 0L;
            for (var head = from; head < to; head++)
            {
                net += own.ForecastGross[head] + own.ForecastIncome[head];
            }

            totals.ForecastGross[line] = -net - own.LimitIncome[line];
            totals.ForecastIncome[line] = own.LimitIncome[line];
            totals.Forecasts[line] = 1;
        }

        foreach (var column in totals.All)
        {
            for (var head = parents.Length - 1; head > 0; head--)
            {
                column[parents[head]] += column[head];
            }
        }

        return totals;
    }

    /// <summary>A period's figures, a column each. A line without a forecast counts at its cash limit.</summary>
    private sealed class Columns
    {
        public Columns(RealisticCouncil council, MonitoringPeriod period)
            : this(Enumerable.Range(0, 11).Select(_ => new long[council.Structure.Nodes.Count]).ToArray())
        {
            foreach (var node in council.Structure.Nodes)
            {
                var head = node.Index;
                Adjustment[head] = council.Adjustment(node, period)?.Pence ?? 0;
                if (!node.IsLine)
                {
                    continue;
                }

                var limit = council.CashLimit(head);
                (LimitGross[head], LimitIncome[head]) = (limit.Gross.Pence, limit.Income.Pence);
                var forecast = council.Forecast(head, period);
                (ForecastGross[head], ForecastIncome[head]) = ((forecast ?? limit).Gross.Pence, (forecast ?? limit).Income.Pence);
                Forecasts[head] = forecast is null ? 0 : 1;
                Actual[head] = council.Actual(head, period).Net.Pence;
                Profile[head] = council.Profile(head, period).Net.Pence;
                PriorOutturn[head] = council.PriorOutturn(head).Pence;
                PriorVariance[head] = council.PriorVariance(head).Pence;
                RollForward[head] = council.RollForward(head)?.Amount.Pence ?? 0;
            }
        }

        private Columns(long[][] all) => All = all;

        public long[][] All { get; }

        public long[] LimitGross => All[0];

        public long[] LimitIncome => All[1];

        public long[] ForecastGross => All[2];

        public long[] ForecastIncome => All[3];

        public long[] Forecasts => All[4];

        public long[] Actual => All[5];

        public long[] Profile => All[6];

        public long[] PriorOutturn => All[7];

        public long[] PriorVariance => All[8];

        public long[] Adjustment => All[9];

        public long[] RollForward => All[10];

        public Columns Copy() => new(All.Select(column => (long[])column.Clone()).ToArray());
    }
}
