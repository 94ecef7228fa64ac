namespace BudgetMonitor.Checks.Capital;

/// <summary>Money that is rephased out of one year must stand in another.</summary>
internal sealed class CapitalRephasing : ISenseCheck
{
    public SenseCheckDescription About { get; } = new(
        "capital-rephasing",
        "Rephasing that does not net to nil",
        "A scheme whose rephasing over this year and the later ones does not come to nil.",
        "Say in which later years the money will be spent, or make it a real variance where it will not be.",
        CheckSeverity.Error);

    public IEnumerable<CheckFinding> Find(CheckSource source, Money threshold)
    {
        foreach (var scheme in source.Source.Beside.Capital)
        {
            if (scheme.Position is { } position && EntryDoubts.NotNil(position) is { } doubt)
            {
                yield return CapitalFindings.About(source, About, scheme, doubt);
            }
        }
    }
}
