using BudgetMonitor.Papers.Building.Words;

namespace BudgetMonitor.Checks.Texts;

/// <summary>A sum that lost its m or k (Norfolk, £0.966 for £0.966m; Kent 2024-25, £16.7 for £16.7k): pounds have two decimals or none.</summary>
internal sealed class AmountUnit : ISenseCheck
{
    private const int Pence = 2;

    public SenseCheckDescription About { get; } = new(
        "amount-unit",
        "Sum without its unit",
        "A sum in a text with one decimal, or with three or more, and neither m nor k behind it.",
        "Write the unit: £0.966m, £16.7k.",
        CheckSeverity.Warning)
    {
        ReadsWords = true,
    };

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold) =>
        from text in source.Texts
        from figure in TypedFigures.Find(text.Typed)
        where figure.Unit == FigureUnit.Pounds && figure.Decimals > 0 && figure.Decimals != Pence
        select text.Finding(About, $"{figure.Text} has no unit, and pounds have two decimals or none.");
}
