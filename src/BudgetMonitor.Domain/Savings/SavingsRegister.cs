using BudgetMonitor.Domain.Structure;

namespace BudgetMonitor.Domain.Savings;

/// <summary>A saving with what it takes off each year's budget.</summary>
/// <param name="Line">The entry of the register.</param>
/// <param name="Amounts">Its amounts, by year and head.</param>
public sealed record Saving(SavingsLine Line, IReadOnlyList<SavingsAmount> Amounts)
{
    /// <summary>The sum of a year, a reversal plus; null where none is given, which is not nil.</summary>
    public Money? Net(int year) => Amounts.Any(amount => amount.ForYear == year)
        ? Amounts.Where(amount => amount.ForYear == year).Select(amount => amount.Amount).Sum()
        : null;

    /// <summary>The sum of a year where it saves; null where none is given and where it reverses an earlier saving (Norfolk, Appendix C 1.4).</summary>
    public Money? Gross(int year) => Net(year) is { Pence: <= 0 } sum ? sum : null;

    /// <summary>
    /// The heads that it belongs to in a structure, in print order: whoever sees or reports the saving has them all. What is
    /// not allotted, or allotted to a head that the structure does not have, belongs to the council.
    /// </summary>
    public IReadOnlyList<StructureNode> HeadsIn(BudgetStructure structure)
    {
        ArgumentNullException.ThrowIfNull(structure);
        return Amounts.Count == 0
            ? [structure.Council]
            : [.. Amounts.Select(amount => structure.Find(amount.Code) ?? structure.Council).Distinct().OrderBy(head => head.Index)];
    }
}

/// <summary>A workstream with its shares of another one's savings.</summary>
/// <param name="Line">The workstream.</param>
/// <param name="Shares">Its shares by year.</param>
public sealed record Workstream(SavingsWorkstream Line, IReadOnlyList<SavingsShare> Shares)
{
    /// <summary>Whether it only enables others: a share of them with nil, so that nothing counts twice (Norfolk, Appendix C 1.5).</summary>
    public bool IsEnabling => Line.ShareOf is not null && Shares.All(share => share.Amount.IsNil);
}

/// <summary>A budget's savings, summed exactly: net counts reversals of earlier savings, gross leaves them out.</summary>
public sealed class SavingsRegister
{
    /// <summary>Lays the register out by display order, then reference.</summary>
    public SavingsRegister(IEnumerable<Saving> savings, IEnumerable<Workstream> workstreams)
    {
        ArgumentNullException.ThrowIfNull(savings);
        ArgumentNullException.ThrowIfNull(workstreams);
        Savings = savings.OrderBy(saving => saving.Line.DisplayOrder).ThenBy(saving => saving.Line.Reference, StringComparer.Ordinal).ToList();
        Workstreams = workstreams.OrderBy(workstream => workstream.Line.DisplayOrder).ThenBy(workstream => workstream.Line.Name, StringComparer.Ordinal).ToList();
        Years = Savings.SelectMany(saving => saving.Amounts).Select(amount => amount.ForYear).Distinct().Order().ToList();
    }

    /// <summary>No savings.</summary>
    public static SavingsRegister Empty { get; } = new([], []);

    /// <summary>Every saving in order.</summary>
    public IReadOnlyList<Saving> Savings { get; }

    /// <summary>Every workstream in order.</summary>
    public IReadOnlyList<Workstream> Workstreams { get; }

    /// <summary>The start years for which some saving has an amount.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>Cash savings that the council has agreed, in order.</summary>
    public IEnumerable<Saving> Agreed => Savings.Where(saving => saving.Line is { IsAgreed: true, IsCostAvoidance: false, IsReplacement: false });

    /// <summary>Cash savings that are required and not agreed yet, in order.</summary>
    public IEnumerable<Saving> Required => Savings.Where(saving => saving.Line is { IsAgreed: false, IsCostAvoidance: false, IsReplacement: false });

    /// <summary>
    /// The same as if it held some savings only. A workstream without any of them is left out, and so are shares of one whose
    /// savings are not all there: a share is given in one figure for all of them.
    /// </summary>
    public SavingsRegister Only(Func<Saving, bool> which)
    {
        ArgumentNullException.ThrowIfNull(which);
        var kept = Savings.Where(which).ToList();
        bool Holds(string workstream) => kept.Exists(saving => IsOf(saving, workstream));
        bool HoldsAll(string workstream) => Holds(workstream) && Savings.Where(saving => IsOf(saving, workstream)).All(kept.Contains);
        return new(kept, Workstreams.Where(workstream => workstream.Line.ShareOf is { } whole ? HoldsAll(whole) : Holds(workstream.Line.Name)));
    }

    /// <summary>The net sum of some savings in a year; null where none has an amount.</summary>
    public static Money? Net(IEnumerable<Saving> savings, int year) => SumOf(savings, saving => saving.Net(year));

    /// <summary>The gross sum of some savings in a year; null where none saves anything in it.</summary>
    public static Money? Gross(IEnumerable<Saving> savings, int year) => SumOf(savings, saving => saving.Gross(year));

    /// <summary>The cash savings of a workstream, agreed and required, in order.</summary>
    public IEnumerable<Saving> Of(string workstream) =>
        Savings.Where(saving => saving.Line is { IsCostAvoidance: false, IsReplacement: false } && IsOf(saving, workstream));

    private static bool IsOf(Saving saving, string workstream) => string.Equals(saving.Line.Workstream, workstream, StringComparison.OrdinalIgnoreCase);

    private static Money? SumOf(IEnumerable<Saving> savings, Func<Saving, Money?> amount)
    {
        var known = savings.Select(amount).OfType<Money>().ToList();
        return known.Count == 0 ? null : known.Sum();
    }
}
