namespace BudgetMonitor.Domain.Savings;

/// <summary>A saving in a year, with where it stands in a period. Its figures are stored as minus; <see cref="SavingsSum"/> tells sums saved.</summary>
/// <param name="Saving">The saving with its amounts.</param>
/// <param name="Year">The calendar year in which the financial year starts.</param>
/// <param name="Progress">Where it stands; null where the period has nothing of it, which is not nil.</param>
public sealed record TrackedSaving(Saving Saving, int Year, SavingsProgress? Progress)
{
    /// <summary>The entry of the register.</summary>
    public SavingsLine Line => Saving.Line;

    /// <summary>What the register counts on in the year: minus saves, plus reverses an earlier saving.</summary>
    public Money Amount => Saving.Net(Year) ?? Money.Zero;

    /// <summary>Whether it is to save something in the year. A reversal is in the budget already and has nothing to deliver.</summary>
    public bool Saves => Amount.Pence < 0;

    /// <summary>Whether the budget counts on it: agreed, and not found later to take another's place.</summary>
    public bool IsInBudget => Line is { IsAgreed: true, IsReplacement: false };

    /// <summary>What the budget counts on: the amount, or nil for a saving that the budget does not count on.</summary>
    public Money Target => IsInBudget ? Amount : Money.Zero;

    /// <summary>What is counted as forecast: the period's, else what the budget counts on, as a line without a forecast counts at its cash limit.</summary>
    public Money CountedForecast => Progress?.Forecast ?? Target;

    /// <summary>What it falls short of its own amount by, plus a pressure; null where the period has nothing of it.</summary>
    public Money? Shortfall => Progress is { } progress ? SavingsRules.Shortfall(Amount, progress.Forecast) : null;

    /// <summary>Its heads of the year with the part of the amount that comes from each; an empty code is not allotted.</summary>
    public IReadOnlyList<SavingsAmount> Heads => [.. Saving.Amounts.Where(amount => amount.ForYear == Year)];

    /// <summary>
    /// Spreads a sum over the saving's heads in proportion to their amounts, in whole pence that add up to it exactly. A
    /// saving without amounts in the year stands whole at the empty code.
    /// </summary>
    public IReadOnlyList<(string Code, Money Part)> Spread(Money sum)
    {
        var heads = Heads;
        var whole = Amount.Pence;
        if (heads.Count == 0)
        {
            return [(string.Empty, sum)];
        }

        if (heads.Count == 1 || whole == 0)
        {
            return [(heads[0].Code, sum), .. heads.Skip(1).Select(head => (head.Code, Money.Zero))];
        }

        var parts = new List<(string, Money)>(heads.Count);
        var (seen, given) = (0L, 0L);
        foreach (var head in heads)
        {
            // What all heads so far should have together, less what those before have: the parts always add up.
            seen += head.Amount.Pence;
            var due = (long)decimal.Round((decimal)sum.Pence * seen / whole, MidpointRounding.AwayFromZero);
            parts.Add((head.Code, new Money(due - given)));
            given = due;
        }

        return parts;
    }
}

/// <summary>
/// Some savings together, as sums saved: a saving is plus here, a shortfall plus is a pressure. Target less forecast is the
/// shortfall, in every row and in every total.
/// </summary>
/// <param name="Count">How many savings.</param>
/// <param name="Target">What the budget counts on.</param>
/// <param name="Delivered">Delivered to date.</param>
/// <param name="Forecast">Expected by the end of the year; a saving without progress counts at its target.</param>
/// <param name="AtRisk">What has still to come from savings that are at risk.</param>
/// <param name="WithoutProgress">How many have nothing in the period.</param>
public sealed record SavingsSum(int Count, Money Target, Money Delivered, Money Forecast, Money AtRisk, int WithoutProgress)
{
    /// <summary>No savings.</summary>
    public static SavingsSum Nothing { get; } = new(0, Money.Zero, Money.Zero, Money.Zero, Money.Zero, 0);

    /// <summary>Target less forecast: plus is a pressure.</summary>
    public Money Shortfall => Target - Forecast;

    /// <summary>Adds one to another.</summary>
    public static SavingsSum operator +(SavingsSum left, SavingsSum right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(
            left.Count + right.Count,
            left.Target + right.Target,
            left.Delivered + right.Delivered,
            left.Forecast + right.Forecast,
            left.AtRisk + right.AtRisk,
            left.WithoutProgress + right.WithoutProgress);
    }

    /// <summary>The whole of one saving.</summary>
    public static SavingsSum Of(TrackedSaving saving)
    {
        ArgumentNullException.ThrowIfNull(saving);
        var delivered = saving.Progress?.Delivered ?? Money.Zero;
        var atRisk = saving.Progress is { Status: SavingsStatus.AtRisk } progress
            ? SavingsRules.ToCome(progress.Delivered, progress.Forecast)
            : Money.Zero;
        return new(1, -saving.Target, -delivered, -saving.CountedForecast, atRisk, saving.Progress is null ? 1 : 0);
    }

    /// <summary>The savings together.</summary>
    public static SavingsSum Of(IEnumerable<TrackedSaving> savings) => savings.Select(Of).Aggregate(Nothing, (sum, one) => sum + one);
}

/// <summary>A saving that failed with the one that takes its place.</summary>
/// <param name="Failed">The saving that is replaced.</param>
/// <param name="By">What takes its place; null where none is named or the register does not hold it.</param>
/// <param name="Uncovered">What all savings that name the replacement lose less what it brings beyond its own target, as a pressure; nil where it covers them.</param>
public sealed record SavingsReplacement(TrackedSaving Failed, TrackedSaving? By, Money Uncovered);

/// <summary>
/// The savings of a year as a period has them. Cash savings and avoided costs are kept apart; reversals of earlier savings
/// are left out of gross sums and have nothing to deliver. A saving that was found later to replace another adds nothing to
/// the target: what it brings fills what the other one lost, and nothing counts twice.
/// </summary>
public sealed class SavingsPosition
{
    /// <summary>Lays the savings out in the register's order.</summary>
    /// <param name="register">The register.</param>
    /// <param name="year">The calendar year in which the financial year starts.</param>
    /// <param name="progress">What the period has of them.</param>
    public SavingsPosition(SavingsRegister register, int year, IEnumerable<SavingsProgress> progress)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(progress);
        var byLine = progress.ToDictionary(one => one.SavingsLineId);
        Register = register;
        Year = year;
        All = [.. register.Savings.Select(saving => new TrackedSaving(saving, year, byLine.GetValueOrDefault(saving.Line.SavingsLineId)))];
    }

    private SavingsPosition(SavingsPosition whole, IReadOnlyList<TrackedSaving> some) => (Register, Year, All) = (whole.Register, whole.Year, some);

    /// <summary>No savings.</summary>
    public static SavingsPosition Empty { get; } = new(SavingsRegister.Empty, 0, []);

    /// <summary>The register that it was laid out from, with its workstreams.</summary>
    public SavingsRegister Register { get; }

    /// <summary>The calendar year in which the financial year starts.</summary>
    public int Year { get; }

    /// <summary>Every saving of the register, also those with nothing in this year.</summary>
    public IReadOnlyList<TrackedSaving> All { get; }

    /// <summary>Cash savings that have something to deliver in the year.</summary>
    public IReadOnlyList<TrackedSaving> Cash => field ??= [.. All.Where(saving => saving is { Saves: true, Line.IsCostAvoidance: false })];

    /// <summary>Cash savings that the budget counts on with a sum of nil, which somebody entered: they have nothing to deliver and are not absent.</summary>
    public IReadOnlyList<TrackedSaving> EnteredAsNil => field ??= [.. All.Where(saving => saving is { Amount.IsNil: true, IsInBudget: true, Line.IsCostAvoidance: false, Heads.Count: > 0 })];

    /// <summary>Costs to be avoided in the year, apart from cash savings.</summary>
    public IReadOnlyList<TrackedSaving> Avoided => field ??= [.. All.Where(saving => saving is { Saves: true, Line.IsCostAvoidance: true })];

    /// <summary>Earlier savings that the year's budget reverses.</summary>
    public IReadOnlyList<TrackedSaving> Reversals => field ??= [.. All.Where(saving => saving is { Amount.Pence: > 0, IsInBudget: true, Line.IsCostAvoidance: false })];

    /// <summary>The cash savings together.</summary>
    public SavingsSum Total => field ??= SavingsSum.Of(Cash);

    /// <summary>What the budget gives back of earlier savings, as a sum.</summary>
    public Money Reversed => Reversals.Select(saving => saving.Amount).Sum();

    /// <summary>The gross target less what is reversed, as a sum saved.</summary>
    public Money NetTarget => Total.Target - Reversed;

    /// <summary>The saving with this reference; null where there is none.</summary>
    public TrackedSaving? Find(string reference) =>
        All.FirstOrDefault(saving => string.Equals(saving.Line.Reference, reference, StringComparison.OrdinalIgnoreCase));

    /// <summary>The same with some savings only, such as those that a reader may see: no sum tells of the others.</summary>
    public SavingsPosition Only(Func<TrackedSaving, bool> which) => new(this, [.. All.Where(which)]);

    /// <summary>The same as if the register held some savings only, so that not even what is made from the register tells of the others.</summary>
    public SavingsPosition Within(Func<Saving, bool> which)
    {
        ArgumentNullException.ThrowIfNull(which);
        return new(Register.Only(which), Year, All.Where(saving => which(saving.Saving)).Select(saving => saving.Progress).OfType<SavingsProgress>());
    }

    /// <summary>The cash savings by where they stand, in the order of the words; null for those without progress, last.</summary>
    public IReadOnlyList<(SavingsStatus? Status, SavingsSum Sum)> ByStatus() =>
        [.. Enum.GetValues<SavingsStatus>().Cast<SavingsStatus?>().Append(null)
            .Select(status => (status, SavingsSum.Of(Cash.Where(saving => saving.Progress?.Status == status))))
            .Where(row => row.Item2.Count > 0)];

    /// <summary>The cash savings by their risk to delivery, the highest first.</summary>
    public IReadOnlyList<(DeliveryRisk Risk, SavingsSum Sum)> ByRisk() =>
        [.. Enum.GetValues<DeliveryRisk>().Reverse()
            .Select(risk => (risk, SavingsSum.Of(Cash.Where(saving => saving.Line.Risk == risk))))
            .Where(row => row.Item2.Count > 0)];

    /// <summary>
    /// The cash savings by programme and workstream, in the register's order. A workstream that only enables others stands
    /// there with nil, because its savings are counted with theirs; savings without a programme stand last.
    /// </summary>
    public IReadOnlyList<(string? Programme, string? Workstream, bool IsEnabling, SavingsSum Sum)> ByProgramme()
    {
        var left = Cash.ToList();
        var rows = new List<(string?, string?, bool, SavingsSum)>();
        foreach (var workstream in Register.Workstreams)
        {
            var own = left.Where(saving => string.Equals(saving.Line.Workstream, workstream.Line.Name, StringComparison.OrdinalIgnoreCase)).ToList();
            left.RemoveAll(own.Contains);
            if (own.Count > 0 || workstream.IsEnabling)
            {
                rows.Add((workstream.Line.Programme ?? own.FirstOrDefault()?.Line.Programme, workstream.Line.Name, workstream.IsEnabling, SavingsSum.Of(own)));
            }
        }

        rows.AddRange(left
            .GroupBy(saving => (saving.Line.Programme, saving.Line.Workstream))
            .OrderBy(group => group.Key.Programme is null)
            .Select(group => (group.Key.Programme, group.Key.Workstream, false, SavingsSum.Of(group))));
        return rows;
    }

    /// <summary>
    /// The cash savings by group of heads, in the order in which the groups come. A saving over several groups is counted once
    /// in each with its part of the money, and once in the total.
    /// </summary>
    /// <typeparam name="TGroup">What heads are grouped by.</typeparam>
    /// <param name="groupOf">The group of a head's code; the empty code is what is not allotted.</param>
    public IReadOnlyList<(TGroup Group, SavingsSum Sum)> By<TGroup>(Func<string, TGroup> groupOf)
        where TGroup : notnull
    {
        ArgumentNullException.ThrowIfNull(groupOf);
        var sums = new Dictionary<TGroup, SavingsSum>();
        foreach (var saving in Cash)
        {
            var whole = SavingsSum.Of(saving);
            var parts = saving.Spread(whole.Target)
                .Zip(saving.Spread(whole.Delivered), saving.Spread(whole.Forecast))
                .Zip(saving.Spread(whole.AtRisk), (three, risk) => (Group: groupOf(three.First.Code), Target: three.First.Part, Delivered: three.Second.Part, Forecast: three.Third.Part, AtRisk: risk.Part));
            foreach (var group in parts.GroupBy(part => part.Group))
            {
                sums[group.Key] = sums.GetValueOrDefault(group.Key, SavingsSum.Nothing) + new SavingsSum(
                    1,
                    group.Select(part => part.Target).Sum(),
                    group.Select(part => part.Delivered).Sum(),
                    group.Select(part => part.Forecast).Sum(),
                    group.Select(part => part.AtRisk).Sum(),
                    whole.WithoutProgress);
            }
        }

        return [.. sums.Select(pair => (pair.Key, pair.Value))];
    }

    /// <summary>The savings that fall short and name a replacement or are called replaced, with what takes their place.</summary>
    public IReadOnlyList<SavingsReplacement> Replacements() =>
        [.. All
            .Where(saving => saving.Progress is { Status: SavingsStatus.Replaced } or { ReplacedBy: not null })
            .Select(failed => (Failed: failed, By: failed.Progress!.ReplacedBy is { } reference ? Find(reference) : null))
            .Select(pair => new SavingsReplacement(pair.Failed, pair.By, Uncovered(pair.Failed, pair.By)))];

    /// <summary>The reference of what each saving names in its place, by its own reference; null where it names none.</summary>
    public Dictionary<string, string?> ReplacementOf() =>
        All.GroupBy(saving => saving.Line.Reference, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.First().Progress?.ReplacedBy, StringComparer.OrdinalIgnoreCase);

    /// <summary>The savings that name another one as what takes their place.</summary>
    public IEnumerable<TrackedSaving> ReplacedBy(string reference) =>
        All.Where(saving => string.Equals(saving.Progress?.ReplacedBy, reference, StringComparison.OrdinalIgnoreCase));

    private Money Uncovered(TrackedSaving failed, TrackedSaving? by)
    {
        var lost = by is null ? failed.Shortfall ?? Money.Zero : ReplacedBy(by.Line.Reference).Select(saving => saving.Shortfall ?? Money.Zero).Sum();

        // A replacement covers with what it brings beyond its own target; its target is somebody's money already.
        var brings = by is null ? Money.Zero : by.Target - by.CountedForecast;
        var uncovered = lost - (brings.Pence > 0 ? brings : Money.Zero);
        return uncovered.Pence > 0 ? uncovered : Money.Zero;
    }
}
