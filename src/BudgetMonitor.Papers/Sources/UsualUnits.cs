namespace BudgetMonitor.Papers.Sources;

/// <summary>The unit and the decimals that suit a council of some size.</summary>
public static class UsualUnits
{
    /// <summary>Half of the lines of a council that reports in £m to one decimal have budgets of this size or more: £0.1m is little to them.</summary>
    private static readonly Money LineInTenths = 5_000_000.Pounds();

    /// <summary>Half of the lines of a council that reports in £m have budgets of this size or more.</summary>
    private static readonly Money LineInMillions = 500_000.Pounds();

    /// <summary>The same of one that reports in £000; where lines are smaller still, whole pounds take up no more room.</summary>
    private static readonly Money LineInThousands = 50_000.Pounds();

    /// <summary>What a council that reports in £m spends, at the least, however few its lines are.</summary>
    private static readonly Money TotalInMillions = 10_000_000.Pounds();

    /// <summary>The unit that suits budgets of these sizes: £m, £000 where half of them or all together are small, £ where half are very small; £m where there are none.</summary>
    /// <param name="sizes">The sizes of a council's lines.</param>
    public static FigureUnit For(IReadOnlyCollection<Money> sizes) => MiddleOf(sizes) switch
    {
        null => FigureUnit.Millions,
        { } middle when middle < LineInThousands => FigureUnit.Pounds,
        { } middle when middle < LineInMillions || sizes.Sum() < TotalInMillions => FigureUnit.Thousands,
        _ => FigureUnit.Millions,
    };

    /// <summary>Whether long lists of lines of these sizes read well in £m to one decimal; to smaller ones £0.1m is too much.</summary>
    /// <param name="sizes">The sizes of a council's lines.</param>
    public static bool SuitTenths(IReadOnlyCollection<Money> sizes) => MiddleOf(sizes) is not { } middle || middle >= LineInTenths;

    private static Money? MiddleOf(IReadOnlyCollection<Money> sizes) =>
        sizes.Where(size => !size.IsNil).Order().ToList() is { Count: > 0 } known ? known[known.Count / 2] : null;
}
