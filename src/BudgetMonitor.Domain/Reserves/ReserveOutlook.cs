namespace BudgetMonitor.Domain.Reserves;

/// <summary>
/// What a period's forecast does to the council's reserves. CIPFA's resilience index gives no overall score and asks for a
/// local narrative beside its figures, so this gives figures alone: the general reserve against its target, what a forecast
/// overspend would leave, and how many years the rest would last at this year's rate.
/// </summary>
public sealed record ReserveOutlook
{
    /// <summary>The general reserve: opening and expected closing; nulls where the council keeps none here.</summary>
    public required ReserveSum General { get; init; }

    /// <summary>General and earmarked reserves together, without schools' and provisions.</summary>
    public required ReserveSum Usable { get; init; }

    /// <summary>The forecast variance that reserves would bear: plus is an overspend, minus adds to them; null where nothing is forecast.</summary>
    public Money? Overspend { get; init; }

    /// <summary>The net budget that percentages are of; null where there is none.</summary>
    public Money? NetBudget { get; init; }

    /// <summary>The council's target for the general reserve in per cent of the net budget; null where it has none, or has it as a sum.</summary>
    public Percentage? TargetPercentage { get; init; }

    /// <summary>The council's target as a sum; null where it has none, or has it as a per cent.</summary>
    public Money? TargetSum { get; init; }

    /// <summary>Whether the council has set a target, be it known as a sum or not.</summary>
    public bool HasTarget => TargetPercentage is not null || TargetSum is not null;

    /// <summary>The general reserve at the year's end if it bore the whole variance; null where either is not known.</summary>
    public Money? GeneralAfter => General.Closing - Overspend;

    /// <summary>Usable reserves at the year's end if they bore the whole variance; null where either is not known.</summary>
    public Money? UsableAfter => Usable.Closing - Overspend;

    /// <summary>The target as a sum; null where there is no target or no budget.</summary>
    public Money? Target => TargetSum ?? (NetBudget is { Pence: > 0 } budget && TargetPercentage is { } target ? Money.FromPounds(Math.Round(budget.Pounds * target.PerCent / 100m, 2, MidpointRounding.AwayFromZero)) : null);

    /// <summary>The expected closing general reserve in per cent of the net budget.</summary>
    public decimal? GeneralPercentage => PercentageOf(General.Closing);

    /// <summary>The same after the variance.</summary>
    public decimal? GeneralAfterPercentage => PercentageOf(GeneralAfter);

    /// <summary>What the expected closing general reserve lacks of its target; null where it reaches it, or where either is not known.</summary>
    public Money? Shortfall => Lacking(General.Closing);

    /// <summary>The same after the variance.</summary>
    public Money? ShortfallAfter => Lacking(GeneralAfter);

    /// <summary>How many years usable reserves would last after this one if each took what this one takes; null where they do not fall or it is not known.</summary>
    public decimal? UsableYears => Years(Usable.Opening, UsableAfter);

    /// <summary>The same of the general reserve alone.</summary>
    public decimal? GeneralYears => Years(General.Opening, GeneralAfter);

    /// <summary>What reserves make of a variance.</summary>
    /// <param name="sheet">The reserves.</param>
    /// <param name="overspend">The revised variance within the council's total; null where nothing is forecast.</param>
    /// <param name="netBudget">The net cash limit within the council's total.</param>
    /// <param name="targetPercentage">The council's target in per cent of the net budget.</param>
    /// <param name="targetSum">The council's target as a sum.</param>
    public static ReserveOutlook Of(ReserveSheet sheet, Money? overspend, Money? netBudget, Percentage? targetPercentage, Money? targetSum = null)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return new()
        {
            General = ReserveSum.Of(sheet.General),
            Usable = ReserveSum.Of(sheet.Usable),
            Overspend = overspend,
            NetBudget = netBudget,
            TargetPercentage = targetPercentage,
            TargetSum = targetSum,
        };
    }

    /// <summary>
    /// How many more years a balance lasts if every year takes what this one takes: the balance at the end divided by its
    /// fall in the year. Nil where nothing is left; null where it does not fall, or where either is not known.
    /// </summary>
    public static decimal? Years(Money? opening, Money? closing) => (opening, closing) switch
    {
        (null, _) or (_, null) => null,
        ({ } then, { } now) when now >= then => null,
        (_, { Pence: <= 0 }) => 0m,
        ({ } then, { } now) => now.Pounds / (then - now).Pounds,
    };

    private decimal? PercentageOf(Money? sum) => NetBudget is { Pence: > 0 } budget && sum is { } known ? 100m * known.Pounds / budget.Pounds : null;

    private Money? Lacking(Money? sum) => Target is { } target && sum is { } known && known < target ? target - known : null;
}
